"""A graph that is open: the commands as methods, names in any usual form as arguments, values as answers."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypedDict, Unpack

from maggraph.answers.dossier import dossier_of
from maggraph.answers.grades import Grade
from maggraph.answers.lists import Filter, Item, Listing, list_items
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Meeting, Request, meetings_of
from maggraph.answers.naming import named_values
from maggraph.answers.paths import LIMIT, Chain, chains_between
from maggraph.answers.query import ask, load_query, named_queries
from maggraph.answers.records import item_record, meeting_record, path_record
from maggraph.answers.values import Entity
from maggraph.api.flat import named
from maggraph.api.rows import Rows
from maggraph.api.shown import Shown
from maggraph.errors import InputError
from maggraph.network import Measures, People
from maggraph.network.asking import measures_of, network_of
from maggraph.store import Answer, Store, open_store
from maggraph.wording import language

STORE = "MAGGRAPH_STORE"
PLACES = ("city", "region", "country")
Row = Mapping[str, str]


class Period(TypedDict, total=False):
    """Days, months or years (YYYY-MM-DD, YYYY-MM, YYYY), both included, and the weakest grade that counts."""

    since: str
    until: str
    grade: str


class Narrowing(TypedDict, total=False):
    """What to list only: a period, one city by any name, one kind, words in the name."""

    since: str
    until: str
    city: str
    kind: str
    text: str


def open_graph(store: str = "", lang: str = "") -> "OpenGraph":
    """Open a store as `maggraph.open` says."""
    return OpenGraph(open_store(store or os.environ.get(STORE) or "build"), lang or language())


@dataclass(frozen=True)
class OpenGraph:
    """A store to ask. A name that fits nobody, or several, raises LookupFailed, which lists the candidates."""

    store: Store
    lang: str

    def find(self, words: str, *types: str) -> Entity:
        """Find whom or what a name, an id or an IRI means, among the classes named if any is (person, city…)."""
        return find(self.store, words, types, self.lang)

    def persons(self, **chosen: Unpack[Narrowing]) -> Rows[Item]:
        """List people; narrowed by since, until (YYYY-MM-DD, YYYY-MM, YYYY), city, kind, text."""
        return self._listed(Listing.PERSONS, chosen)

    def events(self, **chosen: Unpack[Narrowing]) -> Rows[Item]:
        """List events; narrowed like people."""
        return self._listed(Listing.EVENTS, chosen)

    def organizations(self, **chosen: Unpack[Narrowing]) -> Rows[Item]:
        """List organisations; narrowed like people."""
        return self._listed(Listing.ORGANIZATIONS, chosen)

    def cities(self, **chosen: Unpack[Narrowing]) -> Rows[Item]:
        """List cities, regions and countries; narrowed like people."""
        return self._listed(Listing.CITIES, chosen)

    def show(self, entity: str) -> Shown:
        """Return everything about a person, organisation, city or event."""
        return Shown(dossier_of(self.store, self.find(entity), self.lang), self.lang)

    def met(self, person: str, partner: str = "", **chosen: Unpack[Period]) -> Rows[Meeting]:
        """Return whom a person met, or the meetings of two; narrowed by since, until, and grade as the weakest."""
        whom = self.find(partner, "person") if partner else None
        meetings = meetings_of(self.store, self.find(person, "person"), self._request(chosen, whom))
        return Rows(meetings, meeting_record, self.lang)

    def path(self, one: str, other: str, limit: int = LIMIT, **chosen: Unpack[Period]) -> Rows[Chain]:
        """Return the shortest chains of meetings between two people; narrowed by since, until, grade."""
        ends = self.find(one, "person"), self.find(other, "person")
        chains = chains_between(self.store, *ends, self._request(chosen), limit)
        return Rows(chains, lambda chain: {"path": path_record(chain)}, self.lang)

    def network(self, focus: str = "", **chosen: Unpack[Period]) -> People:
        """Return who met whom as a networkx graph, around an entity if one is given; narrowed as `met` is."""
        return network_of(self.store, self._request(chosen), self.find(focus) if focus else None)

    def measures(self, focus: str = "", **chosen: Unpack[Period]) -> Measures:
        """Measure that network."""
        return measures_of(self.store, self._request(chosen), self.find(focus) if focus else None)

    def query(self, name: str, **values: str) -> Rows[Row]:
        """Ask a named query, or one from a file, with its parameters; rows as mappings of text by column.

        People, cities and the like may be given by name. QueryError for a query that is unknown, lacks a parameter, or
        gives no rows.
        """
        bound = named_values(self.store, load_query(name), values, self.lang)
        return Rows(tuple(ask(self.store, name, **bound).dicts()), named, self.lang)

    def queries(self) -> tuple[str, ...]:
        """Return the names of the queries that ship."""
        return tuple(query.name for query in named_queries())

    def sparql(self, text: str) -> Answer:
        """Answer any SPARQL 1.1 query over all graphs."""
        return self.store.query(text)

    def _listed(self, listing: Listing, chosen: Narrowing) -> Rows[Item]:
        _check(chosen, Narrowing.__annotations__)
        city = self.find(chosen["city"], *PLACES) if chosen.get("city") else None
        since, until, kind, text = (str(chosen.get(name, "")) for name in ("since", "until", "kind", "text"))
        items = list_items(self.store, listing, Filter(since, until, city, kind, text), self.lang)
        return Rows(items, item_record, self.lang)

    def _request(self, chosen: Period, partner: Entity | None = None) -> Request:
        _check(chosen, Period.__annotations__)
        grade = chosen.get("grade", Grade.SAME_EVENT.value)
        if grade not in list(Grade):
            raise InputError("grade={grade}: is none; one of {grades}", grade=grade, grades=", ".join(Grade))
        return Request(partner, chosen.get("since", ""), chosen.get("until", ""), Grade(grade), self.lang)


def _check(chosen: Mapping[str, object], allowed: Collection[str]) -> None:
    unknown = sorted(set(chosen) - set(allowed))
    if unknown:
        raise TypeError(f"unexpected: {', '.join(unknown)}; choose of {', '.join(allowed)}")
