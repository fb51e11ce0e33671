"""What the graph states of the nodes of a network: all of it, or what concerns the people and events of a part."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.meetings import Meeting
from maggraph.answers.query import Row, ask, ask_each
from maggraph.answers.values import id_of
from maggraph.store import Store

Rows = list[Row]
_PARTS = {
    "taking-part": "agent",
    "event-hosts": "event",
    "handing-over": "recipient",
    "holding-posts": "person",
    "list-events": "event",
    "events-in-reports": "event",
}
"""Query -> the parameter by which it is asked about a part."""


@dataclass(frozen=True)
class Facts:
    """Rows of each query, names of kinds, and the city that each event was held in."""

    rows: Mapping[str, Rows]
    kinds: KindNames
    city: Mapping[str, str]


@dataclass(frozen=True)
class Shown:
    """The people and events of a part, by IRI."""

    people: frozenset[str]
    events: frozenset[str]

    @classmethod
    def of(cls, meetings: Collection[Meeting], centre: Collection[str]) -> "Shown":
        """Take the people and events of meetings, and of a centre whatever these are."""
        met = {person.iri for meeting in meetings for person in (meeting.person, meeting.partner)}
        held = {meeting.event.iri for meeting in meetings}
        events = {iri for iri in centre if id_of(iri).startswith("event/")}
        return cls(frozenset(met | {*centre} - events), frozenset(held | events))

    def has(self, row: Row) -> bool:
        """Say whether a row is of an event that is shown, or of none."""
        return "event" not in row or row["event"] in self.events


def read_facts(store: Store, lang: str, shown: Shown | None = None) -> Facts:
    """Read the rows of every query, or those of a part."""
    rows = {name: _rows(store, name, lang, shown) for name in _PARTS}
    city = {id_of(row["event"]): id_of(row["place"]) for row in rows["list-events"] if row["place"]}
    return Facts(rows, read_kinds(store, lang), city)


def _rows(store: Store, name: str, lang: str, shown: Shown | None) -> Rows:
    values = {} if name == "events-in-reports" else {"lang": lang}
    if shown is None:
        return list(ask(store, name, **values).dicts())
    parameter = _PARTS[name]
    wanted = shown.events if parameter == "event" else shown.people
    return [row for row in ask_each(store, name, parameter, wanted, **values) if shown.has(row)]
