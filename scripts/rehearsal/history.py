"""Which History Server reads the events of which version."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from rehearsal.checks import Checks
from rehearsal.coexistence import LINES
from rehearsal.place import Place
from rehearsal.rendered import Environment
from rehearsal.steps import Steps, expect, say

# Nothing of others is deleted or made smaller.
READ_ONLY = {
    "spark.history.fs.cleaner.enabled": "false",
    "spark.history.fs.driverlog.cleaner.enabled": "false",
    "spark.history.fs.eventLog.rolling.maxFilesToRetain": str(2**31 - 1),
}
PARTS = ("jobs", "stages", "executors", "queries")


def try_matrix(steps: Steps, place: Place, environment: Environment) -> None:
    """Each version writes events, and the History Servers of both read them."""
    versions = [Checks(steps, place, environment, line) for line in LINES]
    with ThreadPoolExecutor(len(versions)) as threads:
        written = list(threads.map(Checks.try_applications, versions))
    for writer, applications in zip(versions, written):
        settings = READ_ONLY | {"spark.history.fs.logDirectory": folder_of(writer)}
        known = []
        for reader in versions:
            say(f"-- written by {writer.line}, read by {reader.line}")
            known.append(reader.try_history(applications, settings) or {})
            tell(known[-1])
        same = partial(expect_same, *known)
        steps.run(f"both read the same of what {writer.line} wrote", same)


def folder_of(writer: Checks) -> str:
    """Where a version writes events."""
    name = writer.name("spark-history-server")
    server = writer.environment.find("Deployment", name)
    return writer.environment.settings(server)["spark.eventLog.dir"] if server else ""


def expect_same(one: dict, other: dict) -> None:
    """Two servers know the same of the applications that were asked for."""
    asked = [
        {name: facts for name, facts in known.items() if "jobs" in facts} for known in (one, other)
    ]
    expect(asked[0] != {} and asked[0] == asked[1], f"{asked[0]} and {asked[1]}")


def tell(applications: dict) -> None:
    """Prints what is known of applications."""
    for name, facts in sorted(applications.items()):
        if "jobs" not in facts:
            continue
        counts = ", ".join(f"{facts[part]} {part}" for part in PARTS)
        say(f"   Spark {facts['version']}: {counts} ({name})")
