"""How two states of the graph differ: for people by entity and fact, for programs as RDF Patch.

A passage is no fact of its own: that a fact is said elsewhere shows in its evidence.
"""

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import Literal, NamedNode

from maggraph.publication.columns import Column, Form
from maggraph.publication.snapshot import Snapshot
from maggraph.vocab import RDF


class Kind(StrEnum):
    """What happened to an entity or fact."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Detail:
    """One property before and after, in words."""

    property: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """What happened to one entity or fact: its id, its table's heading, its name, and what changed of it."""

    kind: Kind
    id: str
    table: str
    name: str
    details: tuple[Detail, ...] = ()


def changes(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Yield every change, by table, then by id."""
    told = [change for iri in old.entities | new.entities for change in _changes(iri, old, new)]
    yield from sorted(told, key=lambda change: (change.table, change.id))


def patch(old: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the lines of an RDF Patch (https://afs.github.io/rdf-patch/) that turns the old state into the new.

    Blank nodes keep the labels that the dumps give them.
    """
    content = "\n".join(sorted(old.lines ^ new.lines))
    yield f"H id <uuid:{uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(content.encode()).hexdigest())}> ."
    yield "TX ."
    yield from (f"D {line} ." for line in sorted(old.lines - new.lines))
    yield from (f"A {line} ." for line in sorted(new.lines - old.lines))
    yield "TC ."


def _changes(iri: str, old: Snapshot, new: Snapshot) -> Iterator[Change]:
    state = new if iri in new.entities else old
    form = state.form(iri)
    if form is None or form.name == "passages":
        return
    title: str = getattr(form.title, state.lang)
    id_ = iri.partition("/id/")[2]
    if iri not in old.entities or iri not in new.entities:
        yield Change(Kind.REMOVED if state is old else Kind.ADDED, id_, title, state.name(iri))
    elif details := tuple(_details(iri, form, old, new)):
        yield Change(Kind.CHANGED, id_, title, state.name(iri), details)


def _details(iri: str, form: Form, old: Snapshot, new: Snapshot) -> Iterator[Detail]:
    for column in form.columns:
        before, after = (_values(state, iri, column) for state in (old, new))
        if before != after:
            yield Detail(getattr(column.title, new.lang), old.text(before), new.text(after))
    others = {*old.said[iri], *new.said[iri]} - {column.property for column in form.columns} - {RDF.type.value}
    for name in sorted(others):
        before, after = (state.said[iri].get(name, ()) for state in (old, new))
        if before != after:
            yield Detail(new.name(name), old.text(before), new.text(after))


def _values(state: Snapshot, iri: str, column: Column) -> tuple[NamedNode | Literal, ...]:
    values = state.said[iri].get(column.property, ())
    return tuple(value for value in values if not column.lang or getattr(value, "language", None) == column.lang)
