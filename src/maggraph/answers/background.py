"""The facts behind meetings, read together: who did what at which event, who handed what to whom."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from maggraph.answers.directory import person_names
from maggraph.answers.grading import PRESENT
from maggraph.answers.happenings import Act, Occasion, Side
from maggraph.answers.query import ask
from maggraph.answers.values import kind_of
from maggraph.answers.why_en import ACTS
from maggraph.language import PersonName
from maggraph.store import Store

FEW = 12
"""Up to so many events are asked for one by one; of more, everything is read at once."""
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


def read_background(store: Store, events: Collection[str], lang: str) -> Background:
    """Read the facts of some events, in one language."""
    asked = [{"event": event} for event in sorted(events)] if len(events) <= FEW else [{}]
    doings: dict[tuple[str, str], list[Done]] = defaultdict(list)
    for row in _rows(store, "taking-part", asked, lang):
        act = Act(kind_of(row["capacity"]), row["topic"], row["onBehalfOfLabel"])
        doings[row["agent"], row["event"]].append(Done(act, kind_of(row["presence"])))
    return Background(
        names=person_names(store),
        occasions={row["event"]: _occasion(row) for row in _rows(store, "list-events", asked, lang)},
        doings={key: tuple(done) for key, done in doings.items()},
        handed={
            (row["presenter"], row["recipient"], row["event"]): row["awardLabel"]
            for row in _rows(store, "handing-over", asked, lang)
            if row["presenter"]
        },
    )


def _rows(store: Store, query: str, asked: list[dict[str, str]], lang: str) -> Iterator[dict[str, str]]:
    for values in asked:
        yield from ask(store, query, **values, lang=lang).dicts()


def _occasion(row: Mapping[str, str]) -> Occasion:
    return Occasion(row["eventLabel"], row["kind"], row["start"], row["end"], row["placeLabel"])
