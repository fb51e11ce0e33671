"""Random small worlds of people and events: what was stated, and the quads that state it, each with its evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
from hypothesis import strategies as st

from maggraph.answers.grading import Handed, Held, Took
from maggraph.vocab import MAG, OA, PROV, RDFS, SCHEMA, XSD, kind

ID = "https://example.org/id/"
PEOPLE = [f"{ID}person/{name}" for name in ("ann", "bob", "cyd", "dan", "eve", "fay")]
EVENTS = [f"{ID}event/{name}" for name in ("days", "forum", "panel", "party", "talk", "visit")]
PRESENCES = ["in-person", "in-person", "live-link", "attended", "absent"]
DAYS = ["", "2025", "2025-09", "2025-09-18", "2025-09-19"]
PERIODS = ["", "2024-12-31", "2025", "2025-09", "2025-09-18", "2025-09-19", "2025-10-01", "2026"]
_PRECISION = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}


@dataclass(frozen=True)
class World:
    """What was stated of whom; `idle` is no actor, whatever was stated."""

    took: tuple[Took, ...]
    held: tuple[Held, ...]
    handed: tuple[Handed, ...]
    idle: str

    @property
    def actors_took(self) -> list[Took]:
        return [one for one in self.took if one.agent != self.idle]

    @property
    def actors_handed(self) -> list[Handed]:
        return [one for one in self.handed if self.idle not in {one.presenter, one.recipient}]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw a world; every event's programme comes before it, so that no event is inside itself."""
    held = []
    for place, event in enumerate(EVENTS):
        parent = draw(st.sampled_from(["", *EVENTS[:place]]))
        held.append(
            Held(event, draw(st.sampled_from(["meeting", "forum", "forum", ""])), draw(st.sampled_from(DAYS)), parent)
        )
    people, events = st.sampled_from(PEOPLE), st.sampled_from(EVENTS)
    took = draw(st.lists(st.builds(Took, people, events, st.sampled_from(PRESENCES)), min_size=6, max_size=22))
    handed = draw(st.lists(st.builds(Handed, people, people, events), max_size=3))
    return World(tuple(took), tuple(held), tuple(handed), draw(st.sampled_from(PEOPLE)))


def quads_of(world: World) -> list[ox.Quad]:
    """State a world as sorted quads."""
    triples = [*_people(world), *_events(world), *_taken(world), *_given(world)]
    quads = {ox.Quad(*triple, ox.NamedNode("https://example.org/graph/report/r")) for triple in triples}
    return sorted(quads, key=str)


_Triples = Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]


def _people(world: World) -> _Triples:
    for person in PEOPLE:
        node = ox.NamedNode(person)
        yield node, MAG.personKind, kind("person", "historical" if person == world.idle else "actor")
        yield node, RDFS.label, ox.Literal(person[-3:].capitalize(), language="ru")


def _events(world: World) -> _Triples:
    for event in world.held:
        node = ox.NamedNode(event.event)
        if event.kind:
            yield node, MAG.eventKind, kind("event", event.kind)
        if event.start:
            yield node, SCHEMA.startDate, ox.Literal(event.start, datatype=_PRECISION[len(event.start)])
        if event.parent:
            yield node, SCHEMA.superEvent, ox.NamedNode(event.parent)
        else:
            yield node, MAG.city, ox.NamedNode(f"{ID}city/kazan")
    yield ox.NamedNode(f"{ID}city/kazan"), RDFS.label, ox.Literal("Казань", language="ru")


def _taken(world: World) -> _Triples:
    for number, part in enumerate(world.took):
        node = ox.NamedNode(f"{ID}participation/{number}")
        yield node, MAG.agent, ox.NamedNode(part.agent)
        yield node, MAG.event, ox.NamedNode(part.event)
        yield node, MAG.presence, kind("presence", part.presence)
        yield node, MAG.capacity, kind("capacity", "speaker")
        yield from _said(node, number % 5)


def _given(world: World) -> _Triples:
    for number, award in enumerate(world.handed):
        node = ox.NamedNode(f"{ID}conferral/{number}")
        yield node, MAG.presenter, ox.NamedNode(award.presenter)
        yield node, MAG.recipient, ox.NamedNode(award.recipient)
        yield node, MAG.event, ox.NamedNode(award.event)
        yield node, MAG.award, ox.NamedNode(f"{ID}award/cup")
        yield from _said(node, 7 + number)


def _said(node: ox.NamedNode, paragraph: int) -> _Triples:
    passage = ox.NamedNode(f"{ID}passage/r--{paragraph}")
    yield node, PROV.wasDerivedFrom, passage
    yield passage, OA.hasSource, ox.NamedNode(f"{ID}report/r")
    yield passage, MAG.paragraph, ox.Literal(str(paragraph), datatype=XSD.integer)
