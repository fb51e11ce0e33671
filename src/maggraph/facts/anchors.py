"""How a decision holds on to a fact while extractions come and go.

Context: a new extraction gives other offsets, other slugs of events and new people, other rules and confidences.
Choice: an anchor keeps the type of fact and its slots, for each slot a trace (an event's date and title, an entity's
name), and digests of the words quoted. A reference is looked for as it is; an entity that has gone, by its names; an
event, always by its date and the stems of its title, for slugs may have changed places. The words decide where slots
fit several facts or changed by one. Price: an event whose date and title both change is lost; decisions about it are
listed as unmatched, never dropped.
"""

import hashlib
from collections.abc import Iterator, Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from maggraph.facts.model import Event, Fact, FactSheet
from maggraph.facts.naming import entries, names
from maggraph.facts.records import FactType, Record
from maggraph.facts.references import pointers
from maggraph.facts.values import At, Date, Value

SLOTS: Mapping[str, frozenset[str]] = {
    FactType.EVENT: frozenset(["event"]),
    FactType.PARTICIPATION: frozenset(["event", "agent", "capacity"]),
    FactType.CONFERRAL: frozenset(["event", "award", "recipient"]),
    FactType.ATTENDANCE: frozenset(["event", "of"]),
    FactType.TENURE: frozenset(["person", "of", "title"]),
}
"""The slots of each type of fact."""
DIGITS = 16
"""Hexadecimal digits of a digest: enough to tell the passages of one report apart."""


class Trace(Value):
    """By what an event or entity is known again when its slug has changed: its name, and an event's date."""

    name: str = Field(min_length=1)
    date: Date | None = None


class Anchor(Value):
    """Which fact a decision is about."""

    type: FactType
    slots: dict[str, str]
    traces: dict[str, Trace] = Field(default_factory=dict, description="reference -> what it stood for")
    words: tuple[str, ...] = Field(default=(), description="digests of the words quoted, where the text was at hand")

    @model_validator(mode="after")
    def _own_slots(self) -> "Anchor":
        if set(self.slots) != SLOTS[self.type]:
            raise PydanticCustomError(
                "slots", "needs the slots {names}", {"names": ", ".join(sorted(SLOTS[self.type]))}
            )
        return self


def anchor_of(record: Record, sheet: FactSheet, text: str = "") -> Anchor:
    """Anchor a fact of a sheet; `text` is the report's normalised text, if there is one."""
    named = {*record.slots.values(), *(pointer.target for pointer in pointers(record.fact))}
    return Anchor(
        type=record.type, slots=record.slots, traces=traces(named, sheet), words=word_digests(record.fact, text)
    )


def traces(references: set[str], sheet: FactSheet) -> dict[str, Trace]:
    """Return what references stand for, of those that the sheet itself brings: its events and new entities."""
    known = dict(_traces(sheet))
    return {reference: known[reference] for reference in sorted(references) if reference in known}


def _traces(sheet: FactSheet) -> Iterator[tuple[str, Trace]]:
    for event in sheet.events:
        yield f"event/{event.id}", event_trace(event)
    for reference, entry in entries(sheet.entities):
        yield reference, Trace(name=names(entry)[0])


def event_trace(event: Event) -> Trace:
    """Return an event's title and first day."""
    return Trace(name=event.title.ru, date=event.start)


def word_digests(fact: Fact, text: str) -> tuple[str, ...]:
    """Return the digests of the words that a fact quotes, each once, in order; none without the text."""
    return tuple(dict.fromkeys(digest(quoted(at, text)) for at in fact.at)) if text else ()


def quoted(at: At, text: str) -> str:
    """Return the words of a passage, blanks made one."""
    return " ".join(text[at.start : at.end].split())


def digest(words: str) -> str:
    """Return the first digits of a text's SHA-256.

    >>> digest("слова")
    '8266a784557504c2'
    """
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]
