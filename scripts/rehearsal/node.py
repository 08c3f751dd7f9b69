"""Runs pods as processes of this machine, by the entry points of their images."""

import copy
import os
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from rehearsal import machine
from rehearsal.access import Account
from rehearsal.api import Server
from rehearsal.store import Key, Object, Selection, now

MOUNTED = re.compile(r"(?<![\w.])/[\w.-][\w./-]*")


@dataclass
class RunningPod:
    """A pod, its folder and its process."""

    pod: Object
    folder: Path
    line: str
    home: Path
    # Where its ports are on this machine.
    ports: dict[int, int] = field(default_factory=dict)
    mounts: dict[str, Path] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen | None = None
    # What the API had refused when it was started.
    refused_before: set[str] = field(default_factory=set)

    @property
    def workload(self) -> str:
        """The name of the workload that it belongs to."""
        return self.pod["metadata"]["name"].rpartition("-")[0]

    @property
    def container(self) -> Object:
        """The one container."""
        return self.pod["spec"]["containers"][0]

    @property
    def log(self) -> str:
        """What it has printed."""
        path = self.folder / "log"
        return path.read_text(errors="replace") if path.exists() else ""

    @property
    def has_ended(self) -> bool:
        """Whether its process has."""
        return self.process is None or self.process.poll() is not None

    def here(self, path: str) -> str:
        """Where a path of the pod is on this machine."""
        for mount in sorted(self.mounts, key=len, reverse=True):
            if path == mount or path.startswith(mount + "/"):
                return str(self.mounts[mount]) + path[len(mount) :]
        if path.startswith("/opt/spark/"):
            return str(self.home) + path[len("/opt/spark") :]
        return path

    def text_here(self, text: str) -> str:
        """A text in which all paths are those of this machine."""
        return MOUNTED.sub(lambda match: self.here(match[0]), text)

    def terminate(self) -> None:
        """Asks the process to end, as Kubernetes does."""
        if self.process and not self.has_ended:
            os.killpg(self.process.pid, signal.SIGTERM)

    def kill(self) -> None:
        """Ends it at once, with all that it has started."""
        if self.process and not self.has_ended:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class CannotRun(Exception):
    """A pod whose program is not here."""


