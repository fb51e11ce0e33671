"""An item in words: what is claimed, of whom, and where it stands in the text."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from pydantic import BaseModel

from maggraph.facts.authority import Entry
from maggraph.facts.model import Fact, FactSheet
from maggraph.facts.naming import names
from maggraph.facts.records import NESTED, FactType, Record
from maggraph.facts.references import ENTITY_FIELDS, SLUG_FIELDS
from maggraph.facts.values import At, Label
from maggraph.language import when_english, when_russian
from maggraph.resolution import explained
from maggraph.review.items import FactItem, Item, QuestionItem
from maggraph.wording import language, say

AROUND = 240
"""Characters of text shown before and after the words that a fact quotes."""
OWN = frozenset(["id", *NESTED.values(), *Fact.model_fields])
"""Fields that are not shown among what a fact says."""
TYPES: Mapping[FactType, str] = {
    FactType.EVENT: "event",
    FactType.PARTICIPATION: "participation",
    FactType.CONFERRAL: "award conferred",
    FactType.ATTENDANCE: "attendance figure",
    FactType.TENURE: "post held",
}

FIELDS: Mapping[str, str] = {
    "agent": "who",
    "attested_at": "attested at",
    "award": "award",
    "capacity": "in what capacity",
    "city": "city",
    "co_organizers": "co-organiser",
    "count": "number",
    "edition": "edition",
    "elected_at": "elected at",
    "end": "to",
    "event": "event",
    "initiators": "on whose initiative",
    "kind": "kind",
    "mode": "attendance",
    "names": "other names",
    "of": "where",
    "on_behalf_of": "on behalf of",
    "organizers": "organiser",
    "parent": "part of",
    "person": "who",
    "presence": "how present",
    "presenter": "presented by",
    "qualifier": "how exact",
    "rank": "rank",
    "recipient": "to whom",
    "role": "kind of post",
    "series": "series",
    "start": "from",
    "status": "status",
    "supporters": "supporter",
    "title": "title",
    "topic": "topic",
    "venue": "venue",
}
"""What the fields of facts are called."""


def field_name(field: str, type_: FactType) -> str:
    """Name a field of a type of fact in the current language."""
    if (field, type_) == ("of", FactType.ATTENDANCE):
        return say("what was counted")
    if (field, type_) == ("title", FactType.TENURE):
        return say("post")
    return say(FIELDS.get(field, field))


class Teller:
    """Tell items of one sheet; `entries` are the entities by reference, `text` the report's normalised text."""

    def __init__(self, sheet: FactSheet, entries: Mapping[str, Entry], text: str = "") -> None:
        self.sheet = sheet
        self.entries = entries
        self.text = text

    def lines(self, item: Item) -> Iterator[str]:
        """Yield an item's lines without its passage."""
        match item:
            case FactItem(record):
                yield self._head(record)
                yield from (
                    f"  {field_name(name, record.type)}: {value}" for name, value in self.fields(record).items()
                )
            case QuestionItem(reference, candidate):
                yield say(
                    "Are these one? {one}, {other}", one=self.named(reference), other=self.named(candidate.reference)
                )
                yield from (f"  {explained(found)}" for found in candidate.features)
                if not candidate.features:
                    yield "  " + say("By the rules they are; only this draft has them apart.")

    def _head(self, record: Record) -> str:
        told = [say(TYPES[record.type])]
        if record.fact.confidence is not None:
            told.append(f"{record.fact.confidence:.2f}")
        if record.fact.rule:
            told.append(record.fact.rule)
        return " · ".join(told)

    def fields(self, record: Record) -> dict[str, str]:
        """Return what a fact says, field by field, in words; the event that it belongs to first."""
        told = {"event": self.named(f"event/{record.event}")} if record.event and record.type != "event" else {}
        for name in type(record.fact).model_fields:
            value = getattr(record.fact, name)
            if name not in OWN and value not in {None, ()}:
                told[name] = self._value(name, value)
        return told

    def _value(self, name: str, value: object) -> str:
        if isinstance(value, tuple):
            return "; ".join(self._value(name, one) for one in value)
        if isinstance(value, Label):
            return value.ru if language() == "ru" else value.en
        if name in SLUG_FIELDS:
            return self.named(f"{SLUG_FIELDS[name]}/{value}")
        if name in ENTITY_FIELDS and not isinstance(value, BaseModel):
            return self.named(str(value))
        return say(value.value) if isinstance(value, StrEnum) else str(value)

    def named(self, reference: str) -> str:
        """Name an entity or event, with its reference."""
        if reference in self.entries:
            return f"{names(self.entries[reference])[0]} ({reference})"
        found = next((event for event in self.sheet.events if reference == f"event/{event.id}"), None)
        if found is None:
            return reference
        when = (
            (when_russian if language() == "ru" else when_english)(found.start, found.end or "") if found.start else ""
        )
        return f"{found.title.ru}{', ' if when else ''}{when}"

    def passages(self, item: Item) -> Iterator[str]:
        """Yield the text around each passage of a fact, the words themselves in square brackets."""
        if isinstance(item, FactItem):
            yield from (marked(at, self.text) for at in item.record.fact.at)


def marked(at: At, text: str) -> str:
    r"""Return a passage with its words in square brackets and what stands around them in the same paragraph.

    >>> marked(At(paragraph=2, start=9, end=14), "Раньше.\n\nЗдесь он был.")
    '¶2 [Здесь] он был.'
    >>> marked(At(paragraph=2, start=9, end=14), "")
    '¶2'
    """
    if at.end > len(text):
        return f"¶{at.paragraph}"
    first = max(text.rfind("\n\n", 0, at.start) + 2 if "\n\n" in text[: at.start] else 0, at.start - AROUND)
    last = text.find("\n\n", at.end)
    last = min(len(text) if last < 0 else last, at.end + AROUND)
    before, words, after = text[first : at.start], text[at.start : at.end], text[at.end : last]
    return f"¶{at.paragraph} " + " ".join(f"{before}[{words}]{after}".split())
