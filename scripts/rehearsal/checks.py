"""What Spark of a version is expected to do in an environment."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from rehearsal.place import Place, Pod
from rehearsal.rendered import Environment
from rehearsal.steps import Result, Skipped, Steps, expect, seen
from rehearsal.store import Object

VERSIONS = {"3.5": "3.5.7", "4.1": "4.1.0"}
CONNECT, HISTORY, MASTER, WORKER, NOTEBOOK = 15002, 18080, 7077, 7078, 8888


@dataclass
class Checks:
    """Tries what an environment has of one version of Spark; a step each."""

    steps: Steps
    place: Place
    environment: Environment
    line: str

    def name(self, workload: str) -> str:
        """What an object of the version is called."""
        return f"{workload}-{self.line.replace('.', '')}"

    def has(self, kind: str, workload: str) -> bool:
        """Whether the environment has it."""
        return self.environment.find(kind, self.name(workload)) is not None

    def workload(self, kind: str, workload: str) -> Object:
        """An object of the version."""
        found = self.environment.find(kind, self.name(workload))
        if found is None:
            raise Skipped(f"{self.environment.name} has no {self.name(workload)}")
        return found

    def step(self, name: str, step: Callable[[], Result]) -> Result | None:
        """Tries something."""
        return self.steps.run(f"Spark {self.line}: {name}", step)

    def serve(self, workload: str, port: int, settings: dict[str, str] | None = None) -> Pod:
        """A server that listens."""
        found = self.workload("Deployment", workload)
        return self.place.serve(self.environment, found, port, settings)

    def try_workers(self) -> list[Pod]:
        """Starts master and worker, if there are any."""
        pods = []
        for workload, port in {"spark-master": MASTER, "spark-worker": WORKER}.items():
            if self.has("Deployment", workload):
                pods.append(self.step(f"{workload} listens", partial(self.serve, workload, port)))
        return [pod for pod in pods if pod]

    def try_connect(self) -> list[str]:
        """A Connect server, a client, its executors, its end; the applications it was."""
        server = self.step("Connect server listens", lambda: self.serve("spark-connect", CONNECT))
        if server is None:
            return []
        session = self.step("a client has a query, a function, a table", lambda: self.call(server))
        if self.has("Deployment", "jupyter"):
            self.step("a notebook has them, too", self.try_notebook)
        if session and not self.on_workers and self.place.is_ours:
            self.step("idle executors go", lambda: self.expect_idle(server))
        self.step("Connect server stops and leaves nothing", lambda: self.place.stop(server))
        # An application of a server that goes on has no events that could be read yet.
        return [session["application"]] if session and self.place.is_ours else []

    def call(self, server: Pod) -> dict:
        """A session of a client."""
        remote = f"sc://127.0.0.1:{self.place.port(server, CONNECT)}"
        output = self.place.call(server, "session.py", self.table(), SPARK_REMOTE=remote)
        return self.expect_session(output)

    def try_notebook(self) -> dict:
        """A session of a kernel."""
        notebook = self.serve("jupyter", NOTEBOOK)
        remote = f"sc://{self.name('spark-connect')}:{CONNECT}"
        output = self.place.call(notebook, "session.py", self.table(), SPARK_REMOTE=remote)
        return self.expect_session(output)

    def try_driver(self) -> list[str]:
        """A session of a driver that has the place of the Connect server; its application."""
        session = self.step(
            "a driver in the place of a Connect server has a query, a function, a table",
            lambda: self.expect_session(
                self.place.drive(
                    self.environment,
                    self.workload("Deployment", "spark-connect"),
                    "session.py",
                    self.table(),
                )
            ),
        )
        return [session["application"]] if session else []

    def try_applications(self) -> list[str]:
        """Sessions, and an application that is submitted; what they are called."""
        if self.place.can_serve_connect(self.line):
            sessions = self.try_connect()
        else:
            reason = "its jar is not in Spark as PyPI has it"
            self.steps.tell("skipped", f"Spark {self.line}: Connect server: {reason}")
            sessions = self.try_driver()
        return sessions + self.try_job("spark-submit-pi", "by spark-submit in cluster mode")

    def try_job(self, workload: str, how: str) -> list[str]:
        """An application that is submitted; what it is called, if that is said."""
        if not self.has("CronJob", workload):
            return []
        output = self.step(f"pi is computed {how}", lambda: self.expect_pi(workload)) or ""
        return re.findall(r"Waiting for application \S+ with application ID (\S+)", output)

    def expect_pi(self, workload: str) -> str:
        """Runs the example, which uses dice."""
        output = self.place.job(self.environment, self.workload("CronJob", workload))
        expect("pi is about 3.1" in output, "pi was not computed", output)
        return output

    def tell_of_celeborn(self) -> None:
        """Says who would know whether shuffles were in Celeborn, where the environment has it."""
        connect = self.environment.find("Deployment", self.name("spark-connect"))
        settings = self.environment.settings(connect) if connect else {}
        if "celeborn" in settings.get("spark.shuffle.manager", ""):
            why = self.place.why_no_celeborn
            self.steps.tell("skipped", f"Spark {self.line}: shuffles are in Celeborn: {why}")

    def try_history(self, wanted: list[str], settings: dict[str, str] | None = None) -> dict | None:
        """A History Server; what it knows of applications."""
        server = self.step(
            "History Server listens",
            lambda: self.serve("spark-history-server", HISTORY, settings),
        )
        if server is None:
            return None
        found = self.step(
            f"History Server knows {len(wanted)} applications",
            lambda: self.expect_applications(server, wanted),
        )
        self.step("History Server stops", lambda: self.place.stop(server))
        return found

    def expect_applications(self, server: Pod, wanted: list[str]) -> dict:
        """Waits until the server has read what is wanted."""
        expect(bool(wanted), "no application has ended that it could know")
        url = f"http://127.0.0.1:{self.place.port(server, HISTORY)}"
        end = time.monotonic() + 120
        while True:
            found = seen(self.place.call(server, "applications.py", url, *wanted))
            if all(found.get(name, {}).get("jobs") for name in wanted):
                return found
            expect(time.monotonic() < end, f"it knows {found}, and not all of {wanted}")
            time.sleep(2)

    def expect_session(self, output: str) -> dict:
        """What a session has seen, if it is right."""
        facts = seen(output)
        expect(facts["version"] == VERSIONS[self.line], f"it is Spark {facts['version']}")
        answers = (facts["sum"], facts["digits"], facts["rows"], facts["provider"])
        expect(answers == (499500, 10, 1000, "parquet"), f"answers are {answers}")
        names = facts["executors"]
        are_pods = bool(names) and all("-exec-" in name for name in names)
        expect(are_pods != self.on_workers, f"tasks ran in {names}")
        return facts

    def expect_idle(self, server: Pod) -> None:
        """Waits until a server has no executors."""
        end = time.monotonic() + 150
        while names := self.place.executors(server):
            expect(time.monotonic() < end, f"{names} are still there")
            time.sleep(0.5)

    @property
    def on_workers(self) -> bool:
        """Whether workers start the executors of Connect."""
        connect = self.environment.find("Deployment", self.name("spark-connect"))
        settings = self.environment.settings(connect) if connect else {}
        return settings.get("spark.master", "").startswith("spark://")

    def table(self) -> str:
        """A name that nobody has."""
        return f"rehearsal_{time.time_ns()}"
