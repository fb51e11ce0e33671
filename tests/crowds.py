"""Random crowds as numbers, denser than `worlds`, for what an index is asked beyond the meetings of one person."""

import random

import networkx as nx

from maggraph.index import Gathered, Index
from maggraph.index.gathered import flags, numbers
from maggraph.index.meetings import meetings
from maggraph.index.terms import Sought

DAYS = (0, 20250000, 20250900, 20250918, 20250919)


def crowd(seed: int) -> Gathered:
    """Make some people, events (each inside an earlier one, or none), participations and awards."""
    chance = random.Random(seed)
    people, events, size = chance.choice([6, 12, 25]), chance.choice([4, 10, 20]), chance.choice([8, 20, 50, 80])
    return Gathered(
        people=[f"p{number:02}" for number in range(people)],
        events=[f"e{number:02}" for number in range(events)],
        kind=flags([chance.choice([0, 1, 1, 1, 2]) for _ in range(events)]),
        start=numbers([chance.choice(DAYS) for _ in range(events)]),
        parent=numbers([chance.choice([-1, -1, *range(number)]) for number in range(events)]),
        person=numbers([chance.randrange(people) for _ in range(size)]),
        event=numbers([chance.randrange(events) for _ in range(size)]),
        presence=flags([chance.choice([0, 1, 2, 2]) for _ in range(size)]),
        presenter=numbers([chance.randrange(people) for _ in range(3)]),
        recipient=numbers([chance.randrange(people) for _ in range(3)]),
        award_event=numbers([chance.randrange(events) for _ in range(3)]),
    )


def wanted(seed: int, weakest: int) -> Sought:
    chance = random.Random(-seed)
    return Sought(weakest, chance.choice(["", "", "2025-09-18"]), chance.choice(["", "", "2025-09"]))


def counted_pairs(index: Index, sought: Sought) -> dict[tuple[int, int], int]:
    """Count everybody's meetings by pair, one by one."""
    events: dict[tuple[int, int], set[int]] = {}
    for person in range(len(index.people)):
        met = meetings(index, person, sought)
        for partner, event in zip(met.partner.tolist(), met.event.tolist(), strict=True):
            events.setdefault((min(person, partner), max(person, partner)), set()).add(event)
    return {pair: len(at) for pair, at in sorted(events.items())}


def network(index: Index, sought: Sought) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(index.people)))
    graph.add_edges_from(counted_pairs(index, sought))
    return graph
