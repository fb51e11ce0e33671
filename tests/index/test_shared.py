"""Counts and chains by the short way are those of the meetings themselves, on random small worlds."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.index import Gathered, Index, make_index
from maggraph.index.gathered import flags, numbers
from maggraph.index.meetings import meetings
from maggraph.index.shared import Shared
from maggraph.index.shortest import Shortest


@st.composite
def indexes(draw: st.DrawFn) -> Index:
    """Draw people, events of three kinds, who was there how, and awards handed over, wherever the two were."""
    people, events = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    who, where = st.integers(0, people - 1), st.integers(0, events - 1)
    took = draw(st.lists(st.tuples(who, where, st.integers(0, 2)), max_size=40))
    gave = draw(st.lists(st.tuples(who, who, where), max_size=4))
    kinds = draw(st.lists(st.sampled_from([0, 1, 1, 1, 2]), min_size=events, max_size=events))
    person, event, presence = (list(column) for column in zip(*took, strict=True)) if took else ([], [], [])
    one, other, place = (list(column) for column in zip(*gave, strict=True)) if gave else ([], [], [])
    return make_index(
        Gathered(
            people=[f"p{number:02}" for number in range(people)],
            events=[f"e{number:02}" for number in range(events)],
            kind=flags(kinds),
            start=numbers([0] * events),
            parent=numbers([-1] * events),
            person=numbers(person),
            event=numbers(event),
            presence=flags(presence),
            presenter=numbers(one),
            recipient=numbers(other),
            award_event=numbers(place),
        )
    )


def counted(index: Index, person: int) -> dict[int, int]:
    """Count a person's meetings as they are told one by one."""
    return dict(Counter(meetings(index, person).partner.tolist()))


def pairs(index: Index) -> Iterator[tuple[int, int, int]]:
    for one in range(len(index.people)):
        yield from ((one, other, times) for other, times in sorted(counted(index, one).items()) if one < other)


@given(indexes())
def test_counts_of_everybody_are_those_of_their_meetings(index: Index) -> None:
    shared = Shared(index)

    for person in range(len(index.people)):
        partner, times = shared.of(person)
        assert dict(zip(partner.tolist(), times.tolist(), strict=True)) == counted(index, person)
        assert partner.tolist() == sorted(partner.tolist())


@given(indexes())
def test_the_projection_has_every_pair_once(index: Index) -> None:
    found = Shared(index).projection()

    rows = zip(found.one.tolist(), found.other.tolist(), found.times.tolist(), strict=True)
    assert list(rows) == list(pairs(index))


@given(indexes(), st.integers(1, 8))
def test_the_pairs_who_met_most_often_come_first(index: Index, count: int) -> None:
    expected = sorted(((times, one, other) for one, other, times in pairs(index)), key=lambda row: (-row[0], *row[1:]))

    assert Shared(index).top(count) == expected[:count]


@given(indexes())
def test_a_chain_is_as_short_as_any_and_each_two_met(index: Index) -> None:
    graph = nx.Graph([(one, other) for one, other, _ in pairs(index)])
    shortest = Shortest(index)

    for one, other in combinations(range(len(index.people)), 2):
        linked = one in graph and other in graph and nx.has_path(graph, one, other)
        chain = shortest.chain(one, other)
        assert len(chain) == (nx.shortest_path_length(graph, one, other) + 1 if linked else 0)
        assert not chain or (chain[0], chain[-1]) == (one, other)
        assert not chain or nx.is_path(graph, chain)
        assert len(shortest.chain(other, one)) == len(chain)


def row_of_people(size: int) -> Index:
    """Let each meet only the next, so that the chain between the ends has everybody."""
    person = [number for place in range(size - 1) for number in (place, place + 1)]
    event = [place for place in range(size - 1) for _ in (0, 1)]
    nobody = [numbers([])] * 3
    return make_index(
        Gathered(
            [f"p{number:03}" for number in range(size)],
            [f"e{number:03}" for number in range(size - 1)],
            flags([1] * (size - 1)),
            numbers([0] * (size - 1)),
            numbers([-1] * (size - 1)),
            numbers(person),
            numbers(event),
            flags([2] * len(person)),
            *nobody,
        )
    )


@pytest.mark.parametrize("size", [2, 3, 4, 5, 6, 40])
def test_finds_chains_of_any_length(size: int) -> None:
    assert Shortest(row_of_people(size)).chain(0, size - 1) == list(range(size))
    assert Shortest(row_of_people(size)).chain(size - 1, 0) == list(range(size))[::-1]


def test_nobody_is_linked_with_themselves() -> None:
    assert Shortest(row_of_people(3)).chain(1, 1) == []


def test_counts_the_many_events_of_one_person_as_well_as_the_few_of_another() -> None:
    many = 60
    index = make_index(
        Gathered(
            [f"p{number:04}" for number in range(3000)],
            [f"e{number:03}" for number in range(many)],
            flags([1] * many),
            numbers([0] * many),
            numbers([-1] * many),
            numbers([0] * many + list(range(1, many + 1)) + [2999]),
            numbers([*range(many), *range(many), 0]),
            flags([2] * (2 * many + 1)),
            *[numbers([])] * 3,
        )
    )
    partner, times = Shared(index).of(0)

    assert partner.tolist() == [*range(1, many + 1), 2999]
    assert np.all(times == 1)
