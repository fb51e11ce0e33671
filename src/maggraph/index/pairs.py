"""The pairs of people who met most often, found without counting every pair.

Two people meet no oftener than the less busy of them could. So people are taken from the busiest down, each with those
who are less busy; as soon as nobody left could meet anybody as often as the last of the pairs that were found, these
are it.
"""

import heapq
from dataclasses import dataclass

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.meetings import meetings
from maggraph.index.opened import Index
from maggraph.index.terms import ANY_DAY, SAME_PROGRAMME, Sought


@dataclass(frozen=True, order=True)
class Pair:
    """Two people by number, the lesser first, and at how many events they met."""

    meetings: int
    one: int
    other: int


def top_pairs(index: Index, count: int, sought: Sought = ANY_DAY) -> list[Pair]:
    """Return the pairs who met most often, the most frequent first, then by IRIs."""
    most = possible(index, sought)
    order = np.argsort(-most, kind="stable")
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    best: list[tuple[int, int, int]] = []
    for person in order.tolist():
        if len(best) == count and most[person] < best[0][0]:
            break
        partner, times = counted(index, person, sought)
        least = best[0][0] if len(best) == count else 1
        later = (rank[partner] > rank[person]) & (times >= least)
        _take(best, count, person, partner[later], times[later])
    return [Pair(times, -one, -other) for times, one, other in sorted(best, reverse=True)]


def _take(best: list[tuple[int, int, int]], count: int, person: int, partner: Numbers, times: Numbers) -> None:
    """Put a person's pairs among the best; of equally frequent ones the first by IRIs stay."""
    for other, number in zip(partner.tolist(), times.tolist(), strict=True):
        pair = number, -min(person, other), -max(person, other)
        if len(best) < count:
            heapq.heappush(best, pair)
        elif pair > best[0]:
            heapq.heapreplace(best, pair)


def counted(index: Index, person: int, sought: Sought) -> tuple[Numbers, Numbers]:
    """Return whom a person met, and at how many events each."""
    met = meetings(index, person, sought)
    partner = met.partner
    if sought.weakest == SAME_PROGRAMME:
        key = np.unique(partner.astype(np.int64) * len(index.events.kind) + met.event)
        partner = (key // max(len(index.events.kind), 1)).astype(np.int32)
    found, times = np.unique(partner, return_counts=True)
    return found, times.astype(np.int32)


def possible(index: Index, sought: Sought) -> Numbers:
    """Say of everybody at how many events at most they met any one person."""
    own = index.by_person.at[1:] - index.by_person.at[:-1]
    most = own + index.handed.at[1:] - index.handed.at[:-1]
    if sought.weakest == SAME_PROGRAMME:
        owner = np.repeat(np.arange(len(own)), own)
        most = most + np.bincount(owner, index.events.depth[index.by_person.what], len(own)).astype(np.int32)
    return most.astype(np.int32)
