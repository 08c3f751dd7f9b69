"""What a pod finds when it starts: its files, its variables, its ports, its command."""

import os
import re
from pathlib import Path

from rehearsal import machine
from rehearsal.access import Account
from rehearsal.api import Server
from rehearsal.pods import CannotRun, RunningPod
from rehearsal.steps import expect
from rehearsal.store import Object, Selection, key_of_pod


class Preparation:
    """Prepares pods, by the entry points of their images."""

    def __init__(self, server: Server, folder: Path, images: Path):
        self.server, self.folder, self.images = server, folder, images
        # Where Services listen: name and port to port of this machine.
        self.addresses: dict[str, int] = {}

    def prepare(self, pod: Object, settings: dict[str, str]) -> RunningPod:
        """Makes the folders and files that a pod mounts."""
        _, namespace, name = key_of_pod(pod)
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
            name: running.text_here(value)
            for name, value in running.environment.items()
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
        name = running.pod["metadata"]["name"]
        expect(bool(files), f"{name} waits for ever: there is no ConfigMap {source['name']}")
        for item in source.get("items") or [{"key": key, "path": key} for key in files]:
            name, text = item["path"], files[item["key"]]
            (here / name).write_text(machine.file_here(name, text, place, settings))

    def config_map(self, pod: Object, name: str) -> dict[str, str]:
        """The files of a ConfigMap; none if it is not there."""
        found = self.server.store.items.get(("configmaps", pod["metadata"]["namespace"], name))
        return (found or {}).get("data") or {}

    def place(self, running: RunningPod) -> machine.Surroundings:
        """Where a pod finds what it names."""
        spec = running.pod["spec"]
        namespace = running.pod["metadata"]["namespace"]
        account = Account(namespace, spec.get("serviceAccountName", "default"))
        return machine.Surroundings(
            api=self.server.url(account),
            path=running.here,
            address=lambda name: self.address(name, namespace),
            buckets=self.folder / "buckets",
        )

    def address(self, name: str, namespace: str) -> str:
        """Where a Service listens here, as a pod of a namespace calls it."""
        host, _, port = name.partition(":")
        service, place = [*host.split("."), namespace][:2]
        is_there = ("services", place, service) in self.server.store.items
        expect(is_there, f"there is no Service {service} in {place}")
        return f"127.0.0.1:{self.addresses.get(f'{service}:{port}', port)}"

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
        return (
            "spark://" + self.address(master[1], running.namespace)
            if master
            else running.text_here(word)
        )
