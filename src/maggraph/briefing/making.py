"""From whom somebody asks a briefing on to the briefing."""

from collections.abc import Sequence

from maggraph.answers.values import Entity
from maggraph.briefing.ground import read_ground
from maggraph.briefing.model import Briefing
from maggraph.briefing.notes import covers, reading, sources
from maggraph.briefing.person import person_sections
from maggraph.errors import InputError
from maggraph.store import Store
from maggraph.wording import say, speaking


def brief(store: Store, entities: Sequence[Entity], lang: str) -> Briefing:
    """Write a briefing on one person, in one language; InputError for anybody or anything else."""
    if [one.type for one in entities] != ["person"]:
        given = ", ".join(entity.id for entity in entities)
        raise InputError("A briefing is on one person; {given} is none", given=given)
    person = entities[0]
    with speaking(lang):
        ground = read_ground(store, lang)
        own = tuple(person_sections(ground, person))
        sections = (*own, reading(own), sources(ground, own))
        title = ground.voice.full(ground.name(person))
        return Briefing(lang, say("Briefing before a meeting"), title, covers(ground), sections)
