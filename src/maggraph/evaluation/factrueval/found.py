"""A draft's tenures and meetings as facts of FactRuEval-2016."""

from collections.abc import Iterator, Mapping

from maggraph.evaluation.factrueval.facts import Argument, Fact, Kind, plain
from maggraph.facts.authority import Entry
from maggraph.facts.kinds import EventKind, Presence
from maggraph.facts.model import Event, FactSheet
from maggraph.facts.naming import entries, names

AWAY = frozenset([Presence.ABSENT, Presence.WRITTEN_MESSAGE, Presence.VIDEO_MESSAGE, Presence.NOT_STATED])


def facts_of(sheet: FactSheet, text: str) -> tuple[Fact, ...]:
    """Return who holds which post, and who met, each named as the text does if it has the name as it stands."""
    everything = dict(entries(sheet.entities))
    return (*_occupations(sheet, everything, plain(text)), *_meetings(sheet, everything, plain(text)))


def _occupations(sheet: FactSheet, everything: Mapping[str, Entry], text: str) -> Iterator[Fact]:
    for tenure in sheet.tenures:
        yield Fact(
            Kind.OCCUPATION,
            (
                Argument.of("who", [_called(everything[tenure.person], text)]),
                Argument.of("position", [tenure.title.ru]),
                Argument.of("where", [_called(everything[tenure.of], text)]),
            ),
        )


def _meetings(sheet: FactSheet, everything: Mapping[str, Entry], text: str) -> Iterator[Fact]:
    for event in sheet.events:
        met = _who_met(event) if event.kind is EventKind.MEETING else ()
        if len(met) > 1:
            yield Fact(Kind.MEETING, tuple(Argument.of("participant", [_called(everything[one], text)]) for one in met))


def _who_met(event: Event) -> tuple[str, ...]:
    """Return the people of a meeting who were there."""
    there = (one.agent for one in event.participations if one.presence not in AWAY)
    return tuple(dict.fromkeys(agent for agent in there if agent.startswith("person/")))


def _called(entry: Entry, text: str) -> str:
    """Return the name that the text has, the chief one if it has none as it stands."""
    every = names(entry)
    return next((name for name in every if plain(name) in text), every[0])
