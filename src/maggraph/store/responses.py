"""Read what an endpoint answered: SPARQL JSON results as rows or a truth value, any RDF as a graph."""

import json
import re
from collections.abc import Mapping

import pyoxigraph as ox

from maggraph.store.results import Answer, Boolean, Graph, Solutions
from maggraph.store.terms import IRI, XSD_STRING, BlankNode, Literal, Term

RESULT_TYPES = "application/sparql-results+json"
GRAPH_TYPES = "application/n-triples, text/turtle;q=0.8"

GRAPH_FORMS = frozenset({"CONSTRUCT", "DESCRIBE"})
_ASKED_AS_TABLE = ("__ASK_RETVAL",)
"""Virtuoso 7 answers ASK as a table of this column, with a row for yes."""
_JSON_TYPES = {RESULT_TYPES, "application/json"}


class NotAnAnswerError(ValueError):
    """A body is neither SPARQL results nor RDF; says what it is instead."""


def read_answer(form: str, media_type: str, body: bytes) -> Answer:
    """Read the answer to a query of a form by its media type; NotAnAnswerError if it is something else.

    >>> read_answer("ASK", "application/sparql-results+json", b'{"head": {}, "boolean": true}')
    Boolean(value=True)
    """
    if form in GRAPH_FORMS:
        return _graph(media_type, body)
    if media_type not in _JSON_TYPES:
        raise NotAnAnswerError(media_type)
    answer = _results(body)
    if isinstance(answer, Boolean) != (form == "ASK"):
        raise NotAnAnswerError("the answer to another question")
    return answer


def _graph(media_type: str, body: bytes) -> Graph:
    kind = ox.RdfFormat.from_media_type(media_type)
    if kind is None:
        raise NotAnAnswerError(media_type)
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
        if columns == _ASKED_AS_TABLE:
            return Boolean(bool(answer["results"]["bindings"]))
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
            return BlankNode(_label(value["value"]))
        case "literal" | "typed-literal":
            kind = value.get("datatype")
            return Literal(value["value"], None if kind == XSD_STRING else kind, value.get("xml:lang"))
    raise KeyError(value["type"])


def _label(name: str) -> str:
    """Return a blank node's label that N-Triples allows; Virtuoso sends addresses.

    >>> _label("c14n5"), _label("nodeID://b10")
    ('c14n5', 'nodeIDx3ax2fx2fb10')
    """
    return re.sub(r"\W", lambda sign: f"x{ord(sign[0]):x}", name, flags=re.ASCII)
