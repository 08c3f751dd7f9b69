"""The commands, each of which a script of `scripts` stands for."""

import argparse
import contextlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from rehearsal import coexistence, history, machine
from rehearsal.checks import Checks
from rehearsal.cluster import Cluster
from rehearsal.loopback import Loopback
from rehearsal.place import Place
from rehearsal.rendered import Environment
from rehearsal.steps import Failed, Steps, expect

HERE = "what this machine has in place of a cluster:\n  " + machine.CHANGES.replace("\n", "\n  ")

EXIT_CODES = """\
exit code: 0 all that was tried is right, 1 something is not, 2 nothing could be rendered or the
call was wrong, 3 nothing could be tried"""


class Command:
    """A script and what it does."""

    def __init__(self, script: str, about: str, environment: str | None, example: str = ""):
        self.parser = argparse.ArgumentParser(
            prog=f"scripts/{script}",
            description=about,
            epilog=f"{HERE}\n\n{EXIT_CODES}\n\nexample:\n  scripts/{script}{example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        add = self.parser.add_argument
        if environment:
            add("--env", default=environment, help=f"the environment (default: {environment})")
        add("--root", type=Path, default=machine.ROOT, help="the repository to render")
        add(
            "--kubeconfig",
            metavar="FILE",
            help="try the cluster of this file, where it is deployed",
        )
        add("--calls", metavar="FILE", help="write down who asked the API for what")
        add("--keep", action="store_true", help="keep what programs printed")

    def run(self, words: list[str], body: Callable[[argparse.Namespace, Steps], None]) -> int:
        """Reads the arguments, tries, and sums up."""
        options = self.parser.parse_args(words)
        if options.kubeconfig is not None and not Path(options.kubeconfig).is_file():
            self.parser.error(f"there is no file `{options.kubeconfig}`")
        steps = Steps()
        body(options, steps)
        return steps.end()


@contextlib.contextmanager
def place_for(options: argparse.Namespace, *environments: Environment) -> Iterator[Place]:
    """A place for environments, which is cleaned up behind."""
    if options.kubeconfig is not None:
        place: Place = Cluster(options.kubeconfig)
    else:
        place = Loopback(list(environments), options.root / "images")

    def end() -> None:
        place.end()
        if isinstance(place, Loopback):
            leave(place, options)

    def interrupted(number: int, _: object) -> None:
        # Threads that wait for something would keep an exit waiting.
        end()
        os._exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupted)
    try:
        yield place
    finally:
        end()


def leave(place: Loopback, options: argparse.Namespace) -> None:
    """Keeps or removes what there was."""
    if options.calls:
        calls = sorted(vars(call).items() for call in place.access.calls)
        Path(options.calls).write_text(json.dumps([dict(call) for call in calls], indent=1) + "\n")
    if options.keep:
        print(f"kept in {place.folder}", file=sys.stderr)
    else:
        shutil.rmtree(place.folder, ignore_errors=True)


def try_all(checks: Checks) -> None:
    """Everything that an environment has of a version."""
    workers = checks.try_workers()
    checks.try_job("spark-standalone-pi", "on workers")
    applications = checks.try_applications()
    checks.tell_of_celeborn()
    if checks.has("Deployment", "spark-history-server"):
        checks.try_history(applications)
    for pod in reversed(workers):
        checks.step(f"{pod.workload} stops", partial(checks.place.stop, pod))


def try_roles(steps: Steps, place: Place) -> None:
    """What accounts asked for."""

    def expect_none() -> None:
        expect(not place.refused(), "; ".join(place.refused()))

    steps.run("nobody asked for what their Role forbids", expect_none)


def trying(
    script: str, environment: str, about: str, attempt: Callable[[Steps, Place, Environment], None]
) -> Callable[[list[str]], int]:
    """A command that tries an environment in some way."""
    command = Command(script, about, environment)

    def body(options: argparse.Namespace, steps: Steps) -> None:
        rendered = Environment.render(options.env, options.root)
        with place_for(options, rendered) as place:
            attempt(steps, place, rendered)
            try_roles(steps, place)

    return lambda words: command.run(words, body)


def smoke(line: str, environment: str) -> Callable[[list[str]], int]:
    """A command that tries a version."""
    return trying(
        f"test-spark-{line}-smoke.sh",
        environment,
        f"Tries Spark {line} as an environment has it: sessions, executors, applications, events.",
        lambda steps, place, rendered: try_all(Checks(steps, place, rendered, line)),
    )


def preset(words: list[str]) -> int:
    """Tries one preset."""
    command = Command(
        "smoke-test-preset.sh",
        "Tries a preset. In a cluster it is deployed for that, and deleted afterwards.",
        None,
        " 4.1/jupyter-connect-k8s",
    )
    command.parser.add_argument("preset", help="a folder below environments/presets")

    def body(options: argparse.Namespace, steps: Steps) -> None:
        name = options.preset.removeprefix("environments/").removeprefix("presets/").strip("/")
        rendered = Environment.render("presets/" + name, options.root)
        with place_for(options, rendered) as place:
            try:
                with place.deployed(rendered):
                    try_all(Checks(steps, place, rendered, name.split("/")[0]))
            except Failed as failure:
                steps.tell("failed", f"{rendered.name} is deployed: {failure}")
            try_roles(steps, place)

    return command.run(words, body)


ALL: dict[str, Callable[[list[str]], int]] = {
    "smoke-3.5": smoke("3.5", "prod"),
    "smoke-4.1": smoke("4.1", "dev"),
    "coexistence": trying(
        "test-coexistence.sh",
        "prod",
        "Tries Spark 3.5 and 4.1 at the same time, in one namespace of one cluster.",
        coexistence.try_both,
    ),
    "history": trying(
        "test-history-server-compat.sh",
        "prod",
        "Tries which History Server reads the events of which version of Spark.",
        history.try_matrix,
    ),
    "preset": preset,
}
