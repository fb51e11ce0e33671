"""The page of the SPARQL endpoint: a form that needs no script, the answer as table and chart, examples to change.

The editor takes the place of the form's field where scripts run; the address of an answer holds its query.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from maggraph.pictures.explorer_data import as_json
from maggraph.store import Boolean, Graph, Solutions
from maggraph.vocab import PREFIXES
from maggraph.web.pages.diagrams import diagram_of
from maggraph.web.pages.examples import example_of, examples_by_tag
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.results import result_of
from maggraph.web.pages.running import Ran, run
from maggraph.web.pages.terms_used import terms_used
from maggraph.web.pages.visit import QUERY, Visit, visit_of
from maggraph.wording import in_words, say

SHOWN = 200
"""Rows of an answer on the page; a chart is made of all that were asked for."""
BEGINNING = "counts"
"""The question that stands in the form at first."""


async def sparql_page(request: Request) -> Response:
    """Show the form, and the answer if a query was given; a query that cannot be answered says why."""
    visit = await run_in_threadpool(visit_of, request)
    asked = request.query_params.get("query", "").strip()[:QUERY]
    ran = await run(visit.pool, asked, str(request.url.replace(query=""))) if asked else None
    page = await run_in_threadpool(_page, visit, asked, ran)
    return HTMLResponse(page, 400 if ran and ran.error else 200)


async def editor_terms(request: Request) -> Response:
    """Give what the editor completes with."""
    visit = await run_in_threadpool(visit_of, request)
    return JSONResponse(await run_in_threadpool(terms_used, visit))


def _page(visit: Visit, asked: str, ran: Ran | None) -> str:
    context = {
        "view": None,
        "title": "SPARQL",
        "asked": asked,
        "query": asked or example_of(visit, visit.get("example")) or example_of(visit, BEGINNING),
        "ran": ran,
        "fault": _fault(asked, ran) if ran and ran.error else None,
        "prefixes": PREFIXES,
        "examples": examples_by_tag(visit),
        "words": as_json(editor_words()),
        "terms": visit.link("/sparql/terms", lang=visit.lang),
        **_answer(visit, ran),
    }
    return rendered("sparql.html", visit, context)


def _answer(visit: Visit, ran: Ran | None) -> dict[str, object]:
    answer = ran.answer if ran else None
    graph = isinstance(answer, Graph)
    shown = Solutions(answer.columns, answer.rows[:SHOWN]) if isinstance(answer, Solutions) else None
    return {
        "result": result_of(visit, shown) if shown else None,
        "total": len(answer.rows) if isinstance(answer, Solutions) else 0,
        "chart": diagram_of(result_of(visit, answer), answer) if isinstance(answer, Solutions) else "",
        "turtle": answer.ntriples if isinstance(answer, Graph) else "",
        "boolean": answer.value if isinstance(answer, Boolean) else None,
        "forms": ("turtle", "ntriples", "jsonld", "rdfxml") if graph else ("csv", "tsv", "json", "xml"),
        "most": SHOWN,
    }


def _fault(asked: str, ran: Ran) -> dict[str, object]:
    """Say what is wrong, and where: the line with a mark under the place, if it has one."""
    assert ran.error
    line, column = (int(str(ran.error.values.get(name, 0))) for name in ("line", "column"))
    lines = asked.splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return {"words": in_words(ran.error), "line": line, "column": column, "text": text}


def editor_words() -> dict[str, str]:
    """Return all words that the editor says; a test compares their keys with its sources."""
    return {
        "class": say("class"),
        "completions": say("What may be meant"),
        "control character": say("control character"),
        "declare": say("Declare it"),
        "keys": say(
            "Ctrl+Enter runs the query, Ctrl+Space completes a word, Escape closes the list, "
            "Tab and Shift+Tab leave the editor."
        ),
        "not expected here": say("Line {line}, column {column}: SPARQL does not expect this here", **KEPT),
        "property": say("property"),
        "selection deleted": say("Selection deleted"),
        "undeclared": say("The prefix {prefix} is not declared", prefix="{prefix}"),
        "value": say("value of a kind"),
    }


KEPT = {"line": "{line}", "column": "{column}"}
"""What the editor fills in itself."""
