"""Features in words: why two entities may be one, for the person who is asked."""

from collections.abc import Mapping

from maggraph.resolution.features import WEIGHTS, Feature, Found
from maggraph.wording import say

LINES: Mapping[Feature, str] = {
    Feature.SURNAME_EQUAL: "the same surname: {one}",
    Feature.SURNAME_INFLECTED: "one surname is a case of the other: {one}, {other}",
    Feature.SURNAME_FEMININE: "a man's and a woman's form, or a case: {one}, {other}",
    Feature.SURNAME_PART: "one surname is part of the other: {one}, {other}",
    Feature.SURNAME_TYPO: "surnames a misprint apart: {one}, {other}",
    Feature.NAMES_SWAPPED: "surname and given name in the other order: {one}, {other}",
    Feature.OTHER_NAME: "a spelling noted for one names the other: {one}, {other}",
    Feature.GIVEN_EQUAL: "the same given name: {one}",
    Feature.GIVEN_VARIANT: "given names a letter or two apart: {one}, {other}",
    Feature.GIVEN_INITIAL: "the initial fits the given name: {one}, {other}",
    Feature.GIVEN_DIFFERS: "other given names: {one}, {other}",
    Feature.PATRONYMIC_EQUAL: "the same patronymic: {one}",
    Feature.PATRONYMIC_VARIANT: "patronymics a letter or two apart: {one}, {other}",
    Feature.PATRONYMIC_INITIAL: "the initial fits the patronymic: {one}, {other}",
    Feature.PATRONYMIC_DIFFERS: "other patronymics: {one}, {other}",
    Feature.GENDER_DIFFERS: "one is a man, the other a woman",
    Feature.REMEMBERED: "one acts, the other is only remembered",
    Feature.POST_SAME: "the same post: {one}, {other}",
    Feature.BODY_SAME: "posts in the same body: {one}, {other}",
    Feature.CITY_SAME: "posts in the same city: {one}, {other}",
    Feature.POSTS_APART: "posts that have nothing in common: {one}, {other}",
    Feature.POSTS_CLASH: "two main jobs at near dates: {one}, {other}",
    Feature.NAME_EQUAL: "the same name: {one}",
    Feature.NAME_INFLECTED: "the same words in other forms: {one}, {other}",
    Feature.NAME_COMMON: "the same name, one that many bear: {one}",
    Feature.NAME_ABBREVIATED: "one abbreviates the other: {one}, {other}",
    Feature.NAME_TYPO: "names a misprint apart: {one}, {other}",
    Feature.NAME_CONTAINED: "one name is part of the other: {one}, {other}",
    Feature.NAME_VAGUE: "one name is too general to tell: {one}, {other}",
    Feature.NAME_SHARED: "names that share most words: {one}, {other}",
    Feature.TITLE_EQUAL: "the same words in quotation marks: {one}",
    Feature.TITLE_DIFFERS: "other words in quotation marks: {one}, {other}",
    Feature.NUMBERS_DIFFER: "other numbers: {one}, {other}",
    Feature.HEAD_DIFFERS: "different things by their chief word: {one}, {other}",
    Feature.CLASS_DIFFERS: "of different classes: {one}, {other}",
    Feature.KIND_SAME: "of one kind: {one}",
    Feature.KIND_DIFFERS: "of different kinds: {one}, {other}",
    Feature.PLACE_SAME: "in the same place: {one}",
    Feature.PLACE_DIFFERS: "in different places: {one}, {other}",
    Feature.PARENT_SAME: "parts of one body: {one}",
    Feature.PARENT_DIFFERS: "parts of different wholes: {one}, {other}",
    Feature.SAME_REPORT: "named in one report",
    Feature.TOLD_APART: "a person said that they are two",
    Feature.BOTH_KNOWN: "both stand in the authority file",
}


def explained(found: Found) -> str:
    """Say a feature in the current language, with what it weighs.

    >>> explained(Found(Feature.GIVEN_INITIAL, "С.", "Сергей"))
    '+1 the initial fits the given name: С., Сергей'
    """
    line = say(LINES[found.feature], one=found.one, other=found.other)
    weight = WEIGHTS.get(found.feature)
    return line if weight is None else f"{weight:+g} {line}"
