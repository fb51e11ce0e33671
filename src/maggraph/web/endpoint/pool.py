"""The workers: started with the server, lent to one query at a time, replaced when they overstep.

A query has the whole time limit as long as nobody waits. Once somebody has waited for a while, the query that runs
longest gives way, if it has had its `FAIR` share: a few that never end must not hold up many that are short.
"""

import asyncio
import time
from asyncio.subprocess import Process
from collections.abc import Callable, Coroutine
from dataclasses import dataclass

from maggraph.web.endpoint.frames import READY, Job, hear
from maggraph.web.endpoint.processes import FaultError, Rights, asked, kill, launch
from maggraph.web.endpoint.refusals import BROKEN, BUSY, OUSTED, SLOW, BrokenError, BusyError, SlowError

PATIENCE = 30
"""Seconds that a worker has to open the store."""
FAIR = 1.0
"""Seconds that a query may run whoever waits."""
WAIT = 0.5
"""Seconds that a query waits before the longest one gives way."""


@dataclass(eq=False)
class Running:
    """A query under way: since when, and the clock that ends it, perhaps before its time."""

    since: float
    clock: asyncio.Timeout
    ousted: bool = False

    @property
    def seconds(self) -> float:
        """Tell how long it has run."""
        return time.monotonic() - self.since

    def oust(self) -> None:
        """End it now."""
        self.ousted = True
        self.clock.reschedule(asyncio.get_running_loop().time())


class Pool:
    """Processes for queries; an async context manager that starts and ends them."""

    def __init__(self, rights: Rights) -> None:
        self.rights = rights
        self._idle: asyncio.Queue[Process] = asyncio.Queue()
        self._living: set[Process] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._running: set[Running] = set()
        self._waiting = 0
        self._relieved = 0.0
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
            cut = await self._timed(asked(worker, job, take))
            sound = True
        except FaultError:
            sound = True
            raise
        except (asyncio.IncompleteReadError, ConnectionError) as fault:
            raise BrokenError(BROKEN, memory=self.rights.memory) from fault
        finally:
            self._give_back(worker, sound=sound)
        return cut

    async def _timed(self, work: Coroutine[None, None, bool]) -> bool:
        """Await some work, but not beyond the time limit, nor for long while others wait."""
        clock = asyncio.timeout(self.rights.time_limit)
        running = Running(time.monotonic(), clock)
        self._running.add(running)
        try:
            async with clock:
                return await work
        except TimeoutError as fault:
            if running.ousted:
                raise BusyError(OUSTED, seconds=f"{running.seconds:.0f}") from fault
            raise SlowError(SLOW, seconds=f"{self.rights.time_limit:g}") from fault
        finally:
            self._running.discard(running)

    async def _take(self) -> Process:
        """Wait for a worker as long as a query may take, in a queue that is not too long."""
        if self._waiting >= self.rights.queue:
            raise BusyError(BUSY)
        self._waiting += 1
        try:
            async with asyncio.timeout(self.rights.time_limit):
                return await self._soon()
        except TimeoutError as fault:
            raise BusyError(BUSY) from fault
        finally:
            self._waiting -= 1

    async def _soon(self) -> Process:
        """Wait for a worker in the order of coming, and every while let the longest query give way."""
        coming = asyncio.create_task(self._next())
        try:
            while not (await asyncio.wait({coming}, timeout=WAIT))[0]:
                self._relieve()
        except asyncio.CancelledError:
            if not coming.cancel():
                self._idle.put_nowait(coming.result())
            raise
        return coming.result()

    def _relieve(self) -> None:
        """End the longest query if it has had its share; one at a time, so that no short one goes with it."""
        if time.monotonic() - self._relieved < WAIT:
            return
        longest = max(self._running, key=lambda one: one.seconds, default=None)
        if longest and longest.seconds >= FAIR and not longest.ousted:
            self._relieved = time.monotonic()
            longest.oust()

    async def _next(self) -> Process:
        """Wait for a worker; one that ended while idle is replaced."""
        while (worker := await self._idle.get()).returncode is not None:
            self._give_back(worker, sound=False)
        return worker

    def _give_back(self, worker: Process, *, sound: bool) -> None:
        if sound and worker.returncode is None:
            self._idle.put_nowait(worker)
            return
        kill(worker)
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
                kill(worker)
        if not ready:
            await self._end(worker)
        return ready

    async def _end(self, worker: Process) -> None:
        kill(worker)
        await worker.wait()
        self._living.discard(worker)
