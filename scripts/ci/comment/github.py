"""The comment on a pull request of GitHub, after a run of the workflow `check`."""

import json
import os
import re
from pathlib import Path
from typing import Any

from artifact import MOST_BYTES, Refused, read
from forge import Forge
from markdown import MARKER, comment, refusal

ARTIFACT = "reconcile-report"
WORKFLOW = ".github/workflows/check.yml"
AUTHOR = os.environ.get("COMMENT_AUTHOR", "github-actions[bot]")


def run() -> str:
    """Writes the comment and says what was done."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text())["workflow_run"]
    if event["event"] != "pull_request" or event["path"].split("@")[0] != WORKFLOW:
        return "this is no run of check for a pull request"
    repository = os.environ["GITHUB_REPOSITORY"]
    forge = Forge(
        os.environ["GITHUB_API_URL"],
        {
            "Authorization": "Bearer " + os.environ["GITHUB_TOKEN"],
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    address = f"/repos/{repository}"
    numbers = _numbers(forge, address, event)
    if not numbers:
        return "no open pull request ends with the commit of the run"
    server = os.environ["GITHUB_SERVER_URL"]
    head = event["head_sha"]
    source = f"Of [a run]({server}/{repository}/actions/runs/{int(event['id'])}) for {head}."
    try:
        report = read(_archive(forge, address, event))
        if report.head != head:
            raise Refused("it is about another commit")
        if report.number not in numbers:
            raise Refused("it is about another pull request")
        numbers = [report.number]
        text = comment(report, source)
    except Refused as error:
        text = refusal(str(error), source)
    return "; ".join(_write(forge, address, number, text) for number in numbers)


def _numbers(forge: Forge, address: str, event: dict[str, Any]) -> list[int]:
    """The pull requests that the event is about. The forge says so, never the artifact."""
    if not re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{64}", event["head_sha"]):
        return []
    owner = event["head_repository"]["owner"]["login"]
    whole = event["head_repository"]["full_name"]
    found = forge.pages(
        address + "/pulls", most=3, state="open", head=f"{owner}:{event['head_branch']}"
    )
    return [
        int(one["number"])
        for one in found
        if one["head"]["sha"] == event["head_sha"]
        and (one["head"]["repo"] or {}).get("full_name") == whole
    ]


def _archive(forge: Forge, address: str, event: dict[str, Any]) -> bytes:
    path = f"{address}/actions/runs/{int(event['id'])}/artifacts"
    found = forge.get(path, name=ARTIFACT, per_page=100)["artifacts"]
    found = [one for one in found if one["name"] == ARTIFACT and not one["expired"]]
    if not found:
        raise Refused("the run has left none")
    newest = max(found, key=lambda one: one["id"])
    if newest["size_in_bytes"] > MOST_BYTES:
        raise Refused("it is too large")
    return forge.load(f"{address}/actions/artifacts/{int(newest['id'])}/zip", MOST_BYTES)


def _write(forge: Forge, address: str, number: int, text: str) -> str:
    """Changes our comment, or makes it: others may have the marker in theirs."""
    for one in forge.pages(f"{address}/issues/{number}/comments"):
        if one["user"]["login"] == AUTHOR and one["body"].startswith(MARKER):
            if one["body"].strip() == text.strip():
                return f"#{number}: nothing is new"
            forge.send("PATCH", f"{address}/issues/comments/{int(one['id'])}", {"body": text})
            return f"#{number}: the comment is changed"
    forge.send("POST", f"{address}/issues/{number}/comments", {"body": text})
    return f"#{number}: the comment is made"
