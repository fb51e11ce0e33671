"""The workers: started with the server, lent to one query at a time, replaced when they overstep."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from dataclasses import dataclass

from maggraph.errors import MaggraphError, QueryError
from maggraph.web.endpoint.frames import DATA, END, READY, Frame, Job, hear

PATIENCE = 30
"""Seconds that a worker has to open the store."""
BUSY = "Too many queries at once; ask again in a few seconds"
SLOW = "The query was ended: it took longer than {seconds} s. Ask for less, or in smaller steps"
BROKEN = "The query was ended: it needs more than {memory} MiB of memory. Ask for less, or in smaller steps"


class BusyError(MaggraphError):
    """All workers have work, and enough queries wait for them."""


class SlowError(MaggraphError):
    """A query took longer than a query may."""


class BrokenError(MaggraphError):
    """A worker ended under a query: it wanted more memory than a query gets."""


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


class Pool:
    """Processes for queries; an async context manager that starts and ends them."""

    def __init__(self, rights: Rights) -> None:
        self.rights = rights
        self._idle: asyncio.Queue[Process] = asyncio.Queue()
        self._living: set[Process] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._open = False

    async def __aenter__(self) -> "Pool":
        """Start the workers without waiting until each is ready."""
        self._open = True
        for _ in range(self.rights.workers):
            self._start_one()
        return self

    async def __aexit__(self, *_: object) -> None:
        """End all workers."""
        self._open = False
        for task in tuple(self._starting):
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(self._end(worker) for worker in tuple(self._living)))

    @property
    def processes(self) -> tuple[int, ...]:
        """Give the ids of the processes that live."""
        return tuple(sorted(worker.pid for worker in self._living))

    async def answer(self, job: Job, take: Callable[[bytes], None]) -> bool:
        """Hand an answer on in pieces as they come; say whether some rows had to stay out.

        Raises BusyError, SlowError, BrokenError, or FaultError with what is wrong with the query.
        """
        worker = await self._take()
        sound = False
        try:
            async with asyncio.timeout(self.rights.time_limit):
                cut = await _asked(worker, job, take)
            sound = True
        except FaultError:
            sound = True
            raise
        except TimeoutError as fault:
            seconds = f"{self.rights.time_limit:g}"
            raise SlowError(SLOW, seconds=seconds) from fault
        except (asyncio.IncompleteReadError, ConnectionError) as fault:
            raise BrokenError(BROKEN, memory=self.rights.memory) from fault
        finally:
            self._give_back(worker, sound=sound)
        return cut

    async def _take(self) -> Process:
        if self._waiting >= self.rights.queue:
            raise BusyError(BUSY)
        self._waiting += 1
        try:
            async with asyncio.timeout(self.rights.time_limit):
                return await self._next()
        except TimeoutError as fault:
            raise BusyError(BUSY) from fault
        finally:
            self._waiting -= 1

    async def _next(self) -> Process:
        """Wait for a worker; one that ended while idle is replaced."""
        while (worker := await self._idle.get()).returncode is not None:
            self._give_back(worker, sound=False)
        return worker

    def _give_back(self, worker: Process, *, sound: bool) -> None:
        if sound and worker.returncode is None:
            self._idle.put_nowait(worker)
            return
        _kill(worker)
        self._start_one(instead_of=worker)

    def _start_one(self, instead_of: Process | None = None) -> None:
        if self._open:
            task = asyncio.create_task(self._start(instead_of))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _start(self, instead_of: Process | None) -> None:
        """Bring a worker to work; one that cannot start is tried again, more and more patiently."""
        if instead_of:
            await self._end(instead_of)
        wait = 0.2
        while not await self._started():
            await asyncio.sleep(wait)
            wait = min(2 * wait, 30)

    async def _started(self) -> bool:
        worker = await launch(self.rights)
        self._living.add(worker)
        ready = False
        try:
            async with asyncio.timeout(PATIENCE):
                assert worker.stdout
                ready = (await hear(worker.stdout)).kind == READY
        except (asyncio.IncompleteReadError, TimeoutError):
            pass
        finally:
            if ready:
                self._idle.put_nowait(worker)
            else:
                _kill(worker)
        if not ready:
            await self._end(worker)
        return ready

    async def _end(self, worker: Process) -> None:
        _kill(worker)
        await worker.wait()
        self._living.discard(worker)


async def launch(rights: Rights) -> Process:
    """Start a worker process; it says when it is ready."""
    words = (rights.where, rights.base, str(rights.memory), str(os.getpid()))
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "maggraph.web.endpoint.worker", *words, stdin=PIPE, stdout=PIPE
    )


async def _asked(worker: Process, job: Job, take: Callable[[bytes], None]) -> bool:
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


def _kill(worker: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        worker.kill()
