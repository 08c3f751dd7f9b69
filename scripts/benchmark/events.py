"""Reads the event logs that Spark writes: what each query moved in shuffles, and its memory."""

import json
import pathlib
from collections.abc import Iterator

MARK = "benchmark.query"
# Each is a place in what Spark says of a task that has ended.
SUMS = {
    "shuffleWrittenBytes": ("Shuffle Write Metrics", "Shuffle Bytes Written"),
    "shuffleLocalBytes": ("Shuffle Read Metrics", "Local Bytes Read"),
    "shuffleRemoteBytes": ("Shuffle Read Metrics", "Remote Bytes Read"),
    "shuffleRecords": ("Shuffle Write Metrics", "Shuffle Records Written"),
    "inputBytes": ("Input Metrics", "Bytes Read"),
    "spilledBytes": ("Disk Bytes Spilled",),
    "taskNanoseconds": ("Executor CPU Time",),
    "collectionMilliseconds": ("JVM GC Time",),
}
NAMES = (*SUMS, "tasks", "taskPeakBytes", "heapPeakBytes")
TASK_PEAK = ("Peak Execution Memory",)
HEAP_PEAK = ("Executor Metrics", "JVMHeapMemory")


def events(folder: pathlib.Path) -> Iterator[dict]:
    """The events of all logs of a folder, be they rolled or not, in the order of their names."""
    files = [
        path
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith((".", "appstatus"))
    ]
    for path in sorted(files, key=lambda path: (len(path.name), path.name)):
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def value_at(event: dict, place: tuple[str, ...]) -> int:
    """The number at a place, 0 if there is none."""
    for name in place:
        event = event.get(name) or {}
    return event or 0


def moved(folder: pathlib.Path) -> dict[str, dict[str, int]]:
    """Sums and peaks of each query, by its mark: `q3/1` is q3 in pass 1."""
    marks: dict[int, str] = {}
    found: dict[str, dict[str, int]] = {}
    for event in events(folder):
        kind, mark = event["Event"], marks.get(event.get("Stage ID", -1))
        if kind == "SparkListenerJobStart":
            add_job(found, marks, event)
        elif mark and kind == "SparkListenerTaskEnd":
            add_task(found[mark], event.get("Task Metrics") or {})
        elif mark and kind == "SparkListenerStageExecutorMetrics":
            peak = max(found[mark]["heapPeakBytes"], value_at(event, HEAP_PEAK))
            found[mark]["heapPeakBytes"] = peak
    return found


def add_job(found: dict[str, dict[str, int]], marks: dict[int, str], event: dict) -> None:
    """Gives the stages of a job the mark of its query, if it is one's."""
    mark = event.get("Properties", {}).get(MARK)
    if mark:
        found.setdefault(mark, dict.fromkeys(NAMES, 0))
        marks.update(dict.fromkeys(event["Stage IDs"], mark))


def add_task(seen: dict[str, int], metrics: dict) -> None:
    """Adds what a task says to its query."""
    seen["tasks"] += 1
    for name, place in SUMS.items():
        seen[name] += value_at(metrics, place)
    seen["taskPeakBytes"] = max(seen["taskPeakBytes"], value_at(metrics, TASK_PEAK))
