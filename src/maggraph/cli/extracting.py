"""`maggraph extract`: a report's file in, a draft fact sheet or its graph out."""

from collections.abc import Iterable
from pathlib import Path

import click

from maggraph.answers.graphs import graph_text
from maggraph.cli.options import speaks
from maggraph.cli.output import as_json, put
from maggraph.errors import InputError
from maggraph.facts.differences import in_words
from maggraph.facts.sheet import dump_sheet
from maggraph.language import slug
from maggraph.pipeline.drafting import Draft, changes, draft_report
from maggraph.reports import read_report
from maggraph.resources import data_folder
from maggraph.store import Graph
from maggraph.triples.iris import DEFAULT_BASE, Addresses
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
@click.option("--data", type=PATH, help="Data folder with who is known. Default: ./data if it is one, else what ships.")
@speaks
@click.option("--diff", is_flag=True, help="Only tell what changes against the sheet of this id in the data folder.")
def extract(source: Path, report_id: str, out: Path | None, **chosen: object) -> None:
    """Read REPORT (docx, odt, pdf, html, md, txt) into a draft fact sheet, for a person to confirm.

    Each fact has its place in the text, the rule that found it, and how sure the rule is. Who and what is known
    already keeps its id; whoever may be one with somebody known is a question of `maggraph review`.
    """
    report = read_report(source)
    data = Path(str(chosen["data"])) if chosen["data"] else data_folder()
    draft = draft_report(report, _id(report_id or slug(source.stem)), data)
    if chosen["diff"]:
        put(in_words(changes(draft, data)))
        return
    _write(_text(draft, str(chosen["form"]), str(chosen["base"])), out)
    click.echo(_summary(draft), err=True)


def _id(given: str) -> str:
    if not given or slug(given) != given:
        raise InputError("{given}: is no id; write small Latin letters, digits and hyphens", given=given or "--id")
    return given[:LONGEST_ID].rstrip("-")


def _text(draft: Draft, form: str, base: str) -> str:
    if form == "yaml":
        return dump_sheet(draft.sheet)
    if form == "json":
        return as_json(draft.sheet.model_dump(mode="json", exclude_defaults=True)) + "\n"
    quads = list(draft.quads(Addresses(base)))
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


def _summary(draft: Draft) -> str:
    sheet = draft.sheet
    return say(
        "{report}: events {events}, participations {parts}, awards {awards}, posts {posts}, questions {open}; "
        "all drafts",
        report=sheet.report,
        events=len(sheet.events),
        parts=sum(len(event.participations) for event in sheet.events),
        awards=sum(len(event.conferrals) for event in sheet.events),
        posts=len(sheet.tenures),
        open=len(draft.questions),
    )
