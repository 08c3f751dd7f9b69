"""The notes on merge requests of GitLab, from a scheduled pipeline of the protected branch."""

import os
from typing import Any

from artifact import MOST_BYTES, Refused, read
from forge import Forge
from markdown import MARKER, comment, refusal

JOB = "reconcile-check"


def run() -> str:
    """Writes the notes and says what was done."""
    project = int(os.environ["CI_PROJECT_ID"])
    forge = Forge(
        os.environ["CI_API_V4_URL"], {"PRIVATE-TOKEN": os.environ["RECONCILE_COMMENT_TOKEN"]}
    )
    address = f"/projects/{project}"
    author = int(forge.get("/user")["id"])
    said = []
    query = {"state": "opened", "order_by": "updated_at", "per_page": 50}
    for request in forge.get(address + "/merge_requests", **query):
        number = int(request["iid"])
        if request["source_project_id"] != project:
            # Its pipeline and its report are in a project of somebody else.
            said.append(f"!{number}: of a fork")
            continue
        job = _job(forge, address, project, request)
        if job is not None:
            text = _text(forge, address, number, request["sha"], job)
            said.append(_write(forge, address, number, author, text))
    return "; ".join(said) or "no merge request has a report"


def _job(forge: Forge, address: str, project: int, request: dict[str, Any]) -> dict | None:
    """The newest ended job with a report on the commit that the merge request ends with."""
    pipelines = forge.get(f"{address}/merge_requests/{int(request['iid'])}/pipelines")
    ours = [
        one
        for one in pipelines
        if one["sha"] == request["sha"] and one.get("project_id", project) == project
    ]
    for pipeline in sorted(ours, key=lambda one: -one["id"]):
        jobs = forge.get(f"{address}/pipelines/{int(pipeline['id'])}/jobs", per_page=100)
        for job in jobs:
            if job["name"] == JOB and job["status"] in ("success", "failed"):
                return job
    return None


def _text(forge: Forge, address: str, number: int, head: str, job: dict[str, Any]) -> str:
    source = f"Of [a job]({os.environ['CI_PROJECT_URL']}/-/jobs/{int(job['id'])}) for {head}."
    try:
        kept = job.get("artifacts_file")
        if not kept:
            raise Refused("the job has left none")
        if kept["size"] > MOST_BYTES:
            raise Refused("it is too large")
        path = f"{address}/jobs/{int(job['id'])}/artifacts"
        report = read(forge.load(path, MOST_BYTES), "reconcile/report/")
        if report.head != head:
            raise Refused("it is about another commit")
        if report.number != number:
            raise Refused("it is about another merge request")
        return comment(report, source)
    except Refused as error:
        return refusal(str(error), source)


def _write(forge: Forge, address: str, number: int, author: int, text: str) -> str:
    notes = f"{address}/merge_requests/{number}/notes"
    for one in forge.pages(notes, sort="asc", order_by="created_at"):
        if one["author"]["id"] == author and one["body"].startswith(MARKER):
            if one["body"].strip() == text.strip():
                return f"!{number}: nothing is new"
            forge.send("PUT", f"{notes}/{int(one['id'])}", {"body": text})
            return f"!{number}: the note is changed"
    forge.send("POST", notes, {"body": text})
    return f"!{number}: the note is made"
