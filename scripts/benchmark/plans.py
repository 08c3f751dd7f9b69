"""Reads from event logs of which operators the last plan of each query is made."""

import collections
import pathlib
import re

from events import MARK, events

EXECUTION = "spark.sql.execution.id"


def operators(folder: pathlib.Path) -> dict[str, dict[str, int]]:
    """How often a plan has each operator, by the mark of its query."""
    marks: dict[int, str] = {}
    plans: dict[int, dict] = {}
    for event in events(folder):
        if event["Event"] == "SparkListenerJobStart":
            settings = event.get("Properties", {})
            if MARK in settings and EXECUTION in settings:
                marks[int(settings[EXECUTION])] = settings[MARK]
        elif "sparkPlanInfo" in event:
            # Adaptive execution writes a plan anew when it knows more.
            plans[event["executionId"]] = event["sparkPlanInfo"]
    return {mark: dict(count(plans[number])) for number, mark in marks.items()}


def count(plan: dict) -> collections.Counter[str]:
    """The operators of a plan and of what is below it; numbers in their names are left out."""
    counted = collections.Counter([re.sub(r"\s*\(?\d+\)?", "", plan["nodeName"])])
    for below in plan["children"]:
        counted += count(below)
    return counted


def difference(one: dict[str, int], other: dict[str, int]) -> str:
    """What one plan has and the other has not, and the reverse."""
    first, second = collections.Counter(one), collections.Counter(other)
    more = [
        f"{sign}{number} {name}"
        for sign, counted in (("-", first - second), ("+", second - first))
        for name, number in sorted(counted.items())
    ]
    return ", ".join(more) or "the same"
