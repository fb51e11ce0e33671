"""The people who met most others, found without counting everybody's, and the meetings among some people."""

import heapq
from collections.abc import Iterator

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.meetings import Met, meetings
from maggraph.index.narrowing import countable
from maggraph.index.opened import Index
from maggraph.index.pairs import counted
from maggraph.index.terms import SAME_PROGRAMME, Sought


def best_connected(index: Index, count: int, sought: Sought) -> list[tuple[int, int, int]]:
    """Return the people who met most others, with how many others and at how many meetings, the most first.

    Of equals those with more meetings come first, then those with the lesser IRI.
    """
    most = at_most(index, sought)
    best: list[tuple[int, int, int]] = []
    for person in np.argsort(-most, kind="stable").tolist():
        if not most[person] or (len(best) == count and most[person] < best[0][0]):
            break
        partners, times = counted(index, person, sought)
        place = len(partners), int(times.sum()), -person
        if not len(partners):
            continue
        if len(best) < count:
            heapq.heappush(best, place)
        else:
            heapq.heappushpop(best, place)
    return [(-person, others, times) for others, times, person in sorted(best, reverse=True)]


def at_most(index: Index, sought: Sought) -> Numbers:
    """Say of everybody how many they met at most: all that were at their events, or at parts of a programme."""
    guests = np.diff(index.by_event.at).astype(np.int64)
    company = np.where(countable(index, sought), guests - 1, 0)
    if sought.weakest == SAME_PROGRAMME and len(index.events.groups):
        groups = index.events.groups
        whole = np.add.reduceat(guests[groups.what], groups.at[:-1])
        inside = np.flatnonzero(index.events.group >= 0)
        company[inside] += whole[index.events.group[inside]]
    owner = np.repeat(np.arange(len(index.by_person)), np.diff(index.by_person.at))
    met = np.bincount(owner, company[index.by_person.what], len(index.by_person)).astype(np.int64)
    return np.minimum(met + np.diff(index.handed.at), len(index.by_person)).astype(np.int32)


def among(index: Index, people: Numbers, sought: Sought) -> Iterator[tuple[int, Met]]:
    """Yield the meetings that some people had with each other, each pair's once, with the one of the lesser IRI."""
    chosen = np.zeros(len(index.by_person), bool)
    chosen[people] = True
    for person in np.sort(people).tolist():
        met = meetings(index, person, sought)
        yield person, met[chosen[met.partner] & (met.partner > person)]