class Node:
    """The pods that run."""

    def __init__(self, server: Server, folder: Path, images: Path):
        self.server, self.folder, self.images = server, folder, images
        self.pods: dict[Key, RunningPod] = {}
        # Where Services listen: name and port to port of this machine.
        self.addresses: dict[str, int] = {}
        # Pods that cannot start, and why.
        self.waiting: dict[Key, str] = {}
        server.on_pod = lambda pod: threading.Thread(target=self.admit, args=[pod], daemon=True).start()
        server.store.on_delete = self.forget

    def admit(self, pod: Object) -> None:
        """Starts a pod that somebody has made; what it mounts may come later than the pod itself."""
        names = [
            volume["configMap"]["name"]
            for volume in pod["spec"].get("volumes") or []
            if "configMap" in volume
        ]
        key = self.key(pod)
        while missing := [name for name in names if not self.config_map(pod, name)]:
            if key not in self.server.store.items:
                return
            self.waiting[key] = f"there is no ConfigMap {missing[0]}"
            time.sleep(0.1)
        self.waiting.pop(key, None)
        try:
            self.start(pod)
        except CannotRun as reason:
            self.waiting[key] = str(reason)

    def start(self, pod: Object, settings: dict[str, str] | None = None) -> RunningPod:
        """Starts a pod; `settings` are added to its spark-defaults.conf."""
        running = self.prepare(pod, settings or {})
        self.pods[self.key(pod)] = running
        command = self.command(running)
        with open(running.folder / "log", "wb") as log:
            running.process = subprocess.Popen(
                command,
                env=running.environment,
                cwd=running.mounts.get("/opt/spark/work-dir", running.folder),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.report(running, "Running", {"running": {"startedAt": now()}})
        threading.Thread(target=self.wait, args=[running], daemon=True).start()
        return running

    def wait(self, running: RunningPod) -> None:
        """Says how a pod has ended."""
        code = running.process.wait() if running.process else 1
        reason = "Completed" if code == 0 else "Error"
        ended = {"exitCode": code, "reason": reason, "finishedAt": now()}
        self.report(running, "Failed" if code else "Succeeded", {"terminated": ended})

    def report(self, running: RunningPod, phase: str, state: Object) -> None:
        """Writes the status of a pod that is still there."""
        key = self.key(running.pod)
        with self.server.store.changed:
            item = self.server.store.items.get(key)
            if item is None:
                return
            item = copy.deepcopy(item)
            container = running.container
            status = {"name": container["name"], "image": container["image"], "imageID": ""}
            status |= {"ready": phase == "Running", "restartCount": 0, "state": state}
            item["status"] = {"phase": phase, "podIP": "127.0.0.1", "startTime": now()}
            item["status"]["containerStatuses"] = [status]
            self.server.store.put(key, item)

    def forget(self, key: Key) -> None:
        """Ends a pod that was deleted."""
        running = self.pods.get(key) if key[0] == "pods" else None
        if running:
            running.terminate()

    def key(self, pod: Object) -> Key:
        """Where a pod is kept."""
        return ("pods", pod["metadata"]["namespace"], pod["metadata"]["name"])

    def prepare(self, pod: Object, settings: dict[str, str]) -> RunningPod:
        """Makes the folders and files that a pod mounts."""
        _, namespace, name = self.key(pod)
        folder = self.folder / "pods" / namespace / name
        folder.mkdir(parents=True)
        container = pod["spec"]["containers"][0]
        if container["image"].startswith("electinfo/jupyter"):
            raise CannotRun("JupyterLab is not installed here")
        line = container["image"].rpartition(":")[2][:3]
        home = machine.spark_home(line)
        if home is None:
            raise CannotRun(f"{name}: no Spark {line} is here; run scripts/spark")
        running = RunningPod(pod, folder, line, home)
        running.environment = self.variables(running)
        settings = self.listen(running) | settings
        volumes = {volume["name"]: volume for volume in pod["spec"].get("volumes") or []}
        for mount in container.get("volumeMounts") or []:
            running.mounts[mount["mountPath"].rstrip("/")] = folder / mount["mountPath"].strip("/")
        for mount in container.get("volumeMounts") or []:
            self.fill(running, mount, volumes[mount["name"]], settings)
        running.environment |= {
            name: running.text_here(value) for name, value in running.environment.items()
            if name.startswith("SPARK_") and name != "SPARK_HOME"
        }
        return running

    def listen(self, running: RunningPod) -> dict[str, str]:
        """Finds free ports for those of a container; the settings that say so."""
        settings = {}
        numbers = {}
        for port in running.container.get("ports") or []:
            number = port["containerPort"]
            numbers[port.get("name")] = number
            here = running.ports[number] = machine.free_port()
            if number in machine.PORT_SETTINGS:
                settings[machine.PORT_SETTINGS[number]] = str(here)
            if number in machine.PORT_VARIABLES:
                running.environment[machine.PORT_VARIABLES[number]] = str(here)
        for service, port, target in self.services(running.pod):
            number = numbers.get(target, target)
            if number in running.ports:
                self.addresses[f"{service}:{port}"] = running.ports[number]
        return settings

    def services(self, pod: Object) -> list[tuple[str, int, object]]:
        """The Services in front of a pod: name, port, and the port of the container."""
        labels = pod["metadata"].get("labels") or {}
        found, _ = self.server.store.selected(Selection("services", pod["metadata"]["namespace"]))
        return [
            (service["metadata"]["name"], port["port"], port.get("targetPort", port["port"]))
            for service in found
            if (selector := service["spec"].get("selector")) and selector.items() <= labels.items()
            for port in service["spec"].get("ports") or []
        ]

    def fill(self, running: RunningPod, mount: Object, volume: Object, settings: dict) -> None:
        """Writes what is mounted at a path."""
        here = running.mounts[mount["mountPath"].rstrip("/")]
        here.mkdir(parents=True, exist_ok=True)
        if "configMap" not in volume:
            return
        place = self.place(running)
        source = volume["configMap"]
        files = self.config_map(running.pod, source["name"])
        for item in source.get("items") or [{"key": key, "path": key} for key in files]:
            name, text = item["path"], files[item["key"]]
            (here / name).write_text(machine.file_here(name, text, place, settings))

    def config_map(self, pod: Object, name: str) -> dict[str, str]:
        """The files of a ConfigMap; none if it is not there."""
        found = self.server.store.items.get(("configmaps", pod["metadata"]["namespace"], name))
        return (found or {}).get("data") or {}

    def place(self, running: RunningPod) -> machine.Place:
        """Where a pod finds what it names."""
        spec = running.pod["spec"]
        namespace = running.pod["metadata"]["namespace"]
        account = Account(namespace, spec.get("serviceAccountName", "default"))
        return machine.Place(
            api=self.server.url(account),
            path=running.here,
            address=self.address,
            buckets=self.folder / "buckets",
        )

    def address(self, name: str) -> str:
        """Where a Service listens here."""
        service, _, port = name.partition(":")
        known = f"{service.split('.')[0]}:{port}"
        return f"127.0.0.1:{self.addresses.get(known, port)}"

    def variables(self, running: RunningPod) -> dict[str, str]:
        """The variables of the container, and those that lead Spark to this machine."""
        python = str(machine.python_of(running.home))
        values = {
            "PATH": f"{running.home}/bin:{os.environ['PATH']}",
            "HOME": str(running.folder),
            "TMPDIR": str(running.folder / "tmp"),
            "LC_ALL": "C.UTF-8",
            "SPARK_HOME": str(running.home),
            "SPARK_CONF_DIR": "/opt/spark/conf",
            "SPARK_LOCAL_IP": "127.0.0.1",
            # Asked for by `driver`, and set by Spark where it makes the pod.
            "SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1",
            # Nobody's cluster is meant.
            "KUBERNETES_AUTH_TRYKUBECONFIG": "false",
            "PYSPARK_PYTHON": python,
            "PYSPARK_DRIVER_PYTHON": python,
            "JAVA_TOOL_OPTIONS": f"{machine.JAVA_OPTIONS} -Djava.io.tmpdir={running.folder}/tmp",
        }
        if "JAVA_HOME" in os.environ:
            values["JAVA_HOME"] = os.environ["JAVA_HOME"]
        (running.folder / "tmp").mkdir()
        fields = {
            "metadata.name": running.pod["metadata"]["name"],
            "metadata.namespace": running.pod["metadata"]["namespace"],
            "status.podIP": "127.0.0.1",
        }
        for entry in running.container.get("env") or []:
            source = entry.get("valueFrom") or {}
            if "fieldRef" in source:
                values[entry["name"]] = fields[source["fieldRef"]["fieldPath"]]
            elif "secretKeyRef" in source:
                # Secrets are not in the tree, and nothing here asks for what is in them.
                values[entry["name"]] = "of-the-rehearsal"
            else:
                values[entry["name"]] = entry.get("value", "")
        return values

    def command(self, running: RunningPod) -> list[str]:
        """What a container runs, with the paths of this machine."""
        container = running.container
        words = [*(container.get("command") or []), *(container.get("args") or [])]
        words = [
            re.sub(r"\$\((\w+)\)", lambda match: running.environment.get(match[1], match[0]), word)
            for word in words
        ]
        words = [self.word_here(word, before, running) for before, word in zip(["", *words], words)]
        if container.get("command"):
            return words
        image = container["image"].rpartition("/")[2].partition(":")[0]
        entrypoint = self.images / image / "entrypoint.sh"
        if not entrypoint.exists():
            raise CannotRun(f"the image {image} cannot be run here")
        return [str(entrypoint), *words]

    def word_here(self, word: str, before: str, running: RunningPod) -> str:
        """A word of a command as it is right for this machine."""
        if before in machine.PORT_OPTIONS:
            return str(running.ports.get(int(word), word))
        if word.startswith("local://") and running.container.get("args", [""])[0] == "submit":
            # A path in the driver's pod, which is not this one.
            return word
        master = re.fullmatch(r"spark://(.+)", word)
        return "spark://" + self.address(master[1]) if master else running.text_here(word)

    def end(self) -> None:
        """Ends everything."""
        for running in self.pods.values():
            running.kill()
