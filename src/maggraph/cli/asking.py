"""`maggraph ask`: a question in words, answered by a named query, in a table for people."""

import click

from maggraph.answers.directory import read_directory
from maggraph.answers.kinds import read_kinds
from maggraph.answers.naming import named_values
from maggraph.answers.query import load_query
from maggraph.answers.values import id_of
from maggraph.asking.understanding import Understood, understand
from maggraph.cli.options import listed_as, reads_graph
from maggraph.cli.output import put, write
from maggraph.cli.queries import put_rows
from maggraph.cli.told import counted, told_rows
from maggraph.store import Solutions, open_store
from maggraph.wording import say


@click.command()
@click.argument("question")
@click.option("--sparql", is_flag=True, help="Print the SPARQL of the question instead of its answer.")
@listed_as("xml")
@reads_graph
def ask(question: str, sparql: bool, form: str, store: str, lang: str) -> None:
    """Answer QUESTION, in Russian or English, with one of the named queries.

    Which query and values were understood stands on stderr, with the words that were not. Names may be in any case;
    periods are a day, month, quarter, half-year, season or year, or from one to another. “How many” is answered with
    the rows, and the count of them on stderr.
    """
    opened = open_store(store)
    understood = understand(question, read_directory(opened), lang)
    asked = load_query(understood.query)
    text = asked.bind(named_values(opened, asked, understood.values, lang), opened.base)
    _tell(understood)
    answer = None if sparql else opened.query(text)
    if not isinstance(answer, Solutions):
        put(text)
        return
    kinds = read_kinds(opened, lang)
    if form != "table":
        put_rows(answer, form)
    elif answer.rows:
        write(form, told_rows(answer, kinds), {})
    if not answer.rows:
        click.echo(say("The reports tell of nothing that fits; that does not mean that there was nothing."), err=True)
    elif understood.counts:
        click.echo(counted(answer, kinds), err=True)


def _tell(understood: Understood) -> None:
    """Say on stderr what was understood and what was not."""
    values = "".join(f" -p {name}={id_of(value)}" for name, value in understood.values.items())
    by = ", ".join(understood.recognised)
    line = say(
        "Understood by “{words}”: maggraph query {query}{values}", words=by, query=understood.query, values=values
    )
    click.echo(line, err=True)
    if understood.left:
        left = ", ".join(understood.left)
        click.echo(say("Not understood, so not taken into account: {words}", words=left), err=True)
