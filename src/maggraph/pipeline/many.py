"""Many reports at once: drafted by whatever executor is handed in, each outcome told as it comes.

Context: a thousand press releases hold a bad file or two, and a run of an hour is interrupted. Choice: one report is
one task, its text comes back and is written whole before the ledger notes it; a fault belongs to its report alone.
Price: nothing is shared between reports; who is new in two of them is new twice, until a person says they are one.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from maggraph.errors import MaggraphError
from maggraph.pipeline.drafting import Drafter
from maggraph.pipeline.rendering import Form, rendered
from maggraph.reports import read_report

AHEAD = 4
"""Tasks handed out for each worker, so that none waits and none of a hundred thousand is held for nothing."""


@dataclass(frozen=True)
class Task:
    """One report to draft: its file, the id it gets, who is known, how the draft is written."""

    source: Path
    report_id: str
    data: Path | None
    form: Form
    base: str


@dataclass(frozen=True)
class Outcome:
    """What became of a task: the draft as text, or why there is none."""

    task: Task
    text: str = ""
    fault: MaggraphError | None = None


def draft_task(task: Task) -> str:
    """Draft one report and return the text; what a worker does, here or on another machine.

    The report and the data folder are read where this runs, under the paths of the task.
    """
    draft = _drafter(task.data).draft(read_report(task.source), task.report_id)
    return rendered(draft, task.form, task.base)


@cache
def _drafter(data: Path | None) -> Drafter:
    return Drafter.of(data)


def draft_many(tasks: Iterable[Task], executor: Executor, workers: int) -> Iterator[Outcome]:
    """Yield the outcome of every task as it is done, in no order; MaggraphError only if the workers are lost."""
    left = iter(tasks)
    running = {executor.submit(draft_task, task): task for task in islice(left, workers * AHEAD)}
    while running:
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            yield _outcome(running.pop(future), future)
            running |= {executor.submit(draft_task, task): task for task in islice(left, 1)}


def _outcome(task: Task, future: "Future[str]") -> Outcome:
    fault = future.exception()
    if fault is None:
        return Outcome(task, future.result())
    if isinstance(fault, BrokenProcessPool):
        raise MaggraphError(
            "{path}: a worker was ended by the system, as happens when memory runs out; run it again with fewer jobs, "
            "what is done is kept",
            path=task.source,
        ) from fault
    return Outcome(task, fault=fault if isinstance(fault, MaggraphError) else _unforeseen(task, fault))


def _unforeseen(task: Task, fault: BaseException) -> MaggraphError:
    return MaggraphError(
        "{path}: the extraction failed ({kind}: {text}); this is a fault of maggraph, please report it",
        path=task.source,
        kind=type(fault).__name__,
        text=fault,
    )
