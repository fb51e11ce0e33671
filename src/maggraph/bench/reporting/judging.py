"""What was to be reached, and what was: every line that can be judged, and everything in which a peer is faster."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.bench.measuring.figures import Spread
from maggraph.bench.peers import own
from maggraph.bench.reporting.amounts import power
from maggraph.bench.running import Bench
from maggraph.bench.tasks import BOUNDS, GROWTH, TARGETS, Target


@dataclass(frozen=True)
class Judged:
    """A line of what is to be reached: its words, the reach, what was measured and whether it holds, if it was."""

    words: str
    reach: str
    measured: Spread | None
    unit: str
    holds: bool | None


@dataclass(frozen=True)
class Faster:
    """A peer that needs less CPU time than maggraph: `times` is below one."""

    peer: str
    task: str
    size: int
    times: Spread


def judged(bench: Bench) -> Iterator[Judged]:
    """Judge every line."""
    yield from (_against(bench, target) for target in TARGETS)
    growth = bench.growth
    words = f"ego-p99, growth from {power(GROWTH.least)} to the greatest size"
    yield Judged(words, f"≤ {GROWTH.most:g}", growth, "times", growth.middle <= GROWTH.most if growth else None)
    for bound in BOUNDS:
        found = next((process.spread for process in bench.processes if process.name == bound.name), None)
        holds = found.middle <= bound.most if found else None
        yield Judged(f"`maggraph {bound.name}`, whole process", f"≤ {bound.most:g} s", found, "s", holds)


def _against(bench: Bench, target: Target) -> Judged:
    found = ratio(bench, target.task, target.peer, target.size)
    holds = found.middle >= target.times if found else None
    words = f"{target.task} against {target.peer}, {power(target.size)}"
    return Judged(words, f"≥ {target.times:g}", found, "times", holds)


def ratio(bench: Bench, task: str, peer: str, size: int) -> Spread | None:
    """Return how many times more CPU time a peer needs than maggraph; None if that was not measured."""
    sized = bench.sized(size)
    result = sized.result(task) if sized else None
    slow, fast = (result.of(peer), result.of(own.NAME)) if result else (None, None)
    return slow.times(fast) if slow and fast else None


def faster(bench: Bench) -> Iterator[Faster]:
    """Find everything in which a peer needs less CPU time."""
    for sized in bench.sizes:
        for result in sized.results:
            for timing in result.timings:
                found = ratio(bench, result.task, timing.peer, sized.participations)
                if found and found.middle < 1:
                    yield Faster(timing.peer, result.task, sized.participations, found)
