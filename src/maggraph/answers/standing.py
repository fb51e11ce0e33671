"""A large network measured in numbers: everybody is counted, nobody becomes a node of a graph."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from maggraph.answers.company import PEOPLE, large
from maggraph.answers.meetings import Request
from maggraph.errors import QueryError
from maggraph.index.acquaintance import best_connected
from maggraph.index.betweenness import Sampled, betweenness
from maggraph.index.components import components
from maggraph.index.gathered import Numbers, numbers
from maggraph.index.narrowing import circles
from maggraph.index.opened import Handed, Index
from maggraph.index.terms import SAME_PROGRAMME
from maggraph.store import Store


@dataclass(frozen=True)
class Place:
    """One person's place in the whole network: people met, meetings, betweenness, and the part, 1 for the largest."""

    people: int
    meetings: int
    betweenness: float
    component: int


@dataclass(frozen=True)
class Standing:
    """Places by IRI, of the people who met most others; how many parts there are, and how betweenness was sampled."""

    places: Mapping[str, Place]
    components: int
    sampled: Sampled


def standing_of(store: Store, request: Request) -> Standing:
    """Measure a large network: exactly, but for betweenness, which is sampled; QueryError for the grade same-programme.

    Meetings of that grade are no circles in which everybody met everybody, and there are too many to be listed.
    """
    index, sought = large(store), request.sought
    assert index
    if sought.weakest == SAME_PROGRAMME:
        raise QueryError(
            "The network of grade same-programme is too large to be measured; choose --grade same-event, or a --focus"
        )
    best, part = best_connected(index, PEOPLE, sought), circles(index, sought)
    between, sampled = betweenness(part)
    rank, parts = _ranked(components(part.by_person, part.by_event, _no_awards(index)), part.people)
    places = {
        index.people[person]: Place(people, meetings, round(float(between[person]), 6), int(rank[person]))
        for person, people, meetings in best
    }
    return Standing(places, parts, sampled)


def _ranked(component: Numbers, people: Numbers) -> tuple[Numbers, int]:
    """Give components their numbers, from 1 for that of most people; say how many there are of people who met."""
    labels, sizes = np.unique(component[people], return_counts=True)
    rank = np.zeros(len(component), np.int32)
    rank[labels[np.lexsort((labels, -sizes))]] = np.arange(1, len(labels) + 1)
    return rank[component], len(labels)


def _no_awards(index: Index) -> Handed:
    """Give nobody an award: circles have them already."""
    return Handed(np.zeros(len(index.people) + 1, np.int32), numbers([]), numbers([]))
