"""How fast reports are read: loading, characters a second in one process, and over processes by two executors.

Every report is one text, but read again and again; what a process has learned of words it keeps, so the first reading
is told apart from later ones. Executors are measured in rounds, in turn, after their drafts were seen to be the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.measuring.figures import Spread
from maggraph.bench.measuring.machine import Machine, load_average
from maggraph.bench.pools import Cost, absent, peak_memory, pools
from maggraph.errors import InputError, MaggraphError
from maggraph.pipeline.drafting import Drafter
from maggraph.pipeline.executors import local
from maggraph.pipeline.many import Task
from maggraph.pipeline.rendering import Form
from maggraph.reports import MEDIA_TYPES, read_report
from maggraph.triples.iris import DEFAULT_BASE

SHORT = "12 мая 2031 года Пётр Оленев приехал в Казань.\n"


@dataclass(frozen=True)
class Alone:
    """One fresh process: CPU seconds to load, to read all reports first and again, and its peak of memory in MB."""

    load: float
    first: float
    again: float
    memory: float


@dataclass(frozen=True)
class Pooled:
    """What all reports cost an executor by round, and the peak of memory of a worker in MB."""

    name: str
    rounds: tuple[Cost, ...]
    memory: float

    @property
    def wall(self) -> Spread:
        """Return the seconds on the wall."""
        return Spread.of([cost.wall for cost in self.rounds])

    @property
    def cpu(self) -> Spread:
        """Return the CPU seconds."""
        return Spread.of([cost.cpu for cost in self.rounds])


@dataclass(frozen=True)
class Extraction:
    """All that was measured of extraction, and on what."""

    machine: Machine
    load_before: tuple[float, ...]
    load_after: tuple[float, ...]
    reports: int
    copies: int
    characters: int
    alone: Alone
    pooled: tuple[Pooled, ...]
    absent: dict[str, str]


@dataclass(frozen=True)
class Reading:
    """What to read: reports, who is known, how often each for executors, and how many rounds."""

    sources: tuple[Path, ...]
    data: Path
    copies: int = 5
    rounds: int = 7

    def tasks(self, name: str = "report") -> tuple[Task, ...]:
        """Return a task for each report."""
        return tuple(
            Task(path.resolve(), f"{name}-{number}", self.data.resolve(), Form.JSON, DEFAULT_BASE)
            for number, path in enumerate(self.sources)
        )


def measured(reading: Reading, folder: Path) -> Extraction:
    """Measure the reading of reports, with an empty folder to work in; MaggraphError if drafts differ."""
    before = load_average()
    short = folder / "short.md"
    short.write_text(SHORT, encoding="utf-8")
    with local(1) as executor:
        alone = executor.submit(_alone, reading.tasks(), short).result()
    many = [task for number in range(reading.copies) for task in reading.tasks(f"copy-{number}")]
    return Extraction(
        machine=Machine.here(),
        load_before=before,
        reports=len(reading.sources),
        copies=reading.copies,
        characters=sum(len(read_report(path).text) for path in reading.sources),
        alone=alone,
        pooled=_pooled(many, folder, reading.rounds),
        absent=dict(absent()),
        load_after=load_average(),
    )


def reports_in(folder: Path) -> list[Path]:
    """Return the reports in a folder, sorted; InputError if there is none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix in MEDIA_TYPES and path.name != "README.md")
    if not found:
        raise InputError("{path}: holds no report; it may be docx, odt, pdf, html, md or txt", path=folder)
    return found


def _alone(tasks: Sequence[Task], short: Path) -> Alone:
    """Measure reading in this process, which is a fresh one."""
    clock = OwnClock()
    loaded, drafter = clock.time(lambda: _loaded(tasks[0].data, short))
    first, again = (clock.time(lambda: _read(drafter, tasks))[0] for _ in range(2))
    return Alone(loaded, first, again, peak_memory())


def _loaded(data: Path | None, short: Path) -> Drafter:
    """Load who is known, the dictionary and the models, by drafting a text of one sentence."""
    drafter = Drafter.of(data)
    drafter.draft(read_report(short), "short")
    return drafter


def _read(drafter: Drafter, tasks: Sequence[Task]) -> None:
    for task in tasks:
        drafter.draft(read_report(task.source), task.report_id)


def _pooled(tasks: Sequence[Task], folder: Path, rounds: int) -> tuple[Pooled, ...]:
    with pools(tasks, folder) as started:
        drafts = {pool.name: pool.drafts(tasks) for pool in started}
        first = next(iter(drafts))
        for name, texts in drafts.items():
            if texts != drafts[first]:
                raise MaggraphError("{one} and {other} draft differently; nothing was measured", one=first, other=name)
        costs: dict[str, list[Cost]] = {pool.name: [] for pool in started}
        for _ in range(rounds):
            for pool in started:
                costs[pool.name].append(pool.cost(tasks))
        return tuple(Pooled(pool.name, tuple(costs[pool.name]), pool.memory()) for pool in started)
