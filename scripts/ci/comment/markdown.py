"""Makes the comment. Nothing of a report gets into it but through `code`."""

import unicodedata
from collections import Counter

from artifact import Change, Danger, Finding, Report

MARKER = "<!-- reconcile: report -->"
# GitHub takes 65,536 characters.
MOST_BYTES = 60_000
MOST_ROWS = 50
MOST_OF_A_TEXT = 300
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ")
VERDICTS = {
    0: "**No errors.**",
    1: "**There are errors.**",
    2: "**Something cannot be rendered.**",
}
HARMS = ("loss", "access", "refused", "outage", "control", "restart")
SEVERITIES = {"error": 0, "warning": 1, "note": 2}


def code(text: str) -> str:
    """Any text as it is, of one line, in Markdown and in HTML; it is cut if it is long.

    In the element nobody is mentioned and nothing becomes a link. A character that is given by its
    number is text and never markup, in both.
    """
    shown = text if len(text) <= MOST_OF_A_TEXT else text[:MOST_OF_A_TEXT] + "…"
    return "<code>" + "".join(_character(one) for one in shown) + "</code>"


def _character(one: str) -> str:
    if one in PLAIN:
        return one
    # Controls, and what changes the direction of writing or is not seen at all.
    if unicodedata.category(one)[0] in "CZ":
        return f"&#92;u&#123;{ord(one):x}&#125;"
    return f"&#{ord(one)};"


def comment(report: Report, run: str) -> str:
    """The comment for a report; `run` says which run it is from, in Markdown of ours."""
    lines = [MARKER, "### reconcile", ""]
    lines += [VERDICTS.get(report.status, "**The repository could not be read.**"), ""]
    lines += _dangers(report.dangers)
    lines += _environments(report)
    lines += _changes(report.changes)
    lines += _findings(report.findings)
    if report.unchecked:
        lines += [f"{report.unchecked} things could not be checked; the report names them.", ""]
    if report.status > 1 and report.messages:
        lines += ["What the program said:", ""]
        # Each line is an item, so none begins with what a forge takes for a command.
        said = [line for line in report.messages.split("\n") if line.strip()]
        lines += [f"- {code(line)}" for line in said[:20]]
        lines += _more(len(said) - 20) + [""]
    return _bounded(lines, run)


def refusal(reason: str, run: str) -> str:
    """The comment where there is no report; the reason is a text of ours."""
    return _bounded([MARKER, "### reconcile", "", f"There is no report: {reason}.", ""], run)


def _environments(report: Report) -> list[str]:
    if report.everything:
        return ["All environments were looked at, because the settings cannot be compared.", ""]
    if not report.environments:
        return ["The change touches no environment.", ""]
    rows = [f"| {code(name)} | {code(change)} |" for name, change in report.environments]
    titles = ["environment", "change"]
    if report.counts:
        # Those with dangers first: the rest may not fit.
        named = sorted(report.environments, key=lambda one: -report.counts.get(one[0], (0,) * 4)[3])
        rows = [
            f"| {code(name)} | {code(change)} | "
            + " | ".join(str(number) for number in report.counts.get(name, (0,) * 4))
            + " |"
            for name, change in named
        ]
        titles += ["added", "changed", "removed", "dangers"]
    return _table(titles, rows)


def _dangers(dangers: list[Danger]) -> list[str]:
    if not dangers:
        return []
    ranks = {harm: rank for rank, harm in enumerate(HARMS)}
    ranked = sorted(dangers, key=lambda one: ranks.get(one.harm, 0))
    rows = [
        f"| {code(one.harm)} | {code(one.subject)} | {code(one.message)} | {code(one.danger)}"
        f" | {one.environments or 'all'} |"
        for one in ranked
    ]
    return _table(["may bring", "to", "because", "danger", "environments"], rows)


def _changes(changes: list[Change]) -> list[str]:
    if not changes:
        return []
    rows = [
        f"| {code(one.subject)} | {code(one.path or one.action)} | {code(one.before)}"
        f" | {code(one.after)} | {one.environments} |"
        for one in changes
    ]
    return _table(["object", "value", "was", "is", "environments"], rows)


def _findings(findings: list[Finding]) -> list[str]:
    if not findings:
        return []
    counts = Counter(one.severity for one in findings)
    said = [f"{counts[one]} × {one}" for one in SEVERITIES if counts[one]]
    ranked = sorted(findings, key=lambda one: SEVERITIES.get(one.severity, 3))
    rows = [
        f"| {code(one.severity)} | {code(one.place)} | {code(one.message)} | {code(one.rule)}"
        f" | {one.environments} |"
        for one in ranked
    ]
    return [", ".join(said), ""] + _table(["", "place", "what", "rule", "environments"], rows)


def _table(titles: list[str], rows: list[str]) -> list[str]:
    head = "| " + " | ".join(titles) + " |"
    line = "|" + "---|" * len(titles)
    return (
        [head.replace("|  |", "| |"), line] + rows[:MOST_ROWS] + [""] + _more(len(rows) - MOST_ROWS)
    )


def _more(count: int) -> list[str]:
    return [f"… and {count} more, in the report.", ""] if count > 0 else []


def _bounded(lines: list[str], run: str) -> str:
    end = f"\n\n{run}\n"
    cut = "\n\nThe rest did not fit: it is in the report."
    room = MOST_BYTES - len((end + cut).encode())
    kept: list[str] = []
    for line in lines:
        room -= len(line.encode()) + 1
        if room < 0:
            return "\n".join(kept) + cut + end
        kept.append(line)
    return "\n".join(kept).rstrip() + end
