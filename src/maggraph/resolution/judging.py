"""Two entities compared and judged: the same, different, or for a person to say."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from maggraph.facts.authority import Person
from maggraph.resolution.features import CONFLICTS, SAME, UNSURE, WEIGHTS, Feature, Found
from maggraph.resolution.people import compare_people
from maggraph.resolution.profiles import Profile
from maggraph.resolution.things import compare_things

Apart = Collection[frozenset[str]]
"""Pairs of references that people said are two."""


class Judgement(StrEnum):
    """What comes of comparing two entities."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Judged:
    """A pair of references in their order, the features found, their sum, and what comes of it."""

    one: str
    other: str
    features: tuple[Found, ...]
    score: float
    judgement: Judgement

    @property
    def conflict(self) -> bool:
        """Say whether the two can never be one."""
        return any(found.feature in CONFLICTS for found in self.features)


def judge(one: Profile, other: Profile, apart: Apart = ()) -> Judged:
    """Compare two entities and judge; the order of the two makes no difference."""
    first, second = sorted((one, other), key=lambda profile: profile.reference)
    features = tuple(_features(first, second, apart))
    score = sum(WEIGHTS.get(found.feature, 0.0) for found in features)
    return Judged(first.reference, second.reference, features, score, _judgement(features, score))


def _features(one: Profile, other: Profile, apart: Apart) -> Iterator[Found]:
    compare = compare_people if isinstance(one.entry, Person) else compare_things
    features = tuple(compare(one, other))
    yield from features
    if features and not (one.known or other.known):
        yield Found(Feature.SAME_REPORT)
    if frozenset([one.reference, other.reference]) in apart:
        yield Found(Feature.TOLD_APART)
    if one.known and other.known:
        yield Found(Feature.BOTH_KNOWN)


def _judgement(features: tuple[Found, ...], score: float) -> Judgement:
    if any(found.feature in CONFLICTS for found in features) or score < UNSURE:
        return Judgement.DIFFERENT
    return Judgement.SAME if score >= SAME else Judgement.UNSURE
