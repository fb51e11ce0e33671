"""`maggraph extract`: a report's file in, a draft fact sheet or its graph out."""

from collections.abc import Iterable
from pathlib import Path

import click

from maggraph.answers.graphs import graph_text
from maggraph.cli.output import as_json, put
from maggraph.errors import InputError
from maggraph.extraction.extract import extract as read_facts
from maggraph.extraction.record import record_of
from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.model import FactSheet
from maggraph.facts.sheet import dump_sheet
from maggraph.language import slug
from maggraph.reports import Report, read_report
from maggraph.store import Graph
from maggraph.triples.iris import DEFAULT_BASE, Addresses
from maggraph.triples.quads import authority_quads, report_quads
from maggraph.wording import say

PATH = click.Path(path_type=Path)
LONGEST_ID = 80


@click.command()
@click.argument("source", metavar="REPORT", type=PATH)
@click.option("--id", "report_id", metavar="ID", default="", help="The report's id. Default: from the file's name.")
@click.option("--out", type=PATH, help="File to write to. Default: stdout.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("yaml", "json", "turtle", "nquads")),
    default="yaml",
    show_default=True,
    help="A fact sheet as YAML or JSON, or its graph.",
)
@click.option("--base", envvar="MAGGRAPH_BASE", default=DEFAULT_BASE, show_default=True, help="Base of entity IRIs.")
def extract(source: Path, report_id: str, out: Path | None, form: str, base: str) -> None:
    """Read REPORT (docx, odt, pdf, html, md, txt) into a draft fact sheet, for a person to confirm.

    Each fact has its place in the text, the rule that found it, and how sure the rule is.
    """
    report = read_report(source)
    sheet = read_facts(report, _id(report_id or slug(source.stem)))
    _write(_text(report, sheet, form, base), out)
    click.echo(_summary(sheet), err=True)


def _id(given: str) -> str:
    if not given or slug(given) != given:
        raise InputError("{given}: is no id; write small Latin letters, digits and hyphens", given=given or "--id")
    return given[:LONGEST_ID].rstrip("-")


def _text(report: Report, sheet: FactSheet, form: str, base: str) -> str:
    if form == "yaml":
        return dump_sheet(sheet)
    if form == "json":
        return as_json(sheet.model_dump(mode="json", exclude_defaults=True)) + "\n"
    reported = Reported(record_of(report, sheet), sheet, Path())
    addresses = Addresses(base)
    quads = [*authority_quads(Corpus((), (reported,)), addresses), *report_quads(reported, addresses)]
    if form == "nquads":
        return _lines(f"{quad} .\n" for quad in quads)
    return graph_text(Graph(_lines(f"{quad.triple} .\n" for quad in quads)), "turtle")


def _lines(lines: Iterable[str]) -> str:
    return "".join(sorted(set(lines)))


def _write(text: str, out: Path | None) -> None:
    if out is None or str(out) == "-":
        put(text)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            "{path}: cannot be written ({reason}); choose another place with --out", path=out, reason=error.strerror
        ) from error


def _summary(sheet: FactSheet) -> str:
    return say(
        "{report}: events {events}, participations {parts}, awards {awards}, posts {posts}; all of them drafts",
        report=sheet.report,
        events=len(sheet.events),
        parts=sum(len(event.participations) for event in sheet.events),
        awards=sum(len(event.conferrals) for event in sheet.events),
        posts=len(sheet.tenures),
    )
