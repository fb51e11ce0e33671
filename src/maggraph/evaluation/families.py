"""The families of facts that are counted, each as the set of what one side says.

A fact is a tuple of keys; with it goes the unit that it is resampled with (the event, the person or the entity itself:
facts of one unit are found or missed together) and its confidence, if it was extracted.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from maggraph.evaluation.meetings import meetings
from maggraph.evaluation.sides import UNSURE, Event, Participation, Side, outermost

Fact = tuple[str, ...]


class Family(StrEnum):
    """What is counted, in the order of the table."""

    PERSONS = "persons"
    THINGS = "organisations and places"
    EVENTS = "events"
    STARTS = "events: start"
    KINDS = "events: kind"
    CITIES = "events: city"
    PARENTS = "events: parent"
    PROGRAMMES = "took part (agent, programme)"
    PARTS = "took part (agent, event)"
    PRESENCE = "presence"
    CAPACITY = "capacity"
    POSTS = "posts held"
    AWARDS = "awards"
    MET = "who met whom (pair, date)"
    GRADED = "who met whom with grade"


class Claim(NamedTuple):
    """One fact that a side states, the unit it belongs to, and how sure it is."""

    fact: Fact
    unit: str
    confidence: float | None = None


Claims = Mapping[Fact, Claim]


def claims(side: Side) -> dict[Family, Claims]:
    """Return the facts of each family; of a fact that is stated twice the surer statement stays."""
    return {family: _once(states(side)) for family, states in _FAMILIES.items()}


def _once(stated: Iterator[Claim]) -> Claims:
    return {claim.fact: claim for claim in sorted(stated, key=_sureness)}


def _sureness(claim: Claim) -> tuple[float, str]:
    return (1.0 if claim.confidence is None else claim.confidence), claim.unit


def _persons(side: Side) -> Iterator[Claim]:
    return (Claim((key,), key) for key in side.people)


def _things(side: Side) -> Iterator[Claim]:
    return (Claim((key,), key) for key in side.things)


def _events(side: Side) -> Iterator[Claim]:
    for key, event in side.events.items():
        yield Claim((key,), key, event.confidence)


def _events_by(value: Callable[[Event], str]) -> Callable[[Side], Iterator[Claim]]:
    """Return the facts that events have a value; an event that has none states nothing."""

    def stated(side: Side) -> Iterator[Claim]:
        for key, event in side.events.items():
            if value(event):
                yield Claim((key, value(event)), key, event.confidence)

    return stated


def _programmes(side: Side) -> Iterator[Claim]:
    for one in side.participations:
        programme = outermost(side.events, one.event)
        yield Claim((one.agent, programme), programme, one.confidence)


def _parts_by(value: Callable[[Participation], tuple[str, ...]]) -> Callable[[Side], Iterator[Claim]]:
    def stated(side: Side) -> Iterator[Claim]:
        for one in side.participations:
            yield Claim((one.agent, one.event, *value(one)), one.event, one.confidence)

    return stated


def _posts(side: Side) -> Iterator[Claim]:
    for one in side.tenures:
        yield Claim((one.person, one.body, one.title), one.person, one.confidence)


def _awards(side: Side) -> Iterator[Claim]:
    for one in side.conferrals:
        date = side.events[one.event].start if one.event in side.events else ""
        yield Claim((one.recipient, date, one.kind), one.event, one.confidence)


def _met(side: Side) -> Iterator[Claim]:
    for one in meetings(side):
        yield Claim((*one.pair, one.date), one.event, one.confidence)


def _graded(side: Side) -> Iterator[Claim]:
    for one in meetings(side):
        yield Claim((*one.pair, one.date, one.grade), one.event, one.confidence)


_FAMILIES: Mapping[Family, Callable[[Side], Iterator[Claim]]] = {
    Family.PERSONS: _persons,
    Family.THINGS: _things,
    Family.EVENTS: _events,
    Family.STARTS: _events_by(lambda event: event.start),
    Family.KINDS: _events_by(lambda event: event.kind),
    Family.CITIES: _events_by(lambda event: event.city),
    Family.PARENTS: _events_by(lambda event: event.parent),
    Family.PROGRAMMES: _programmes,
    Family.PARTS: _parts_by(lambda _: ()),
    Family.PRESENCE: _parts_by(lambda one: (UNSURE.get(one.presence, one.presence),)),
    Family.CAPACITY: _parts_by(lambda one: (one.capacity,)),
    Family.POSTS: _posts,
    Family.AWARDS: _awards,
    Family.MET: _met,
    Family.GRADED: _graded,
}
