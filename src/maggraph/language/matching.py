"""Whether some words name a person: any order, any case, initials, Russian or Latin letters.

Each word must be some part of the name, and no part serves two words. An initial stands for a given name or patronymic.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import lru_cache

from maggraph.language.folding import fold, words
from maggraph.language.inflection import Case
from maggraph.language.people import PersonName, Sex
from maggraph.language.translit import is_latin, skeleton


class Fit(IntEnum):
    """How well words fit a name, the best first."""

    NOMINATIVE = 0
    OBLIQUE = 1
    LATIN = 2


_Same = Callable[[str, str], bool]


def fit(text: str, name: PersonName) -> Fit | None:
    """Say how words fit a name, None if they do not.

    >>> kravchuk = PersonName("Кравчук", "С.", "А.", Sex.MALE)
    >>> fit("С.А. Кравчук", kravchuk), fit("Кравчуку С.А.", kravchuk), fit("Kravchuk", kravchuk)
    (<Fit.NOMINATIVE: 0>, <Fit.OBLIQUE: 1>, <Fit.LATIN: 2>)
    >>> fit("Кравчук И.А.", kravchuk) is None
    True
    """
    return next((how for how in Fit if fits(text, name, how)), None)


def fits(text: str, name: PersonName, how: Fit) -> bool:
    """Say whether words fit a name in one way; a name that fits in the nominative is not declined to fit otherwise.

    >>> fits("Кравчуку", PersonName("Кравчук", sex=Sex.MALE), Fit.OBLIQUE)
    True
    """
    typed = words(text)
    if is_latin("".join(typed)) != (how is Fit.LATIN):
        return False
    if how is Fit.LATIN:
        return _covers(typed, _parts(name), _same_sound)
    nominative = _covers(typed, _parts(name), str.__eq__)
    if how is Fit.NOMINATIVE:
        return nominative
    return not nominative and any(_covers(typed, forms, str.__eq__) for forms in _oblique(name))


@lru_cache(maxsize=65536)
def _parts(name: PersonName) -> tuple[tuple[str, ...], ...]:
    return words(name.family), words(name.given), words(name.patronymic)


@lru_cache(maxsize=16384)
def _oblique(name: PersonName) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Decline a name; of unknown sex, as a man's and as a woman's."""
    sex = name.sexed().sex
    sexes = (sex,) if sex else tuple(Sex)
    named = [PersonName(name.family, name.given, name.patronymic, sex) for sex in sexes]
    return tuple(dict.fromkeys(_parts(one.declined(case)) for one in named for case in Case))


def _covers(typed: Sequence[str], parts: Sequence[Sequence[str]], same: _Same) -> bool:
    family, *own = parts
    free = [*family, *(word for part in own for word in part)]
    whole = [word for word in typed if not word.endswith(".")]
    initials = [word for word in typed if word.endswith(".")]
    if not whole or not _take(whole, free, same):
        return False
    return _initials_fit(initials, [part for part in own if not _spelled_out(part, whole, same)])


def _take(whole: Sequence[str], free: list[str], same: _Same) -> bool:
    """Take each word out of the free parts of the name; say whether all were found."""
    for word in whole:
        found = next((part for part in free if same(word, part)), None)
        if found is None:
            return False
        free.remove(found)
    return True


def _spelled_out(part: Sequence[str], whole: Sequence[str], same: _Same) -> bool:
    return any(same(word, own) for word in whole for own in part)


def _initials_fit(initials: Sequence[str], own: Sequence[Sequence[str]]) -> bool:
    """Compare initials with the parts not spelled out; a part that nobody knows contradicts no initial."""
    if len(initials) > len(own):
        return False
    return all(not part or _begins(part[0], initial) for part, initial in zip(own, initials, strict=False))


def _begins(part: str, initial: str) -> bool:
    start = initial.strip(".")
    if is_latin(start):
        return skeleton(part.strip(".")).startswith(skeleton(start))
    return part.startswith(fold(start))


def _same_sound(typed: str, part: str) -> bool:
    return skeleton(typed) == skeleton(part)
