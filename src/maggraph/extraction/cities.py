"""Cities by the words that name them: forms of their names, and adjectives made of them."""

import re
from functools import cache, lru_cache

from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.morphology import Form, forms
from maggraph.extraction.towns import town_forms
from maggraph.language import Case

OBLIQUE = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)


def spelled(name: str) -> str:
    """Write a lemma as a name: every part with a capital but the small ones between."""
    small = {"на", "над", "по", "эль", "о", "ле"}
    parts = re.split(r"([- ])", name)
    return "".join(part if part in small and place else part.capitalize() for place, part in enumerate(parts))


@lru_cache(maxsize=8192)
def city_reading(word: str) -> tuple[str, Case | None] | None:
    """Return the nominative and case of a word that dictionaries know as a place, if that is no other than a city.

    A name that does not decline has no case.

    >>> city_reading("Рязани"), city_reading("Волги"), city_reading("Баку")
    (('Рязань', <Case.GENITIVE: 'gent'>), None, ('Баку', None))
    """
    lower = word.lower()
    if len(word) > 1 and word.isupper():
        return None
    if lower in city_forms():
        return city_forms()[lower]
    for form in forms(lower):
        if _geographic(form) and form.lemma not in listed("not-cities") and form.lemma not in listed("countries"):
            case = None if "Fixd" in form.traits else form.case
            return (spelled(form.lemma), case) if form.lemma not in listed("regions") else None
    return _town(lower)


def long_city(first: str, second: str) -> tuple[str, Case | None] | None:
    """Return the nominative and case of a city whose name is two words; only lists have such.

    >>> long_city("Нижнего", "Новгорода"), long_city("Нижнего", "этажа")
    (('Нижний Новгород', <Case.GENITIVE: 'gent'>), None)
    """
    lower = first.lower()
    if lower not in _first_words():
        return None
    return city_reading(f"{first} {second}")


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which longer names of cities begin."""
    return frozenset(name.partition(" ")[0] for name in (*city_forms(), *town_forms()) if " " in name)


def _town(lower: str) -> tuple[str, Case | None] | None:
    """Return the nominative and case of a word that is nothing but a town's name."""
    found = town_forms().get(lower)
    another = "-" not in lower and any(form.known for form in forms(lower))
    return (spelled(found[0]), found[1]) if found and not another else None


def only_a_town(word: str) -> bool:
    """Say whether a word is known as a town's name and as nothing else: the readings of a dictionary are guesses.

    >>> only_a_town("Зренянина"), only_a_town("Орла")
    (True, False)
    """
    lower = word.lower()
    return lower in town_forms() and not any(form.known for form in forms(lower))


def _geographic(form: Form) -> bool:
    return (
        "Geox" in form.traits and form.pos == "NOUN" and form.known and (form.number == "sing" or "Pltm" in form.traits)
    )


@cache
def city_forms() -> dict[str, tuple[str, Case | None]]:
    """Return the forms of cities that the dictionary of forms lacks, with name and case, in lower case."""
    found: dict[str, tuple[str, Case | None]] = {}
    for city, (written,) in entries("cities").items():
        found[city] = (spelled(city), Case.NOMINATIVE)
        for form, case in zip(written.split(), OBLIQUE, strict=True):
            found.setdefault(form.replace("_", " "), (spelled(city), case))
    return found


@lru_cache(maxsize=2048)
def city_of_adjective(adjective: str) -> str:
    """Return the city after which an adjective is formed, "" if none is known.

    >>> city_of_adjective("Минского"), city_of_adjective("Гродненской"), city_of_adjective("Ставропольский")
    ('Минск', 'Гродно', 'Ставрополь')
    """
    bare = next((form.lemma for form in forms(adjective) if form.pos == "ADJF"), adjective.lower())
    listed_city = entries("city-adjectives").get(bare)
    if listed_city:
        return listed_city[0]
    stem = re.sub(r"(?:ский|цкий)$", "", bare)
    shapes = (
        stem + "ск",
        stem + "а",
        stem,
        stem + "ь",
        stem + "и",
        stem + "ы",
        stem + "о",
        stem + "к",
        stem[:-1] + "я",
    )
    swaps = (("ен$", "о"), ("ен$", "а"), ("ин$", "а"), ("ин$", "и"), ("ан$", "а"), ("ь$", "а"), ("ч$", "к"))
    guesses = [*shapes, *(re.sub(ending, new, stem) for ending, new in swaps), stem + "цк"]
    return next((spelled(guess) for guess in guesses if _whole_city(guess)), "") if stem != bare else ""


def _whole_city(guess: str) -> bool:
    reading = city_reading(guess)
    return reading is not None and reading[0].lower() == guess
