"""Tries what is rendered, on this machine or in a cluster: `rehearse COMMAND …`."""

import sys

from rehearsal.commands import ALL
from rehearsal.rendered import NotRendered


def main(words: list[str]) -> int:
    """Runs one command."""
    if not words or words[0] not in ALL:
        print(f"usage: rehearse {{{'|'.join(ALL)}}} …", file=sys.stderr)
        return 2
    try:
        return ALL[words[0]](words[1:])
    except NotRendered as reason:
        print(reason, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


sys.exit(main(sys.argv[1:]))
