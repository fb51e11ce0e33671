"""What people decided about facts that the extractor proposed: one record for each decision, never changed.

decisions.yaml is a list of them in the order in which they were made. They refer to facts by anchors (see
`maggraph.facts.anchors`), so they hold for the next extraction of the report too.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, JsonValue, RootModel, model_validator
from pydantic_core import PydanticCustomError

from maggraph.facts.anchors import DIGITS, Anchor, Trace
from maggraph.facts.authority import AuthorityFile
from maggraph.facts.model import AttendanceFigure, Conferral, Event, FactSheet, Participation, Tenure
from maggraph.facts.recall import Recall
from maggraph.facts.records import records
from maggraph.facts.values import ENTITY_CLASSES, SLUG, Slug, Value

Traces = dict[str, Trace]
"""Reference -> what it stood for."""
EntityRef = Annotated[str, Field(pattern=rf"^(?:{'|'.join((*ENTITY_CLASSES, 'role'))})/{SLUG}$")]
EventRef = Annotated[str, Field(pattern=rf"^event/{SLUG}$")]
TERRITORIES = frozenset(["city", "region", "country"])


class EntityAnchor(Value):
    """Which entity a decision is about."""

    entity: EntityRef
    traces: Traces = Field(default_factory=dict)


class Made(Value):
    """What every decision has: when it was made, and by whom if they say so."""

    when: AwareDatetime
    who: str | None = None

    @property
    def id(self) -> str:
        """Return a digest of the whole decision, by which an undoing names it."""
        content = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode("utf-8")).hexdigest()[:DIGITS]


class Accept(Made):
    """The fact is true as it was seen: these values hold, whatever a later extraction says of it."""

    do: Literal["accept"] = "accept"
    about: Anchor
    seen: dict[str, JsonValue] | None = Field(default=None, description="the fact's values; none: any will do")


class Reject(Made):
    """The fact is wrong; it stays in the sheet and does not enter the graph."""

    do: Literal["reject"] = "reject"
    about: Anchor


class Set(Made):
    """One field of a fact or entity has another value."""

    do: Literal["set"] = "set"
    about: Anchor | EntityAnchor
    field: str
    value: JsonValue = None
    traces: Traces = Field(default_factory=dict)


class Add(Made):
    """The extractor misses a fact."""

    do: Literal["add"] = "add"
    fact: Participation | Conferral | AttendanceFigure | Event | Tenure
    event: EventRef | None = Field(default=None, description="the event it belongs to, if it belongs to one")
    entities: AuthorityFile = Field(default=AuthorityFile(), description="entities that only this fact brings")
    traces: Traces = Field(default_factory=dict)
    words: tuple[str, ...] = Field(default=(), description="for each passage of the fact, the digest of its words")

    @model_validator(mode="after")
    def _belongs(self) -> "Add":
        if isinstance(self.fact, Event | Tenure) == (self.event is not None):
            raise PydanticCustomError("event_place", "an event or tenure has no `event`, every other fact needs one")
        return self


class Merge(Made):
    """Two entities, or two events, are one."""

    do: Literal["merge"] = "merge"
    entity: EntityRef
    into: EntityRef
    traces: Traces = Field(default_factory=dict)

    @model_validator(mode="after")
    def _alike(self) -> "Merge":
        classes = {reference.partition("/")[0] for reference in (self.entity, self.into)}
        if self.entity == self.into or not (len(classes) == 1 or classes <= TERRITORIES):
            raise PydanticCustomError("unlike", "only two entities of one class can be one")
        return self


class Split(Made):
    """Two entities are not one: what these facts say of the first, they say of the second."""

    do: Literal["split"] = "split"
    entity: EntityRef
    into: EntityRef
    facts: tuple[Anchor, ...] = Field(default=(), description="none: they only are not to be merged")
    entities: AuthorityFile = Field(default=AuthorityFile(), description="the second entity, if it is new")
    traces: Traces = Field(default_factory=dict)


class Undo(Made):
    """An earlier decision holds no longer."""

    do: Literal["undo"] = "undo"
    of: Slug = Field(description="the earlier decision's digest")


Lasting = Accept | Reject | Set | Add | Merge | Split
"""A decision that says something of the facts."""

Decision = Lasting | Undo


class DecisionLog(RootModel[tuple[Annotated[Decision, Field(discriminator="do")], ...]]):
    """The decisions about one report's facts, in the order in which they were made."""


def standing(decisions: Iterable[Decision]) -> tuple[Lasting, ...]:
    """Return the decisions that hold: without those undone, each once."""
    log = tuple(decisions)
    gone: set[str] = set()
    for decision in reversed(log):
        if isinstance(decision, Undo) and decision.id not in gone:
            gone.add(decision.of)
    unique = {decision.id: decision for decision in log if not isinstance(decision, Undo)}
    return tuple(decision for id_, decision in unique.items() if id_ not in gone)


def apart(decisions: Iterable[Decision], sheet: FactSheet | None = None) -> frozenset[frozenset[str]]:
    """Return the pairs of references that people said are two, as the resolution needs them.

    With a freshly extracted sheet, under the references that it has for them.
    """
    recall = Recall(records(sheet), sheet.entities) if sheet else None
    splits = [one for one in standing(decisions) if isinstance(one, Split)]
    pairs = [(one, (one.entity, one.into)) for one in splits]
    return frozenset(
        frozenset((recall.place(name, one.traces) if recall else None) or name for name in pair) for one, pair in pairs
    )
