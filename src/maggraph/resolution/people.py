"""Whether two names are one person's: surname, given name, patronymic, gender, and the posts held."""

from collections.abc import Iterator
from functools import lru_cache

from maggraph.facts.authority import Person
from maggraph.facts.kinds import PersonKind
from maggraph.facts.naming import names
from maggraph.language import Case, PersonName, Sex, fold, words
from maggraph.resolution.distance import near
from maggraph.resolution.features import Feature, Found
from maggraph.resolution.posts import compare_posts
from maggraph.resolution.profiles import Profile

GIVEN = (Feature.GIVEN_EQUAL, Feature.GIVEN_VARIANT, Feature.GIVEN_INITIAL, Feature.GIVEN_DIFFERS)
PATRONYMIC = (
    Feature.PATRONYMIC_EQUAL,
    Feature.PATRONYMIC_VARIANT,
    Feature.PATRONYMIC_INITIAL,
    Feature.PATRONYMIC_DIFFERS,
)
FEMININE = (("ий", "ая"), ("ый", "ая"), ("ой", "ая"), ("", "а"))


def compare_people(one: Profile, other: Profile) -> Iterator[Found]:
    """Yield what two people have in common and where they differ; nothing if their surnames have nothing to do."""
    left, right = one.entry, other.entry
    if not (isinstance(left, Person) and isinstance(right, Person)):
        return
    surname = _surname(left, right)
    if surname is None:
        return
    yield surname
    if surname.feature not in {Feature.NAMES_SWAPPED, Feature.OTHER_NAME}:
        yield from _part(left.given, right.given, GIVEN)
    if surname.feature is not Feature.OTHER_NAME:
        yield from _part(left.patronymic, right.patronymic, PATRONYMIC)
    if left.gender and right.gender and left.gender != right.gender:
        yield Found(Feature.GENDER_DIFFERS, left.gender, right.gender)
    if (left.kind is PersonKind.ACTOR) != (right.kind is PersonKind.ACTOR):
        yield Found(Feature.REMEMBERED, left.kind, right.kind)
    yield from compare_posts(one.posts, other.posts)


def _surname(left: Person, right: Person) -> Found | None:
    one, other = fold(left.family), fold(right.family)
    feature = _surnames(one, other)
    if feature is None and one == fold(right.given or "") and other == fold(left.given or ""):
        feature = Feature.NAMES_SWAPPED
    if feature not in {None, Feature.SURNAME_EQUAL} and _called_alike(left, right):
        feature = Feature.OTHER_NAME
    feature = feature or (Feature.OTHER_NAME if _called_alike(left, right) else None)
    return Found(feature, left.family, right.family) if feature else None


@lru_cache(100_000)
def _surnames(one: str, other: str) -> Feature | None:
    if one == other:
        return Feature.SURNAME_EQUAL
    if _feminine(one, other) or _feminine(other, one):
        return Feature.SURNAME_FEMININE
    if other in _declined(one) or one in _declined(other):
        return Feature.SURNAME_INFLECTED
    if set(one.split("-")) & set(other.split("-")) or one in other.split() or other in one.split():
        return Feature.SURNAME_PART
    return Feature.SURNAME_TYPO if near(one, other) else None


def _feminine(man: str, woman: str) -> bool:
    return any(man.endswith(his) and woman == man[: len(man) - len(his)] + hers for his, hers in FEMININE)


@lru_cache(20_000)
def _declined(family: str) -> frozenset[str]:
    names = (PersonName(family, sex=sex) for sex in Sex)
    return frozenset(fold(name.declined(case).family) for name in names for case in Case) - {family}


def _called_alike(left: Person, right: Person) -> bool:
    """Say whether a spelling noted for one is a full name of the other: the same words in any order."""
    return bool(_wordings(left, left.forms) & _wordings(right, names(right))) or bool(
        _wordings(right, right.forms) & _wordings(left, names(left))
    )


def _wordings(person: Person, spelled: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return spellings as sorted words; a surname alone is no full name."""
    found = (tuple(sorted(words(one))) for one in spelled)
    return frozenset(one for one in found if len(one) > 1 or not person.given)


def _part(left: str | None, right: str | None, features: tuple[Feature, ...]) -> Iterator[Found]:
    """Compare given names or patronymics; `features` are those for equal, variant, initial and different."""
    if left and right:
        yield Found(features[_likeness(fold(left).strip(), fold(right).strip())], left, right)


@lru_cache(100_000)
def _likeness(one: str, other: str) -> int:
    short = min(one.strip("."), other.strip("."), key=len)
    if one.endswith(".") or other.endswith(".") or len(short) == 1:
        return 2 if one.startswith(short) and other.startswith(short) else 3
    if one == other:
        return 0
    return 1 if one[0] == other[0] and near(one, other) else 3
