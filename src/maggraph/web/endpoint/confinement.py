"""What a worker gives up before its first query: memory without bound, new files and sockets, outliving its server.

An engine that is made to call another address opens a socket from machine code, where nothing replaced in Python would
stop it. A process that may open no file descriptor cannot, whatever the lexer overlooked; the store's files are open by
then. Where the system knows no such limits, the lexer is the only guard.
"""

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path

if sys.platform != "win32":
    import resource

PR_SET_PDEATHSIG = 1
MEBIBYTE = 1 << 20


def die_with(parent: int) -> None:
    """Let the kernel kill this process when its parent ends in whatever way; exit if it already has."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # an interrupt at the terminal is for the server, which ends its workers
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            sys.exit(0)


def confine(memory: int, *, offline: bool) -> None:
    """Allow `memory` MiB more than now, no core dump, less of the processor than the server, and no new descriptor."""
    with contextlib.suppress(OSError):
        os.nice(5)
    if sys.platform != "win32":
        _limit(resource.RLIMIT_CORE, 0)
        if used := address_space():
            _limit(resource.RLIMIT_AS, used + memory * MEBIBYTE)
        if offline:
            _limit(resource.RLIMIT_NOFILE, 0)


def address_space() -> int:
    """Return the bytes of address space that this process has now, 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _limit(what: int, most: int) -> None:
    """Lower a limit for good; one that the system does not let us set stays."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))
