"""`maggraph withdraw`: what is held about a person, and its withdrawal from everything that is published."""

from datetime import date as day
from pathlib import Path

import click

from maggraph.cli.options import listed_as, speaks
from maggraph.cli.output import Table, write
from maggraph.errors import InputError
from maggraph.facts.consistency import load_corpus
from maggraph.facts.values import Label
from maggraph.facts.withheld import Withheld
from maggraph.pipeline.personal import Held, held, meant, withhold
from maggraph.resources import data_folder
from maggraph.wording import say

PATH = click.Path(path_type=Path)
COLUMNS = ("file", "line", "field", "text")


@click.command()
@click.argument("who", metavar="PERSON|FACT")
@click.option("--data", type=PATH, help="Data folder. Default: ./data, else the data that ships.")
@click.option("--reason-ru", metavar="TEXT", default="", help="Withdraw, for this reason in Russian.")
@click.option("--reason-en", metavar="TEXT", default="", help="The same reason in English.")
@click.option("--date", metavar="DATE", default="", help="Day of the withdrawal. Default: today.")
@listed_as()
@speaks
def withdraw(who: str, data: Path | None, form: str, lang: str, **why: str) -> None:
    """List all that the data hold about a person; with a reason, withdraw it from every output."""
    del lang
    folder = data or data_folder()
    corpus = load_corpus(folder)
    reference = meant(corpus, who)
    found = held(corpus, reference)
    write(form, _table(found), [_record(one) for one in found])
    click.echo(say("{id}: places in the data: {places}", id=reference, places=len(found)), err=True)
    if why["reason_ru"] or why["reason_en"]:
        path = withhold(folder, _entry(reference, **why))
        click.echo(say("{path}: {id} is withheld; `maggraph build` publishes without it", path=path, id=reference))


def _entry(reference: str, reason_ru: str, reason_en: str, date: str) -> Withheld:
    if not (reason_ru and reason_en):
        raise InputError("A reason is needed in both languages; give --reason-ru and --reason-en")
    return Withheld(id=reference, reason=Label(ru=reason_ru, en=reason_en), date=date or day.today().isoformat())


def _table(found: tuple[Held, ...]) -> Table:
    headings = (say("file"), say("line"), say("field"), say("text"))
    return Table(COLUMNS, headings, tuple((str(one.path), str(one.line), one.field, one.text) for one in found))


def _record(one: Held) -> dict[str, object]:
    return {"file": str(one.path), "line": one.line, "field": one.field, "text": one.text}
