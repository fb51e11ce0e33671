"""`maggraph extract` for many reports: a bar while it runs, each fault a line, at the end what became of all."""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import click

from maggraph.errors import InputError, MaggraphError
from maggraph.language import slug
from maggraph.pipeline.executors import local, scheduled
from maggraph.pipeline.ledger import Ledger
from maggraph.pipeline.many import Outcome, Task, draft_many
from maggraph.pipeline.rendering import Form
from maggraph.reports import MEDIA_TYPES
from maggraph.wording import in_words, say


class Bar(Protocol):
    """What is told of each report that is done."""

    def update(self, n_steps: int) -> None:
        """Go on by this many reports."""


@dataclass(frozen=True)
class Run:
    """How the reports of one run are drafted; a scheduler's address goes before the number of processes."""

    data: Path
    form: Form
    base: str
    jobs: int
    scheduler: str


def extract_many(sources: Sequence[Path], out: Path | None, run: Run) -> None:
    """Draft every report into the folder `out`; MaggraphError at the end if some could not be read."""
    if out is None or str(out) == "-":
        raise InputError("several reports: name a folder for their drafts with --out")
    ledger = Ledger.of(out)
    tasks = _tasks(sources, run)
    left = [task for task in tasks if not ledger.done(task)]
    failed = sum(1 for outcome in _outcomes(left, run) if not _kept(outcome, ledger))
    click.echo(
        say(
            "drafts {new}, kept from before {old}, not read {failed}; in {folder}",
            new=len(left) - failed,
            old=len(tasks) - len(left),
            failed=failed,
            folder=out,
        ),
        err=True,
    )
    if failed:
        raise MaggraphError("{count} of the reports could not be read; each is named above", count=failed)


def _tasks(sources: Sequence[Path], run: Run) -> list[Task]:
    """Give each report its id; InputError if two would get the same."""
    tasks: dict[str, Task] = {}
    for source in sorted({file for path in sources for file in _files(path)}):
        name = slug(source.stem) or "report"
        if name in tasks:
            raise InputError(
                "{one} and {other} would both be {id}; rename one of them",
                one=tasks[name].source,
                other=source,
                id=name,
            )
        tasks[name] = Task(source.resolve(), name, run.data.resolve(), run.form, run.base)
    return list(tasks.values())


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = [file for file in path.rglob("*") if file.suffix.lower() in MEDIA_TYPES and file.is_file()]
    if not found:
        raise InputError("{path}: holds no report; it may be docx, odt, pdf, html, md or txt", path=path)
    return found


def _outcomes(tasks: Sequence[Task], run: Run) -> Iterator[Outcome]:
    with _bar(len(tasks)) as bar, _workers(run, len(tasks)) as (executor, workers):
        for outcome in draft_many(tasks, executor, workers):
            yield outcome
            bar.update(1)


@contextmanager
def _workers(run: Run, tasks: int) -> Iterator[tuple[Executor, int]]:
    if run.scheduler:
        with scheduled(run.scheduler) as found:
            yield found
        return
    jobs = max(1, min(run.jobs, tasks))
    with local(jobs) as executor:
        yield executor, jobs


def _bar(length: int) -> AbstractContextManager["Bar"]:
    return click.progressbar(
        length=length, label=say("reports"), file=sys.stderr, hidden=not sys.stderr.isatty(), show_pos=True
    )


def _kept(outcome: Outcome, ledger: Ledger) -> bool:
    if outcome.fault:
        click.echo(in_words(outcome.fault), err=True)
        return False
    ledger.keep(outcome.task, outcome.text)
    return True
