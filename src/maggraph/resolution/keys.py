"""Keys by which entities that may be one are found among many, without comparing all pairs."""

from collections.abc import Iterator
from functools import lru_cache

from maggraph.facts.authority import Entry, Person
from maggraph.language import fold
from maggraph.resolution.names import TITLE, abbreviation, initials, spellings, taken_apart
from maggraph.resolution.stems import listed_stems


def keys_of(entry: Entry) -> frozenset[str]:
    """Return the keys of an entity: beginnings of surnames, telling words and abbreviations of names."""
    if isinstance(entry, Person):
        return frozenset(_person_keys(entry))
    return frozenset(key for name in spellings(entry) for key in _name_keys(name))


def _person_keys(person: Person) -> Iterator[str]:
    spelled = " ".join([person.family, *(form for form in person.forms)])
    whole = [person.given] if person.given and not person.given.endswith(".") else []
    for name in [*spelled.split(), *whole]:
        for part in fold(name).split("-"):
            if len(part) > 2:
                yield part[:3]
                yield f"~{part[1:5]}"


@lru_cache(maxsize=50_000)
def _name_keys(name: str) -> frozenset[str]:
    return frozenset(_keys_of_name(name))


def _keys_of_name(name: str) -> Iterator[str]:
    apart = taken_apart(name)
    yield f"={apart.folded}"
    yield from apart.stems - listed_stems("common-words") or apart.stems
    if title := TITLE.search(name):
        yield f"«{fold(title[1])[:5]}"
    yield from (f".{letters}" for letters in initials(name) | {abbreviation(name)} if letters)
