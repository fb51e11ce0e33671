"""`maggraph briefing`: the paper to read before a meeting."""

from collections.abc import Mapping
from pathlib import Path

import click

from maggraph.answers.lookup import find
from maggraph.briefing import brief
from maggraph.briefing.docx import docx
from maggraph.briefing.model import Briefing
from maggraph.briefing.writing import WRITERS, form_of
from maggraph.cli.exploring import write_file
from maggraph.cli.options import reads_graph
from maggraph.errors import InputError
from maggraph.store import open_store
from maggraph.wording import say


@click.command()
@click.argument("entities", metavar="ENTITY...", nargs=-1, required=True)
@click.option(
    "--format",
    type=click.Choice([*WRITERS]),
    help="Page or paper. Default: by the ending of the file, else docx.",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="DOCX to fill instead of the package's own, of which it is a copy with other styles.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="File to write; - writes to stdout.")
@reads_graph
def briefing(entities: tuple[str, ...], out: Path, store: str, lang: str, **chosen: object) -> None:
    """Write a briefing on a person, an event, a city or an organisation, or on two people before they meet.

    ENTITY is an id, an IRI or a name in any usual form and case.
    """
    opened = open_store(store)
    written = brief(opened, [find(opened, words, lang=lang) for words in entities], lang)
    write_file(out, _in_form(written, out, chosen))
    click.echo(
        say(
            "{path}: written; sections: {sections}, paragraphs of reports cited: {places}",
            path=out,
            sections=len(written.sections),
            places=len(written.places),
        ),
        err=True,
    )


def _in_form(written: Briefing, out: Path, chosen: Mapping[str, object]) -> bytes:
    template, form = chosen["template"], str(chosen["format"] or form_of(out))
    if not isinstance(template, Path):
        return WRITERS[form](written)
    if form != "docx":
        raise InputError("--template is for docx; leave it out for {form}", form=form)
    return docx(written, template)
