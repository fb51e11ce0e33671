"""A sheet as a flat list of records: every fact with the event it belongs to, and the slots by which it is known.

What a fact is about (its slots) is what the IRIs of statements are made of: a participation is its event, agent and
capacity; whatever else it says are its values. Two records with the same slots are one fact.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pydantic import JsonValue

from maggraph.facts.model import AttendanceFigure, Conferral, Event, Fact, FactSheet, Participation, Tenure
from maggraph.facts.references import targets


class FactType(StrEnum):
    """The five types of fact."""

    EVENT = "event"
    PARTICIPATION = "participation"
    CONFERRAL = "conferral"
    ATTENDANCE = "attendance"
    TENURE = "tenure"


MODELS: Mapping[FactType, type[Fact]] = {
    FactType.EVENT: Event,
    FactType.PARTICIPATION: Participation,
    FactType.CONFERRAL: Conferral,
    FactType.ATTENDANCE: AttendanceFigure,
    FactType.TENURE: Tenure,
}
NESTED: Mapping[FactType, str] = {
    FactType.PARTICIPATION: "participations",
    FactType.CONFERRAL: "conferrals",
    FactType.ATTENDANCE: "attendance",
}
"""Facts that stand inside their event, and the field they stand in."""
NO_VALUES = frozenset(["id", "attested_at", "names", *NESTED.values(), *Fact.model_fields])
"""Fields that are no values of a fact: its name, what gathers as a report goes on, where it was found."""

Slots = Mapping[str, str]


@dataclass(frozen=True)
class Record:
    """One fact and the slug of its event ("" for a tenure); an event's own record has nothing inside it."""

    type: FactType
    event: str
    fact: Fact

    @property
    def slots(self) -> dict[str, str]:
        """Return what the fact is about; entities, events and awards as `class/slug`."""
        slots = {"event": f"event/{self.event}"} if self.event else {}
        match self.fact:
            case Participation(agent=agent, capacity=capacity):
                slots |= {"agent": agent, "capacity": capacity.value}
            case Conferral(award=award, recipient=recipient):
                slots |= {"award": f"award/{award}", "recipient": recipient}
            case AttendanceFigure(of=of):
                slots |= {"of": of.ru}
            case Tenure(person=person, of=body, title=title):
                slots |= {"person": person, "of": body, "title": title.ru}
        return slots

    @property
    def said(self) -> dict[str, JsonValue]:
        """Return the fields that say what is true, as JSON has them, without defaults."""
        fields: dict[str, JsonValue] = self.fact.model_dump(mode="json", exclude=set(NO_VALUES), exclude_defaults=True)
        return fields

    @cached_property
    def targets(self) -> frozenset[str]:
        """Return every entity and event that the fact refers to, as `class/slug`."""
        own = {f"event/{self.event}"} if self.event else set()
        return frozenset(own | set(targets(self.fact)))

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Return type and slots as one sortable value."""
        return key_of(self.type, self.slots)


def key_of(type_: FactType, slots: Slots) -> tuple[str, ...]:
    """Return a type and slots as one sortable value."""
    return type_.value, *(f"{name}={value}" for name, value in sorted(slots.items()))


def records(sheet: FactSheet) -> Iterator[Record]:
    """Yield every fact in the order of the sheet: each event, then what stands inside it; tenures last."""
    for event in sheet.events:
        yield Record(FactType.EVENT, event.id, event.model_copy(update=dict.fromkeys(NESTED.values(), ())))
        for kind, field in NESTED.items():
            yield from (Record(kind, event.id, fact) for fact in getattr(event, field))
    yield from (Record(FactType.TENURE, "", tenure) for tenure in sheet.tenures)


def assembled(sheet: FactSheet, parts: Iterable[Record]) -> FactSheet:
    """Put records together to a sheet, with the report's id and entities of the one given."""
    by_place: defaultdict[tuple[FactType, str], list[Fact]] = defaultdict(list)
    events: list[Event] = []
    for record in parts:
        if isinstance(record.fact, Event):
            events.append(record.fact)
        else:
            by_place[record.type, record.event].append(record.fact)
    whole = tuple(_filled(event, by_place) for event in events)
    tenures = tuple(by_place.get((FactType.TENURE, ""), ()))
    return sheet.model_copy(update={"events": whole, "tenures": tenures})


def _filled(event: Event, by_place: Mapping[tuple[FactType, str], list[Fact]]) -> Event:
    nested = {field: tuple(by_place.get((kind, event.id), ())) for kind, field in NESTED.items()}
    return event.model_copy(update=nested)
