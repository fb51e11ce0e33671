"""Annotations: a report's facts as one JSON file, the form in which people annotate samples by hand.

Fields that count nothing here (evidence, series, attendance …) may stand in the file; they are not looked at.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from maggraph.errors import InputError
from maggraph.evaluation.sides import CITY_BODIES, Conferral, Event, Participation, PersonName, Side, Tenure, Thing
from maggraph.facts.kinds import AwardKind, Capacity, EventKind, OrganizationKind, PersonKind, Presence
from maggraph.facts.problems import problem


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Person(_Row):
    id: str
    family: str
    given: str | None = None
    patronymic: str | None = None
    kind: PersonKind = PersonKind.ACTOR


class _Place(_Row):
    id: str
    name: str


class _Organization(_Place):
    short: tuple[str, ...] = ()
    kind: OrganizationKind
    city: str | None = None


class _Post(_Row):
    person: str
    title: str
    of: str | None = None


class _Event(_Row):
    id: str
    title: str
    kind: EventKind
    start: str | None = None
    city: str | None = None
    parent: str | None = None


class _Participation(_Row):
    agent: str
    event: str
    capacity: Capacity
    presence: Presence


class _Conferral(_Row):
    kind: AwardKind
    recipient: str
    event: str
    presenter: str | None = None


class Annotation(_Row):
    """The lists of an annotation, as far as they count."""

    persons: tuple[_Person, ...]
    orgs: tuple[_Organization, ...]
    cities: tuple[_Place, ...] = ()
    regions: tuple[_Place, ...] = ()
    venues: tuple[_Place, ...] = ()
    posts: tuple[_Post, ...]
    events: tuple[_Event, ...]
    participations: tuple[_Participation, ...]
    conferrals: tuple[_Conferral, ...]


def read_annotation(path: Path) -> Side:
    """Read an annotation; InputError for a file that is none, a value that is unknown, a key that leads nowhere."""
    try:
        annotation = Annotation.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        place = ".".join(map(str, detail["loc"])) or "the file"
        raise InputError("{path}: {place}: {problem}", path=path, place=place, problem=problem(detail)) from error
    except ValueError as error:
        raise InputError("{path}: malformed JSON: {problem}", path=path, problem=error) from error
    for place, key in _astray(annotation):
        raise InputError(
            "{path}: {place}: {key} is not in this file; add it, or correct the key", path=path, place=place, key=key
        )
    return _side(annotation)


def _side(annotation: Annotation) -> Side:
    seats = {one.id: one.city for one in annotation.orgs if one.city and one.kind in CITY_BODIES}
    return Side(
        people={it.id: PersonName(it.family, it.given or "", it.patronymic or "") for it in annotation.persons},
        things=_things(annotation),
        actors=frozenset(it.id for it in annotation.persons if it.kind is PersonKind.ACTOR),
        events={
            it.id: Event(it.title, it.kind, it.start or "", it.city or "", it.parent or "") for it in annotation.events
        },
        participations=tuple(
            Participation(it.agent, it.event, it.capacity, it.presence) for it in annotation.participations
        ),
        tenures=tuple(Tenure(it.person, it.title, seats.get(it.of or "", it.of or "")) for it in annotation.posts),
        conferrals=tuple(
            Conferral(it.recipient, it.event, it.kind, it.presenter or "") for it in annotation.conferrals
        ),
    )


def _things(annotation: Annotation) -> dict[str, Thing]:
    organizations = {it.id: Thing((it.name, *it.short)) for it in annotation.orgs}
    territories = {it.id: Thing((it.name,)) for it in (*annotation.cities, *annotation.regions)}
    return organizations | territories | {it.id: Thing((it.name,), venue=True) for it in annotation.venues}


def _astray(annotation: Annotation) -> Iterator[tuple[str, str]]:
    """Yield the place and the key of every reference to nothing."""
    lists = (annotation.persons, annotation.orgs, annotation.cities, annotation.regions, annotation.venues)
    known = {one.id for rows in lists for one in rows} | {event.id for event in annotation.events}
    for name, fields in _REFERENCES.items():
        for number, row in enumerate(getattr(annotation, name)):
            for field in fields:
                key = getattr(row, field)
                if key and key not in known:
                    yield f"{name}.{number}.{field}", key


_REFERENCES = {
    "orgs": ("city",),
    "posts": ("person", "of"),
    "events": ("city", "parent"),
    "participations": ("agent", "event"),
    "conferrals": ("recipient", "event", "presenter"),
}
