"""`maggraph build`: from a data folder or files of records to a store that every reading command asks."""

import sys
from pathlib import Path

import click

from maggraph.cli.bars import Bars
from maggraph.pipeline import Built, Order, Stage, build_graph
from maggraph.pipeline.bulk import RecordsOrder, build_records
from maggraph.resources import shipped
from maggraph.triples.faults import Severity
from maggraph.triples.iris import DEFAULT_BASE
from maggraph.wording import say

PATH = click.Path(path_type=Path)


@click.command()
@click.option("--data", type=PATH, help="Data folder: authority/ and reports/. Default: the data that ships.")
@click.option("--records", type=PATH, multiple=True, help="Records as JSON Lines; beside --data, else alone.")
@click.option("--out", type=PATH, default=Path("build"), show_default=True, help="Folder to build in.")
@click.option("--base", envvar="MAGGRAPH_BASE", default=DEFAULT_BASE, show_default=True, help="Base of entity IRIs.")
@click.option("--text", "texts", type=PATH, multiple=True, help="A report's file, to quote passages beside the facts.")
def build(data: Path | None, records: tuple[Path, ...], out: Path, base: str, texts: tuple[Path, ...]) -> None:
    """Build the validated graph from fact sheets, authority files and the ontology, or from records."""
    if records:
        with Bars() as bars:
            built = build_records(RecordsOrder(records, out, data, base, texts), bars.tell)
    else:
        order = Order(data or shipped("data"), out, base, texts)
        with progress(len(Stage), say("Building")) as bar:
            built = build_graph(order, lambda _: bar.update(1))
    click.echo(_summary(built, out))


def progress(steps: int, label: str) -> "click._termui_impl.ProgressBar[int]":
    """Show a progress bar on stderr, unless nobody watches."""
    watched = sys.stderr.isatty()
    return click.progressbar(length=steps, label=label, file=sys.stderr, hidden=not watched)


def _summary(built: Built, out: Path) -> str:
    template = (
        "{folder}: {quads} quads, valid ({warnings} warnings, {hints} hints by the shapes), digest {digest}"
        if built.changed
        else "{folder}: already built, {quads} quads, valid ({warnings} warnings, {hints} hints), digest {digest}"
    )
    return say(
        template,
        folder=out,
        quads=built.stamp.quads,
        warnings=built.counts[Severity.WARNING],
        hints=built.counts[Severity.INFO],
        digest=built.stamp.digest.removeprefix("sha256:")[:12],
    )
