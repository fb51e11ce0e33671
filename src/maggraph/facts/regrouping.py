"""How decisions about entities are applied: corrected, made one, made two."""

from pydantic import JsonValue, ValidationError

from maggraph.facts.anchors import Anchor
from maggraph.facts.authority import AuthorityFile, Entry, OtherNames, Person
from maggraph.facts.decisions import EntityAnchor, Merge, Set, Split
from maggraph.facts.desk import Desk
from maggraph.facts.naming import implied, names, with_entry
from maggraph.facts.outcomes import Outcome, Reason
from maggraph.facts.records import Record
from maggraph.facts.rewriting import Moves, moved

DONE = Outcome()
GONE = Outcome(Reason.ENTITY_GONE)


def correct_entity(desk: Desk, decision: Set, anchor: EntityAnchor) -> Outcome:
    """Give one field of a new entity another value; its slug stays."""
    place = desk.recall.place(anchor.entity, anchor.traces)
    entry = desk.recall.own.get(place or "")
    if entry is None:
        return GONE
    value = desk.recall.translated(decision.field, decision.value, decision.traces)
    corrected = None if decision.field == "id" else _validated(entry, {decision.field: value})
    if corrected is None:
        return Outcome(Reason.VALUE_REFUSED)
    desk.take_in(with_entry(AuthorityFile(), corrected), anew=True)
    return DONE


def merge(desk: Desk, decision: Merge) -> Outcome:
    """Put an entity or event in the place of another, with the other's names among its own."""
    target = desk.recall.place(decision.into, decision.traces)
    source = desk.recall.place(decision.entity, decision.traces)
    if target is None:
        return GONE
    if source is None or source == target:
        return DONE
    entry, into = desk.recall.own.get(source), desk.recall.own.get(target)
    if entry and into:
        desk.take_in(with_entry(AuthorityFile(), with_names(into, names(entry))), anew=True)
    desk.move({source: target})
    return DONE


def split(desk: Desk, decision: Split) -> Outcome:
    """Let some facts speak of a second entity."""
    desk.take_in(decision.entities)
    source = desk.now(decision.entity, decision.traces)
    target = desk.now(decision.into, decision.traces)
    found = [_split_one(desk, anchor, {source: target}) for anchor in decision.facts]
    return DONE if all(found) else Outcome(Reason.FACT_GONE)


def _split_one(desk: Desk, anchor: Anchor, moves: Moves) -> bool:
    number = desk.find(anchor)
    if number is not None:
        record = desk.parts[number]
        desk.put(number, Record(record.type, record.event, moved(record.fact, moves)))
    return number is not None


def with_names(entry: Entry, more: tuple[str, ...]) -> Entry:
    """Return an entry with names that it does not have or imply: a person's as spellings, others' as other names."""
    new = tuple(dict.fromkeys(name for name in more if not implied(entry, name)))
    if isinstance(entry, Person):
        return entry.model_copy(update={"forms": (*entry.forms, *new)})
    others = getattr(entry, "names", None)
    if not isinstance(others, OtherNames):
        return entry
    russian = tuple(name for name in new if not name.isascii())
    english = tuple(name for name in new if name.isascii())
    return entry.model_copy(update={"names": OtherNames(ru=(*others.ru, *russian), en=(*others.en, *english))})


def _validated(entry: Entry, changes: dict[str, JsonValue]) -> Entry | None:
    try:
        return type(entry).model_validate(entry.model_dump(mode="json") | changes)
    except ValidationError:
        return None
