"""Networks and measures by the index, by the query, and of a network that counts as large, on random graphs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Request
from maggraph.answers.values import Entity
from maggraph.network import Measures, People
from maggraph.network.asking import measures_of, network_of
from maggraph.store import Store
from worlds import PEOPLE, PERIODS, World, indexed, plain, worlds

in_any_world = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
requests = st.builds(
    Request,
    since=st.sampled_from(["", *PERIODS]),
    until=st.sampled_from(["", *PERIODS]),
    weakest=st.sampled_from(list(Grade)),
)
somebody = st.sampled_from(["", *PEOPLE]).map(lambda iri: Entity.of(iri) if iri else None)


def drawn(graph: People) -> tuple[dict[str, object], dict[object, object]]:
    return dict(graph.nodes.items()), {frozenset(ends): edge for *ends, edge in graph.edges(data=True)}


def as_large(store: Store, request: Request, focus: Entity | None = None) -> tuple[People, Measures | None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("maggraph.answers.coattendance.SMALL", -1)
        whole = request.weakest is Grade.SAME_PROGRAMME
        return network_of(store, request, focus), None if whole else measures_of(store, request, focus)


@in_any_world
@given(worlds(), requests, somebody)
def test_the_network_is_the_same_by_index_and_query(
    tmp_path: Path, world: World, request_: Request, focus: Entity | None
) -> None:
    fast, slow = indexed(world, tmp_path), plain(world)
    asked = network_of(slow, request_, focus)

    assert drawn(network_of(fast, request_, focus)) == drawn(asked)
    assert drawn(as_large(fast, request_, focus)[0]) == drawn(asked)


@in_any_world
@given(worlds(), requests)
def test_measures_are_the_same_by_index_and_query(tmp_path: Path, world: World, request_: Request) -> None:
    fast, slow = indexed(world, tmp_path), plain(world)
    asked = measures_of(slow, request_)

    assert measures_of(fast, request_) == asked
    _, counted = as_large(fast, request_)
    if counted:
        assert counted.sampled
        assert [len(part) for part in counted.components] == [len(part) for part in asked.components]
        assert {replace(one, betweenness=0.0, component=0) for one in counted.people} == {
            replace(one, betweenness=0.0, component=0) for one in asked.people
        }
