"""The page of the SPARQL endpoint: a form that needs no script, the answer as a table, examples to change."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from maggraph.answers.query import load_query
from maggraph.answers.records import summary_of
from maggraph.store import Boolean, Graph, Solutions
from maggraph.vocab import PREFIXES
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.results import result_of
from maggraph.web.pages.running import Ran, bare, run
from maggraph.web.pages.visit import Visit, visit_of
from maggraph.wording import in_words

LONGEST = 1 << 16
EXAMPLES = ("list-events", "most-connected", "city-representatives", "greetings", "handing-over")
BEGINNING = "counts"
"""The question that stands in the form at first."""


async def sparql_page(request: Request) -> Response:
    """Show the form, and the answer if a query was given; a query that cannot be answered says why."""
    visit = await run_in_threadpool(visit_of, request)
    asked = request.query_params.get("query", "").strip()[:LONGEST]
    ran = await run(visit.pool, asked, str(request.url.replace(query=""))) if asked else None
    page = await run_in_threadpool(_page, visit, asked, ran)
    return HTMLResponse(page, 400 if ran and ran.error else 200)


def _page(visit: Visit, asked: str, ran: Ran | None) -> str:
    answer = ran.answer if ran else None
    graph = isinstance(answer, Graph)
    context = {
        "view": None,
        "title": "SPARQL",
        "asked": asked,
        "query": asked or bare(load_query(BEGINNING).text),
        "ran": ran,
        "error": in_words(ran.error) if ran and ran.error else "",
        "result": result_of(visit, answer) if isinstance(answer, Solutions) else None,
        "turtle": answer.ntriples if isinstance(answer, Graph) else "",
        "boolean": answer.value if isinstance(answer, Boolean) else None,
        "forms": ("turtle", "ntriples", "jsonld", "rdfxml") if graph else ("csv", "tsv", "json", "xml"),
        "prefixes": PREFIXES,
        "examples": _examples(visit),
    }
    return rendered("sparql.html", visit, context)


def _examples(visit: Visit) -> dict[str, str]:
    chosen = [load_query(name) for name in EXAMPLES]
    return {summary_of(one, visit.lang): bare(one.bind({"lang": visit.lang})) for one in chosen}
