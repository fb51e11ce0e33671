"""What two entities have in common and where they differ: features that explain themselves, and what each weighs.

Context: whether two names are one person's is never certain. Choice: a short table of weights that anyone can read and
argue with, added up; no learned model. Price: the weights were set by hand on invented reports.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Feature(StrEnum):
    """One thing that was seen in comparing two entities."""

    SURNAME_EQUAL = "surname-equal"
    SURNAME_INFLECTED = "surname-inflected"
    SURNAME_FEMININE = "surname-feminine"
    SURNAME_PART = "surname-part"
    SURNAME_TYPO = "surname-typo"
    NAMES_SWAPPED = "names-swapped"
    OTHER_NAME = "other-name"
    GIVEN_EQUAL = "given-equal"
    GIVEN_VARIANT = "given-variant"
    GIVEN_INITIAL = "given-initial"
    GIVEN_DIFFERS = "given-differs"
    PATRONYMIC_EQUAL = "patronymic-equal"
    PATRONYMIC_VARIANT = "patronymic-variant"
    PATRONYMIC_INITIAL = "patronymic-initial"
    PATRONYMIC_DIFFERS = "patronymic-differs"
    GENDER_DIFFERS = "gender-differs"
    REMEMBERED = "remembered"
    POST_SAME = "post-same"
    BODY_SAME = "body-same"
    CITY_SAME = "city-same"
    POSTS_APART = "posts-apart"
    POSTS_CLASH = "posts-clash"
    NAME_EQUAL = "name-equal"
    NAME_INFLECTED = "name-inflected"
    NAME_COMMON = "name-common"
    NAME_ABBREVIATED = "name-abbreviated"
    NAME_TYPO = "name-typo"
    NAME_CONTAINED = "name-contained"
    NAME_VAGUE = "name-vague"
    NAME_SHARED = "name-shared"
    TITLE_EQUAL = "title-equal"
    TITLE_DIFFERS = "title-differs"
    NUMBERS_DIFFER = "numbers-differ"
    HEAD_DIFFERS = "head-differs"
    CLASS_DIFFERS = "class-differs"
    KIND_SAME = "kind-same"
    KIND_DIFFERS = "kind-differs"
    PLACE_SAME = "place-same"
    PLACE_DIFFERS = "place-differs"
    PARENT_SAME = "parent-same"
    PARENT_DIFFERS = "parent-differs"
    SAME_REPORT = "same-report"
    TOLD_APART = "told-apart"
    BOTH_KNOWN = "both-known"


WEIGHTS: Mapping[Feature, float] = {
    Feature.SURNAME_EQUAL: 4,
    Feature.OTHER_NAME: 4,
    Feature.SURNAME_INFLECTED: 3,
    Feature.NAMES_SWAPPED: 6,
    Feature.SURNAME_FEMININE: 1,
    Feature.SURNAME_PART: 0.5,
    Feature.SURNAME_TYPO: -0.5,
    Feature.GIVEN_EQUAL: 3,
    Feature.GIVEN_INITIAL: 1,
    Feature.GIVEN_VARIANT: 0.5,
    Feature.PATRONYMIC_EQUAL: 4,
    Feature.PATRONYMIC_VARIANT: 2,
    Feature.PATRONYMIC_INITIAL: 1.5,
    Feature.GENDER_DIFFERS: -4,
    Feature.POST_SAME: 3,
    Feature.BODY_SAME: 2,
    Feature.CITY_SAME: 1,
    Feature.POSTS_APART: -2.5,
    Feature.POSTS_CLASH: -6.5,
    Feature.NAME_EQUAL: 6,
    Feature.NAME_INFLECTED: 5,
    Feature.NAME_ABBREVIATED: 4,
    Feature.NAME_COMMON: 3,
    Feature.NAME_TYPO: 3,
    Feature.NAME_CONTAINED: 2.5,
    Feature.NAME_SHARED: 1,
    Feature.NAME_VAGUE: -2,
    Feature.TITLE_EQUAL: 2,
    Feature.HEAD_DIFFERS: -2,
    Feature.CLASS_DIFFERS: -3,
    Feature.KIND_SAME: 0.5,
    Feature.KIND_DIFFERS: -1,
    Feature.PLACE_SAME: 2,
    Feature.PARENT_SAME: 1.5,
    Feature.PARENT_DIFFERS: -4,
    Feature.SAME_REPORT: 1,
}
"""How much each feature speaks for one entity, or against it."""

CONFLICTS = frozenset(
    [
        Feature.GIVEN_DIFFERS,
        Feature.PATRONYMIC_DIFFERS,
        Feature.REMEMBERED,
        Feature.TITLE_DIFFERS,
        Feature.NUMBERS_DIFFER,
        Feature.PLACE_DIFFERS,
        Feature.TOLD_APART,
        Feature.BOTH_KNOWN,
    ]
)
"""Features that two forms of one entity never have: nothing outweighs them, and no third entity bridges them."""

SAME, UNSURE = 5.0, 1.0
"""From these sums on, two entities are the same; may be the same, and a person is asked."""
MARGIN = 2.0
"""By so much a candidate must be better than another that contradicts it, to be chosen without asking."""


@dataclass(frozen=True)
class Found:
    """A feature, and what it was seen in on each side."""

    feature: Feature
    one: str = ""
    other: str = ""
