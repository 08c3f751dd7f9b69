"""What was tried and how it went, a line for each."""

import json
import re
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

Result = TypeVar("Result")


class Failed(Exception):
    """Something that was tried went wrong; `log` is what a program printed."""

    def __init__(self, message: str, log: str = ""):
        super().__init__(message)
        self.log = log


class Skipped(Exception):
    """Something that cannot be tried here, and why."""


def wait_until(holds: Callable[[], bool], seconds: float, pause: float = 0.2) -> bool:
    """Waits until something is so."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(pause)
    return False


def telling(log: str) -> list[str]:
    """The lines of a log that say something: no stack traces, and of JSON only what is wrong."""
    return [
        line
        for line in log.splitlines()
        if line.strip()
        and not line.startswith(("\tat ", "Picked up JAVA_TOOL_OPTIONS"))
        and not re.search(r'"level":"(INFO|DEBUG)"', line)
    ]


def expect(holds: bool, message: str, log: str = "") -> None:
    """Fails if something is not so."""
    if not holds:
        raise Failed(message, log)


def seen(output: str) -> dict:
    """What a program of `programs` has seen."""
    for line in output.splitlines():
        if line.startswith("seen "):
            return json.loads(line[len("seen ") :])
    raise Failed("the program has not come to its end", output)


def say(line: str) -> None:
    """Prints a line in one piece: several threads do so."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@dataclass
class Steps:
    """Tries steps and tells of each on standard output."""

    counts: dict[str, int] = field(default_factory=lambda: {"ok": 0, "skipped": 0, "failed": 0})
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, name: str, step: Callable[[], Result]) -> Result | None:
        """Tries something; what fails does not keep the others from being tried."""
        start = time.monotonic()
        try:
            result = step()
        except Skipped as reason:
            self.tell("skipped", f"{name}: {reason}")
            return None
        except Failed as failure:
            self.tell("failed", f"{name}: {failure}")
            for line in telling(failure.log)[-12:]:
                print("    " + line[:400], file=sys.stderr)
            return None
        except Exception as mistake:
            # Of ours, or of what is rendered: the other steps are tried all the same.
            self.tell("failed", f"{name}: {type(mistake).__name__}: {mistake}")
            return None
        self.tell("ok", f"{name}, {time.monotonic() - start:.1f} s")
        return result

    def tell(self, state: str, text: str) -> None:
        """Prints a line."""
        with self.lock:
            self.counts[state] += 1
        say(f"{state:<8} {text}")

    def end(self) -> int:
        """Sums up; the exit code."""
        print(
            ", ".join(f"{count} {state}" for state, count in self.counts.items()), file=sys.stderr
        )
        if self.counts["failed"]:
            return 1
        return 0 if self.counts["ok"] else 3
