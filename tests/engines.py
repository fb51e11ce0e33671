"""rdflib as one more store for tests: if it answers like Oxigraph, a query leans on no engine's habits."""

import contextlib
import warnings
from collections.abc import Iterable, Iterator

import rdflib
import rdflib.plugins.sparql
import rdflib.query

from maggraph.store import DEFAULT_BASE, IRI, Answer, BlankNode, Boolean, Graph, Literal, Quad, Solutions, Term

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class RdflibStore:
    """A dataset in memory whose queries see the union of its graphs and load nothing."""

    base = DEFAULT_BASE
    beside = None

    def __init__(self, text: str, form: str = "trig") -> None:
        self._dataset = rdflib.Dataset(default_union=True)
        with _quiet():
            self._dataset.parse(data=text, format=form)

    def query(self, text: str) -> Answer:
        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False
        with _quiet():
            result = self._dataset.query(text)
            return _answer(result)

    def add(self, quads: Iterable[Quad]) -> None:
        raise NotImplementedError

    def dump(self) -> Iterator[str]:
        raise NotImplementedError


def plain(answer: Answer) -> object:
    """Forget datatypes, in which engines differ where a text or a number was computed."""
    return (answer.columns, list(answer.dicts())) if isinstance(answer, Solutions) else answer


def _answer(result: rdflib.query.Result) -> Answer:
    if result.type == "ASK":
        return Boolean(bool(result.askAnswer))
    if result.type != "SELECT":
        lines = (" ".join(str(_term(part)) for part in triple) + " .\n" for triple in result.graph)
        return Graph("".join(sorted(set(lines))))
    columns = tuple(str(name) for name in result.vars)
    return Solutions(columns, tuple(tuple(_term(value) for value in row) for row in result))


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Let rdflib use its own outdated names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def _term(value: object) -> Term | None:
    match value:
        case rdflib.URIRef():
            return IRI(str(value))
        case rdflib.BNode():
            return BlankNode(str(value))
        case rdflib.Literal():
            kind = str(value.datatype) if value.datatype else None
            return Literal(str(value), None if kind == XSD_STRING else kind, value.language)
    return None
