"""What a History Server knows: applications.py URL [ID…]

It prints the versions of all applications as a line of JSON, and the jobs, stages, executors and
queries of those that are named; none while the server is not ready.
"""

import json
import sys
import urllib.request

PARTS = {"jobs": "jobs", "stages": "stages", "executors": "allexecutors", "queries": "sql"}


def get(url: str) -> list:
    """An answer of its API."""
    with urllib.request.urlopen(url, timeout=60) as answer:
        return json.load(answer)


def applications(api: str, wanted: list[str]) -> dict:
    """What it knows."""
    found = {}
    for application in get(api):
        name, attempt = application["id"], application["attempts"][0]
        found[name] = {"version": attempt["appSparkVersion"]}
        if name in wanted:
            path = "/".join(filter(None, [api, name, attempt.get("attemptId")]))
            found[name] |= {part: len(get(f"{path}/{what}")) for part, what in PARTS.items()}
    return found


def main(server: str, wanted: list[str]) -> None:
    """Asks."""
    try:
        found = applications(server + "/api/v1/applications", wanted)
    except (OSError, ValueError) as reason:
        # It listens before it can answer, and lists an application before it has read it.
        print(f"not ready: {reason}", file=sys.stderr)
        found = {}
    print("seen " + json.dumps(found), flush=True)


main(sys.argv[1], sys.argv[2:])
