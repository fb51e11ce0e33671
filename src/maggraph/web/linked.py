"""IRIs that lead somewhere: an entity's IRI to a page or a document, a document to its text in four formats."""

import re

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from maggraph.publication.documents import KIND, about_document, kind_graph, merged, nearest
from maggraph.publication.ontology import ontology_graph
from maggraph.store import Graph, Store
from maggraph.web.endpoint.formats import PAGE
from maggraph.web.failures import in_general
from maggraph.web.rdf import SUFFIXES, RdfRoute, bare_address, liked, rdf_answer
from maggraph.web.withdrawn import Tombstone, WithdrawnError
from maggraph.wording import say

STATEMENTS = frozenset({"participation", "tenure", "conferral", "attendance", "passage"})
"""Classes of nodes that have no page of their own."""
ID = re.compile(r"[a-z]+/[a-z0-9-]+", re.ASCII)


async def entity(request: Request) -> Response:
    """Show the way from an entity's IRI to the page or document about it."""
    name = _name(request)
    media = liked(request.scope)
    if stone := request.app.state.withdrawn.get(name):
        return await _gone(request, stone, "" if media in {None, PAGE} else media)
    await _said(request, name)
    if media is None:
        raise HTTPException(406, say("The answer can be had as {media}", media=", ".join([PAGE, *SUFFIXES.values()])))
    if media == PAGE and name.partition("/")[0] not in STATEMENTS:
        return _see(request, f"page/{name}")
    suffix = next((suffix for suffix, kind in SUFFIXES.items() if kind == media), "ttl")
    return _see(request, f"data/{name}.{suffix}")


async def document(request: Request) -> Response:
    """Answer with the document about an entity."""
    name, media = _name(request), SUFFIXES.get(request.path_params["suffix"])
    if media is None:
        raise HTTPException(404, say("Documents are named with one of: {suffixes}", suffixes=", ".join(SUFFIXES)))
    if stone := request.app.state.withdrawn.get(name):
        return await _gone(request, stone, media)
    said = await _said(request, name)
    return await rdf_answer(merged(said, about_document(bare_address(request), _iri(request, name))), media)


async def ontology(request: Request) -> Response:
    """Answer with the ontology."""
    return await rdf_answer(await run_in_threadpool(ontology_graph), _media(request))


async def kinds(request: Request) -> Response:
    """Answer with a controlled value, a scheme with its values, or all of them."""
    path = "/".join(request.path_params.get(name, "") for name in ("scheme", "value") if name in request.path_params)
    graph = await run_in_threadpool(kind_graph, request.app.state.store, KIND + path)
    if not graph.ntriples:
        raise HTTPException(404, say("There is no kind {name}", name=path))
    return await rdf_answer(graph, _media(request))


def _media(request: Request) -> str:
    """Return what the client likes; a 406 if it is nothing we have."""
    media = liked(request.scope)
    if media is None:
        raise HTTPException(406, say("The answer can be had as {media}", media=", ".join(SUFFIXES.values())))
    return media


def _name(request: Request) -> str:
    """Return the id in the address; a 404 for what is none."""
    name = f"{request.path_params['kind']}/{request.path_params['slug']}"
    if not ID.fullmatch(name):
        raise HTTPException(404, in_general(404))
    return name


def _iri(request: Request, name: str) -> str:
    return f"{request.app.state.store.base}id/{name}"


async def _said(request: Request, name: str) -> Graph:
    """Return what is said of a name; a 404 with what may be meant if nothing is."""
    store: Store = request.app.state.store
    said: Graph = await run_in_threadpool(request.app.state.documents, _iri(request, name))
    if said.ntriples:
        return said
    near = await run_in_threadpool(nearest, store, name)
    if near:
        raise HTTPException(404, say("There is no {name} here; did you mean {near}?", name=name, near=", ".join(near)))
    raise HTTPException(404, say("There is no {name} here", name=name))


async def _gone(request: Request, stone: Tombstone, media: str | None) -> Response:
    """Answer 410 with the tombstone as RDF, or as whatever a failure is told in."""
    if not media:
        raise WithdrawnError(stone)
    answer = await rdf_answer(stone.graph(request.app.state.store.base), media)
    answer.status_code = 410
    return answer


def _see(request: Request, path: str) -> Response:
    language = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(str(request.base_url) + path + language, 303, {"Vary": "Accept"})


routes: list[BaseRoute] = [
    Route("/id/{kind}/{slug}", entity),
    Route("/data/{kind}/{slug}.{suffix}", document),
    RdfRoute("/ontology", ontology),
    RdfRoute("/kind", kinds),
    RdfRoute("/kind/{scheme}", kinds),
    RdfRoute("/kind/{scheme}/{value}", kinds),
]
