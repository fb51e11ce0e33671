"""The page of the SPARQL endpoint: a form that needs no script, the answer as a table, examples to change."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from maggraph.answers.query import named_queries
from maggraph.answers.records import summary_of
from maggraph.store import Boolean, Graph, Solutions
from maggraph.vocab import PREFIXES
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.results import result_of
from maggraph.web.pages.running import Ran, run
from maggraph.web.pages.visit import Visit, visit_of
from maggraph.wording import in_words

LONGEST = 1 << 16
EXAMPLES = ("who-met-whom", "most-connected", "city-representatives", "greetings", "speakers", "handing-over")
BEGINNING = """PREFIX mag: <https://w3id.org/maggraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?person ?personLabel (COUNT(DISTINCT ?event) AS ?events)
WHERE {
  ?participation mag:agent ?person ; mag:event ?event .
  ?person a mag:Person ; rdfs:label ?personLabel .
  FILTER(LANG(?personLabel) = "LANGUAGE")
}
GROUP BY ?person ?personLabel
ORDER BY DESC(?events) ?personLabel
LIMIT 20
"""


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
        "query": asked or BEGINNING.replace("LANGUAGE", visit.lang),
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
    return {
        summary_of(one, visit.lang): one.bind({"lang": visit.lang}) for one in named_queries() if one.name in EXAMPLES
    }
