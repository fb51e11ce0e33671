"""Bodies of a city that the text names without the city: "Городская Дума", "администрация города", "горисполком"."""

from dataclasses import replace

from maggraph.extraction.bodies import RawBody, flags_of, kind_of
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import OrganizationKind
from maggraph.language import Case, declined

ORGANS = word_set("city-organs")
LOCAL = word_set("local")
"""Words beside the head that tell of no place: "городской", "депутат", "муниципальный"."""


def of_city(raw: RawBody, city: str) -> RawBody:
    """Return a body with the city it belongs to, in its name too where nothing else tells it from others' bodies."""
    if raw.city or raw.inner or raw.quoted or raw.rule != "grammar" or not city:
        return raw
    if raw.head in ORGANS and set(_words(raw)) <= LOCAL | {raw.head}:
        return replace(raw, name=named_after(raw.name, city), city=city)
    return replace(raw, city=city) if _unit(raw) else raw


def _words(raw: RawBody) -> list[str]:
    return [
        next((lemma for lemma in sorted(lemmas(word)) if lemma in LOCAL or lemma == raw.head), word)
        for word in raw.name.lower().split()
    ]


def _unit(raw: RawBody) -> bool:
    return raw.kind is OrganizationKind.EXECUTIVE and "unit" in flags_of(raw.head)


def named_after(name: str, city: str) -> str:
    """Add a city to the name of its body.

    >>> named_after("Администрация города", "Омск"), named_after("Горисполком", "Гродно")
    ('Администрация города Омска', 'Горисполком города Гродно')
    """
    bare = name.removesuffix(" города")
    return f"{bare} города {declined(city, Case.GENITIVE) or city}"


def organ(head: str, city: str) -> RawBody:
    """Return the body that a city has under a head noun: its "дума", its "администрация"."""
    return RawBody(0, 0, head, named_after(head.capitalize(), city), kind_of(head), None, "anaphora", city=city)
