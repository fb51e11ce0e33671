"""From whom somebody asks a briefing on to the briefing."""

from collections.abc import Iterator, Sequence

from maggraph.answers.values import Entity
from maggraph.briefing.body import BODIES, body_sections
from maggraph.briefing.event import event_sections
from maggraph.briefing.ground import Ground, read_ground
from maggraph.briefing.model import Briefing, Section
from maggraph.briefing.notes import covers, reading, sources
from maggraph.briefing.pair import pair_sections
from maggraph.briefing.person import person_sections
from maggraph.errors import InputError
from maggraph.store import Store
from maggraph.wording import say, speaking

WRITABLE = frozenset({"person", "event", *BODIES})
"""What a briefing can be written on."""


def brief(store: Store, entities: Sequence[Entity], lang: str) -> Briefing:
    """Write a briefing on one entity, or on two people before they meet; InputError for what none can be written on."""
    types = [one.type for one in entities]
    fits = types[0] in WRITABLE if len(types) == 1 else types == ["person", "person"] and entities[0] != entities[1]
    if not fits:
        given = ", ".join(entity.id for entity in entities)
        raise InputError(
            "A briefing is on one person, event, city or organisation, or on two different people, not on {given}",
            given=given,
        )
    with speaking(lang):
        ground = read_ground(store, lang, [one.iri for one in entities if one.type == "person"])
        own = tuple(_sections(ground, entities))
        sections = (*own, reading(own, meetings=types[0] == "person"), sources(ground, own))
        return Briefing(lang, _label(entities[0]), _title(ground, entities), covers(ground), sections)


def _label(entity: Entity) -> str:
    return say("Briefing before a meeting") if entity.type == "person" else say("Briefing")


def _sections(ground: Ground, entities: Sequence[Entity]) -> Iterator[Section]:
    if len(entities) == 2:
        return pair_sections(ground, entities[0], entities[1])
    if entities[0].type == "person":
        return person_sections(ground, entities[0])
    if entities[0].type == "event":
        return event_sections(ground, entities[0])
    return body_sections(ground, entities[0])


def _title(ground: Ground, entities: Sequence[Entity]) -> str:
    names = [ground.voice.full(ground.name(one)) if one.type == "person" else one.name for one in entities]
    return say("{one} and {other}", one=names[0], other=names[1]) if len(names) == 2 else names[0]
