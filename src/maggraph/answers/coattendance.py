"""Who met whom by the index of an embedded build: the rows that queries/who-met-whom.rq would give.

Context: SPARQL joins everybody with everybody at every event, for each question anew. Choice: the index says who met
whom in numbers; names, cities and the places in reports come from the store, of the few people and events shown.
Price: two roads to one answer, which tests hold together on random graphs. Where no index can be used, the .rq answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from maggraph.answers.grades import Grade
from maggraph.answers.query import Row, ask_each
from maggraph.answers.values import id_of
from maggraph.index import Index, index_path, open_index
from maggraph.index.chains import chains
from maggraph.index.days import text_of
from maggraph.index.meetings import ANYBODY, Met, Sought, meetings
from maggraph.store import Store

SMALL = 20_000
"""A graph of so many participations is answered whole in seconds."""
GRADES = tuple(Grade)
FEW = 3
"""Of so few people the places in reports are asked for by person; of more, by event."""


@dataclass(frozen=True)
class Shown:
    """One meeting in IRIs: the two, the event, the grade, the day, and the parts at which each was."""

    person: str
    partner: str
    event: str
    grade: Grade
    date: str
    mine: str
    theirs: str

    @property
    def place(self) -> tuple[str, ...]:
        """Give its place in the order of who-met-whom."""
        return self.date, self.person, self.partner, self.event, self.mine, self.theirs


def index_of(store: Store) -> Index | None:
    """Open the index of a store's graph; None if it has none that can be used."""
    return open_index(index_path(store.beside.store), store.beside.digest) if store.beside else None


def is_small(store: Store) -> bool:
    """Say whether everything about everybody may be read at once; of what has no index nobody knows."""
    index = index_of(store)
    return index is not None and len(index.by_person.what) <= SMALL


def met_rows(store: Store, index: Index, people: tuple[str, str], sought: Sought, lang: str) -> list[Row]:
    """Return the rows of who-met-whom for a person and a partner, each "" for anybody, in its order."""
    return _rows(store, _shown(index, people, sought), lang)


def rows_of(store: Store, index: Index, met: Iterable[tuple[int, Met]], lang: str) -> list[Row]:
    """Return the rows of who-met-whom for meetings that were found, each with the number of its person."""
    return _rows(store, (one for person, found in met for one in _told(index, person, found)), lang)


def _rows(store: Store, shown: Iterable[Shown], lang: str) -> list[Row]:
    ordered = sorted(shown, key=lambda one: one.place)
    facts = _Facts(store, tuple(ordered), lang)
    return [row for one in ordered for row in facts.rows(one)]


def routes_between(index: Index, ends: tuple[str, str], sought: Sought, limit: int) -> list[list[str]]:
    """Return the shortest chains between two people as IRIs."""
    one, other = map(index.people.number, ends)
    found = [] if ANYBODY in {one, other} else chains(index, one, other, sought, limit)
    return [[index.people[number] for number in route] for route in found]


def _shown(index: Index, people: tuple[str, str], sought: Sought) -> Iterator[Shown]:
    one, other = (index.people.number(iri) if iri else ANYBODY for iri in people)
    if any(iri and number == ANYBODY for iri, number in zip(people, (one, other), strict=True)):
        return
    if people[0]:
        yield from _told(index, one, meetings(index, one, _with(sought, other)))
    elif people[1]:
        yield from map(_turned, _told(index, other, meetings(index, other, sought)))
    else:
        for person in range(len(index.people)):
            met = meetings(index, person, sought)
            yield from _told(index, person, met[met.partner > person])


def _with(sought: Sought, partner: int) -> Sought:
    return Sought(sought.weakest, sought.since, sought.until, partner)


def _told(index: Index, person: int, met: Met) -> Iterator[Shown]:
    columns = (met.partner, met.event, met.grade, met.mine, met.theirs)
    for partner, event, grade, mine, theirs in zip(*(column.tolist() for column in columns), strict=True):
        yield Shown(
            person=index.people[person],
            partner=index.people[partner],
            event=index.titles[event],
            grade=GRADES[grade - 1],
            date=text_of(int(index.events.start[mine])),
            mine=index.titles[mine],
            theirs=index.titles[theirs],
        )


def _turned(one: Shown) -> Shown:
    return Shown(one.partner, one.person, one.event, one.grade, one.date, one.theirs, one.mine)


@dataclass(frozen=True)
class _Facts:
    """Names, cities and places in reports for some meetings, asked for together."""

    store: Store
    shown: tuple[Shown, ...]
    lang: str

    def rows(self, one: Shown) -> Iterator[Row]:
        """Tell a meeting as rows, one for each place in a report that shows it."""
        labels = product(self._called[one.person], self._called[one.partner], self._called[one.event])
        for (person, _, _), (partner, _, _), (event, city, city_label) in labels:
            for report, paragraph in self._where(one):
                yield {
                    "person": one.person,
                    "personLabel": person,
                    "partner": one.partner,
                    "partnerLabel": partner,
                    "grade": one.grade.value,
                    "date": one.date,
                    "event": one.event,
                    "eventLabel": event,
                    "city": city,
                    "cityLabel": city_label,
                    "personEvent": one.mine,
                    "partnerEvent": one.theirs,
                    "report": report,
                    "paragraph": paragraph,
                }

    @cached_property
    def _called(self) -> Mapping[str, list[tuple[str, str, str]]]:
        """Give everything's name, and an event's city with its name."""
        wanted = {iri for one in self.shown for iri in (one.person, one.partner, one.event)}
        found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for row in ask_each(self.store, "called", "entity", wanted, lang=self.lang):
            found[row["entity"]].append((row["entityLabel"], row["city"], row["cityLabel"]))
        return {iri: found.get(iri, [(id_of(iri), "", "")]) for iri in wanted}

    def _where(self, one: Shown) -> list[tuple[str, str]]:
        """Return the places that state a meeting, by report and paragraph; an empty one if none does."""
        own = self._places[one.person, one.mine, ""]
        handed = self._places[one.person, one.mine, one.partner] if one.mine == one.event else frozenset[_Place]()
        found = own | handed | self._places[one.partner, one.theirs, ""]
        return [(report, str(paragraph)) for report, paragraph in sorted(found)] or [("", "")]

    @cached_property
    def _places(self) -> Mapping[tuple[str, str, str], frozenset["_Place"]]:
        """Give the places for an agent and an event, and for an award also the other of the two."""
        found: dict[tuple[str, str, str], frozenset[_Place]] = defaultdict(frozenset)
        for row in self._asked():
            found[row["agent"], row["event"], row["partner"]] |= {(row["report"], int(row["paragraph"]))}
        return found

    def _asked(self) -> Iterable[Row]:
        people = {iri for one in self.shown for iri in (one.person, one.partner)}
        if len(people) <= FEW:
            return ask_each(self.store, "meeting-places", "agent", people)
        events = {iri for one in self.shown for iri in (one.mine, one.theirs)}
        return ask_each(self.store, "meeting-places", "event", events)


_Place = tuple[str, int]
