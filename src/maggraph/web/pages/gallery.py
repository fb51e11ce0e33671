"""The questions of `queries/`: all by subject; one with a form, its answer as a table, its text, its address."""

from collections.abc import Mapping

from maggraph.answers.query import ParameterType, Query, load_query, named_queries
from maggraph.answers.records import query_record, summary_of
from maggraph.errors import QueryError
from maggraph.store import Boolean, Graph, Solutions
from maggraph.web.pages.asking import Doubt, asked_entity, iso
from maggraph.web.pages.diagrams import diagram_of
from maggraph.web.pages.examples import by_tag, defaults_of
from maggraph.web.pages.failing import near_queries, unknown
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.results import result_of
from maggraph.web.pages.running import Ran, bare, run_in_thread
from maggraph.web.pages.view import Table, View
from maggraph.web.pages.visit import Visit, plain
from maggraph.wording import in_words, say

SIZE = 100


def gallery_view(visit: Visit) -> View:
    """List every question, under the first of its tags."""
    return View(
        template="gallery.html",
        title=say("Questions"),
        context={"groups": by_tag(), "said": _said(visit)},
        record=lambda: {"queries": [query_record(query, visit.lang) for query in named_queries()]},
        table=lambda: Table(
            ("name", "summary"), tuple((one.name, summary_of(one, visit.lang)) for one in named_queries())
        ),
    )


def _said(visit: Visit) -> Mapping[str, tuple[str, str]]:
    return {
        one.name: (summary_of(one, visit.lang), one.description_ru if visit.lang == "ru" else one.description)
        for one in named_queries()
    }


def query_view(visit: Visit) -> View:
    """Show one question with its form, and its answer unless something that it needs is missing."""
    name = visit.get("name")
    if name not in {query.name for query in named_queries()}:
        return unknown(visit, name, near_queries(name))
    query = load_query(name)
    doubts: list[Doubt] = []
    values = read_values(visit, query, doubts)
    text, ran = _bound(visit, query, values, doubts)
    answer, defaults = ran.answer, defaults_of(visit, query)
    return View(
        template="query.html",
        title=summary_of(query, visit.lang),
        context={
            "query": query,
            "description": query.description_ru if visit.lang == "ru" else query.description,
            "typed": {one.name: visit.asked.get(one.name, "") for one in query.parameters},
            "doubts": doubts,
            "missing": [one.name for one in query.parameters if one.required and not values.get(one.name)],
            "text": bare(text),
            "examples": visit.link(f"/queries/{name}", **defaults) if defaults else "",
            **_shown(visit, ran),
        },
        record=lambda: {"query": name, "parameters": values, **_json(answer)},
        table=(lambda: _table(answer)) if isinstance(answer, Solutions) else None,
        status=400 if doubts else 200,
    )


def _shown(visit: Visit, ran: Ran) -> Mapping[str, object]:
    """Give what came of a query as a page shows it: some of its rows, triples, yes or no, or what is wrong."""
    answer = ran.answer
    rows = answer.rows if isinstance(answer, Solutions) else ()
    shown = page_of(visit, rows, SIZE)
    return {
        "ran": ran,
        "error": in_words(ran.error) if ran.error else "",
        "shown": shown,
        "chart": diagram_of(result_of(visit, answer), answer) if isinstance(answer, Solutions) else "",
        "result": result_of(visit, Solutions(answer.columns, shown.items)) if isinstance(answer, Solutions) else None,
        "turtle": answer.ntriples if isinstance(answer, Graph) else "",
        "boolean": answer.value if isinstance(answer, Boolean) else None,
    }


def read_values(visit: Visit, query: Query, doubts: list[Doubt]) -> dict[str, str]:
    """Read the form: names become ids, dates become ISO 8601, the language is the reader's."""
    values: dict[str, str] = {}
    for one in query.parameters:
        value = visit.asked.get(one.name, "")
        if one.type is ParameterType.LANG:
            values[one.name] = visit.lang
        elif one.type is ParameterType.IRI and value and "://" not in value:
            entity = asked_entity(visit, one.name, {entry.type for entry in visit.directory.values()}, doubts)
            values[one.name] = entity.iri if entity else ""
        elif value:
            values[one.name] = iso(value) if one.type is ParameterType.DATE else value
    return {name: value for name, value in values.items() if value}


def _bound(visit: Visit, query: Query, values: Mapping[str, str], doubts: list[Doubt]) -> tuple[str, Ran]:
    """Bind and run; a value that does not fit is a doubt, and the text stays unbound."""
    nothing = Ran(None)
    if any(one.required and not values.get(one.name) for one in query.parameters):
        return query.text, nothing
    try:
        text = query.bind(values, visit.store.base)
    except QueryError as error:
        doubts.append(Doubt("", in_words(error)))
        return query.text, nothing
    if doubts:
        return text, nothing
    ran = visit.store.keep(("ran", text), lambda: run_in_thread(visit.pool, text, visit.site))
    if ran.error:
        visit.store.forget(("ran", text))
    return text, ran


def _json(answer: object) -> Mapping[str, object]:
    match answer:
        case Solutions():
            return {"rows": plain(answer)}
        case Boolean(value):
            return {"boolean": value}
        case Graph(text):
            return {"turtle": text}
    return {}


def _table(answer: Solutions) -> Table:
    rows = tuple(tuple(row.values()) for row in answer.dicts())
    return Table(answer.columns, rows)
