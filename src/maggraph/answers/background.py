"""The facts behind meetings, read together: who did what at which event, who handed what to whom."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from maggraph.answers.coattendance import is_small
from maggraph.answers.directory import person_names
from maggraph.answers.grading import PRESENT
from maggraph.answers.happenings import Act, Occasion, Side
from maggraph.answers.query import Row, ask, ask_each
from maggraph.answers.values import kind_of
from maggraph.answers.why_en import ACTS
from maggraph.language import PersonName
from maggraph.store import Store

FEW = 12
"""Of more events of a small graph everything is read at once: that is no slower, and a server keeps it."""
STRONGEST_FIRST = ("in-person", "live-link", "attended")
_ORDER = tuple(ACTS)


@dataclass(frozen=True)
class Done:
    """What somebody did at an event, and how present."""

    act: Act
    presence: str


@dataclass(frozen=True)
class Background:
    """Names by person, occasions by event, doings by agent and event, awards by presenter, recipient and event."""

    names: Mapping[str, PersonName]
    occasions: Mapping[str, Occasion]
    doings: Mapping[tuple[str, str], tuple[Done, ...]]
    handed: Mapping[tuple[str, str, str], str]

    def side(self, person: str, event: str) -> Side:
        """Tell what a person did at an event; what was done from afar stays out where something was done there."""
        done = self.doings.get((person, event), ())
        there = [one for one in done if one.presence in PRESENT]
        acts = sorted({one.act for one in there or done}, key=lambda act: (_ORDER.index(act.capacity), act.topic))
        presence = next((word for word in STRONGEST_FIRST if any(one.presence == word for one in there)), "not-stated")
        return Side(self.names[person], presence, tuple(acts), self.occasions.get(event))


def read_background(
    store: Store,
    events: Collection[str],
    lang: str,
    people: Collection[str] | None = None,
    awarding: Collection[str] | None = None,
) -> Background:
    """Read the facts of some events, in one language, the names of some people or all, and awards at some or all."""
    whole = len(events) > FEW and is_small(store)
    rows = _Rows(store, None if whole else events, lang)
    awards = rows if whole or awarding is None else _Rows(store, awarding, lang)
    doings: dict[tuple[str, str], list[Done]] = defaultdict(list)
    fewer = not whole and people is not None and len(people) < len(events)
    for row in ask_each(store, "taking-part", "agent", people or (), lang=lang) if fewer else rows.of("taking-part"):
        act = Act(kind_of(row["capacity"]), row["topic"], row["onBehalfOfLabel"])
        doings[row["agent"], row["event"]].append(Done(act, kind_of(row["presence"])))
    return Background(
        names=person_names(store, None if whole else people),
        occasions={row["event"]: _occasion(row) for row in rows.of("list-events")},
        doings={key: tuple(done) for key, done in doings.items()},
        handed={
            (row["presenter"], row["recipient"], row["event"]): row["awardLabel"]
            for row in awards.of("handing-over")
            if row["presenter"]
        },
    )


@dataclass(frozen=True)
class _Rows:
    store: Store
    events: Collection[str] | None
    lang: str

    def of(self, query: str) -> Iterator[Row]:
        if self.events is None:
            return ask(self.store, query, lang=self.lang).dicts()
        return ask_each(self.store, query, "event", self.events, lang=self.lang)


def _occasion(row: Mapping[str, str]) -> Occasion:
    return Occasion(row["eventLabel"], row["kind"], row["start"], row["end"], row["placeLabel"])
