"""The cluster of a rehearsal: this machine."""

import contextlib
import copy
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rehearsal import machine
from rehearsal.access import Access
from rehearsal.api import Server
from rehearsal.node import Node
from rehearsal.pods import CannotRun, RunningPod
from rehearsal.rendered import Environment
from rehearsal.steps import Skipped, expect, wait_until
from rehearsal.store import Object, Selection, Store, key_of_pod

RESOURCES = {"ConfigMap": "configmaps", "Service": "services"}
PATIENCE = 400
GRACE = 5


class Loopback:
    """Environments whose pods are processes here."""

    is_ours = True
    why_no_celeborn = "Celeborn's client is not in Spark as PyPI has it"

    def __init__(self, environments: list[Environment], images: Path):
        self.folder = Path(tempfile.mkdtemp(prefix="rehearsal-"))
        self.store, self.access = Store(), Access()
        self.server = Server(self.store, self.access)
        self.node = Node(self.server, self.folder, images)
        for environment in environments:
            self.access.add(environment.objects)
            for item in environment.objects:
                resource = RESOURCES.get(item["kind"])
                metadata = item["metadata"]
                if resource:
                    self.store.put((resource, metadata["namespace"], metadata["name"]), item)

    @contextlib.contextmanager
    def deployed(self, environment: Environment) -> Iterator[None]:
        """Everything is there from the start."""
        yield

    def can_serve_connect(self, line: str) -> bool:
        """Whether Spark here has the server's jar."""
        home = machine.spark_home(line)
        return home is not None and any(home.glob("jars/spark-connect_*.jar"))

    def start(
        self,
        environment: Environment,
        workload: Object,
        settings: dict[str, str] | None = None,
        args: list[str] | None = None,
    ) -> RunningPod:
        """Starts a pod of a workload, with other arguments or more settings if these are given."""
        spec = workload["spec"]
        spec = spec["jobTemplate"]["spec"] if "jobTemplate" in spec else spec
        pod = copy.deepcopy({"apiVersion": "v1", "kind": "Pod", "metadata": {}} | spec["template"])
        name = f"{workload['metadata']['name']}-{len(self.node.pods)}"
        pod["metadata"] |= {"name": name, "namespace": environment.namespace}
        if args is not None:
            pod["spec"]["containers"][0]["args"] = args
        pod = self.store.put(key_of_pod(pod), pod)
        try:
            running = self.node.start(pod, settings)
            running.refused_before = self.access.refused()
            return running
        except CannotRun as reason:
            raise Skipped(str(reason)) from reason

    def serve(
        self,
        environment: Environment,
        workload: Object,
        port: int,
        settings: dict[str, str] | None = None,
    ) -> RunningPod:
        """Starts a server, and waits until it listens on a port of its container."""
        running = self.start(environment, workload, settings)
        here = running.ports[port]
        wait_until(lambda: running.has_ended or machine.is_open(here), PATIENCE)
        listens = not running.has_ended and machine.is_open(here)
        name = workload["metadata"]["name"]
        expect(listens, self.why(f"{name} does not listen on {port}"), running.log)
        return running

    def drive(self, environment: Environment, workload: Object, program: str, *args: str) -> str:
        """Runs a program as a driver, in a pod as those of a workload; what it prints."""
        words = ["driver", str(machine.PROGRAMS / program), *args]
        running = self.start(environment, workload, args=words)
        return self.finish(running)

    def port(self, pod: RunningPod, number: int) -> int:
        """Where a port of a container is."""
        return pod.ports[number]

    def job(self, environment: Environment, workload: Object) -> str:
        """Runs what a CronJob would, to its end; what it and its drivers print."""
        running = self.start(environment, workload)
        self.finish(running)
        return self.logs(running)

    def call(self, pod: RunningPod, program: str, *args: str, **variables: str) -> str:
        """Runs a program of `programs` with the Python of a pod; what it prints."""
        command = [pod.environment["PYSPARK_PYTHON"], str(machine.PROGRAMS / program), *args]
        environment = {"PATH": pod.environment["PATH"], "HOME": str(pod.folder)} | variables
        with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as talk:
            process = subprocess.Popen(command, env=environment, stdout=output, stderr=talk)
            try:
                self.wait_for(program, lambda: process.poll() is not None, pod)
            finally:
                process.kill()
            talk.seek(0)
            expect(process.wait() == 0, self.why(f"{program} fails"), talk.read() + pod.log)
            output.seek(0)
            return output.read()

    def finish(self, running: RunningPod) -> str:
        """Waits until a pod has ended well; what it has printed."""
        name = running.pod["metadata"]["name"]
        self.wait_for(name, lambda: running.has_ended, running)
        code = running.process.returncode if running.process else None
        expect(code == 0, self.why(f"{name} ends with {code}"), self.logs(running))
        return running.log

    def wait_for(self, name: str, has_ended: Callable[[], bool], pod: RunningPod) -> None:
        """Waits for an end. Drivers ask for ever for what is refused: that is not waited for."""
        wait_until(lambda: has_ended() or self.access.refused() > pod.refused_before, PATIENCE)
        ends = has_ended() or wait_until(has_ended, GRACE)
        expect(ends, self.why(f"{name} does not end"), self.logs(pod))

    def why(self, message: str) -> str:
        """A message, with what was refused up to now, and which pods wait."""
        waiting = [f"{key[2]} waits: {why}" for key, why in self.node.waiting.items()]
        return "; ".join([message, *self.refused(), *waiting])

    def stop(self, running: RunningPod) -> None:
        """Ends a server as Kubernetes does, and expects that it leaves nothing behind."""
        name = running.pod["metadata"]["name"]
        running.terminate()
        stops = wait_until(lambda: running.has_ended, 60)
        expect(stops, f"{name} does not stop", running.log)
        # 128 and the number of SIGTERM.
        code = running.process.returncode if running.process else None
        expect(code == 143, f"{name} stops with {code}", running.log)
        gone = wait_until(lambda: not self.executors(running), 10)
        expect(gone, f"{name} leaves {self.executors(running)}", running.log)

    def executors(self, running: RunningPod) -> list[str]:
        """The pods that a driver has made and that are there."""
        namespace = running.pod["metadata"]["namespace"]
        items, _ = self.store.selected(Selection("pods", namespace, "spark-role=executor"))
        return [
            item["metadata"]["name"]
            for item in items
            if running.pod["metadata"]["uid"]
            in [owner["uid"] for owner in item["metadata"].get("ownerReferences") or []]
        ]

    def logs(self, running: RunningPod) -> str:
        """What a pod has printed, and the drivers that it started."""
        namespace = running.pod["metadata"]["namespace"]
        drivers = [
            other.log
            for (_, place, _), other in list(self.node.pods.items())
            if place == namespace
            and other.line == running.line
            and other.pod["metadata"].get("labels", {}).get("spark-role") == "driver"
        ]
        return "\n".join([*drivers, running.log])

    def refused(self) -> list[str]:
        """What no Role allows and somebody has asked for."""
        return sorted(self.access.refused())

    def end(self) -> None:
        """Ends all that still runs."""
        self.node.end()
