"""CPU time of a call: of this process with all its threads, and of a server that answers for it.

CPU time and not wall time, so that figures of a busy machine can be compared; a server is charged with what it
computes, and its client with what it takes to ask and to read.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")


class Clock(Protocol):
    """What measures a call."""

    def time(self, call: Callable[[], T]) -> tuple[float, T]:
        """Return the CPU seconds that a call took, and its answer."""

    def spent(self) -> float:
        """Return the CPU seconds spent so far."""


class OwnClock:
    """The CPU time of this process, all threads together."""

    def time(self, call: Callable[[], T]) -> tuple[float, T]:
        """Return the CPU seconds that a call took, and its answer."""
        begun = time.process_time()
        answer = call()
        return time.process_time() - begun, answer

    def spent(self) -> float:
        """Return the CPU seconds of this process so far."""
        return time.process_time()


@dataclass(frozen=True)
class ServerClock:
    """The CPU time of this process and of a server with all its threads."""

    pid: int

    def time(self, call: Callable[[], T]) -> tuple[float, T]:
        """Return the CPU seconds that a call took here and there, and its answer."""
        before = server_seconds(self.pid)
        own, answer = OwnClock().time(call)
        return own + server_seconds(self.pid) - before, answer

    def spent(self) -> float:
        """Return the CPU seconds of both so far."""
        return time.process_time() + server_seconds(self.pid)


def server_seconds(pid: int) -> float:
    """Return the CPU seconds of a process so far: to the nanosecond where Linux tells, else as psutil has it."""
    nanoseconds = [int(told.split()[0]) for told in _schedules(pid)]
    if nanoseconds:
        return sum(nanoseconds) / 1e9
    import psutil  # noqa: PLC0415 - an extra, and only for servers

    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def _schedules(pid: int) -> list[str]:
    """Read what the kernel's scheduler says of each thread; nothing where it keeps no account."""
    try:
        return [(task / "schedstat").read_text(encoding="ascii") for task in Path(f"/proc/{pid}/task").iterdir()]
    except OSError:
        return []
