"""Everything that is measured at one size: records are drawn, peers load them, tasks are held."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from maggraph import __version__
from maggraph.bench.attendance import Attendance
from maggraph.bench.generate import generate
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.measuring.contest import Pace, Result, hold
from maggraph.bench.peers import own
from maggraph.bench.peers.entrants import PEERS, Competitor, Entrant, absent, entered
from maggraph.bench.records import gathered
from maggraph.bench.tasks import tasks
from maggraph.index import Gathered, Index, open_index, write_index

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What to measure: sizes, rounds and patience, the seed, how many people are asked for, and which peers."""

    sizes: tuple[int, ...] = (10_000, 100_000)
    pace: Pace = field(default_factory=Pace)
    seed: int = 1
    sample: int = 200
    peers: tuple[Entrant, ...] = PEERS


@dataclass(frozen=True)
class Sized:
    """What was measured at one size, in CPU seconds; `index` is from numbers to a file, `loads` by competitor."""

    participations: int
    people: int
    events: int
    counting: int
    index: float
    index_bytes: int
    loads: Mapping[str, float]
    results: tuple[Result, ...]
    absent: Mapping[str, str]
    plans: Mapping[str, Mapping[str, str]]

    def result(self, task: str) -> Result | None:
        """Return what was measured of a task."""
        return next((result for result in self.results if result.task == task), None)


def measured(size: int, order: Order, folder: Path, tell: Tell) -> Sized:
    """Measure one size in an empty folder."""
    tell(f"{size}: records")
    people = gathered(generate(size, order.seed))
    attendance = Attendance.of(people)
    seconds, index = OwnClock().time(lambda: _index(people, folder / "index"))
    ours = Entrant(own.NAME, "maggraph", lambda given, _folder: own.indexed(given, index))
    taking = [peer for peer in order.peers if not peer.absence(size)]
    tell(f"{size}: loading")
    with entered([ours, *taking], attendance, folder) as competitors:
        results = tuple(_held(size, order, attendance, competitors, tell))
        return Sized(
            participations=size,
            people=attendance.people,
            events=attendance.events,
            counting=len(attendance),
            index=seconds,
            index_bytes=(folder / "index").stat().st_size,
            loads={one.name: one.loaded for one in competitors},
            results=results,
            absent=absent(order.peers, size),
            plans={one.name: {str(q): way.plan for q, way in one.entered.ways.items()} for one in competitors},
        )


def _held(
    size: int, order: Order, attendance: Attendance, competitors: Sequence[Competitor], tell: Tell
) -> list[Result]:
    results = []
    for task in tasks(attendance, order.sample, order.seed):
        tell(f"{size}: {task.name}")
        results.append(hold(task, competitors, size, order.pace))
    return results


def _index(people: Gathered, path: Path) -> Index:
    """Write an index and open it by mapping, as commands do."""
    write_index(path, people, __version__)
    index = open_index(path, __version__)
    assert index
    return index
