"""Whole processes: what a command costs from its start to its end, imports counted."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from maggraph.answers.query import load_query
from maggraph.bench.measuring.figures import Spread
from maggraph.errors import MaggraphError

MAIN = "from maggraph.cli import main; main()"


@dataclass(frozen=True)
class Process:
    """A command with its CPU seconds by round."""

    name: str
    command: tuple[str, ...]
    rounds: tuple[float, ...]

    @property
    def spread(self) -> Spread:
        """Return the seconds as one figure."""
        return Spread.of(self.rounds)


def processes(folder: Path, rounds: int) -> tuple[Process, ...]:
    """Build the data that ship, and ask the build whom somebody met; each again and again, in turn."""
    person = dict(load_query("who-met-whom").defaults)["person"]
    shown = {"build": ("build",), "met": ("met", person)}
    seconds: dict[str, list[float]] = {name: [] for name in shown}
    for number in range(rounds + 1):
        out = str(folder / f"build-{number}")
        seconds["build"].append(cpu_seconds([*shown["build"], "--out", out]))
        seconds["met"].append(cpu_seconds([*shown["met"], "--store", out]))
    # the first of each warms the disk
    return tuple(Process(name, ("maggraph", *shown[name]), tuple(taken[1:])) for name, taken in seconds.items())


def cpu_seconds(command: Sequence[str]) -> float:
    """Run a command of maggraph in a process of its own and return its CPU time; MaggraphError if it fails."""
    with Popen([sys.executable, "-c", MAIN, *command], stdout=DEVNULL, stderr=PIPE) as process:  # noqa: S603 - our own command
        assert process.stderr
        told = process.stderr.read().decode("utf-8", "replace")
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise MaggraphError("maggraph {command}: {reason}", command=" ".join(command), reason=told.strip())
    return used.ru_utime + used.ru_stime
