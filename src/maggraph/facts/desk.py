"""A sheet while decisions are applied to it: its facts found by anchors, replaced and added one after another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import JsonValue, ValidationError

from maggraph.facts.anchors import Anchor, Trace, word_digests
from maggraph.facts.authority import AuthorityFile
from maggraph.facts.decisions import Lasting, Merge, Split
from maggraph.facts.model import Fact, FactSheet
from maggraph.facts.naming import entries, with_entry, without
from maggraph.facts.recall import Known, Recall
from maggraph.facts.records import Record, Slots, assembled, key_of, records
from maggraph.facts.rewriting import Moves, joined, moved, rewritten_parts

Changes = Mapping[str, JsonValue]


@dataclass(frozen=True)
class Detours:
    """What decisions do to entities: a sheet that they were applied to already has the facts where these lead."""

    merged: Moves = field(default_factory=dict)
    split: Mapping[tuple[str, ...], Moves] = field(default_factory=dict)


def detours(decisions: Iterable[Lasting]) -> Detours:
    """Gather the detours of all merges and splits."""
    merged: dict[str, str] = {}
    split: dict[tuple[str, ...], Moves] = {}
    for one in decisions:
        if isinstance(one, Merge):
            merged[one.entity] = one.into
        elif isinstance(one, Split):
            split |= {key_of(anchor.type, anchor.slots): {one.entity: one.into} for anchor in one.facts}
    return Detours(merged, split)


class Desk:
    """Facts under decision; `text` is the report's normalised text, if it is at hand."""

    def __init__(self, sheet: FactSheet, text: str = "", known: Known = (), detours: Detours | None = None) -> None:
        self.text = text
        self.known = tuple(known)
        self.detours = detours or Detours()
        self.base = sheet
        self.parts = list(records(sheet))

    @property
    def sheet(self) -> FactSheet:
        """Return the sheet as it stands now."""
        return assembled(self.base, self.parts)

    @cached_property
    def recall(self) -> Recall:
        """Know where references stand now."""
        return Recall(self.parts, self.base.entities, self.known, self.detours.merged)

    @cached_property
    def _by_slots(self) -> Mapping[tuple[str, ...], list[int]]:
        found = defaultdict(list)
        for number, record in enumerate(self.parts):
            found[record.key].append(number)
        return found

    @cached_property
    def _by_words(self) -> Mapping[str, list[int]]:
        found = defaultdict(list)
        for number, record in enumerate(self.parts):
            for one in word_digests(record.fact, self.text):
                found[one].append(number)
        return found

    def slots(self, anchor: Anchor) -> dict[str, str]:
        """Return an anchor's slots with references as they stand now; what has gone stays as it was."""
        return {name: self.now(value, anchor.traces) for name, value in anchor.slots.items()}

    def now(self, value: str, traces: Mapping[str, Trace]) -> str:
        """Return a reference as it stands now; what has gone, and what is no reference, stays as it was."""
        return (self.recall.place(value, traces) or value) if "/" in value else value

    def find(self, anchor: Anchor) -> int | None:
        """Return the number of the fact with an anchor's slots; where several have them, of the one so worded."""
        slots = self.slots(anchor)
        split = self.split_of(anchor)
        number = self._with_slots(anchor, slots)
        if number is None and split:
            number = self._with_slots(anchor, {name: split.get(value, value) for name, value in slots.items()})
        return number

    def split_of(self, anchor: Anchor) -> Moves:
        """Return which entity takes the place of which in a fact, if a split says so."""
        moves = self.detours.split.get(key_of(anchor.type, anchor.slots), {})
        return {self.now(one, anchor.traces): self.now(other, anchor.traces) for one, other in moves.items()}

    def split_off(self, number: int, anchor: Anchor) -> bool:
        """Say whether a fact that an anchor found speaks of the second entity already."""
        return set(self.split_of(anchor).values()) <= set(self.parts[number].slots.values())

    def joined(self, anchor: Anchor) -> bool:
        """Say whether an anchor names what is merged with something else already, and its fact perhaps with another."""
        named = self.recall.named | set(self.recall.events)
        return any(value in self.detours.merged and value not in named for value in anchor.slots.values())

    def _with_slots(self, anchor: Anchor, slots: Slots) -> int | None:
        found = self._by_slots.get(key_of(anchor.type, slots), [])
        worded = [number for number in found if number in self._worded(anchor)]
        return next(iter(worded or found), None)

    def find_by_words(self, anchor: Anchor) -> int | None:
        """Return the number of the one fact that quotes an anchor's words and differs in one slot at most."""
        slots = self.slots(anchor)
        near = [number for number in self._worded(anchor) if self._differs(number, anchor, slots) < 2]
        return near[0] if len(near) == 1 else None

    def find_changed(self, anchor: Anchor, slot: str, value: JsonValue) -> int | None:
        """Return the number of the fact that has an anchor's slots but for one, which has a value already."""
        slots = {name: slot for name, slot in self.slots(anchor).items() if name != slot}
        alike = (number for number in range(len(self.parts)) if not self._differs(number, anchor, slots))
        return next((number for number in alike if self.parts[number].said.get(slot) == value), None)

    def _worded(self, anchor: Anchor) -> dict[int, None]:
        return dict.fromkeys(number for one in anchor.words for number in self._by_words.get(one, []))

    def _differs(self, number: int, anchor: Anchor, slots: Slots) -> int:
        """Count the slots in which a fact differs; one of another type differs in all."""
        record = self.parts[number]
        if record.type != anchor.type:
            return len(slots) + 1
        own = record.slots
        return sum(own[name] != value for name, value in slots.items())

    def change(self, number: int, changes: Changes, event: str | None = None) -> bool:
        """Give a fact other fields, and another event if one is named; say whether its model takes them."""
        record = self.parts[number]
        fact = _validated(record.fact, changes)
        if fact is not None:
            self.put(number, Record(record.type, record.event if event is None else event, fact))
        return fact is not None

    def number_of(self, record: Record) -> int | None:
        """Return the number of the fact with a record's slots."""
        return next(iter(self._by_slots.get(record.key, [])), None)

    def put(self, number: int, record: Record) -> None:
        """Put a record in the place of another; one that thereby becomes a second of its kind is joined to it."""
        old = self.parts[number]
        self.parts[number] = record
        if record.key == old.key:
            return
        if self._by_slots.get(record.key):
            self.parts = list(joined(self.parts))
        self._forget()

    def add(self, record: Record) -> None:
        """Add a fact."""
        self.parts.append(record)
        self._forget()

    def take_in(self, entities: AuthorityFile, *, anew: bool = False) -> None:
        """Add entities that are not known yet; `anew`, put them in the place of those that are."""
        held = self.base.entities
        for reference, entry in entries(entities):
            if anew or reference not in self.recall.entries:
                held = with_entry(held, entry)
        self.base = self.base.model_copy(update={"entities": held})
        self._forget()

    def move(self, moves: Moves) -> None:
        """Put entities or events in the place of others."""
        entities = moved(without(self.base.entities, set(moves)), moves)
        self.base = self.base.model_copy(update={"entities": entities})
        self.parts = list(rewritten_parts(self.parts, moves))
        self._forget()

    def _forget(self) -> None:
        for name in ("recall", "_by_slots", "_by_words"):
            self.__dict__.pop(name, None)


def _validated(fact: Fact, changes: Changes) -> Fact | None:
    try:
        return type(fact).model_validate(fact.model_dump(mode="json") | dict(changes))
    except ValidationError:
        return None
