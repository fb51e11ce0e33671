"""A large network of people in parts that can be shown: the best connected, or those nearest to somebody.

Everybody's meetings at once fill any picture and any memory. So a network of more than `SMALL` participations is cut to
the people who met most others, and the whole of it is measured in numbers only.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from maggraph.answers.coattendance import index_of, is_small
from maggraph.answers.meetings import Found, Meeting, Request, all_meetings, by_meeting, tell_meetings
from maggraph.answers.numbered import rows_of
from maggraph.index import Index
from maggraph.index.acquaintance import among, at_most, best_connected
from maggraph.index.gathered import numbers
from maggraph.index.meetings import Met
from maggraph.index.narrowing import circles
from maggraph.index.pairs import counted
from maggraph.index.terms import SAME_PROGRAMME, Sought
from maggraph.store import Store

PEOPLE = 200
"""So many people of a large network are shown at most."""
STRANGERS = 20
"""So many people are shown at most who are linked with somebody through others only."""
MEETINGS = 2_000
"""So many meetings between them are told at most; to keep to it, fewer people are shown."""


@dataclass(frozen=True)
class Part:
    """The meetings among the people shown, and how many people there would be to show."""

    meetings: tuple[Meeting, ...]
    people: int


def large(store: Store) -> Index | None:
    """Return the index of a network that is too large to be shown whole; None for any other."""
    return None if is_small(store) else index_of(store)


def rows_shown(
    store: Store, request: Request, centre: Collection[str] | None = None, *, widely: bool = True
) -> tuple[Found, int]:
    """Find the meetings among the best connected people of a large network, and say how many people there would be.

    With a centre it is those people; `widely`, with whom they met, the nearest first.
    """
    index, sought = large(store), request.sought
    assert index
    if centre is None:
        chosen = [person for person, _, _ in best_connected(index, PEOPLE, sought)]
        everybody = _everybody(index, sought)
    else:
        near = _nearest(index, centre, sought, widely=widely)
        chosen, everybody = near[:PEOPLE], len(near)
    return by_meeting(rows_of(store, index, _bounded(index, chosen, sought), request.lang)), everybody


def part_of(store: Store, request: Request, centre: Collection[str] | None = None, *, widely: bool = True) -> Part:
    """Tell the meetings that `rows_shown` finds."""
    found, everybody = rows_shown(store, request, centre, widely=widely)
    return Part(tell_meetings(store, found.values(), request.lang), everybody)


def meetings_shown(store: Store, request: Request, centre: Collection[str] | None = None) -> tuple[Meeting, ...]:
    """Return everybody's meetings; of a large network those of a part, around a centre if there is one."""
    return part_of(store, request, centre).meetings if large(store) else all_meetings(store, request)


def meetings_around(store: Store, request: Request, people: Collection[str]) -> tuple[Meeting, ...]:
    """Return everybody's meetings; of a large network those among some people, those they met, and a few not met.

    These few are the people with whom most acquaintances are shared.
    """
    index, sought = large(store), request.sought
    if not index:
        return all_meetings(store, request)
    near = _nearest(index, people, sought, widely=True)
    own = [person for person in near if index.people[person] in {*people}]
    met = near[len(own) : PEOPLE - STRANGERS]
    chosen = [*own, *_strangers(index, near, met, sought), *met]
    rows = rows_of(store, index, _bounded(index, chosen, sought), request.lang)
    return tell_meetings(store, by_meeting(rows).values(), request.lang)


def _strangers(index: Index, near: Sequence[int], met: Sequence[int], sought: Sought) -> list[int]:
    """Return whom most of those met have met, of the people who are not near."""
    times = np.zeros(len(index.people), np.int64)
    for person in met:
        times[counted(index, person, sought)[0]] += 1
    times[list(near)] = 0
    found: list[int] = np.argsort(-times, kind="stable")[: min(STRANGERS, np.count_nonzero(times))].tolist()
    return found


def _everybody(index: Index, sought: Sought) -> int:
    """Count the people who met anybody; with same-programme, those who were anywhere with others."""
    if sought.weakest == SAME_PROGRAMME:
        return int(np.count_nonzero(at_most(index, sought)))
    return len(circles(index, sought).people)


def _nearest(index: Index, centre: Collection[str], sought: Sought, *, widely: bool) -> list[int]:
    """Return a centre, the best connected first; widely, then whom its people met, who met them most often first."""
    most = at_most(index, sought)
    known = [number for number in map(index.people.number, centre) if number >= 0]
    own = sorted(known, key=lambda person: (-int(most[person]), person))
    if not widely:
        return own
    times = np.zeros(len(index.people), np.int64)
    for person in own:
        partner, number = counted(index, person, sought)
        times[partner] += number
    times[own] = 0
    others = np.argsort(-times, kind="stable")[: np.count_nonzero(times)]
    return [*own, *others.tolist()]


def _bounded(index: Index, chosen: Sequence[int], sought: Sought) -> list[tuple[int, Met]]:
    """Return the meetings among the first of some people, as many people as `MEETINGS` has room for."""
    found = list(among(index, numbers(chosen), sought))
    place = np.zeros(len(index.people), np.int64)
    place[chosen] = np.arange(len(chosen))
    later = [np.maximum(place[person], place[met.partner]) for person, met in found]
    sizes = np.cumsum(np.bincount(np.concatenate([*later, np.zeros(0, np.int64)]), minlength=len(chosen)))
    kept = max(int(np.searchsorted(sizes, MEETINGS, side="right")), min(2, len(chosen)))
    return [(person, met[last < kept]) for (person, met), last in zip(found, later, strict=True)]
