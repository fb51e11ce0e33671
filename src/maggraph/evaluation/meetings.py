"""Who met whom, by the participations of one side: pairs of actors, the date, and the best grade of that day.

`same-programme` is left out: it follows from the parts that both took in the same programme, which are counted already.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from maggraph.evaluation.sides import Event, Side

STRENGTH = ("same-event", "together", "direct")
PRESENT = frozenset({"in-person", "live-link", "attended"})


@dataclass(frozen=True)
class Meeting:
    """Two actors met on a date ("" if undated) at an event, with a grade; as sure as the less sure of their parts."""

    pair: tuple[str, str]
    date: str
    event: str
    grade: str
    confidence: float | None = None


def meetings(side: Side) -> tuple[Meeting, ...]:
    """Return each pair's best meeting of each date, sorted."""
    best: dict[tuple[tuple[str, str], str], Meeting] = {}
    for one in sorted((*_at_events(side), *_at_conferrals(side)), key=_order):
        best[one.pair, one.date] = one
    return tuple(best[key] for key in sorted(best))


def _order(meeting: Meeting) -> tuple[int, str, float]:
    return STRENGTH.index(meeting.grade), meeting.event, meeting.confidence or 0.0


def _at_events(side: Side) -> Iterator[Meeting]:
    for key, present in _present(side).items():
        event = side.events[key]
        for one, other in combinations(sorted(present), 2):
            both = present[one][0] and present[other][0]
            confidence = less_sure(present[one][1], present[other][1])
            yield Meeting((one, other), event.start, key, _grade(event, in_person=both), confidence)


def _at_conferrals(side: Side) -> Iterator[Meeting]:
    for one in side.conferrals:
        pair = tuple(sorted((one.presenter, one.recipient)))
        if len(set(pair)) == 2 and side.actors.issuperset(pair) and one.event in side.events:
            yield Meeting((pair[0], pair[1]), side.events[one.event].start, one.event, "direct", one.confidence)


def _present(side: Side) -> dict[str, dict[str, tuple[bool, float | None]]]:
    """Return the actors present at each event: whether in person, and how sure that is."""
    present: dict[str, dict[str, tuple[bool, float | None]]] = defaultdict(dict)
    for one in side.participations:
        if one.agent in side.actors and one.presence in PRESENT and one.event in side.events:
            seen = (one.presence == "in-person", one.confidence)
            known = present[one.event].get(one.agent, seen)
            present[one.event][one.agent] = max(known, seen, key=lambda it: (it[0], 1.0 if it[1] is None else it[1]))
    return present


def _grade(event: Event, *, in_person: bool) -> str:
    if not in_person:
        return "same-event"
    return "direct" if event.kind == "meeting" else "together"


def less_sure(one: float | None, other: float | None) -> float | None:
    """Return the smaller confidence; a fact without one was not extracted, and takes nothing away.

    >>> less_sure(0.9, None), less_sure(0.9, 0.5), less_sure(None, None)
    (0.9, 0.5, None)
    """
    given = [confidence for confidence in (one, other) if confidence is not None]
    return min(given, default=None)
