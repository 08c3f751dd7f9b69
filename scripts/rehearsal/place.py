"""Where workloads run: on this machine or in a cluster."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from rehearsal.rendered import Environment
from rehearsal.store import Object

# A pod that has been started; each place has its own.
Pod = Any


class Place(Protocol):
    """What the checks ask of a place."""

    # Whether servers are those of this rehearsal, which it stops, and not those of others.
    is_ours: bool
    # Why shuffles in Celeborn are not looked at.
    why_no_celeborn: str

    def deployed(self, environment: Environment) -> AbstractContextManager[None]:
        """Has an environment in place for a while, if it is not there anyway."""

    def can_serve_connect(self, line: str) -> bool:
        """Whether there is a Connect server of a version."""

    def serve(
        self,
        environment: Environment,
        workload: Object,
        port: int,
        settings: dict[str, str] | None = None,
    ) -> Pod:
        """A pod of a workload that listens on a port; one of its own if there are settings."""

    def drive(self, environment: Environment, workload: Object, program: str, *args: str) -> str:
        """Runs a program as a driver, in a pod as those of a workload; what it prints. Asked for
        only where there is no server."""

    def port(self, pod: Pod, number: int) -> int:
        """Where `call` reaches a port of a container."""

    def call(self, pod: Pod, program: str, *args: str, **variables: str) -> str:
        """Runs a program of `programs` beside a pod; what it prints."""

    def job(self, environment: Environment, workload: Object) -> str:
        """Runs what a CronJob would, to its end; what it and its drivers print."""

    def executors(self, pod: Pod) -> list[str]:
        """The pods of executors that belong to a driver; asked for only where it is ours."""

    def stop(self, pod: Pod) -> None:
        """Ends a pod, which has to leave nothing behind; what others use stays."""

    def refused(self) -> list[str]:
        """What accounts have asked the API for in vain, as far as that can be known."""

    def end(self) -> None:
        """Ends what was started."""
