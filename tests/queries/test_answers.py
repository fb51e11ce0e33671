"""Every query answers the invented graph as drawn in expected/, in three engines alike."""

import pytest

from drawing import cases, drawn, expected
from engines import RdflibStore, plain
from maggraph.answers.query import Query, named_queries
from maggraph.store import RemoteStore, Store
from rivers import WORLD


@pytest.fixture(scope="module")
def rdflib_store() -> Store:
    return RdflibStore(WORLD.read_text(encoding="utf-8"))


@pytest.fixture(params=["embedded", "remote", "rdflib"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "remote":
        return RemoteStore(request.getfixturevalue("endpoint"))
    name = {"embedded": "world_store", "rdflib": "rdflib_store"}[request.param]
    made: Store = request.getfixturevalue(name)
    return made


@pytest.mark.parametrize("case", cases())
def test_answers_as_drawn(store: Store, case: str) -> None:
    assert drawn(store, case, expected(case).splitlines()[0]) == expected(case)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_runs_unmodified_alike(query: Query, world_store: Store, rdflib_store: Store, endpoint: str) -> None:
    first = plain(world_store.query(query.text))

    assert plain(RemoteStore(endpoint).query(query.text)) == first
    assert plain(rdflib_store.query(query.text)) == first


def test_every_query_has_an_expected_answer() -> None:
    assert {query.name for query in named_queries()} - {"quads"} == {case.split("--")[0] for case in cases()}


@pytest.mark.parametrize("case", [case for case in cases() if "hidden" not in case and case != "graphs"])
def test_a_strict_endpoint_answers_over_the_union_of_graphs(case: str, strict_endpoint: str) -> None:
    assert drawn(RemoteStore(strict_endpoint), case, expected(case).splitlines()[0]) == expected(case)
