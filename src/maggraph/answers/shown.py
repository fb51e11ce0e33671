"""Meetings that an index found, told as queries/who-met-whom.rq tells them.

The index has who met whom in numbers; names, cities and the places in reports come from the store, of the few people
and events shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from maggraph.answers.grades import Grade
from maggraph.answers.query import Row, ask_each
from maggraph.answers.values import id_of
from maggraph.store import Store

FEW = 3
"""Of so few people, or of fewer than events, the places in reports are asked for by person; of more, by event."""


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

    @property
    def turned(self) -> "Shown":
        """Let the two change places."""
        return Shown(self.partner, self.person, self.event, self.grade, self.date, self.theirs, self.mine)


def rows_told(store: Store, shown: Iterable[Shown], lang: str) -> list[Row]:
    """Return the rows of who-met-whom for some meetings, in its order."""
    ordered = sorted(shown, key=lambda one: one.place)
    facts = _Facts(store, tuple(ordered), lang)
    return [row for one in ordered for row in facts.rows(one)]


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
        events = {iri for one in self.shown for iri in (one.mine, one.theirs)}
        if len(people) <= max(FEW, len(events)):
            return ask_each(self.store, "meeting-places", "agent", people)
        return ask_each(self.store, "meeting-places", "event", events)


_Place = tuple[str, int]
