"""Reads the report that a run has left: bytes that anybody may have written."""

import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import Any

MOST_BYTES = 64 << 20
MOST_ENTRIES = 10_000
MOST_OF_A_FILE = 16 << 20
MOST_ITEMS = 100_000
FILES = ("run.json", "affected.json", "check.json", "messages.txt")


class Refused(Exception):
    """What was read is no report. The text is ours: it holds nothing of what was read."""


@dataclass
class Finding:
    """A line of the table of findings."""

    severity: str
    rule: str
    place: str
    message: str
    environments: int


@dataclass
class Report:
    """What `scripts/ci/report` has written."""

    number: int
    head: str
    status: int
    environments: list[tuple[str, str]] = field(default_factory=list)
    everything: bool = False
    findings: list[Finding] = field(default_factory=list)
    unchecked: int = 0
    messages: str = ""


def read(archive: bytes, folder: str = "") -> Report:
    """The report in a zip file. Nothing is unpacked: names in it lead nowhere."""
    files = _files(archive, folder)
    if "run.json" not in files:
        raise Refused("run.json is missing")
    run = _object(files, "run.json")
    if _whole(run.get("version")) != 1:
        raise Refused("its version is not 1")
    report = Report(_whole(run.get("number")), _text(run.get("head")), _whole(run.get("status")))
    if "affected.json" in files:
        listed = _object(files, "affected.json").get("environments")
        report.everything = listed is None
        for one in _list([] if listed is None else listed):
            report.environments.append((_text(one.get("name")), _text(one.get("change"))))
    if "check.json" in files and files["check.json"]:
        check = _object(files, "check.json")
        report.findings = [_finding(one) for one in _list(check.get("findings"))]
        report.unchecked = len(_list(check.get("unchecked")))
    report.messages = files.get("messages.txt", b"").decode("utf-8", "replace")
    return report


def _files(archive: bytes, folder: str) -> dict[str, bytes]:
    if len(archive) > MOST_BYTES:
        raise Refused("it is too large")
    wanted = {folder + name: name for name in FILES}
    files: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            entries = opened.infolist()
            if len(entries) > MOST_ENTRIES:
                raise Refused("it has too many files")
            for entry in entries:
                name = wanted.get(entry.filename)
                if name is None:
                    continue
                if name in files:
                    raise Refused(f"{name} is in it twice")
                with opened.open(entry) as stream:
                    # What an entry says of its size is not believed.
                    files[name] = stream.read(MOST_OF_A_FILE + 1)
                if len(files[name]) > MOST_OF_A_FILE:
                    raise Refused(f"{name} is too large")
    except Refused:
        raise
    except Exception as error:  # a broken archive fails in many ways
        raise Refused("it is no zip file") from error
    return files


def _object(files: dict[str, bytes], name: str) -> dict[str, Any]:
    try:
        value = json.loads(files[name].decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Refused(f"{name} is no JSON") from error
    if not isinstance(value, dict):
        raise Refused(f"{name} is no object")
    return value


def _finding(one: dict[str, Any]) -> Finding:
    place = _text(one.get("path", ""))
    if "line" in one:
        place += f":{_whole(one['line'])}"
    environments = one.get("environments", [])
    if not isinstance(environments, list):
        raise Refused("a list is something else")
    return Finding(
        _text(one.get("severity")),
        _text(one.get("rule")),
        place,
        _text(one.get("message")),
        len(environments),
    )


def _list(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise Refused("a list is something else, or too long")
    if not all(isinstance(one, dict) for one in value):
        raise Refused("a list holds something else than objects")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("a text is something else")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1_000_000_000:
        raise Refused("a number is something else")
    return value
