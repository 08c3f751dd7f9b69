"""Runs pods as processes of this machine."""

import copy
import subprocess
import threading
import time
from pathlib import Path

from rehearsal.api import Server
from rehearsal.pods import CannotRun, RunningPod
from rehearsal.preparation import Preparation
from rehearsal.store import Key, Object, key_of_pod, now


class Node:
    """The pods that run."""

    def __init__(self, server: Server, folder: Path, images: Path):
        self.server = server
        self.preparation = Preparation(server, folder, images)
        self.pods: dict[Key, RunningPod] = {}
        # Pods that cannot start, and why.
        self.waiting: dict[Key, str] = {}
        self.is_ending = False
        server.on_pod = lambda pod: threading.Thread(
            target=self.admit, args=[pod], daemon=True
        ).start()
        server.store.on_delete = self.forget

    def admit(self, pod: Object) -> None:
        """Starts a pod that somebody has made; what it mounts may come later than itself."""
        names = [
            volume["configMap"]["name"]
            for volume in pod["spec"].get("volumes") or []
            if "configMap" in volume
        ]
        key = key_of_pod(pod)
        while missing := [name for name in names if not self.preparation.config_map(pod, name)]:
            if key not in self.server.store.items:
                return
            self.waiting[key] = f"there is no ConfigMap {missing[0]}"
            time.sleep(0.1)
        self.waiting.pop(key, None)
        try:
            self.start(pod)
        except Exception as reason:
            self.waiting[key] = str(reason)

    def start(self, pod: Object, settings: dict[str, str] | None = None) -> RunningPod:
        """Starts a pod; `settings` are added to its spark-defaults.conf."""
        if self.is_ending:
            raise CannotRun("everything ends")
        running = self.preparation.prepare(pod, settings or {})
        self.pods[key_of_pod(pod)] = running
        command = self.preparation.command(running)
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
        key = key_of_pod(running.pod)
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

    def end(self) -> None:
        """Ends everything."""
        self.is_ending = True
        for running in list(self.pods.values()):
            running.kill()
