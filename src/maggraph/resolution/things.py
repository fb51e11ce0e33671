"""Whether two names are one body's, place's or award's: by words, abbreviations, titles, kind, and where it is."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from maggraph.facts.authority import Role, Territory
from maggraph.language import fold, head_noun
from maggraph.resolution.distance import near
from maggraph.resolution.features import Feature, Found
from maggraph.resolution.names import Name, abbreviates, spellings, taken_apart
from maggraph.resolution.profiles import Profile, places
from maggraph.resolution.stems import stem, without_case

SHARED = 0.7
"""Share of stems that two long names have in common if they may be one."""
ORDER = (
    Feature.NAME_EQUAL,
    Feature.NAME_INFLECTED,
    Feature.NAME_ABBREVIATED,
    Feature.NAME_COMMON,
    Feature.NAME_TYPO,
    Feature.NAME_CONTAINED,
    Feature.NAME_SHARED,
    Feature.TITLE_EQUAL,
    Feature.NAME_VAGUE,
)
"""Of several names on each side, the pair counts that is earliest here."""
LOOSE = frozenset(ORDER[ORDER.index(Feature.NAME_TYPO) :])
"""Likenesses that leave room for another thing of the same words."""


def compare_things(one: Profile, other: Profile) -> Iterator[Found]:
    """Yield what two things have in common and where they differ; nothing if their names have nothing to do."""
    pairs = product(spellings(one.entry), spellings(other.entry))
    likened = [(feature, a, b) for a, b in pairs if (feature := _likeness(taken_apart(a), taken_apart(b)))]
    if isinstance(one.entry, Role):
        likened = [found for found in likened if fold(found[1]) == fold(found[2])]
    if not likened:
        return
    feature, left, right = min(likened, key=lambda found: (ORDER.index(found[0]), found[1:]))
    yield Found(feature, left, right)
    yield from _details(feature, taken_apart(left), taken_apart(right))
    yield from _circumstances(one, other)


@lru_cache(200_000)
def _likeness(one: Name, other: Name) -> Feature | None:
    if one.folded == other.folded:
        return Feature.NAME_COMMON if one.common else Feature.NAME_EQUAL
    if one.stems == other.stems:
        return Feature.NAME_COMMON if one.common else _in_other_words(one, other)
    if abbreviates(one.text, other.text) or abbreviates(other.text, one.text):
        return Feature.NAME_ABBREVIATED
    if one.folded[0] == other.folded[0] and near(one.folded, other.folded):
        return Feature.NAME_TYPO
    part = _part(*sorted((one, other), key=lambda name: (len(name.stems), name.text)))
    return part or (Feature.NAME_SHARED if _share(one, other) >= SHARED else None)


def _share(one: Name, other: Name) -> float:
    return len(one.stems & other.stems) / len(one.stems | other.stems)


def _part(short: Name, long: Name) -> Feature | None:
    """Tell a shorter name of one thing from the name of another thing in it: МАГ is not Секретариат МАГ."""
    only_title = short.title == long.title != "" and short.stems == _title_stems(short)
    if short.stems <= long.stems and (only_title or _head(long) in short.stems):
        return Feature.NAME_VAGUE if short.common else Feature.NAME_CONTAINED
    both = short.stems & long.stems
    titled = short.title == long.title != "" and both == _title_stems(short)
    return Feature.TITLE_EQUAL if titled else None


def _title_stems(name: Name) -> frozenset[str]:
    return taken_apart(name.title).stems


@lru_cache(20_000)
def _head(name: Name) -> str:
    return stem(fold(head_noun(name.text))) or stem(name.folded.partition(" ")[0])


def _in_other_words(one: Name, other: Name) -> Feature:
    """Tell a case of a name from an adjective: a lone adjective's town may be another (Рощино, Рощинск)."""
    alike = len(one.stems) > 1 or without_case(one.folded) == without_case(other.folded)
    return Feature.NAME_INFLECTED if alike else Feature.NAME_SHARED


def _details(feature: Feature, one: Name, other: Name) -> Iterator[Found]:
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        yield Found(Feature.NUMBERS_DIFFER, *(" ".join(sorted(name.numbers)) for name in (one, other)))
    if one.title and other.title:
        yield from _titles(feature, one, other)
    heads = [head_noun(name.text) for name in (one, other)] if feature in LOOSE else ["", ""]
    if all(heads) and heads[0] != heads[1]:
        yield Found(Feature.HEAD_DIFFERS, *heads)


def _titles(feature: Feature, one: Name, other: Name) -> Iterator[Found]:
    alike = one.title in other.title or other.title in one.title or near(one.title, other.title)
    if not alike and taken_apart(one.title).stems != taken_apart(other.title).stems:
        yield Found(Feature.TITLE_DIFFERS, one.title, other.title)
    elif one.title == other.title and feature in LOOSE - {Feature.TITLE_EQUAL}:
        yield Found(Feature.TITLE_EQUAL, one.title, other.title)


def _circumstances(one: Profile, other: Profile) -> Iterator[Found]:
    """Compare class, kind, place and parent, where both sides have them."""
    left, right = one.reference.partition("/")[0], other.reference.partition("/")[0]
    if left != right:
        yield Found(Feature.CLASS_DIFFERS, left, right)
    kinds = [getattr(profile.entry, "kind", None) for profile in (one, other)]
    if all(kinds):
        yield Found(Feature.KIND_SAME if kinds[0] == kinds[1] else Feature.KIND_DIFFERS, *map(str, kinds))
    where = [next(places(profile), "") for profile in (one, other)]
    if all(where):
        yield Found(_place(one, same=where[0] == where[1]), *where)
    parents = [getattr(profile.entry, "part_of", None) for profile in (one, other)]
    if all(parents):
        same = parents[0] == parents[1]
        yield Found(Feature.PARENT_SAME if same else Feature.PARENT_DIFFERS, *map(str, parents))


def _place(profile: Profile, *, same: bool) -> Feature:
    """Take a territory's region and country for no contradiction: both may hold it."""
    if same:
        return Feature.PLACE_SAME
    return Feature.PARENT_DIFFERS if isinstance(profile.entry, Territory) else Feature.PLACE_DIFFERS
