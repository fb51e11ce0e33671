"""`maggraph briefing`: the paper to read before a meeting."""

from pathlib import Path

import click

from maggraph.answers.lookup import find
from maggraph.briefing import brief
from maggraph.briefing.writing import WRITERS, form_of
from maggraph.cli.exploring import write_file
from maggraph.cli.options import reads_graph
from maggraph.store import open_store
from maggraph.wording import say


@click.command()
@click.argument("entities", metavar="ENTITY...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice([*WRITERS]),
    help="Page or paper. Default: by the ending of the file, else html.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="File to write; - writes to stdout.")
@reads_graph
def briefing(entities: tuple[str, ...], form: str | None, out: Path, store: str, lang: str) -> None:
    """Write a briefing on a person before a meeting.

    ENTITY is an id, an IRI or a name in any usual form and case.
    """
    opened = open_store(store)
    written = brief(opened, [find(opened, words, lang=lang) for words in entities], lang)
    write_file(out, WRITERS[form or form_of(out)](written))
    click.echo(
        say(
            "{path}: written; sections: {sections}, paragraphs of reports cited: {places}",
            path=out,
            sections=len(written.sections),
            places=len(written.places),
        ),
        err=True,
    )
