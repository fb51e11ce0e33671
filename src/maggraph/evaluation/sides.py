"""What one side says, in a form that annotations, fact sheets and graphs share; keys are the side's own ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

CITY_BODIES = frozenset({"executive", "legislature"})
"""A post in a city's administration or council counts as one in the city: careful readers differ here."""

UNSURE = {"absent": "not-stated"}
"""Both say no more than that nothing puts the agent there."""


class PersonName(NamedTuple):
    """The parts of a person's name, as far as they are known; an initial may stand for one."""

    family: str
    given: str = ""
    patronymic: str = ""


class Thing(NamedTuple):
    """The names of a body or place, and whether it stands for the venue: a museum acts, and is a place too."""

    names: tuple[str, ...]
    venue: bool = False


@dataclass(frozen=True)
class Event:
    """What an event is told by, and the programme it is part of."""

    title: str
    kind: str
    start: str = ""
    city: str = ""
    parent: str = ""
    confidence: float | None = None


@dataclass(frozen=True)
class Participation:
    """An agent's part in an event."""

    agent: str
    event: str
    capacity: str
    presence: str
    confidence: float | None = None


@dataclass(frozen=True)
class Tenure:
    """A person's post in a body, if the side names one."""

    person: str
    title: str
    body: str = ""
    confidence: float | None = None


@dataclass(frozen=True)
class Conferral:
    """An award to one recipient; only its kind counts, names of awards are told in too many ways."""

    recipient: str
    event: str
    kind: str
    presenter: str = ""
    confidence: float | None = None


@dataclass(frozen=True)
class Side:
    """Everything one side says: entities by key with their names, events by key, and the facts about them."""

    people: Mapping[str, PersonName] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    actors: frozenset[str] = frozenset()
    events: Mapping[str, Event] = field(default_factory=dict)
    participations: tuple[Participation, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    conferrals: tuple[Conferral, ...] = ()


def outermost(events: Mapping[str, Event], event: str) -> str:
    """Return the programme that an event is part of, or the event itself; a circle of parents ends where it began.

    >>> outermost({"days": Event("Дни", "celebration"), "forum": Event("Форум", "forum", parent="days")}, "forum")
    'days'
    """
    seen: set[str] = set()
    while event not in seen and event in events and events[event].parent in events:
        seen.add(event)
        event = events[event].parent
    return event
