"""Executors side by side, each with processes of its own, and what these cost."""

import os
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from maggraph.errors import MaggraphError
from maggraph.pipeline.executors import local, scheduled
from maggraph.pipeline.many import Task, draft_many

Entered = tuple[Executor, int]
DASK = "dask, 2 workers"


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock on the wall, and CPU seconds of this process and of the workers."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Pool:
    """An executor that has started: its workers are the processes that came with it."""

    name: str
    executor: Executor
    workers: int
    processes: tuple[int, ...]

    def drafts(self, tasks: Sequence[Task]) -> dict[str, str]:
        """Draft all reports and return the texts by id; MaggraphError for the first that cannot be read."""
        texts = {}
        for outcome in draft_many(tasks, self.executor, self.workers):
            if outcome.fault:
                raise MaggraphError("{name}: {fault}", name=self.name, fault=outcome.fault)
            texts[outcome.task.report_id] = outcome.text
        return texts

    def cost(self, tasks: Sequence[Task]) -> Cost:
        """Draft all reports and return what it cost."""
        wall, cpu = time.perf_counter(), self._cpu()
        self.drafts(tasks)
        return Cost(time.perf_counter() - wall, self._cpu() - cpu)

    def memory(self) -> float:
        """Return the most memory that one worker has had, in MB."""
        return max(self.executor.submit(peak_memory).result() for _ in range(4 * self.workers))

    def _cpu(self) -> float:
        import psutil  # noqa: PLC0415 - an extra

        taken = [psutil.Process(pid).cpu_times() for pid in (os.getpid(), *self.processes)]
        return float(sum(times.user + times.system for times in taken))


def peak_memory() -> float:
    """Return the most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def absent() -> Mapping[str, str]:
    """Say which executors cannot be measured here, and why."""
    return {} if find_spec("distributed") else {DASK: "distributed is not installed"}


@contextmanager
def pools(tasks: Sequence[Task], folder: Path) -> Iterator[tuple[Pool, ...]]:
    """Start every executor and let its workers load what they need by drafting all reports once."""
    starts: dict[str, Callable[[], AbstractContextManager[Entered]]] = {
        "concurrent.futures, 1 job": lambda: _processes(1),
        "concurrent.futures, 2 jobs": lambda: _processes(2),
        DASK: lambda: _cluster(folder),
    }
    with ExitStack() as stack:
        yield tuple(
            _started(name, stack.enter_context, start, tasks) for name, start in starts.items() if name not in absent()
        )


def _started(
    name: str,
    enter: Callable[[AbstractContextManager[Entered]], Entered],
    start: Callable[[], AbstractContextManager[Entered]],
    tasks: Sequence[Task],
) -> Pool:
    before = _children()
    executor, workers = enter(start())
    for _ in draft_many([*tasks, *tasks], executor, workers):
        pass
    return Pool(name, executor, workers, tuple(sorted(_children() - before)))


def _children() -> set[int]:
    import psutil  # noqa: PLC0415 - an extra

    return {child.pid for child in psutil.Process().children(recursive=True)}


@contextmanager
def _processes(jobs: int) -> Iterator[Entered]:
    with local(jobs) as executor:
        yield executor, jobs


@contextmanager
def _cluster(folder: Path) -> Iterator[Entered]:
    """Start a dask cluster of two worker processes on this machine, and reach it by its address as `extract` does."""
    from distributed import LocalCluster  # noqa: PLC0415 - an extra

    place = {"dashboard_address": None, "local_directory": str(folder), "host": "127.0.0.1"}
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **place) as cluster,
        scheduled(cluster.scheduler_address) as entered,
    ):
        yield entered
