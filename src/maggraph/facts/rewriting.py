"""One entity or event put in the place of another, everywhere in a sheet; facts that thereby become one are joined."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import TypeVar

from pydantic import BaseModel

from maggraph.facts.kinds import Presence, ReviewStatus
from maggraph.facts.model import Event, Fact, FactSheet, Participation
from maggraph.facts.records import Record, assembled, records
from maggraph.facts.references import ENTITY_FIELDS, SLUG_FIELDS, field_names, telling_fields
from maggraph.facts.values import At

F = TypeVar("F", bound=BaseModel)
Moves = Mapping[str, str]
"""Reference -> the reference that takes its place."""

STRENGTH = (
    Presence.IN_PERSON,
    Presence.LIVE_LINK,
    Presence.ATTENDED,
    Presence.VIDEO_MESSAGE,
    Presence.WRITTEN_MESSAGE,
    Presence.ABSENT,
    Presence.NOT_STATED,
)
"""The presence that holds where one agent's presence at an event is told twice: the first of these."""
TRUST = (ReviewStatus.CONFIRMED, ReviewStatus.DRAFT, ReviewStatus.REJECTED)
"""A joined fact is rejected only if all its parts were."""


def rewritten(sheet: FactSheet, moves: Moves) -> FactSheet:
    """Let references point elsewhere; entries that are moved away must have gone already. No moves, no change."""
    if not moves:
        return sheet
    entities = moved(sheet.entities, moves)
    return assembled(sheet.model_copy(update={"entities": entities}), rewritten_parts(records(sheet), moves))


def rewritten_parts(parts: Iterable[Record], moves: Moves) -> Iterator[Record]:
    """Do the same to records; those that no move touches stay the very same."""
    return joined(_moved_record(record, moves) for record in parts)


def moved(value: F, moves: Moves) -> F:
    """Let the references of a record point elsewhere, each list without what is then named twice."""
    changes = {}
    for name in telling_fields(type(value)):
        old = getattr(value, name)
        new = _moved(old, name, moves)
        if new != old:
            changes[name] = new
    return value.model_copy(update=changes) if changes else value


def _moved(value: object, field: str, moves: Moves) -> object:
    if isinstance(value, BaseModel):
        return moved(value, moves)
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_moved(one, field, moves) for one in value))
    if not isinstance(value, str):
        return value
    if field in SLUG_FIELDS:
        return moves.get(f"{SLUG_FIELDS[field]}/{value}", value).rpartition("/")[2]
    return moves.get(value, value) if field in ENTITY_FIELDS else value


def _moved_record(record: Record, moves: Moves) -> Record:
    if record.targets.isdisjoint(moves):
        return record
    event = moves.get(f"event/{record.event}", record.event).rpartition("/")[2]
    fact = moved(record.fact, moves)
    if isinstance(fact, Event):
        parent = None if fact.parent == event else fact.parent
        fact = fact.model_copy(update={"id": event, "parent": parent})
    return Record(record.type, event, fact)


def joined(parts: Iterable[Record]) -> Iterator[Record]:
    """Yield records in their order, those of one fact as one, where the first of them stood."""
    groups: dict[tuple[str, ...], list[Record]] = {}
    for record in parts:
        groups.setdefault(record.key, []).append(record)
    for group in groups.values():
        first = group[0]
        yield first if len(group) == 1 else Record(first.type, first.event, _one(record.fact for record in group))


def _one(facts: Iterable[Fact]) -> Fact:
    """Join the facts of one group; their order does not count, the surer fact's words go before."""
    return reduce(_both, sorted(facts, key=_rank))


def _rank(fact: Fact) -> tuple[float, int, str]:
    return -(1.0 if fact.confidence is None else fact.confidence), fact.at[0].start, fact.model_dump_json()


def _both(one: Fact, other: Fact) -> Fact:
    changes = {name: _value(getattr(one, name), getattr(other, name)) for name in field_names(type(one))}
    changes["at"] = tuple(sorted({*one.at, *other.at}, key=_place))
    changes |= {"confidence": one.confidence, "rule": one.rule}
    changes["review"] = min(one.review, other.review, key=TRUST.index)
    if isinstance(one, Participation) and isinstance(other, Participation):
        changes["presence"] = min(one.presence, other.presence, key=STRENGTH.index)
    return one.model_copy(update=changes)


def _value(one: object, other: object) -> object:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys([*one, *other]))
    return other if one is None else one


def _place(at: At) -> tuple[int, int, int]:
    return at.paragraph, at.start, at.end
