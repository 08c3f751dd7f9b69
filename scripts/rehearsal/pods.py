"""A pod that runs as a process of this machine."""

import os
import re
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from rehearsal import machine
from rehearsal.store import Object

MOUNTED = re.compile(r"(?<![\w.])/[\w.-][\w./-]*")


class CannotRun(Exception):
    """A pod whose program is not here."""


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
    def namespace(self) -> str:
        """Where it is."""
        return self.pod["metadata"]["namespace"]

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
        """Where a path of the pod is on this machine; those of this machine stay."""
        if path.startswith((str(self.folder), str(machine.ROOT))):
            return path
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
