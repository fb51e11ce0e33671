"""Random small worlds of people and events: what was stated, and the quads that state it, each with its evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path

import pyoxigraph as ox
from hypothesis import strategies as st

from maggraph.answers.grading import PRESENT, Handed, Held, Took
from maggraph.index import index_path, write_index
from maggraph.index.quads import Gatherer
from maggraph.store import EmbeddedStore
from maggraph.vocab import FOAF, MAG, OA, PROV, RDF, RDFS, SCHEMA, XSD, kind

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

    def told(self, since: str = "", until: str = "") -> set[tuple[str, ...]]:
        """Tell who met whom by the rule of the data model, word for word: two, grade, day, event, part of each."""
        return {row for row in self._rows() if _inside(row[3], since, until)}

    def _rows(self) -> Iterator[tuple[str, ...]]:
        events = {held.event: held for held in self.held}
        for (one, other), event in product(permutations(PEOPLE, 2), EVENTS):
            if self.idle in {one, other}:
                continue
            here = self._at_event(one, other, events[event])
            if here:
                yield one, other, here, events[event].start, event, event, event
            elif not (self._presences(one, event) and self._presences(other, event)):
                for mine, theirs in self._parts(one, other, event, events):
                    yield one, other, "same-programme", events[mine].start, event, mine, theirs

    def _at_event(self, one: str, other: str, held: Held) -> str:
        if {Handed(one, other, held.event), Handed(other, one, held.event)} & set(self.handed):
            return "direct"
        mine, theirs = self._presences(one, held.event), self._presences(other, held.event)
        if not (mine and theirs and held.kind):
            return ""
        both = "in-person" in mine and "in-person" in theirs
        return ("direct" if held.kind == "meeting" else "together") if both else "same-event"

    def _presences(self, person: str, event: str) -> set[str]:
        return {part.presence for part in self.took if (part.agent, part.event) == (person, event)} & PRESENT

    def _parts(self, one: str, other: str, event: str, events: dict[str, Held]) -> Iterator[tuple[str, str]]:
        for mine, theirs in permutations(EVENTS, 2):
            day = events[mine].start
            common = [each for each in _upwards(mine, events) if each in _upwards(theirs, events)]
            same = day and day == events[theirs].start and common[:1] == [event]
            if same and self._presences(one, mine) and self._presences(other, theirs):
                yield mine, theirs


def _upwards(event: str, events: dict[str, Held]) -> list[str]:
    return [event, *_upwards(events[event].parent, events)] if event else []


def _inside(day: str, since: str, until: str) -> bool:
    late_enough = not since or (day and day >= since[: len(day)])
    return bool(late_enough and (not until or (day and day[: len(until)] <= until)))


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
        yield node, RDF.type, MAG.Person
        yield node, RDFS.label, ox.Literal(person[-3:].capitalize(), language="ru")
        yield node, FOAF.familyName, ox.Literal(person[-3:].capitalize(), language="ru")


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


def plain(world: World) -> EmbeddedStore:
    """Keep a world in memory, without an index."""
    quads = ox.Store()
    quads.extend(quads_of(world))
    return EmbeddedStore(quads, Path("memory"))


def indexed(world: World, folder: Path) -> EmbeddedStore:
    """Keep a world in memory, with its index in a folder."""
    quads, gatherer = ox.Store(), Gatherer()
    quads.extend(gatherer.watch(quads_of(world)))
    gathered = gatherer.gathered()
    assert gathered
    path = folder / f"store-{len(list(folder.iterdir()))}"
    write_index(index_path(path), gathered, "sha256:1")
    return EmbeddedStore(quads, path, digest="sha256:1")
