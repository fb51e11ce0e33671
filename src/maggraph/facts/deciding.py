"""Decisions as people make them: about a fact of the sheet before them, now, with all that finds the fact again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import JsonValue

from maggraph.facts.anchors import Trace, anchor_of, traces, word_digests
from maggraph.facts.authority import AuthorityFile, Entry
from maggraph.facts.decisions import Accept, Add, Decision, EntityAnchor, Merge, Reject, Set, Split, Undo
from maggraph.facts.model import AttendanceFigure, Conferral, Event, FactSheet, Participation, Tenure
from maggraph.facts.naming import reference_of, with_entry
from maggraph.facts.records import Record
from maggraph.facts.references import pointers


def now() -> datetime:
    """Return the time in UTC, to the microsecond: two decisions are never made at once."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Decider:
    """Whoever decides, over one sheet; `text` is the report's normalised text, if it is at hand."""

    sheet: FactSheet
    text: str = ""
    who: str | None = None
    clock: Callable[[], datetime] = now

    def accept(self, record: Record) -> Accept:
        """Say that a fact is true as it stands."""
        return Accept(when=self.clock(), who=self.who, about=anchor_of(record, self.sheet, self.text), seen=record.said)

    def reject(self, record: Record) -> Reject:
        """Say that a fact is wrong."""
        return Reject(when=self.clock(), who=self.who, about=anchor_of(record, self.sheet, self.text))

    def correct(self, record: Record, field: str, value: JsonValue) -> Set:
        """Give a field of a fact another value."""
        about = anchor_of(record, self.sheet, self.text)
        return Set(
            when=self.clock(), who=self.who, about=about, field=field, value=value, traces=self._all_traces(value)
        )

    def correct_entity(self, reference: str, field: str, value: JsonValue) -> Set:
        """Give a field of a new entity another value."""
        about = EntityAnchor(entity=reference, traces=traces({reference}, self.sheet))
        return Set(when=self.clock(), who=self.who, about=about, field=field, value=value)

    def add(
        self,
        fact: Participation | Conferral | AttendanceFigure | Event | Tenure,
        event: str | None = None,
        entities: AuthorityFile = AuthorityFile(),  # noqa: B008 - frozen
    ) -> Add:
        """Bring a fact; `event` is the slug of the event that it belongs to, if it belongs to one."""
        place = None if event is None else f"event/{event}"
        named = {pointer.target for pointer in pointers(fact)} | ({place} if place else set())
        return Add(
            when=self.clock(),
            who=self.who,
            fact=fact,
            event=place,
            entities=entities,
            traces=traces(named, self.sheet),
            words=word_digests(fact, self.text),
        )

    def merge(self, entity: str, into: str) -> Merge:
        """Say that two entities or events are one."""
        known = traces({entity, into}, self.sheet)
        return Merge(when=self.clock(), who=self.who, entity=entity, into=into, traces=known)

    def split(self, entity: str, into: Entry | str, facts: tuple[Record, ...] = ()) -> Split:
        """Say that two entities are two, and which facts speak of the second; a new one is given as its entry."""
        target = into if isinstance(into, str) else reference_of(into)
        brought = AuthorityFile() if isinstance(into, str) else with_entry(AuthorityFile(), into)
        return Split(
            when=self.clock(),
            who=self.who,
            entity=entity,
            into=target,
            facts=tuple(anchor_of(record, self.sheet, self.text) for record in facts),
            entities=brought,
            traces=traces({entity, target}, self.sheet),
        )

    def undo(self, decision: Decision) -> Undo:
        """Take an earlier decision back."""
        return Undo(when=self.clock(), who=self.who, of=decision.id)

    def _all_traces(self, value: JsonValue) -> dict[str, Trace]:
        """Return traces for whatever a value may refer to, as reference or as bare slug."""
        given = set(map(str, value)) if isinstance(value, list) else {str(value)}
        return traces(given | {f"event/{one}" for one in given}, self.sheet)
