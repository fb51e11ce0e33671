"""One worker as the server sees it: a process that is started, given a job, and killed."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from dataclasses import dataclass

from maggraph.errors import QueryError
from maggraph.web.endpoint.frames import DATA, END, Frame, Job, hear


class FaultError(QueryError):
    """What a worker found wrong with a query."""


@dataclass(frozen=True)
class Rights:
    """What workers may do: the store they open, seconds and MiB for a query, how many there are and how many wait."""

    where: str
    base: str
    time_limit: float
    memory: int
    workers: int
    queue: int


async def launch(rights: Rights) -> Process:
    """Start a worker process; it says when it is ready."""
    words = (rights.where, rights.base, str(rights.memory), str(os.getpid()))
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "maggraph.web.endpoint.worker", *words, stdin=PIPE, stdout=PIPE
    )


async def asked(worker: Process, job: Job, take: Callable[[bytes], None]) -> bool:
    """Give a worker a job and hand on its answer in pieces; say whether some of it had to stay out."""
    assert worker.stdin
    assert worker.stdout
    worker.stdin.write(job.pack())
    await worker.stdin.drain()
    while (said := await hear(worker.stdout)).kind == DATA:
        take(said.payload)
    if said.kind != END:
        raise _fault(said)
    return said.record()["cut"] is True


def _fault(said: Frame) -> FaultError:
    record = said.record()
    template, values = record["template"], record["values"]
    assert isinstance(template, str)
    assert isinstance(values, dict)
    return FaultError(template, **values)


def kill(worker: Process) -> None:
    """Kill a worker, unless it ended by itself."""
    with contextlib.suppress(ProcessLookupError):
        worker.kill()
