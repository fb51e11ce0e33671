"""Read what an endpoint answered: SPARQL JSON results as rows or a truth value, any RDF as a graph."""

import json
from collections.abc import Mapping

import pyoxigraph as ox

from maggraph.store.results import Answer, Boolean, Graph, Solutions
from maggraph.store.terms import IRI, XSD_STRING, BlankNode, Literal, Term

RESULT_TYPES = "application/sparql-results+json"
GRAPH_TYPES = "application/n-triples, text/turtle;q=0.8"

_JSON_TYPES = {RESULT_TYPES, "application/json"}


class NotAnAnswerError(ValueError):
    """A body is neither SPARQL results nor RDF; says what it is instead."""


def read_answer(media_type: str, body: bytes) -> Answer:
    """Read an answer's body by its media type; NotAnAnswerError if it is something else.

    >>> read_answer("application/sparql-results+json", b'{"head": {}, "boolean": true}')
    Boolean(value=True)
    """
    if media_type in _JSON_TYPES:
        return _results(body)
    kind = ox.RdfFormat.from_media_type(media_type)
    if kind is None:
        raise NotAnAnswerError(media_type)
    return _graph(body, kind)


def _graph(body: bytes, kind: ox.RdfFormat) -> Graph:
    try:
        return Graph("".join(sorted(f"{quad.triple} .\n" for quad in ox.parse(body, kind))))
    except (SyntaxError, ValueError) as fault:
        raise NotAnAnswerError(f"broken {kind.name}") from fault


def _results(body: bytes) -> Answer:
    try:
        answer = json.loads(body)
        if "boolean" in answer:
            return Boolean(answer["boolean"] is True)
        columns = tuple(str(name) for name in answer["head"]["vars"])
        return Solutions(columns, tuple(_row(columns, row) for row in answer["results"]["bindings"]))
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise NotAnAnswerError("broken JSON") from fault


def _row(columns: tuple[str, ...], row: Mapping[str, Mapping[str, str]]) -> tuple[Term | None, ...]:
    return tuple(_term(row[name]) if name in row else None for name in columns)


def _term(value: Mapping[str, str]) -> Term:
    match value["type"]:
        case "uri":
            return IRI(value["value"])
        case "bnode":
            return BlankNode(value["value"])
        case "literal" | "typed-literal":
            kind = value.get("datatype")
            return Literal(value["value"], None if kind == XSD_STRING else kind, value.get("xml:lang"))
    raise KeyError(value["type"])
