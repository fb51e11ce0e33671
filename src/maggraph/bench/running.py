"""A whole run: every size in turn, then the processes; nothing is left on the disk."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from maggraph.bench.measuring.figures import Spread
from maggraph.bench.measuring.machine import Machine, load_average
from maggraph.bench.peers import own
from maggraph.bench.processes import Process, processes
from maggraph.bench.sized import Order, Sized, Tell, measured
from maggraph.bench.tasks import GROWTH


@dataclass(frozen=True)
class Bench:
    """All that a run measured, and on what."""

    machine: Machine
    versions: tuple[tuple[str, str], ...]
    load_before: tuple[float, ...]
    load_after: tuple[float, ...]
    rounds: int
    seed: int
    sample: int
    sizes: tuple[Sized, ...]
    processes: tuple[Process, ...]

    def sized(self, size: int) -> Sized | None:
        """Return what was measured at a size."""
        return next((sized for sized in self.sizes if sized.participations == size), None)

    @property
    def growth(self) -> Spread | None:
        """Return how many times longer the slower egos take at the greatest size than at the one growth starts from."""
        first, last = self.sized(GROWTH.least), self.sizes[-1] if self.sizes else None
        results = [sized.result("ego-p99") for sized in (first, last) if sized]
        timings = [timing for result in results if result and (timing := result.of(own.NAME))]
        return timings[1].times(timings[0]) if len(timings) == 2 and first is not last else None


def measure(order: Order, tell: Tell = lambda _: None, *, whole: bool = True) -> Bench:
    """Measure everything; MaggraphError if competitors disagree. `whole` measures the processes too."""
    before = load_average()
    sizes = []
    for size in sorted(order.sizes):
        with tempfile.TemporaryDirectory(prefix="maggraph-bench-") as folder:
            sizes.append(measured(size, order, Path(folder), tell))
    tell("processes")
    with tempfile.TemporaryDirectory(prefix="maggraph-bench-") as folder:
        whole_processes = processes(Path(folder), order.pace.rounds) if whole else ()
    return Bench(
        machine=Machine.here(),
        versions=tuple({peer.package: peer.version for peer in order.peers if peer.version}.items()),
        load_before=before,
        load_after=load_average(),
        rounds=order.pace.rounds,
        seed=order.seed,
        sample=order.sample,
        sizes=tuple(sizes),
        processes=whole_processes,
    )
