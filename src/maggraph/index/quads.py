"""Gather what an index is made of from quads while they pass by on their way into a store.

Context: the .rq answers for any quads; an index holds one kind, one first day and one programme per event, as the
shapes demand. Choice: a graph that is otherwise gets no index, and the .rq goes on answering. Price: such a graph is
slow, and whoever loads quads past the shapes has to know it.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar

import numpy as np
from pyoxigraph import Literal, NamedNode, Quad

from maggraph.index.days import day, text_of
from maggraph.index.gathered import Flags, Gathered, Numbers, flags, numbers
from maggraph.index.terms import ABSENT, IN_PERSON, MEETING, NO_KIND, OTHER_KIND, PRESENT
from maggraph.vocab import MAG, SCHEMA, XSD, kind

_PRESENCES: Mapping[object, int] = {
    kind("presence", "in-person"): IN_PERSON,
    kind("presence", "live-link"): PRESENT,
    kind("presence", "attended"): PRESENT,
}
_ACTOR, _MEETING = kind("person", "actor"), kind("event", "meeting")
_PRECISION = {XSD.date: 10, XSD.gYearMonth: 7, XSD.gYear: 4}
_Value = TypeVar("_Value", int, str)
_STATED = (MAG.agent, MAG.event, MAG.presence, MAG.presenter, MAG.recipient)


class Gatherer:
    """Watch quads go by, those of one subject together, as sorted N-Quads have them."""

    def __init__(self) -> None:
        self._actors: set[str] = set()
        self._kinds: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._parents: dict[str, str] = {}
        self._odd: set[object] = set()
        self._subject: object = None
        self._stated: dict[NamedNode, set[object]] = defaultdict(set)
        self._numbers: dict[str, int] = {}
        self._took, self._handed = array("i"), array("i")
        self._about: Mapping[NamedNode, Callable[[Quad], None]] = {
            MAG.personKind: self._person,
            MAG.eventKind: self._kind,
            SCHEMA.startDate: self._start,
            SCHEMA.superEvent: self._parent,
            **dict.fromkeys(_STATED, self._state),
        }

    def watch(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        """Pass quads on, taking note of what the index needs."""
        for quad in quads:
            if note := self._about.get(quad.predicate):
                note(quad)
            yield quad
        self._close()

    def gathered(self) -> Gathered | None:
        """Return what was seen; None if events are not as the shapes demand, or something that took part has no IRI."""
        taken, handed = self._columns(self._took), self._columns(self._handed)
        names = list(self._numbers)
        told = {names[number] for number in {*taken[1].tolist(), *handed[2].tolist()}}
        events = sorted({*self._kinds, *self._parents, *self._parents.values(), *told})
        if not self._odd.isdisjoint(events) or None in self._odd:
            return None
        people = sorted(self._actors)
        one, other = _places(names, people), _places(names, events)
        took = _known(one[taken[0]], other[taken[1]], taken[2])
        gave = _known(one[handed[0]], one[handed[1]], other[handed[2]])
        return Gathered(people, events, *self._events(events), took[0], took[1], took[2].astype(np.uint8), *gave)

    def _events(self, events: Sequence[str]) -> tuple[Flags, Numbers, Numbers]:
        place = {event: number for number, event in enumerate(events)}
        return (
            flags([self._kinds.get(event, NO_KIND) for event in events]),
            numbers([self._starts.get(event, 0) for event in events]),
            numbers([place[self._parents[event]] if event in self._parents else -1 for event in events]),
        )

    @staticmethod
    def _columns(rows: "array[int]") -> Numbers:
        return np.asarray(rows, np.int32).reshape(-1, 3).T

    def _person(self, quad: Quad) -> None:
        if quad.object == _ACTOR and isinstance(quad.subject, NamedNode):
            self._actors.add(quad.subject.value)

    def _kind(self, quad: Quad) -> None:
        self._once(self._kinds, quad, MEETING if quad.object == _MEETING else OTHER_KIND)

    def _start(self, quad: Quad) -> None:
        self._once(self._starts, quad, _day(quad.object))

    def _parent(self, quad: Quad) -> None:
        self._once(self._parents, quad, quad.object.value if isinstance(quad.object, NamedNode) else None)

    def _once(self, known: dict[str, _Value], quad: Quad, value: _Value | None) -> None:
        """Take note of what may be stated once of an event, whatever graph states it."""
        if not isinstance(quad.subject, NamedNode):
            return
        event = quad.subject.value
        if value is None or known.setdefault(event, value) != value:
            self._odd.add(event)

    def _state(self, quad: Quad) -> None:
        if quad.subject != self._subject:
            self._close()
            self._subject = quad.subject
        self._stated[quad.predicate].add(quad.object)

    def _close(self) -> None:
        """Take note of everything stated of one participation or award."""
        agents, events, presences, presenters, recipients = (self._stated.get(name, ()) for name in _STATED)
        for agent, event, presence in product(agents, events, presences):
            self._took.extend((self._number(agent), self._number(event), _PRESENCES.get(presence, ABSENT)))
        for presenter, recipient, event in product(presenters, recipients, events):
            self._handed.extend(map(self._number, (presenter, recipient, event)))
        self._stated.clear()

    def _number(self, node: object) -> int:
        if not isinstance(node, NamedNode):
            self._odd.add(None)
            return self._numbers.setdefault("", len(self._numbers))
        return self._numbers.setdefault(node.value, len(self._numbers))


def _day(value: object) -> int | None:
    """Turn a date that is typed by its precision into its number; None for any other."""
    if not isinstance(value, Literal) or _PRECISION.get(value.datatype) != len(value.value):
        return None
    try:
        number = day(value.value)
    except ValueError:
        return None
    return number if number and text_of(number) == value.value else None


def _places(names: Sequence[str], chosen: Sequence[str]) -> Numbers:
    """Give each name its place among some chosen ones, -1 if it is none of them."""
    place = {name: number for number, name in enumerate(chosen)}
    return numbers([place.get(name, -1) for name in names])


def _known(*columns: Numbers) -> list[Numbers]:
    """Keep the rows in which nothing is -1."""
    known = np.logical_and.reduce([column >= 0 for column in columns])
    return [column[known] for column in columns]
