"""Writes results.json, report.md and chart.svg of runs, and prints a table of them.

    report.py FOLDER NAME… [--scale N]

FOLDER/runs has the files of each run: NAME.json is what run.py writes, NAME.events its event log,
NAME.rows the rows of its results. Ratios are to the first NAME. It ends with 1 if rows of a query
differ.
"""

import argparse
import datetime
import json
import os
import pathlib
import sys

from chart import Bar, Panel, draw
from plans import difference
from queries import QUERIES
from results import Run, differences, mean, ratios

MEBI = 1024 * 1024
UNITS = (("s", "seconds"), ("CPU s", "processorSeconds"), ("task s", "taskSeconds"))


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table of Markdown whose columns stand below each other."""
    widths = [max(len(line[index]) for line in [head, *rows]) for index in range(len(head))]
    # Words stand left, numbers right.
    left = [index == 0 or name == "shape" or "beside" in name for index, name in enumerate(head)]
    rule = [
        "-" * width if is_left else "-" * (width - 1) + ":" for width, is_left in zip(widths, left)
    ]

    def line(cells: list[str]) -> str:
        padded = [
            cell.ljust(width) if is_left else cell.rjust(width)
            for cell, width, is_left in zip(cells, widths, left)
        ]
        return "| " + " | ".join(padded) + " |"

    return "\n".join([line(head), line(rule), *map(line, rows)])


def times(runs: list[Run]) -> str:
    """Seconds of the clock, of processors, and of processors in tasks alone, and their ratios."""
    first, *others = runs
    head, queries = ["query"], first.queries()
    lines, last = [[query] for query in queries], ["sum; mean"]
    for unit, figure in UNITS:
        head += [f"{run.name} {unit}" for run in runs]
        head += [f"{run.name}/{first.name}" for run in others]
        seen = [{query: run.figures(query).get(figure, 0) for query in queries} for run in runs]
        related = [ratios(run, first, figure) for run in others]
        for line in lines:
            line += [shown(values[line[0]]) for values in seen]
            line += [shown(values.get(line[0])) for values in related]
        last += [shown(sum(values.values())) for values in seen]
        last += [shown(mean(values)) for values in related]
    return table(head, lines + [last])


def shown(value: float | None) -> str:
    """A number with two digits, if there is one."""
    return "-" if value is None else f"{value:.2f}"


def bytes_of(runs: list[Run], columns: list[tuple[str, str]]) -> str:
    """Figures in MiB, for each query and version."""
    head = ["query"] + [f"{said} {run.name}" for said, _ in columns for run in runs]
    lines = [
        [query]
        + [
            f"{run.figures(query).get(figure, 0) / MEBI:.2f}"
            for _, figure in columns
            for run in runs
        ]
        for query in runs[0].queries()
    ]
    return table(head, lines)


def processes(runs: list[Run]) -> str:
    """The memory of whole processes, in MiB."""
    return table(
        ["process"] + [run.name for run in runs],
        [
            [f"{said}, most resident"]
            + [f"{run.content['peakBytes'][name] / MEBI:.0f}" for run in runs]
            for said, name in (("Java", "java"), ("Python driver", "python"))
        ],
    )


def plans(runs: list[Run]) -> str:
    """In what the operators of plans differ from those of the first run."""
    first = runs[0]
    return table(
        ["query"] + [f"{run.name} beside {first.name}" for run in runs[1:]],
        [
            [query] + [difference(first.operators(query), run.operators(query)) for run in runs[1:]]
            for query in first.queries()
        ],
    )


def machine() -> dict:
    """Where and when it ran."""
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    now = datetime.datetime.now(datetime.timezone.utc)
    return {
        "date": now.strftime("%Y-%m-%d %H:%M UTC"),
        "processor": (model or ["unknown"])[0],
        "cores": os.cpu_count(),
        "loadAverage": [round(load, 2) for load in os.getloadavg()],
    }


def introduction(facts: dict, runs: list[Run]) -> str:
    """What ran where."""
    lines = [
        f"{facts['date']}; {facts['processor']}, cores: {facts['cores']}; "
        f"scale: {facts['scale']}; rounds: {len(runs[0].counted)}.",
        "",
    ]
    for run in runs:
        seen = run.content
        settings = ", ".join(f"{name}={value}" for name, value in seen["settings"].items())
        lines.append(
            f"* {run.name}: Spark {seen['spark']}, Java {seen['java']}, Python "
            f"{seen['python']}; {settings}"
        )
    return "\n".join(lines)


def report(facts: dict, runs: list[Run], differing: list[str]) -> str:
    """The report as Markdown."""
    rows = (
        "\n".join(f"* {line}" for line in differing)
        or "The rows of every query are the same, in every pass of every run."
    )
    shapes = table(["query", "shape"], [[name, QUERIES[name].shape] for name in runs[0].queries()])
    parts = [
        "# Benchmark of Spark versions",
        introduction(facts, runs),
        "![chart](chart.svg)",
        "## Time",
        "Medians of seconds: of the clock, of processors, and of processors in tasks "
        "alone. The last line has sums, and geometric means of ratios.",
        times(runs),
        "## Shuffle",
        "MiB.",
        bytes_of(
            runs,
            [
                ("written", "shuffleWrittenBytes"),
                ("read", "shuffleReadBytes"),
                ("spilled", "spilledBytes"),
            ],
        ),
        "## Memory",
        "MiB: the most that one task had for execution, and the most heap in use.",
        bytes_of(runs, [("task", "taskPeakBytes"), ("heap", "heapPeakBytes")]),
        processes(runs),
        "## Plans",
        "Operators that one has more of (+) or fewer (-).",
        plans(runs),
        "## Results",
        rows,
        "## Queries",
        shapes,
    ]
    return "\n\n".join(parts) + "\n"


def chart(facts: dict, runs: list[Run]) -> str:
    """Times with their ranges, and what shuffles wrote."""
    queries, names = runs[0].queries(), [run.name for run in runs]
    seconds: dict[str, dict[str, Bar]] = {name: {} for name in names}
    shuffle: dict[str, dict[str, Bar]] = {name: {} for name in names}
    for run in runs:
        for query in queries:
            seen = run.figures(query)
            seconds[run.name][query] = Bar(
                seen["seconds"], seen["secondsLeast"], seen["secondsMost"]
            )
            written = seen.get("shuffleWrittenBytes", 0) / MEBI
            shuffle[run.name][query] = Bar(written, written, written)
    said = "; ".join(
        f"{query}: " + ", ".join(f"{name} {seconds[name][query].value:.2f} s" for name in names)
        for query in queries
    )
    return draw(
        f"Spark versions, scale {facts['scale']}",
        said,
        queries,
        names,
        [
            Panel("seconds: median, least to most", 2, seconds),
            Panel("MiB written to shuffles", 1, shuffle),
        ],
    )


def write(folder: pathlib.Path, scale: str, runs: list[Run]) -> list[str]:
    """Writes the three files; says what differs."""
    facts, differing = {**machine(), "scale": scale}, differences(runs)
    queries = runs[0].queries()
    content = {
        **facts,
        "differences": differing,
        "summary": {run.name: {query: run.figures(query) for query in queries} for run in runs},
        "runs": {run.name: run.content for run in runs},
    }
    (folder / "results.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    (folder / "report.md").write_text(report(facts, runs, differing), encoding="utf-8")
    (folder / "chart.svg").write_text(chart(facts, runs), encoding="utf-8")
    return differing


def main() -> int:
    """Reads the runs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--scale", default="unknown")
    arguments = parser.parse_args()
    runs = [Run(arguments.folder / "runs", name) for name in arguments.names]
    differing = write(arguments.folder, arguments.scale, runs)
    print(times(runs))
    for line in differing:
        print(f"benchmark: {line}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
