"""A cluster that a kubeconfig names, reached by kubectl."""

import contextlib
import copy
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rehearsal.machine import PROGRAMS, ROOT
from rehearsal.rendered import Environment
from rehearsal.steps import Failed, Skipped, expect
from rehearsal.store import Object

PATIENCE = 600
# Spark's images have its package beside Spark; those of clients have it where Python looks.
RUN_PYTHON = (
    "export PYTHONPATH=/opt/spark/python:$(echo /opt/spark/python/lib/py4j-*-src.zip); "
    'exec python3 - "$@"'
)


@dataclass
class ClusterPod:
    """A workload, or a pod of our own."""

    namespace: str
    # As kubectl takes it: deployment/NAME or pod/NAME.
    target: str
    is_own: bool = False

    @property
    def workload(self) -> str:
        """Its name."""
        return self.target.partition("/")[2]


class Cluster:
    """Environments that are deployed somewhere."""

    lets_executors_go = False

    def __init__(self, kubeconfig: str):
        self.variables = os.environ | {"KUBECONFIG": kubeconfig}
        self.own: list[ClusterPod] = []
        self.count = 0

    def kubectl(self, *words: str, text: str = "") -> str:
        """Runs kubectl; what it prints."""
        try:
            answer = subprocess.run(
                ["kubectl", *words],
                env=self.variables,
                input=text,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
            )
        except FileNotFoundError as missing:
            raise Failed("kubectl is not installed") from missing
        except subprocess.TimeoutExpired as late:
            raise Failed(f"kubectl {' '.join(words[:4])} does not end") from late
        expect(answer.returncode == 0, f"kubectl {' '.join(words[:4])} fails", answer.stderr)
        return answer.stdout

    @contextlib.contextmanager
    def deployed(self, environment: Environment) -> Iterator[None]:
        """Deploys an environment, and deletes its namespace in the end."""
        namespace = environment.namespace
        there = self.kubectl(
            "get", "namespace", namespace, "--ignore-not-found", "--output", "name"
        )
        expect(there.strip() == "", f"{namespace} is there already, and would be deleted in the end")
        apply = ["apply", "--server-side", "--filename", "-"]
        self.kubectl(*apply, text=environment.text)
        try:
            secrets = [str(ROOT / "scripts/dev-secrets.sh"), namespace]
            made = subprocess.run(secrets, env=self.variables, capture_output=True, text=True)
            expect(made.returncode == 0, "dev-secrets.sh fails", made.stderr)
            yield
        finally:
            self.kubectl("delete", "namespace", namespace, "--wait=false")

    def can_serve_connect(self, line: str) -> bool:
        """Images have all jars."""
        return True

    def can_serve_celeborn(self) -> bool:
        """Images have its client."""
        return True

    def serve(
        self,
        environment: Environment,
        workload: Object,
        port: int,
        settings: dict[str, str] | None = None,
    ) -> ClusterPod:
        """The pods of a workload, when they are ready; with settings a pod of our own."""
        name, namespace = workload["metadata"]["name"], environment.namespace
        if settings is None:
            target = f"deployment/{name}"
            self.kubectl("-n", namespace, "rollout", "status", target, f"--timeout={PATIENCE}s")
            return ClusterPod(namespace, target)
        pod = ClusterPod(namespace, f"pod/{self.new_name(name)}", is_own=True)
        manifest = own_pod(workload, pod, settings)
        self.own.append(pod)
        self.kubectl("create", "--filename", "-", text=json.dumps(manifest))
        ready = ["wait", "--for=condition=Ready", pod.target, f"--timeout={PATIENCE}s"]
        self.kubectl("-n", namespace, *ready)
        return pod

    def new_name(self, name: str) -> str:
        """A name that no other rehearsal has."""
        self.count += 1
        return f"rehearsal-{name}-{int(time.time())}-{self.count}"

    def drive(self, environment: Environment, workload: Object, program: str, *args: str) -> str:
        """Not here: there is a server."""
        raise Skipped("a cluster has the server itself")

    def port(self, pod: ClusterPod, number: int) -> int:
        """Programs run beside the server."""
        return number

    def call(self, pod: ClusterPod, program: str, *args: str, **variables: str) -> str:
        """Runs a program of `programs` in a pod."""
        words = ["env", *(f"{name}={value}" for name, value in variables.items())]
        words += ["bash", "-c", RUN_PYTHON, "python", *args]
        text = (PROGRAMS / program).read_text()
        return self.kubectl("-n", pod.namespace, "exec", "-i", pod.target, "--", *words, text=text)

    def job(self, environment: Environment, workload: Object) -> str:
        """Runs a CronJob once; what it and its driver print."""
        namespace, name = environment.namespace, workload["metadata"]["name"]
        job = f"job/{self.new_name(name)[:63]}"
        source = f"--from=cronjob/{name}"
        self.kubectl("-n", namespace, "create", "job", job.partition("/")[2], source)
        self.own.append(ClusterPod(namespace, job, is_own=True))
        status: Object = {}

        def has_ended() -> bool:
            nonlocal status
            text = self.kubectl("-n", namespace, "get", job, "--output", "json")
            status = json.loads(text).get("status") or {}
            return bool(status.get("succeeded") or status.get("failed"))

        ends = poll(has_ended)
        log = self.kubectl("-n", namespace, "logs", job, "--tail=-1")
        expect(ends and bool(status.get("succeeded")), f"{job} does not succeed", log)
        return log + self.driver_log(namespace, log)

    def driver_log(self, namespace: str, log: str) -> str:
        """What a driver in cluster mode has printed; who submitted it names its application."""
        marker = "application ID "
        if marker not in log:
            return ""
        identity = log.partition(marker)[2].split()[0]
        labels = f"spark-role=driver,spark-app-selector={identity}"
        return self.kubectl("-n", namespace, "logs", "--selector", labels, "--tail=-1")

    def executors(self, pod: ClusterPod) -> list[str]:
        """The executors of a server."""
        labels = ["--selector", "spark-role=executor", "--output", "json"]
        items = json.loads(self.kubectl("-n", pod.namespace, "get", "pods", *labels))["items"]
        return [
            item["metadata"]["name"]
            for item in items
            for owner in item["metadata"].get("ownerReferences") or []
            if owner["name"].startswith(pod.workload + "-")
        ]

    def stop(self, pod: ClusterPod) -> None:
        """Takes a pod of our own away."""
        if not pod.is_own:
            raise Skipped("others use it")
        self.own.remove(pod)
        self.kubectl("-n", pod.namespace, "delete", pod.target)

    def refused(self) -> list[str]:
        """Only an audit log knows."""
        raise Skipped("a cluster does not say so")

    def end(self) -> None:
        """Takes away what is left of ours."""
        for pod in list(self.own):
            with contextlib.suppress(Failed):
                self.stop(pod)


def own_pod(workload: Object, pod: ClusterPod, settings: dict[str, str]) -> Object:
    """A pod as those of a workload, but for its name and settings; no Service finds it."""
    manifest = copy.deepcopy({"apiVersion": "v1", "kind": "Pod"} | workload["spec"]["template"])
    labels = {"app.kubernetes.io/name": "rehearsal"}
    manifest["metadata"] = {"name": pod.workload, "namespace": pod.namespace, "labels": labels}
    manifest["spec"]["restartPolicy"] = "Never"
    options = " ".join(f"-D{name}={value}" for name, value in settings.items())
    variables = manifest["spec"]["containers"][0].setdefault("env", [])
    variables.append({"name": "SPARK_HISTORY_OPTS", "value": options})
    return manifest


def poll(holds: Callable[[], bool]) -> bool:
    """Waits until something is so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(2)
    return False
