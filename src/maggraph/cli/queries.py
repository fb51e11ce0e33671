"""`maggraph query` and `maggraph queries`: ask the graph anything, by name, from a file or from stdin."""

import sys

import click

from maggraph.answers.graphs import graph_text
from maggraph.answers.naming import named_values
from maggraph.answers.query import Query, load_query, named_queries, parse_query
from maggraph.answers.records import query_record, summary_of
from maggraph.answers.rows import results_csv, results_json, results_tsv, results_xml
from maggraph.answers.values import id_of
from maggraph.cli.options import listed_as, reads_graph, speaks
from maggraph.cli.output import Table, put, write
from maggraph.errors import QueryError
from maggraph.store import Boolean, Graph, Solutions, Store, open_store
from maggraph.wording import say

ROW_FORMATS = {"json": results_json, "xml": results_xml}
GRAPH_FORMATS = ("turtle", "nquads", "jsonld")


@click.command()
@click.argument("source", metavar="NAME|FILE|-")
@click.option("-p", "--parameter", "given", metavar="NAME=VALUE", multiple=True, help="A value for a parameter.")
@listed_as("xml", *GRAPH_FORMATS)
@reads_graph
def query(source: str, given: tuple[str, ...], form: str, store: str, lang: str) -> None:
    """Run a query: a named one of `maggraph queries`, a .rq file, or SPARQL from stdin (-).

    People, cities and the like may be given by name: -p person=Кравчук. JSON is the SPARQL results format.
    """
    asked = parse_query("-", _typed()) if source == "-" else load_query(source)
    opened = open_store(store)
    values = _values(opened, asked, given, lang)
    answer = opened.query(asked.bind(values, opened.base))
    match answer:
        case Graph():
            put(_graph(answer, form))
        case Boolean():
            put(_boolean(answer, form))
        case Solutions():
            put_rows(answer, form)


@click.command()
@click.argument("name", required=False)
@listed_as()
@speaks
def queries(name: str | None, form: str, lang: str) -> None:
    """List the named queries; with NAME, show one with its parameters and its text."""
    if name:
        _show(load_query(name), form, lang)
    else:
        write(form, _table(named_queries(), lang), {"queries": [query_record(one, lang) for one in named_queries()]})


def _show(one: Query, form: str, lang: str) -> None:
    """Show one query: as a table its text, whose head describes it in both languages."""
    if form == "table":
        put(one.text)
    else:
        write(form, _table((one,), lang), query_record(one, lang))


def _typed() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise QueryError("{path}: is no UTF-8 text; save it as UTF-8", path="-") from fault


def _values(store: Store, asked: Query, given: tuple[str, ...], lang: str) -> dict[str, str]:
    """Read NAME=VALUE pairs; a name of somebody or something becomes its IRI, and labels follow --lang."""
    values: dict[str, str] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise QueryError("-p {pair}: write NAME=VALUE", pair=pair)
        values[name] = value
    return named_values(store, asked, values, lang)


def put_rows(answer: Solutions, form: str) -> None:
    """Write rows in one of the formats for rows."""
    match form:
        case "json" | "xml":
            put(ROW_FORMATS[form](answer))
        case "csv":
            put(results_csv(answer))
        case "tsv":
            put(results_tsv(answer))
        case "table":
            rows = tuple(tuple(id_of(row[name]) for name in answer.columns) for row in answer.dicts())
            write("table", Table(answer.columns, answer.columns, rows), {})
        case _:
            raise QueryError("The query gives rows; choose table, json, csv, tsv or xml instead of {form}", form=form)


def _boolean(answer: Boolean, form: str) -> str:
    if form in ROW_FORMATS:
        return ROW_FORMATS[form](answer)
    return "true" if answer.value else "false"


def _graph(answer: Graph, form: str) -> str:
    if form == "table":
        return graph_text(answer, "turtle")
    if form in ("csv", "tsv"):
        raise QueryError("The query gives a graph; choose turtle, nquads, jsonld or xml instead of {form}", form=form)
    return graph_text(answer, "jsonld" if form == "json" else form)


def _table(listed: tuple[Query, ...], lang: str) -> Table:
    rows = (
        (one.name, " ".join(parameter.name for parameter in one.parameters), summary_of(one, lang)) for one in listed
    )
    return Table(("name", "parameters", "summary"), (say("name"), say("parameters"), say("question")), tuple(rows))
