"""What a History Server knows: applications.py URL

It prints the applications as a line of JSON, with the jobs, stages, executors and queries of each.
"""

import json
import sys
import urllib.request


def get(url: str) -> list:
    """An answer of its API."""
    with urllib.request.urlopen(url, timeout=60) as answer:
        return json.load(answer)


def main(server: str) -> None:
    """Asks."""
    api = server + "/api/v1/applications"
    found = {}
    for application in get(api):
        name = application["id"]
        attempt = application["attempts"][0]
        path = "/".join(filter(None, [api, name, attempt.get("attemptId")]))
        found[name] = {"version": attempt["appSparkVersion"], "ended": attempt["completed"]}
        for part, what in {
            "jobs": "jobs",
            "stages": "stages",
            "executors": "allexecutors",
            "queries": "sql",
        }.items():
            found[name][part] = len(get(f"{path}/{what}"))
    print("seen " + json.dumps(found), flush=True)


main(sys.argv[1])
