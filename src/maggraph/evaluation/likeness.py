"""When two names, titles or posts are the same although they are written differently."""

from difflib import SequenceMatcher
from functools import lru_cache

from maggraph.evaluation.sides import PersonName
from maggraph.language import words

STEM = 6
"""Words that agree in so many first letters differ by case or number only, mostly."""

CONTAINED = 0.9
"""How alike a name is to a longer one that has all its words."""

SAME_TITLE = 0.75
CACHED = 10_000
"""Each name is compared with all of the other side: it is taken apart once."""


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Compare two names, 0 to 1: by their words, by the words of the shorter one, by their letters; the best counts.

    Letters take long to compare: where less than `least` is of no use, they are not if a glance shows as much.

    >>> likeness("Форум «Города Востока»", "форумы городов Востока") > 0.8
    True
    >>> likeness("МАГ", "МАГ."), likeness("МАГ", "Фонд") < 0.5
    (1.0, True)
    """
    ours, theirs = stems(one), stems(other)
    plain = _plain(one), _plain(other)
    if not ours or not theirs:
        return float(bool(plain[0]) and plain[0] == plain[1])
    shared, fewer = len(ours & theirs), min(len(ours), len(theirs))
    by_words = max(shared / len(ours | theirs), CONTAINED * shared / fewer if fewer > 1 else 0.0)
    return max(by_words, _by_letters(*plain, max(by_words, least)))


@lru_cache(CACHED)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's words, short words left out.

    >>> sorted(stems("IX съезд в 5 городах"))
    ['5', 'города', 'съезд']
    """
    return frozenset(word[:STEM] for word in words(text) if len(word) > 2 or word.isdigit())


def same_person(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names can be one person's: one family name, and no given name or initial that differs.

    >>> same_person(PersonName("Ткач", "Лариса"), PersonName("Ткач", "Л.", "П."))
    True
    >>> same_person(PersonName("Ткач", "Лариса"), PersonName("Ткач", "Лидия"))
    False
    """
    ours, theirs = folded(one), folded(other)
    return ours.family == theirs.family and all(_compatible(*parts) for parts in zip(ours[1:], theirs[1:], strict=True))


def folded(name: PersonName) -> PersonName:
    """Return a name's parts as they compare: folded, without dots."""
    return PersonName(*(_plain(part).replace(".", "") for part in name))


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles of one person in one body are one post: alike, or one only says more.

    >>> same_title("вице-президент", "исполнительный вице-президент"), same_title("директор", "профессор")
    (True, False)
    """
    ours, theirs = stems(one), stems(other)
    more = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    return more or likeness(one, other) >= SAME_TITLE


@lru_cache(CACHED)
def _plain(text: str) -> str:
    return " ".join(words(text))


def _compatible(one: str, other: str) -> bool:
    if not one or not other:
        return True
    return one == other if len(one) > 1 and len(other) > 1 else one[0] == other[0]


def _by_letters(one: str, other: str, least: float) -> float:
    """Compare letter by letter; 0 if a glance shows that it is less than `least`."""
    matcher = SequenceMatcher(None, one, other)
    promising = matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least
    return matcher.ratio() if promising else 0.0
