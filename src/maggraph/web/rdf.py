"""Small graphs that the server makes itself, and any graph as an answer in the format a client likes."""

from collections.abc import Iterable
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from maggraph.answers.graphs import graph_text
from maggraph.store import IRI, BlankNode, Graph, Term
from maggraph.web.endpoint.formats import GRAPHS, content_type

RDF_TYPE = IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_WRITTEN = {"turtle": "turtle", "ntriples": "nquads", "jsonld": "jsonld", "rdfxml": "xml"}
"""Format -> what `graph_text` calls it."""


class Triple(NamedTuple):
    """One statement."""

    subject: IRI | BlankNode
    predicate: IRI
    object: Term


def graph_of(triples: Iterable[Triple]) -> Graph:
    r"""Make a graph of statements.

    >>> graph_of([Triple(IRI("urn:a"), IRI("urn:b"), IRI("urn:c"))]).ntriples
    '<urn:a> <urn:b> <urn:c> .\n'
    """
    return Graph("".join(sorted({f"{one.subject} {one.predicate} {one.object} .\n" for one in triples})))


def types(pairs: Iterable[tuple[IRI | BlankNode, str]]) -> list[Triple]:
    """State the class of each subject."""
    return [Triple(subject, RDF_TYPE, IRI(kind)) for subject, kind in pairs]


async def rdf_answer(graph: Graph, media: str) -> Response:
    """Answer with a graph in a media type of `GRAPHS`."""
    text = await run_in_threadpool(graph_text, graph, _WRITTEN[GRAPHS[media]])
    return Response(text, 200, {"Vary": "Accept"}, content_type(media))
