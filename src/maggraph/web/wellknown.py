"""What machines look for first: is it alive, what is it, what may be read, what do its words mean."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from maggraph.answers.query import ask
from maggraph.answers.values import id_of
from maggraph.publication.context import context
from maggraph.publication.void import void_graph
from maggraph.store import Store
from maggraph.web.endpoint.formats import GRAPHS, choose
from maggraph.web.rdf import rdf_answer

PAGES = (
    "",
    "people",
    "events",
    "organizations",
    "cities",
    "meetings",
    "network",
    "timeline",
    "map",
    "queries",
    "sparql",
    "ontology",
    "kind",
    "about",
    "downloads",
)
"""Pages beside those of the entities."""
ROBOTS = "User-agent: *\nDisallow: /api/\nDisallow: /briefing/\nDisallow: /sparql?\nSitemap: {site}sitemap.xml\n"
SITEMAP = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


async def health(request: Request) -> Response:
    """Say that the server answers, and from which build."""
    return JSONResponse({"status": "ok", "digest": request.app.state.digest}, headers={"Cache-Control": "no-store"})


async def void(request: Request) -> Response:
    """Describe the data set."""
    media = choose(GRAPHS, request.headers.get("accept", "")) or "text/turtle"
    store, dumps = request.app.state.store, await run_in_threadpool(lambda: request.app.state.dumps.graphs)
    return await rdf_answer(await run_in_threadpool(void_graph, store, str(request.base_url), dumps), media)


async def jsonld_context(request: Request) -> Response:
    """Give the JSON-LD context of our terms."""
    del request
    return JSONResponse(await run_in_threadpool(context), media_type="application/ld+json")


async def robots(request: Request) -> Response:
    """Tell search engines what to leave alone."""
    return PlainTextResponse(ROBOTS.format(site=request.base_url))


async def sitemap(request: Request) -> Response:
    """List every page."""
    addresses = await run_in_threadpool(_addresses, request.app.state.store, str(request.base_url))
    lines = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return Response(f"{SITEMAP}{lines}</urlset>\n", media_type="application/xml")


def _addresses(store: Store, site: str) -> list[str]:
    return [site + path for path in (*PAGES, *_entities(store))]


def _entities(store: Store) -> Iterator[str]:
    yield from dict.fromkeys(f"page/{id_of(row['entity'])}" for row in ask(store, "names").dicts())


routes: list[BaseRoute] = [
    Route("/health", health),
    Route("/.well-known/void", void),
    Route("/context.jsonld", jsonld_context),
    Route("/robots.txt", robots),
    Route("/sitemap.xml", sitemap),
]
