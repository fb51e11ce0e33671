"""`maggraph extract`: a report's file in, a draft fact sheet or its graph out; many reports, a folder of them."""

from collections.abc import Mapping
from pathlib import Path

import click

from maggraph.cli.extracting_many import Run, extract_many
from maggraph.cli.extracting_model import second_reader
from maggraph.cli.options import speaks
from maggraph.cli.output import put
from maggraph.errors import InputError
from maggraph.facts.differences import in_words
from maggraph.language import slug
from maggraph.pipeline.drafting import Draft, Drafter, changes
from maggraph.pipeline.rendering import Form, rendered
from maggraph.reports import read_report
from maggraph.resources import data_folder
from maggraph.triples.iris import DEFAULT_BASE
from maggraph.wording import say

PATH = click.Path(path_type=Path)
LONGEST_ID = 80


@click.command()
@click.argument("sources", metavar="REPORT...", type=PATH, nargs=-1, required=True)
@click.option("--id", "report_id", metavar="ID", default="", help="The report's id. Default: from the file's name.")
@click.option("--out", type=PATH, help="File to write to; for several reports, the folder. Default: stdout.")
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.YAML.value,
    show_default=True,
    help="A fact sheet as YAML or JSON, or its graph.",
)
@click.option("--base", envvar="MAGGRAPH_BASE", default=DEFAULT_BASE, show_default=True, help="Base of entity IRIs.")
@click.option("--data", type=PATH, help="Data folder with who is known. Default: ./data if it is one, else what ships.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes, for several reports.")
@click.option("--scheduler", metavar="ADDRESS", default="", help="A dask scheduler whose workers do it instead.")
@click.option("--llm", metavar="URL", default="", help="An OpenAI-compatible address whose model reads along.")
@click.option("--model", metavar="NAME", default="", help="The model's name, with --llm.")
@speaks
@click.option("--diff", is_flag=True, help="Only tell what changes against the sheet of this id in the data folder.")
def extract(sources: tuple[Path, ...], report_id: str, out: Path | None, **chosen: object) -> None:
    """Read REPORT (docx, odt, pdf, html, md, txt) into a draft fact sheet, for a person to confirm.

    Each fact has its place in the text, the rule that found it, and how sure the rule is. Who and what is known
    already keeps its id; whoever may be one with somebody known is a question of `maggraph review`.

    Several reports, or a folder of them, become one draft each in the folder --out. What cannot be read is told and
    the rest goes on; run again after an interruption, only what is missing is done.

    With --llm a language model reads along: what it adds is doubtful, what it sees otherwise is asked about first, and
    what quotes words that are not there is dropped. The report's text then goes to that address; its key stands in
    MAGGRAPH_LLM_KEY.
    """
    data = Path(str(chosen["data"])) if chosen["data"] else data_folder()
    form, base = Form(str(chosen["form"])), str(chosen["base"])
    if len(sources) > 1 or sources[0].is_dir():
        _check_many(report_id, chosen)
        extract_many(sources, out, Run(data, form, base, int(str(chosen["jobs"])), str(chosen["scheduler"])))
        return
    second = second_reader(str(chosen["llm"]), str(chosen["model"]))
    draft = Drafter.of(data).draft(read_report(sources[0]), _id(report_id or slug(sources[0].stem)), second)
    if chosen["diff"]:
        put(in_words(changes(draft, data)))
        return
    write_text(rendered(draft, form, base), out)
    click.echo(_summary(draft), err=True)


def _check_many(report_id: str, chosen: Mapping[str, object]) -> None:
    if report_id or chosen["diff"] or chosen["llm"]:
        raise InputError("--id, --diff and --llm are for one report; name one, or leave them out")


def _id(given: str) -> str:
    if not given or slug(given) != given:
        raise InputError("{given}: is no id; write small Latin letters, digits and hyphens", given=given or "--id")
    return given[:LONGEST_ID].rstrip("-")


def write_text(text: str, out: Path | None) -> None:
    """Write to a file, making its folder, or to stdout for none and for -; InputError if it cannot be written."""
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
