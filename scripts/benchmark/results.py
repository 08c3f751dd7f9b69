"""Brings together what runs of the benchmark have seen: medians, ratios, and whether rows agree."""

import json
import math
import pathlib
import statistics

from events import moved
from plans import operators

Figures = dict[str, float]
MOST = ("taskPeakBytes", "heapPeakBytes")


class Run:
    """What a version has seen, or one way to configure it."""

    def __init__(self, folder: pathlib.Path, name: str):
        self.name = name
        self.path = folder / f"{name}.json"
        self.content = read(self.path)
        self.all = self.content["queries"]
        last = self.all[-1]["pass"]
        # Without a second pass the first is what there is.
        self.counted = range(min(1, last), last + 1)

    def queries(self) -> list[str]:
        """The names of queries, in the order in which they ran."""
        return list(dict.fromkeys(seen["query"] for seen in self.all))

    def figures(self, query: str) -> Figures:
        """Medians of a query; the most of what is a peak."""
        seen = [one for one in self.all if one["query"] == query and one["pass"] in self.counted]
        names = [
            name
            for name, value in seen[0].items()
            if isinstance(value, (int, float)) and name != "pass"
        ]
        figures = {name: round(statistics.median(one[name] for one in seen), 3) for name in names}
        figures.update({name: max(one[name] for one in seen) for name in MOST if name in figures})
        times = [one["seconds"] for one in seen]
        return {**figures, "secondsLeast": min(times), "secondsMost": max(times)}

    def checksums(self, query: str) -> set[str]:
        """The sums of a query's rows, of all passes."""
        return {seen["checksum"] for seen in self.all if seen["query"] == query}

    def operators(self, query: str) -> dict[str, int]:
        """What the last plan of a query is made of."""
        seen = [one for one in self.all if one["query"] == query]
        return seen[-1].get("operators", {})

    def rows(self, query: str) -> list[str]:
        """The rows of the last pass, if they were kept."""
        file = self.path.with_suffix(".rows") / f"{query}.txt"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def read(path: pathlib.Path) -> dict:
    """A run, and what its event log says of each query, if there is one."""
    run = json.loads(path.read_text(encoding="utf-8"))
    folder = path.with_suffix(".events")
    if not folder.is_dir():
        return run
    log, plans = moved(folder), operators(folder)
    for seen in run["queries"]:
        mark = f"{seen['query']}/{seen['pass']}"
        found = log[mark]
        seen["operators"] = plans[mark]
        found["shuffleReadBytes"] = found.pop("shuffleLocalBytes") + found.pop("shuffleRemoteBytes")
        found["taskSeconds"] = round(found.pop("taskNanoseconds") / 1e9, 3)
        seen.update(found)
    return run


def ratios(run: Run, first: Run, figure: str) -> dict[str, float]:
    """What a figure of each query is in relation to the first run."""
    found = {}
    for query in run.queries():
        mine, other = (each.figures(query).get(figure, 0) for each in (run, first))
        if mine > 0 and other > 0:
            found[query] = mine / other
    return found


def mean(values: dict[str, float]) -> float | None:
    """The geometric mean, which fits ratios, if there are any."""
    if not values:
        return None
    return math.exp(statistics.fmean(math.log(value) for value in values.values()))


def differences(runs: list[Run]) -> list[str]:
    """What is to be said of queries whose rows are not the same everywhere."""
    return [
        f"{query}: the rows differ: {difference(query, runs)}"
        for query in runs[0].queries()
        if len(set().union(*(run.checksums(query) for run in runs))) > 1
    ]


def difference(query: str, runs: list[Run]) -> str:
    """The first row that differs between the first run and another."""
    first, wanted = runs[0].name, runs[0].rows(query)
    for run in runs[1:]:
        lines = run.rows(query)
        for number, (one, other) in enumerate(zip(wanted, lines), 1):
            if one != other:
                return f"row {number} is {one!r} with {first} and {other!r} with {run.name}"
        if len(wanted) != len(lines):
            return f"{len(wanted)} rows with {first} and {len(lines)} with {run.name}"
    return "between passes, or no rows were kept"
