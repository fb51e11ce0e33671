"""What `maggraph bench` and `maggraph bench extraction` do: measure, write a report, tell what was found."""

import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from maggraph.bench.extracting import Reading, measured, reports_in
from maggraph.bench.measuring.contest import Pace
from maggraph.bench.peers.entrants import PEERS, Entrant
from maggraph.bench.reporting.amounts import times
from maggraph.bench.reporting.extraction import markdown, write_extraction
from maggraph.bench.reporting.files import write_report
from maggraph.bench.reporting.judging import Judged, faster, judged
from maggraph.bench.running import Bench, measure
from maggraph.bench.sized import Order
from maggraph.cli.output import Table, put, write
from maggraph.errors import InputError
from maggraph.resources import data_folder, shipped
from maggraph.wording import say


@dataclass(frozen=True)
class Asked:
    """The options of the command."""

    sizes: str
    rounds: int
    patience: float
    sample: int
    peers: tuple[str, ...]
    seed: int
    processes: bool
    out: Path
    form: str
    lang: str


def run(asked: Asked) -> None:
    """Measure, write the report and tell what was reached; MaggraphError if answers disagree."""
    from maggraph.cli.benching import participations  # noqa: PLC0415 - it imports this module when it is called

    sizes = tuple(participations(size) for size in asked.sizes.split(","))
    order = Order(sizes, Pace(asked.rounds, asked.patience), asked.seed, asked.sample, _peers(asked.peers))
    bench = measure(order, _tell, whole=asked.processes)
    paths = write_report(bench, asked.out)
    write(asked.form, _table(bench), asdict(bench))
    for one in faster(bench):
        line = say("{peer} is faster: {task}, {size} participations", peer=one.peer, task=one.task, size=one.size)
        click.echo(line, err=True)
    click.echo(say("Written: {paths}", paths=", ".join(map(str, paths))), err=True)


def run_extraction(reports: Path | None, data: Path | None, out: Path, copies: int, rounds: int) -> None:
    """Measure the reading of reports, write the report and print it; MaggraphError if drafts differ."""
    sources = tuple(reports_in(reports or shipped("data") / "samples"))
    with tempfile.TemporaryDirectory(prefix="maggraph-bench-") as folder:
        found = measured(Reading(sources, data or data_folder(), copies, rounds), Path(folder))
    paths = write_extraction(found, out)
    put(markdown(found))
    click.echo(say("Written: {paths}", paths=", ".join(map(str, paths))), err=True)


def _peers(names: tuple[str, ...]) -> tuple[Entrant, ...]:
    known = {peer.name: peer for peer in PEERS}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise InputError("--peer {name}: no such peer; there are {peers}", name=unknown[0], peers=", ".join(known))
    return tuple(known[name] for name in names) or PEERS


def _tell(step: str) -> None:
    if sys.stderr.isatty():
        click.echo(step, err=True)


def _table(bench: Bench) -> Table:
    columns = ("what", "reach", "measured", "unit", "holds")
    headings = (say("what"), say("to be reached"), say("measured"), say("unit"), say("holds"))
    return Table(columns, headings, tuple(map(_row, judged(bench))))


def _row(line: Judged) -> tuple[str, ...]:
    holds = "–" if line.holds is None else say("yes") if line.holds else say("no")
    return line.words, line.reach, times(line.measured) if line.measured else "–", line.unit, holds
