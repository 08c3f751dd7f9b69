"""A cluster that a kubeconfig names, reached by kubectl."""

import contextlib
import copy
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rehearsal.machine import PROGRAMS, ROOT
from rehearsal.rendered import Environment
from rehearsal.steps import Failed, Skipped, expect, wait_until
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

    is_ours = False
    why_no_celeborn = "its masters list the applications they know"

    def __init__(self, kubeconfig: str):
        self.kubeconfig = str(Path(kubeconfig).resolve())
        self.own: list[ClusterPod] = []

    def kubectl(self, *words: str, text: str = "") -> str:
        """Runs kubectl; what it prints."""
        what = f"kubectl {' '.join(words[:5])}"
        try:
            answer = subprocess.run(
                ["kubectl", "--kubeconfig", self.kubeconfig, *words],
                input=text,
                capture_output=True,
                text=True,
                # kubectl says itself what it has waited for in vain.
                timeout=PATIENCE + 60,
            )
        except FileNotFoundError as missing:
            raise Failed("kubectl is not installed") from missing
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{what} does not end") from late
        expect(answer.returncode == 0, f"{what} fails", answer.stderr)
        return answer.stdout

    @contextlib.contextmanager
    def deployed(self, environment: Environment) -> Iterator[None]:
        """Deploys an environment, waits until it is ready, and deletes it in the end."""
        namespace = environment.namespace
        brings_namespace = environment.find("Namespace", namespace) is not None
        self.expect_room(namespace, brings_namespace)
        try:
            self.kubectl("apply", "--server-side", "--filename", "-", text=environment.text)
            self.make_secrets(namespace)
            self.wait_for_all(environment)
            yield
        finally:
            if brings_namespace:
                self.kubectl("delete", "namespace", namespace, "--wait=false")
            else:
                delete = ["delete", "--ignore-not-found", "--wait=false", "--filename", "-"]
                self.kubectl(*delete, text=environment.text)

    def expect_room(self, namespace: str, brings_namespace: bool) -> None:
        """Nobody's namespace is deleted, and nobody's workloads are."""
        get = ["--ignore-not-found", "--output", "name"]
        there = self.kubectl("get", "namespace", namespace, *get).strip()
        if brings_namespace:
            expect(not there, f"{namespace} is there already, and would be deleted in the end")
            return
        expect(bool(there), f"there is no namespace {namespace}: apply environments/cluster first")
        kinds = "deployments,statefulsets,jobs,cronjobs"
        used = self.kubectl("-n", namespace, "get", kinds, *get).split()
        expect(not used, f"{namespace} is in use: {' '.join(used[:3])}")

    def make_secrets(self, namespace: str) -> None:
        """Makes what the environment declares."""
        variables = os.environ | {"KUBECONFIG": self.kubeconfig}
        command = [str(ROOT / "scripts/dev-secrets.sh"), namespace]
        made = subprocess.run(command, env=variables, capture_output=True, text=True)
        expect(made.returncode == 0, "dev-secrets.sh fails", made.stderr)

    def wait_for_all(self, environment: Environment) -> None:
        """Waits until all that runs is ready, and what ends has ended."""
        timeout = f"--timeout={PATIENCE}s"
        for item in environment.objects:
            target = f"{item['kind'].lower()}/{item['metadata']['name']}"
            if item["kind"] in ("Deployment", "StatefulSet"):
                self.kubectl("-n", environment.namespace, "rollout", "status", target, timeout)
            elif item["kind"] == "Job":
                complete = ["wait", "--for=condition=complete", target, timeout]
                self.kubectl("-n", environment.namespace, *complete)

    def can_serve_connect(self, line: str) -> bool:
        """Images have all jars."""
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
        self.kubectl("create", "--filename", "-", text=json.dumps(manifest))
        self.own.append(pod)
        ready = ["wait", "--for=condition=Ready", pod.target, f"--timeout={PATIENCE}s"]
        self.kubectl("-n", namespace, *ready)
        return pod

    def new_name(self, name: str) -> str:
        """A name that nobody else has, and that is no longer than names may be."""
        return f"rehearsal-{uuid.uuid4().hex[:10]}-{name}"[:63].rstrip("-")

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
        """Runs once what a CronJob would; what it and its driver print."""
        namespace = environment.namespace
        job = ClusterPod(namespace, "job/" + self.new_name(workload["metadata"]["name"]), True)
        # Not `--from`: the CronJob would count it, and delete an older one of its own.
        spec = workload["spec"]["jobTemplate"]["spec"]
        metadata = {"name": job.workload, "namespace": namespace}
        manifest = {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}
        self.kubectl("create", "--filename", "-", text=json.dumps(manifest))
        self.own.append(job)
        status: Object = {}

        def has_ended() -> bool:
            nonlocal status
            text = self.kubectl("-n", namespace, "get", job.target, "--output", "json")
            status = json.loads(text).get("status") or {}
            return bool(status.get("succeeded") or status.get("failed"))

        ends = wait_until(has_ended, PATIENCE, pause=2)
        expect(ends, f"{job.target} does not end: see its events")
        log = self.kubectl("-n", namespace, "logs", job.target, "--tail=-1")
        log += self.driver_log(namespace, log)
        expect(bool(status.get("succeeded")), f"{job.target} does not succeed", log)
        return log

    def driver_log(self, namespace: str, log: str) -> str:
        """What a driver in cluster mode has printed, which goes then; its submitter names it."""
        marker = "application ID "
        if marker not in log:
            return ""
        identity = log.partition(marker)[2].split()[0]
        labels = ["--selector", f"spark-role=driver,spark-app-selector={identity}"]
        text = self.kubectl("-n", namespace, "logs", *labels, "--tail=-1")
        # What Spark has made for it is the pod's, and goes with it.
        self.kubectl("-n", namespace, "delete", "pods", *labels, "--wait=false")
        return text

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
            try:
                self.stop(pod)
            except Failed as failure:
                print(f"{pod.target} of {pod.namespace} stays: {failure}", file=sys.stderr)


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
