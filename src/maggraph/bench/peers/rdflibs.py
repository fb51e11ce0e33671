"""rdflib, asked in SPARQL and by hand in Python, and rdflib with Oxigraph as its store (oxrdflib)."""

import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.question import Entered, Key, Plain, Question, Way, paired
from maggraph.bench.peers.triples import AT, about, number_of, person_iri, plain_rows, question_text, triple_lines

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Rows = list[tuple["Node", ...]]


@contextmanager
def rdflib(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Load rdflib's graph in memory; queries are prepared once."""
    graph = _filled(attendance, "default")
    yield Entered({Question.EGO: _prepared(graph)}, OwnClock())


@contextmanager
def rdflib_by_hand(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Load rdflib's graph in memory; the answer is counted over its indexes, without SPARQL."""
    from rdflib import URIRef  # noqa: PLC0415 - an optional peer

    graph, at = _filled(attendance, "default"), URIRef(AT)

    def ask(key: Key) -> object:
        me = URIRef(person_iri(key[0]))
        return Counter(other for event in graph.objects(me, at) for other in graph.subjects(at, event))

    def plain(key: Key, answer: object) -> Plain:
        return paired(key[0], {number_of(str(other)): n for other, n in cast("Mapping[Node, int]", answer).items()})

    yield Entered({Question.EGO: Way(ask, plain, "Counter over objects(me, at) and subjects(at, event)")}, OwnClock())


@contextmanager
def oxrdflib(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Load rdflib's graph with Oxigraph as its store, which answers the queries."""
    graph = _filled(attendance, "Oxigraph")
    yield Entered({Question.EGO: _inline(graph)}, OwnClock())


def _filled(attendance: Attendance, store: str) -> "Graph":
    from rdflib import Graph  # noqa: PLC0415 - an optional peer

    graph = Graph(store=store)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own outdated names
        graph.parse(data="".join(triple_lines(attendance)), format="nt")
    return graph


def _prepared(graph: "Graph") -> Way:
    from rdflib import URIRef  # noqa: PLC0415 - an optional peer
    from rdflib.plugins.sparql import prepareQuery  # noqa: PLC0415 - likewise

    query = prepareQuery(question_text("ego.rq"))

    def ask(key: Key) -> object:
        return list(graph.query(query, initBindings={"me": URIRef(person_iri(key[0]))}))

    return Way(ask, _plain, "ego.rq, prepared once, the person bound at the start")


def _inline(graph: "Graph") -> Way:
    text = question_text("ego.rq")
    return Way(lambda key: list(graph.query(about(text, key))), _plain, "ego.rq")


def _plain(key: Key, rows: object) -> Plain:
    return plain_rows(Question.EGO, key, [tuple(map(str, row)) for row in cast("Rows", rows)])
