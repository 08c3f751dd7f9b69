"""Writes what `check` has reported on a change where people read it.

python3 -I scripts/ci/comment github | gitlab | show FILE

`show` prints the comment for a zip file that a run has left. Nothing of the change is at hand here:
what the report holds is data, bounded and escaped.
"""

import sys
from pathlib import Path

import github
import gitlab
from artifact import MOST_BYTES, Refused, read
from forge import Failed
from markdown import comment, refusal


def main(words: list[str]) -> int:
    """The exit code: 0 done, 1 no report, 2 wrong usage, 3 the forge failed."""
    try:
        if words in (["github"], ["gitlab"]):
            print({"github": github, "gitlab": gitlab}[words[0]].run())
            return 0
        if len(words) == 2 and words[0] == "show":
            return show(Path(words[1]))
    except (Failed, KeyError, TypeError, ValueError) as error:
        print(f"comment: {type(error).__name__}: {error}"[:1000].encode("unicode_escape").decode())
        return 3
    print(__doc__, file=sys.stderr)
    return 2


def show(path: Path) -> int:
    """Prints the comment for a file."""
    with path.open("rb") as file:
        archive = file.read(MOST_BYTES + 1)
    try:
        sys.stdout.write(comment(read(archive), "Of a file."))
    except Refused as error:
        sys.stdout.write(refusal(str(error), "Of a file."))
        return 1
    return 0


sys.exit(main(sys.argv[1:]))
