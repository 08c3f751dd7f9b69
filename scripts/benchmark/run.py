"""Runs the queries of the benchmark with the Spark that starts it, and says what was seen.

    spark-submit run.py --data FOLDER [--queries q1,q3] [--passes N] [--output FILE] [--rows FOLDER]
      [--turn PIPE --next PIPE]

FOLDER is what data.py has written, a path or s3a://… The first pass is a warm-up: it is told
apart by its number, 0. FILE gets JSON after each pass, which is printed at the end without it; the
rows of results go to FOLDER/QUERY.txt. Before each query it waits for a line in the first pipe, and
after it writes one to the second: so several of these take turns, a query each. The driver may run
anywhere; times of processes are read from Linux.
"""

import argparse
import datetime
import decimal
import hashlib
import json
import os
import pathlib
import platform
import time

from pyspark.sql import Row, SparkSession
from queries import QUERIES, TABLES

TICKS = os.sysconf("SC_CLK_TCK")
# Jobs carry it, whichever thread of the driver starts them; the event log has it.
MARK = "benchmark.query"


def text_of(value: object) -> str:
    """A value as text: doubles lose the digits that depend on the order of additions."""
    if value is None:
        return "null"
    if isinstance(value, float):
        return format(value, ".9g")
    if isinstance(value, (bool, int, str, decimal.Decimal, datetime.date)):
        return str(value)
    raise TypeError(f"results have no {type(value).__name__}")


def lines_of(rows: list[Row]) -> list[str]:
    """Rows as lines."""
    return ["\t".join(text_of(value) for value in row) for row in rows]


def seconds_of(process: int) -> float:
    """What a process and its ended children have used of processors."""
    stat = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    fields = stat.rpartition(")")[2].split()
    return sum(int(field) for field in fields[11:15]) / TICKS


def peak_of(process: int) -> int:
    """The most bytes of memory that a process has had."""
    status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return int(fields["VmHWM"].split()[0]) * 1024


class Session:
    """A session of Spark in which queries are measured."""

    def __init__(self, data: str):
        self.spark = SparkSession.builder.appName("benchmark").getOrCreate()
        self.spark.sparkContext.setLogLevel("ERROR")
        self.java = self.spark.sparkContext._jvm.java.lang
        self.processes = [self.java.ProcessHandle.current().pid(), os.getpid()]
        for table in TABLES:
            self.spark.read.parquet(f"{data}/{table}").createOrReplaceTempView(table)

    def measure(self, name: str, number: int) -> tuple[dict, list[str]]:
        """Runs a query once: what was seen of it, and its rows."""
        self.spark.sparkContext.setLocalProperty(MARK, f"{name}/{number}")
        # What the query before has left is not this one's.
        self.java.System.gc()
        before, started = self.processor_seconds(), time.monotonic()
        rows = self.spark.sql(QUERIES[name].text).collect()
        seconds, after = time.monotonic() - started, self.processor_seconds()
        lines = lines_of(rows)
        return {
            "query": name,
            "pass": number,
            "seconds": round(seconds, 3),
            "processorSeconds": round(after - before, 2),
            "rows": len(lines),
            "checksum": hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16],
        }, lines

    def processor_seconds(self) -> float:
        """What driver and Java virtual machine have used so far."""
        return sum(seconds_of(process) for process in self.processes)

    def facts(self) -> dict:
        """What ran, and the most memory it had."""
        settings = dict(self.spark.sparkContext.getConf().getAll())
        shown = (
            "spark.master",
            "spark.driver.memory",
            "spark.executor.memory",
            "spark.shuffle.manager",
        )
        return {
            "spark": self.spark.version,
            "java": self.java.System.getProperty("java.version"),
            "python": platform.python_version(),
            "settings": {name: settings[name] for name in shown if name in settings},
            "peakBytes": dict(zip(("java", "python"), map(peak_of, self.processes))),
        }


class Turns:
    """Whose turn it is, where several of these share a machine."""

    def __init__(self, mine: str | None, after: str | None):
        # For reading and writing: so neither waits for somebody at the other end.
        self.mine = os.open(mine, os.O_RDWR) if mine else None
        self.after = os.open(after, os.O_RDWR) if after else None

    def __enter__(self) -> None:
        if self.mine is not None:
            os.read(self.mine, 1)

    def __exit__(self, *_: object) -> None:
        if self.after is not None:
            os.write(self.after, b"\n")


def parse() -> argparse.Namespace:
    """Reads the arguments."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--queries", default=",".join(QUERIES))
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--rows", type=pathlib.Path)
    parser.add_argument("--turn")
    parser.add_argument("--next")
    arguments = parser.parse_args()
    arguments.queries = arguments.queries.split(",")
    unknown = [name for name in arguments.queries if name not in QUERIES]
    if unknown:
        parser.error(f"there is no query {unknown[0]}; there are {', '.join(QUERIES)}")
    return arguments


def keep(lines: list[str], folder: pathlib.Path, name: str) -> None:
    """Writes the rows of a query."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(line + "\n" for line in lines)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def main() -> None:
    """Measures every query in every pass."""
    arguments = parse()
    turns = Turns(arguments.turn, arguments.next)
    session, measured = Session(arguments.data), []
    for number in range(arguments.passes):
        for name in arguments.queries:
            with turns:
                seen, lines = session.measure(name, number)
            measured.append(seen)
            if arguments.rows:
                keep(lines, arguments.rows, name)
        text = json.dumps({**session.facts(), "queries": measured})
        if arguments.output:
            arguments.output.write_text(text + "\n", encoding="utf-8")
    if not arguments.output:
        print(text)
    session.spark.stop()


if __name__ == "__main__":
    main()
