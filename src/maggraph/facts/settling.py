"""How decisions about single facts are applied: accepted, rejected, corrected, added."""

from collections.abc import Mapping

from pydantic import JsonValue

from maggraph.facts.anchors import Anchor, Trace
from maggraph.facts.decisions import Accept, Add, EntityAnchor, Reject, Set
from maggraph.facts.desk import Desk
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Event, Fact
from maggraph.facts.outcomes import Outcome, Reason
from maggraph.facts.passages import relocated
from maggraph.facts.records import MODELS, NESTED, NO_VALUES, FactType, Record
from maggraph.facts.regrouping import correct_entity
from maggraph.facts.values import At

DONE = Outcome()
REVIEW = "review"
KEPT = frozenset(["id", *NESTED.values()])
"""Fields of a fact that no correction reaches: its slug, and what stands inside it."""
Fields = dict[str, JsonValue]


def accept(desk: Desk, decision: Accept) -> Outcome:
    """Confirm a fact with the values that were seen; a fact known by its words alone gets back its slots too."""
    number = desk.find(decision.about)
    number = desk.find_by_words(decision.about) if number is None else number
    if number is None:
        return gone(desk, decision.about)
    found = desk.parts[number].said
    seen = {} if decision.seen is None or desk.joined(decision.about) else _seen(desk, decision, number)
    if not desk.change(number, seen | {REVIEW: ReviewStatus.CONFIRMED.value}, _home(desk, decision)):
        return Outcome(Reason.VALUE_REFUSED)
    said = desk.parts[number].said
    return DONE if said == found else Outcome(overruled=found)


def _seen(desk: Desk, decision: Accept, number: int) -> Fields:
    """Return all fields of a fact as they were seen, with references as they stand now."""
    fact = desk.parts[number].fact
    fields = translated(desk, decision.seen or {}, decision.about.traces)
    if desk.split_off(number, decision.about):
        fields = redirected(fields, desk.split_of(decision.about))
    return emptied(fact) | fields


def _home(desk: Desk, decision: Accept) -> str | None:
    """Return the slug of the event that the fact was seen in, if it is there."""
    event = desk.slots(decision.about).get("event", "")
    return event.partition("/")[2] if event in desk.recall.events else None


def reject(desk: Desk, decision: Reject) -> Outcome:
    """Mark a fact as wrong."""
    number = desk.find(decision.about)
    if number is None:
        return gone(desk, decision.about)
    desk.change(number, {REVIEW: ReviewStatus.REJECTED.value})
    return DONE


def correct(desk: Desk, decision: Set) -> Outcome:
    """Give one field of a fact or entity another value; one that has it already is as it should be."""
    anchor = decision.about
    if isinstance(anchor, EntityAnchor):
        return correct_entity(desk, decision, anchor)
    value = desk.recall.translated(decision.field, decision.value, decision.traces | anchor.traces)
    number = desk.find(anchor)
    if number is None:
        number = desk.find_changed(anchor, decision.field, value)
    if number is None:
        number = desk.find_by_words(anchor)
    if number is None:
        return gone(desk, anchor)
    known = decision.field in type(desk.parts[number].fact).model_fields and decision.field not in KEPT
    return DONE if known and desk.change(number, {decision.field: value}) else Outcome(Reason.VALUE_REFUSED)


def add(desk: Desk, decision: Add) -> Outcome:
    """Bring a fact that the extraction misses; one that it has found by now is confirmed as it was added."""
    event = desk.recall.place(decision.event, decision.traces) if decision.event else ""
    if event is None:
        return Outcome(Reason.EVENT_GONE)
    desk.take_in(decision.entities)
    slug = decision.fact.id if isinstance(decision.fact, Event) else event.partition("/")[2]
    record = _brought(desk, decision, slug)
    number = desk.number_of(record)
    if number is None:
        desk.add(record)
    else:
        desk.change(number, emptied(record.fact) | record.said | {REVIEW: ReviewStatus.CONFIRMED.value})
    return DONE


def _brought(desk: Desk, decision: Add, event: str) -> Record:
    """Return the added fact with its references and passages as they stand now."""
    given = decision.fact
    fields = translated(desk, given.model_dump(mode="json", exclude={"at"}), decision.traces)
    fields |= {REVIEW: ReviewStatus.CONFIRMED.value, "at": [at.model_dump() for at in _passages(desk, decision)]}
    type_ = next(type_ for type_, model in MODELS.items() if type(given) is model)
    return Record(type_, "" if type_ is FactType.TENURE else event, type(given).model_validate(fields))


def _passages(desk: Desk, decision: Add) -> list[At]:
    """Return the fact's passages, moved to where their words stand now if the text is at hand."""
    if not desk.text or len(decision.words) != len(decision.fact.at):
        return list(decision.fact.at)
    moved = (relocated(at, words, desk.text) or at for at, words in zip(decision.fact.at, decision.words, strict=True))
    return list(moved)


def translated(desk: Desk, fields: Fields, traces: Mapping[str, Trace]) -> Fields:
    """Return fields with their references as they stand now."""
    return {name: desk.recall.translated(name, value, traces) for name, value in fields.items()}


def redirected(fields: Fields, moves: Mapping[str, str]) -> Fields:
    """Return fields with some references in the place of others."""
    return {name: moves.get(value, value) if isinstance(value, str) else value for name, value in fields.items()}


def emptied(fact: Fact) -> Fields:
    """Return the optional fields of a fact with their defaults."""
    fields = type(fact).model_fields.items()
    empty = {name: field.get_default() for name, field in fields if name not in NO_VALUES and not field.is_required()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in empty.items()}


def gone(desk: Desk, anchor: Anchor) -> Outcome:
    """Say why a fact is not found: its event has gone, or only it."""
    event = anchor.slots.get("event")
    lost = event is not None and desk.recall.place(event, anchor.traces) is None
    return Outcome(Reason.EVENT_GONE if lost else Reason.FACT_GONE)
