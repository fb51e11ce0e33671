"""Which pairs are worth comparing: entities of one class that share a key, and one of which is new."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from maggraph.facts.authority import Person
from maggraph.language import fold
from maggraph.resolution.names import TITLE, abbreviation, initials, spellings, taken_apart
from maggraph.resolution.profiles import Profile
from maggraph.resolution.stems import listed_stems

CROWD = 200
"""A key that more entities share tells nothing, and all pairs of them are too many."""


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield each pair once, in the order of its references."""
    blocks: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for key in keys(profile):
            blocks[key].append(profile)
    found = {
        (one.reference, other.reference): (one, other)
        for key, block in blocks.items()
        if len(block) <= CROWD or key.startswith("=")
        for one, other in combinations(sorted(block, key=lambda profile: profile.reference), 2)
        if not (one.known and other.known)
    }
    yield from (found[pair] for pair in sorted(found))


def keys(profile: Profile) -> frozenset[str]:
    """Return the keys of an entity: beginnings of surnames, telling words and abbreviations of names."""
    if isinstance(profile.entry, Person):
        return frozenset(_person_keys(profile.entry))
    return frozenset(key for name in spellings(profile.entry) for key in _name_keys(name))


def _person_keys(person: Person) -> Iterator[str]:
    spelled = " ".join([person.family, *(form for form in person.forms)])
    whole = [person.given] if person.given and not person.given.endswith(".") else []
    for name in [*spelled.split(), *whole]:
        for part in fold(name).split("-"):
            if len(part) > 2:
                yield part[:3]
                yield f"~{part[1:5]}"


def _name_keys(name: str) -> Iterator[str]:
    apart = taken_apart(name)
    yield f"={apart.folded}"
    yield from apart.stems - listed_stems("common-words") or apart.stems
    if title := TITLE.search(name):
        yield f"«{fold(title[1])[:5]}"
    yield from (f".{letters}" for letters in initials(name) | {abbreviation(name)} if letters)
