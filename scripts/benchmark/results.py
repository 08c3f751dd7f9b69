"""Brings together what runs of the benchmark have seen: medians, ratios, and whether rows agree."""

import json
import math
import pathlib
import statistics

from events import moved

Figures = dict[str, float]
MOST = ("taskPeakBytes", "heapPeakBytes")


class Runs:
    """The runs of one version, or of one way to configure it."""

    def __init__(self, folder: pathlib.Path, name: str):
        self.name = name
        self.paths = sorted(folder.glob(f"*-of-{name}.json"))
        self.runs = [read(path) for path in self.paths]
        last = self.runs[-1]["queries"][-1]["pass"]
        # Without a second pass the first is what there is.
        self.counted = range(min(1, last), last + 1)

    def queries(self) -> list[str]:
        """The names of queries, in the order in which they ran."""
        return list(dict.fromkeys(seen["query"] for seen in self.runs[0]["queries"]))

    def seen(self, query: str) -> list[dict]:
        """What was seen of a query each time that counts."""
        return [seen for run in self.runs for seen in run["queries"]
                if seen["query"] == query and seen["pass"] in self.counted]

    def figures(self, query: str) -> Figures:
        """Medians of a query; the most of what is a peak."""
        seen = self.seen(query)
        names = [name for name, value in seen[0].items()
                 if isinstance(value, (int, float)) and name != "pass"]
        figures = {name: round(statistics.median(one[name] for one in seen), 3) for name in names}
        figures.update({name: max(one[name] for one in seen) for name in MOST if name in figures})
        times = [one["seconds"] for one in seen]
        return {**figures, "secondsLeast": min(times), "secondsMost": max(times)}

    def peak(self, process: str) -> int:
        """The most memory that a process of any run had."""
        return max(run["peakBytes"][process] for run in self.runs)

    def checksums(self, query: str) -> set[str]:
        """The sums of a query's rows, of all passes."""
        return {seen["checksum"] for run in self.runs for seen in run["queries"]
                if seen["query"] == query}


def read(path: pathlib.Path) -> dict:
    """A run, and what its event log says of each query, if there is one."""
    run = json.loads(path.read_text(encoding="utf-8"))
    folder = path.with_suffix(".events")
    log = moved(folder) if folder.is_dir() else {}
    for seen in run["queries"]:
        found = log.get(f"{seen['query']}/{seen['pass']}")
        if not found:
            continue
        found["shuffleReadBytes"] = found.pop("shuffleLocalBytes") + found.pop("shuffleRemoteBytes")
        found["taskSeconds"] = round(found.pop("taskNanoseconds") / 1e9, 3)
        seen.update(found)
    return run


def ratios(runs: Runs, first: Runs, figure: str) -> dict[str, float]:
    """What a figure of each query is in relation to the first runs."""
    found = {}
    for query in runs.queries():
        mine, other = (each.figures(query).get(figure, 0) for each in (runs, first))
        if mine > 0 and other > 0:
            found[query] = mine / other
    return found


def mean(values: dict[str, float]) -> float:
    """The geometric mean, which fits ratios; not a number where there are none."""
    if not values:
        return math.nan
    return math.exp(statistics.fmean(math.log(value) for value in values.values()))


def differences(all_runs: list[Runs]) -> list[str]:
    """What is to be said of queries whose rows are not the same everywhere."""
    said = []
    for query in all_runs[0].queries():
        if len(set().union(*(runs.checksums(query) for runs in all_runs))) == 1:
            continue
        said.append(f"{query}: the rows differ: {difference(query, all_runs)}")
    return said


def difference(query: str, all_runs: list[Runs]) -> str:
    """The first row that differs between the first run and another."""
    tables = {path.stem: rows(path, query) for runs in all_runs for path in runs.paths}
    (first, wanted), *others = tables.items()
    if not wanted:
        return "no rows are kept"
    for name, lines in others:
        for number, pair in enumerate(zip(wanted, lines), 1):
            if pair[0] != pair[1]:
                return f"row {number} is {pair[0]!r} in {first} and {pair[1]!r} in {name}"
        if len(wanted) != len(lines):
            return f"{len(wanted)} rows in {first} and {len(lines)} in {name}"
    return "between passes of one run"


def rows(path: pathlib.Path, query: str) -> list[str]:
    """The rows of the last pass of a run."""
    file = path.with_suffix(".rows") / f"{query}.txt"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
