from itertools import combinations, islice

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crowds import counted_pairs, crowd, network, wanted
from maggraph.index import Index, make_index
from maggraph.index.acquaintance import among, best_connected
from maggraph.index.betweenness import betweenness, error_of
from maggraph.index.chains import chains
from maggraph.index.components import components
from maggraph.index.narrowing import Circles, circles
from maggraph.index.opened import Handed
from maggraph.index.pairs import Pair, top_pairs
from maggraph.index.terms import SAME_EVENT, Sought

seeds = st.integers(0, 100_000)
in_any_crowd = settings(deadline=None, max_examples=40)


@in_any_crowd
@given(seeds, st.integers(1, 4))
def test_chains_are_those_of_networkx_in_its_order(seed: int, weakest: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    graph = network(index, sought)

    for one, other in combinations(range(len(index.people)), 2):
        linked = nx.has_path(graph, one, other)
        shortest = list(islice(nx.all_shortest_paths(graph, one, other), 4)) if linked else []
        assert chains(index, one, other, sought, 4) == shortest


@in_any_crowd
@given(seeds, st.integers(1, 4), st.integers(1, 30))
def test_the_most_frequent_pairs_are_those_of_counting_every_pair(seed: int, weakest: int, count: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    every = [Pair(times, *pair) for pair, times in counted_pairs(index, sought).items()]

    assert top_pairs(index, count, sought) == sorted(every, key=lambda one: (-one.meetings, one.one, one.other))[:count]


@in_any_crowd
@given(seeds, st.integers(1, 4), st.integers(1, 30))
def test_the_best_connected_are_those_of_counting_everybody(seed: int, weakest: int, count: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    pairs = counted_pairs(index, sought)
    every = [
        (person, len(graph), sum(times for pair, times in pairs.items() if person in pair))
        for person, graph in network(index, sought).adjacency()
        if graph
    ]

    assert best_connected(index, count, sought) == sorted(every, key=lambda one: (-one[1], -one[2], one[0]))[:count]


@in_any_crowd
@given(seeds, st.integers(1, 4))
def test_meetings_among_some_are_those_that_both_are_of(seed: int, weakest: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    some = np.arange(0, len(index.people), 2, dtype=np.int32)

    found = {(person, partner) for person, met in among(index, some, sought) for partner in met.partner.tolist()}

    assert found == {pair for pair in counted_pairs(index, sought) if not (pair[0] % 2 or pair[1] % 2)}


@in_any_crowd
@given(seeds)
def test_everybody_has_the_component_kept_in_the_index(seed: int) -> None:
    index = make_index(crowd(seed))

    assert _groups(index.component) == _linked(index, Sought())


@in_any_crowd
@given(seeds, st.integers(1, 3))
def test_components_of_a_period_and_grade(seed: int, weakest: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    part = circles(index, sought)
    nothing = np.zeros(0, np.int32)
    awards = Handed(np.zeros(len(index.people) + 1, np.int32), nothing, nothing)

    assert _groups(components(part.by_person, part.by_event, awards)) == _linked(index, sought)


def _groups(labels: "np.typing.NDArray[np.int32]") -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels.tolist())}


def _linked(index: Index, sought: Sought) -> set[frozenset[int]]:
    return {frozenset(group) for group in nx.connected_components(network(index, sought))}


@in_any_crowd
@given(seeds, st.integers(1, 3))
def test_with_everybody_for_a_pivot_betweenness_is_exact(seed: int, weakest: int) -> None:
    index, sought = make_index(crowd(seed)), wanted(seed, weakest)
    part = circles(index, sought)

    found, sampled = betweenness(part)

    assert sampled.error == 0
    assert found.tolist() == pytest.approx(_exact(part))


def _exact(part: Circles) -> list[float]:
    """Count chains through people and events as one graph of two sorts."""
    graph: nx.Graph[str] = nx.Graph()
    people = [f"p{number}" for number in part.people.tolist()]
    for event in range(len(part.by_event)):
        graph.add_edges_from((f"e{event}", f"p{person}") for person in part.by_event.row(event).tolist())
    ends = people if len(people) > 2 else []
    found = nx.betweenness_centrality_subset(graph, ends, ends)
    pairs = (len(people) - 1) * (len(people) - 2) / 2
    return [found.get(f"p{number}", 0) / pairs if pairs > 0 else 0 for number in range(len(part.by_person))]


def test_sampled_betweenness_keeps_to_its_error_and_repeats() -> None:
    index = make_index(crowd(7))
    part = circles(index, Sought(SAME_EVENT))
    exact, _ = betweenness(part)

    found, sampled = betweenness(part, pivots=8)

    assert sampled.pivots == 8
    assert sampled.error == pytest.approx(error_of(8) * sampled.people / (sampled.people - 1))
    assert abs(found - exact).max() <= sampled.error
    assert found.tolist() == betweenness(part, pivots=8)[0].tolist()
