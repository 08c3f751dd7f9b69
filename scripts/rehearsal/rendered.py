"""An environment as `reconcile` renders it."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

from rehearsal.machine import ROOT
from rehearsal.store import Object

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class NotRendered(Exception):
    """What `reconcile` says in place of an environment."""


def program() -> str:
    """The program: RECONCILE names it, or it was built here, or it is installed."""
    built = [ROOT / ".build" / kind / "reconcile" for kind in ("release", "debug")]
    names = [os.environ.get("RECONCILE"), *(str(path) for path in built if path.exists())]
    found = next(filter(None, names), None) or shutil.which("reconcile")
    if not found:
        raise NotRendered("there is no `reconcile`: run `make run`, or name it by RECONCILE")
    return found


@dataclass
class Environment:
    """The objects of an environment."""

    name: str
    objects: list[Object]
    text: str

    @classmethod
    def render(cls, name: str, root: Path = ROOT) -> "Environment":
        """Renders one of a repository."""
        command = [program(), "-C", str(root), "render", "--env", name]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode != 0:
            raise NotRendered(answer.stderr.strip())
        objects = [item for item in yaml.load_all(answer.stdout, Loader=Loader) if item]
        return cls(name, objects, answer.stdout)

    @property
    def namespace(self) -> str:
        """Where its workloads are."""
        return next(
            item["metadata"]["namespace"]
            for item in self.objects
            if item["kind"] == "ServiceAccount"
        )

    def find(self, kind: str, name: str) -> Object | None:
        """An object, if it is there."""
        for item in self.objects:
            if item["kind"] == kind and item["metadata"]["name"] == name:
                return item
        return None

    def files(self, workload: Object) -> dict[str, str]:
        """The files that a Deployment mounts from ConfigMaps."""
        volumes = workload["spec"]["template"]["spec"].get("volumes") or []
        names = [volume["configMap"]["name"] for volume in volumes if "configMap" in volume]
        files = {}
        for name in names:
            files |= (self.find("ConfigMap", name) or {}).get("data") or {}
        return files

    def settings(self, workload: Object) -> dict[str, str]:
        """The spark-defaults.conf that a Deployment mounts."""
        return settings_of(self.files(workload).get("spark-defaults.conf", ""))


def settings_of(text: str) -> dict[str, str]:
    """The settings of a file."""
    lines = [line.strip() for line in text.splitlines()]
    pairs = [
        re.split(r"\s*[=:]\s*|\s+", line, maxsplit=1) for line in lines if line[:1] not in ("", "#")
    ]
    return {pair[0]: pair[-1] for pair in pairs if len(pair) == 2}
