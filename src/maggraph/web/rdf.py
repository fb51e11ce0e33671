"""Any graph in the format a client likes, and addresses that are a page for people and RDF for programs."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Scope

from maggraph.answers.graphs import graph_text
from maggraph.store import Graph
from maggraph.web.endpoint.formats import GRAPHS, PAGE, choose, content_type

SUFFIXES = {
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "nt": "application/n-triples",
}
"""Last part of a document's address -> media type."""
_WRITTEN = {"turtle": "turtle", "ntriples": "nquads", "jsonld": "jsonld", "rdfxml": "xml"}
"""Format -> what `graph_text` calls it."""


PAGE_DATA = (".json", ".csv", ".ttl")
"""Endings at which a page has its data, whatever a client likes."""


class RdfRoute(Route):
    """A route for clients that like RDF better than a page; others go on to the next route of the same path."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match the path, unless the client would rather read a page or names the form of its data."""
        found, child = super().matches(scope)
        if found is Match.FULL and (liked(scope) == PAGE or scope["path"].endswith(PAGE_DATA)):
            return Match.NONE, {}
        return found, child


def liked(scope: Scope) -> str | None:
    """Return the media type that a client likes best of RDF and a page."""
    return choose(GRAPHS, Headers(scope=scope).get("accept", ""), page=True)


async def rdf_answer(graph: Graph, media: str) -> Response:
    """Answer with a graph in a media type of `GRAPHS`."""
    text = await run_in_threadpool(graph_text, graph, _WRITTEN[GRAPHS[media]])
    return Response(text, 200, {"Vary": "Accept"}, content_type(media))


def bare_address(request: Request) -> str:
    """Return the address that was asked, without parameters."""
    return str(request.url.replace(query="", fragment=""))
