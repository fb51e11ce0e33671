"""Answers that leave while they are made: rows and triples one by one, over the graphs that a client chose.

`Store.query` gives whole answers to our own questions; this is for strangers' queries, whose size nobody knows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Generic, Protocol, TypeVar, cast

import pyoxigraph as ox

from maggraph.store.embedded import EmbeddedStore, refuse_service, term
from maggraph.store.protocol import Dataset, Store
from maggraph.store.remote import RemoteStore
from maggraph.store.results import Answer, Boolean, Graph, Solutions
from maggraph.store.terms import Term

GRAPH_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_T = TypeVar("_T")


class Sink(Protocol):
    """What takes bytes."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes, and say how many."""

    def flush(self) -> None:
        """Pass on what was taken."""


class Capped(Iterator[_T], Generic[_T]):
    """The first `limit` of some items; `cut` says at the end whether there were more.

    >>> few = Capped("abc", 2)
    >>> list(few), few.cut
    (['a', 'b'], True)
    """

    def __init__(self, items: Iterable[_T], limit: int) -> None:
        self.cut = False
        self._items = iter(items)
        self._left = limit

    def __next__(self) -> _T:
        """Give the next item while there is room."""
        item = next(self._items)
        if not self._left:
            self.cut = True
            raise StopIteration
        self._left -= 1
        return item


@dataclass(frozen=True)
class Rows:
    """The rows of a SELECT, each read when it is asked for."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Term | None, ...]]


@dataclass(frozen=True)
class Triples:
    """The triples of a CONSTRUCT or DESCRIBE, each read when it is asked for."""

    triples: Iterator[ox.Triple] = field(repr=False)

    def write(self, output: Sink, form: str, limit: int, prefixes: Mapping[str, str]) -> bool:
        """Write at most `limit` triples in a format of `GRAPH_FORMATS`; say whether there were more."""
        some = Capped(self.triples, limit)
        ox.serialize(some, cast("IO[bytes]", output), GRAPH_FORMATS[form], prefixes=dict(prefixes))
        return some.cut


def stream(store: Store, text: str, dataset: Dataset) -> Rows | Triples | Boolean:
    """Begin to answer a query; QueryError if it is malformed. A remote store gives its whole answer at once."""
    if isinstance(store, EmbeddedStore):
        return _begun(store.begin(text, dataset))
    refuse_service(text)
    if isinstance(store, RemoteStore) and dataset.chosen:
        return _whole(store.query_over(text, dataset))
    return _whole(store.query(text))


def _begun(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Rows | Triples | Boolean:
    match result:
        case ox.QueryBoolean():
            return Boolean(bool(result))
        case ox.QueryTriples():
            return Triples(result)
    columns = tuple(variable.value for variable in result.variables)
    return Rows(columns, (tuple(None if value is None else term(value) for value in row) for row in result))


def _whole(answer: Answer) -> Rows | Triples | Boolean:
    match answer:
        case Solutions(columns, rows):
            return Rows(columns, iter(rows))
        case Graph(ntriples):
            return Triples(quad.triple for quad in ox.parse(ntriples, ox.RdfFormat.N_TRIPLES))
        case _:
            return answer
