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
FILES = ("run.json", "affected.json", "check.json", "diff.json", "messages.txt")


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
class Danger:
    """What a change may do harm to."""

    harm: str
    danger: str
    subject: str
    message: str
    environments: int


@dataclass
class Change:
    """One value, or one object, that is not the same."""

    subject: str
    path: str
    action: str
    before: str
    after: str
    environments: int


@dataclass
class Report:
    """What `scripts/ci/report` has written."""

    number: int
    head: str
    status: int
    environments: list[tuple[str, str]] = field(default_factory=list)
    everything: bool = False
    # How many objects are added, changed and removed, and how many dangers there are.
    counts: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    dangers: list[Danger] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
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
    if "diff.json" in files:
        _difference(_object(files, "diff.json"), report)
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


def _difference(value: dict[str, Any], report: Report) -> None:
    """What `reconcile diff -o json` has said."""
    for one in _list(value.get("environments")):
        numbers = [_whole(one.get(name)) for name in ("added", "changed", "removed", "dangers")]
        report.counts[_text(one.get("name"))] = (numbers[0], numbers[1], numbers[2], numbers[3])
    for one in _list(value.get("dangers")):
        report.dangers.append(
            Danger(
                _text(one.get("harm")),
                _text(one.get("danger")),
                _text(one.get("subject")),
                _text(one.get("message")),
                _length(one.get("environments")),
            )
        )
    for one in _list(value.get("changes")):
        report.changes += _changes(one)
        if len(report.changes) > MOST_ITEMS:
            raise Refused("a list is something else, or too long")


def _changes(one: dict[str, Any]) -> list[Change]:
    if one.get("cosmetic") is True:
        return []
    subject = f"{_text(one.get('kind'))}/{_text(one.get('name'))}"
    places = _length(one.get("environments"))
    if _text(one.get("action")) != "changed":
        return [Change(subject, "", _text(one.get("action")), "", "", places)]
    values = [("", value) for value in _list(one.get("values"))]
    for file in _list(one.get("files")):
        values += [(_text(file.get("name")) + " ", value) for value in _list(file.get("values"))]
    return [
        Change(
            subject,
            name + _text(value.get("path")),
            _text(value.get("action")),
            _text(value.get("before", "")),
            _text(value.get("after", "")),
            places,
        )
        for name, value in values
        if value.get("cosmetic") is not True and "follows" not in value
    ]


def _finding(one: dict[str, Any]) -> Finding:
    place = _text(one.get("path", ""))
    if "line" in one:
        place += f":{_whole(one['line'])}"
    return Finding(
        _text(one.get("severity")),
        _text(one.get("rule")),
        place,
        _text(one.get("message")),
        _length(one.get("environments", [])),
    )


def _list(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise Refused("a list is something else, or too long")
    if not all(isinstance(one, dict) for one in value):
        raise Refused("a list holds something else than objects")
    return value


def _length(value: object) -> int:
    if not isinstance(value, list):
        raise Refused("a list is something else")
    return len(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("a text is something else")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1_000_000_000:
        raise Refused("a number is something else")
    return value
