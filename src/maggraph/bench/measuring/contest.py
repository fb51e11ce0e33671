"""One contest: a task put to every competitor in rounds, after their answers were seen to agree.

Round-robin, so that a busy minute of the machine falls on all alike. What stands in memory before the first round is
frozen for the garbage collector: else whoever is asked while a peer holds millions of objects would pay for them.
"""

import gc
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from maggraph.bench.measuring.figures import Timing, percentile
from maggraph.bench.peers.entrants import Competitor
from maggraph.bench.peers.question import Key, Plain, Question, Way
from maggraph.errors import MaggraphError

Figure = Callable[[Sequence[float]], float]


QUICK = 0.01
"""What is answered within so many seconds is asked three times in each round, and the middle counts: an interrupt by
the system costs as much as the answer."""


@dataclass(frozen=True)
class Task:
    """What is measured: a question, the people it is put about, and how their seconds become one figure."""

    name: str
    question: Question
    keys: tuple[Key, ...] = ((),)
    figure: Figure = statistics.median


@dataclass(frozen=True)
class Pace:
    """How many rounds, and the CPU seconds that one competitor may take for a task; who is slower has fewer rounds."""

    rounds: int = 7
    patience: float = 120.0


@dataclass(frozen=True)
class Result:
    """The figures of one task; `left_out` says why a competitor has none."""

    task: str
    timings: tuple[Timing, ...]
    left_out: Mapping[str, str] = field(default_factory=dict)

    def of(self, peer: str) -> Timing | None:
        """Return one competitor's figures."""
        return next((timing for timing in self.timings if timing.peer == peer), None)


def p99(seconds: Sequence[float]) -> float:
    """Return what ninety-nine in a hundred do not exceed."""
    return percentile(seconds, 0.99)


def hold(task: Task, competitors: Sequence[Competitor], size: int, pace: Pace) -> Result:
    """Compare all answers, then measure; MaggraphError if one differs from those of the first competitor."""
    ways = {one.name: one.entered.ways.get(task.question) for one in competitors}
    asked = [one for one in competitors if _takes(ways[one.name], size)]
    left_out = {
        name: f"not asked above {way.largest} participations"
        for name, way in ways.items()
        if way and size > way.largest
    }
    rounds = {one.name: _rounds(first, pace) for one, first in compared(task, asked)}
    gc.collect()
    gc.freeze()
    try:
        return Result(task.name, _measured(task, asked, rounds), left_out)
    finally:
        gc.unfreeze()


def _takes(way: Way | None, size: int) -> bool:
    return way is not None and size <= way.largest


def _rounds(first: float, pace: Pace) -> int:
    return max(1, min(pace.rounds, int(pace.patience / first))) if first else pace.rounds


def compared(task: Task, competitors: Iterable[Competitor]) -> list[tuple[Competitor, float]]:
    """Let everybody answer once, and return the CPU seconds that it took; MaggraphError if answers differ."""
    known: dict[Key, _Answer] = {}
    return [(one, sum(_compared(task, one, key, known) for key in task.keys)) for one in competitors]


@dataclass(frozen=True)
class _Answer:
    """Whose answer it is, enough of it to tell it from others, and its beginning for people."""

    peer: str
    size: int
    hash: int
    told: str

    @classmethod
    def of(cls, peer: str, plain: Plain) -> "_Answer":
        return cls(peer, len(plain), hash(plain), f"{plain[:3]}, {len(plain)} in all")

    def same(self, other: "_Answer") -> bool:
        return (self.size, self.hash) == (other.size, other.hash)


def _compared(task: Task, one: Competitor, key: Key, known: dict[Key, _Answer]) -> float:
    way = one.entered.ways[task.question]
    seconds, answer = one.entered.clock.time(lambda: way.ask(key))
    mine = _Answer.of(one.name, way.plain(key, answer))
    first = known.setdefault(key, mine)
    if not mine.same(first):
        raise MaggraphError(
            "{task} of {key}: {one} answers {mine}; {other} {first}; nothing was measured",
            task=task.name,
            key=", ".join(map(str, key)) or "all",
            one=mine.peer,
            mine=mine.told,
            other=first.peer,
            first=first.told,
        )
    return seconds


def _measured(task: Task, competitors: Sequence[Competitor], rounds: Mapping[str, int]) -> tuple[Timing, ...]:
    figures: dict[str, list[float]] = {one.name: [] for one in competitors}
    for number in range(max(rounds.values(), default=0)):
        for one in competitors:
            if number < rounds[one.name]:
                figures[one.name].append(_round(task, one))
    return tuple(Timing(name, tuple(seconds)) for name, seconds in figures.items())


def _round(task: Task, one: Competitor) -> float:
    return task.figure([_seconds(task, one, key) for key in task.keys])


def _seconds(task: Task, one: Competitor, key: Key) -> float:
    way, clock = one.entered.ways[task.question], one.entered.clock
    first = clock.time(lambda: way.ask(key))[0]
    if first > QUICK:
        return first
    return statistics.median([first, *(clock.time(lambda: way.ask(key))[0] for _ in range(2))])
