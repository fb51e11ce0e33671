"""From whom somebody asks a briefing on to the briefing."""

from collections.abc import Iterator, Sequence

from maggraph.answers.values import Entity
from maggraph.briefing.ground import Ground, read_ground
from maggraph.briefing.model import Briefing, Section
from maggraph.briefing.notes import covers, reading, sources
from maggraph.briefing.pair import pair_sections
from maggraph.briefing.person import person_sections
from maggraph.errors import InputError
from maggraph.store import Store
from maggraph.wording import say, speaking


def brief(store: Store, entities: Sequence[Entity], lang: str) -> Briefing:
    """Write a briefing on one person, or on two before they meet; InputError for anybody or anything else."""
    if {one.type for one in entities} != {"person"} or len(set(entities)) != len(entities) or len(entities) > 2:
        given = ", ".join(entity.id for entity in entities)
        raise InputError("A briefing is on one person or on two different people, not on {given}", given=given)
    with speaking(lang):
        ground = read_ground(store, lang)
        own = tuple(_sections(ground, entities))
        sections = (*own, reading(own), sources(ground, own))
        return Briefing(lang, say("Briefing before a meeting"), _title(ground, entities), covers(ground), sections)


def _sections(ground: Ground, entities: Sequence[Entity]) -> Iterator[Section]:
    if len(entities) == 2:
        return pair_sections(ground, entities[0], entities[1])
    return person_sections(ground, entities[0])


def _title(ground: Ground, entities: Sequence[Entity]) -> str:
    names = [ground.voice.full(ground.name(one)) for one in entities]
    return say("{one} and {other}", one=names[0], other=names[1]) if len(names) == 2 else names[0]
