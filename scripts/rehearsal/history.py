"""Which History Server reads the events of which version."""

from concurrent.futures import ThreadPoolExecutor

from rehearsal.checks import Checks
from rehearsal.coexistence import LINES, sessions_and_jobs
from rehearsal.place import Place
from rehearsal.rendered import Environment
from rehearsal.steps import Steps

DIRECTORY = "spark.history.fs.logDirectory"


def try_matrix(steps: Steps, place: Place, environment: Environment) -> None:
    """Each version writes events, and the History Servers of both read them."""
    versions = [Checks(steps, place, environment, line) for line in LINES]
    with ThreadPoolExecutor(len(versions)) as threads:
        written = dict(zip(LINES, threads.map(sessions_and_jobs, versions)))
    for writer in versions:
        server = writer.environment.find("Deployment", writer.name("spark-history-server"))
        directory = writer.environment.settings(server)["spark.eventLog.dir"] if server else ""
        for reader in versions:
            print(f"-- written by {writer.line}, read by {reader.line}", flush=True)
            tell(reader.try_history(written[writer.line], {DIRECTORY: directory}) or {})


def tell(applications: dict) -> None:
    """Prints what is known of applications."""
    for name, facts in sorted(applications.items()):
        counts = ", ".join(
            f"{facts[part]} {part}" for part in ("jobs", "stages", "executors", "queries")
        )
        print(f"   Spark {facts['version']}: {counts} ({name})", flush=True)
