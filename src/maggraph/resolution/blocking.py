"""Which pairs are worth comparing: entities of one class that share a key, and one of which is new."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from maggraph.resolution.profiles import Profile

CROWD = 200
"""A key that more entities share tells nothing, and all pairs of them are too many."""


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield each pair once, in the order of its references."""
    asked = frozenset(key for profile in profiles if not profile.known for key in profile.keys)
    blocks: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for key in profile.keys & asked:
            blocks[key].append(profile)
    found = {
        (one.reference, other.reference): (one, other)
        for key, block in blocks.items()
        if len(block) <= CROWD or key.startswith("=")
        for one, other in _pairs(block)
    }
    yield from (found[pair] for pair in sorted(found))


def _pairs(block: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs of a block that are not both known, each in the order of its references."""
    new = [profile for profile in block if not profile.known]
    old = [profile for profile in block if profile.known]
    for one, other in (*combinations(new, 2), *product(new, old)):
        yield (one, other) if one.reference < other.reference else (other, one)
