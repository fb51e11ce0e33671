"""What the graph says of a thing itself, and lists that the briefings on things share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from maggraph.answers.dossier import Cell, Dossier, Fact
from maggraph.answers.headings import heading_of, in_words
from maggraph.answers.values import Entity
from maggraph.briefing.ground import Ground, entity_of, places_of, text_of
from maggraph.briefing.model import Paragraph, Style
from maggraph.briefing.turns import occasion_of
from maggraph.wording import say

_SCHEMES = {"eventKind": "event", "eventStatus": "status", "classification": "organization"}
"""The scheme of the controlled values in a feature."""
_OWN = {
    "superEvent": lambda: say("part of"),
    "subOrganizationOf": lambda: say("parent body"),
}


def features(ground: Ground, dossier: Dossier, keys: Sequence[str]) -> Iterator[Paragraph]:
    """Say what something is, one feature after another, in the order asked for."""
    for key in keys:
        values = "; ".join(_value(ground, key, one) for one in dossier.about.get(key, ()))
        if values:
            heading = heading_of(key, _OWN)
            places = tuple(sorted({source.place for source in dossier.sources}))
            yield Paragraph(f"{values}.", Style.ITEM, f"{heading[:1].upper()}{heading[1:]}:", places)


def _value(ground: Ground, key: str, value: Cell) -> str:
    if key in _SCHEMES:
        return ground.kinds.name(_SCHEMES[key], text_of(value))
    return in_words(text_of(value))


def events_listed(ground: Ground, facts: Iterable[Fact]) -> Iterator[Paragraph]:
    """List the events of some facts."""
    for fact in facts:
        event = entity_of(fact.parts["event"])
        if event:
            when = ground.voice.when(occasion_of(ground, event)) or say("date not known")
            role = in_words(text_of(fact.parts.get("part", "")))
            told = f"{event.name}, {when} ({role})." if role else f"{event.name}, {when}."
            yield Paragraph(told, Style.ITEM, places=places_of(fact))


def awards_listed(ground: Ground, facts: Iterable[Fact], *, recipients: bool) -> Iterator[Paragraph]:
    """List awards: to whom and by whom at an event, or at which event and by whom."""
    for fact in facts:
        event = entity_of(fact.parts.get("event", ""))
        recipient, presenter = entity_of(fact.parts.get("recipient", "")), entity_of(fact.parts["presenter"])
        said = [ground.called(recipient)] if recipients and recipient else []
        said += [text_of(fact.parts["award"])]
        said += [f"{event.name}, {ground.voice.when(occasion_of(ground, event))}"] if event else []
        said += [say("presented by {name}", name=ground.called(presenter))] if presenter else []
        yield Paragraph("; ".join(said) + ".", Style.ITEM, places=places_of(fact))


def by_entity(facts: Iterable[Fact], part: str) -> Mapping[Entity, list[Fact]]:
    """Gather facts by the entity in one of their parts; facts without one are left out."""
    found: dict[Entity, list[Fact]] = {}
    for fact in facts:
        one = entity_of(fact.parts[part])
        if one:
            found.setdefault(one, []).append(fact)
    return found
