"""The queries on the shipped graph: rdflib answers like Oxigraph, and the examples in their heads find something."""

import pyoxigraph as ox
import pytest

from engines import RdflibStore, plain
from grading import by_python, by_query, slugs
from maggraph.answers.query import Query, named_queries
from maggraph.facts.consistency import load_corpus
from maggraph.pipeline.building import quad_lines
from maggraph.resources import shipped
from maggraph.store import DEFAULT_BASE, Answer, EmbeddedStore, Solutions
from maggraph.triples.iris import Addresses

EMPTY_IS_GOOD = {"without-evidence", "met-successors"}
HAS_BLANK_NODES = {"entity-graph", "quads"}
"""They give the shapes too, whose blank nodes each engine names and sorts in its own way."""
NARROWED = {"who-met-whom": {"person": "person/vasyunkin-yurij-nikolaevich"}}
"""Of everybody's meetings rdflib would tell for 6 s; on the invented graph it tells them all."""

every_query = pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)


@pytest.fixture(scope="module")
def lines() -> bytes:
    return b"".join(quad_lines(load_corpus(shipped("data")), Addresses(DEFAULT_BASE), []))


@pytest.fixture(scope="module")
def store(lines: bytes, tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    made = EmbeddedStore.create(tmp_path_factory.mktemp("shipped") / "store")
    made.add(ox.parse(lines, format=ox.RdfFormat.N_QUADS))
    return made


@pytest.fixture(scope="module")
def rdflib_store(lines: bytes) -> RdflibStore:
    return RdflibStore(lines.decode("utf-8"), "nquads")


@every_query
def test_rdflib_answers_alike(query: Query, store: EmbeddedStore, rdflib_store: RdflibStore) -> None:
    needed = dict(query.defaults) if any(one.required for one in query.parameters) else {}
    text = query.bind(NARROWED.get(query.name, needed))
    here, there = store.query(text), rdflib_store.query(text)

    if query.name in HAS_BLANK_NODES:
        assert size(here) == size(there) > 0
    else:
        assert plain(here) == plain(there)


@every_query
def test_the_example_finds_something(query: Query, store: EmbeddedStore) -> None:
    answer = store.query(query.bind(dict(query.defaults)))

    assert not isinstance(answer, Solutions) or bool(answer.rows) != (query.name in EMPTY_IS_GOOD)


def test_every_fact_has_its_place(store: EmbeddedStore) -> None:
    answer = store.query(next(query for query in named_queries() if query.name == "without-evidence").text)

    assert isinstance(answer, Solutions)
    assert answer.rows == ()


def test_the_rule_of_meetings_agrees_with_python_on_all_pairs(store: EmbeddedStore) -> None:
    assert by_query(store) == slugs(by_python(store))


def size(answer: Answer) -> int:
    return len(answer.rows) if isinstance(answer, Solutions) else str(answer).count(" .\\n")
