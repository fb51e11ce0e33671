"""Whether posts speak for one holder: the same post or body, the same city, or two jobs nobody holds at once."""

from collections.abc import Callable, Iterator
from itertools import product

from maggraph.facts.recall import ALIKE, shared
from maggraph.resolution.features import Feature, Found
from maggraph.resolution.profiles import Post

NEAR = 366
"""Days between two attestations within which a main job is held to be the same all along."""

Pair = tuple[Post, Post]


def compare_posts(one: tuple[Post, ...], other: tuple[Post, ...]) -> Iterator[Found]:
    """Yield what the posts of two people say, the strongest thing only; nothing where one side has none."""
    pairs = list(product(one, other))
    for holds, feature in _RULES:
        found = next((pair for pair in pairs if holds(pair)), None)
        if found:
            yield Found(feature, _told(found[0]), _told(found[1]))
            return


def _told(post: Post) -> str:
    return f"{post.title} ({post.body})"


def _same_post(pair: Pair) -> bool:
    return _same_body(pair) and shared(pair[0].title, pair[1].title) >= ALIKE


def _same_body(pair: Pair) -> bool:
    return pair[0].office == pair[1].office or pair[0].body == pair[1].body


def _clash(pair: Pair) -> bool:
    return pair[0].main and pair[1].main and _near(*pair)


def _near(one: Post, other: Post) -> bool:
    """Say whether two posts were held at near dates; where a date is not known, they may have been."""
    if not one.days or not other.days:
        return True
    gap = max(one.days[0], other.days[0]) - min(one.days[-1], other.days[-1])
    return gap.days <= NEAR


def _same_city(pair: Pair) -> bool:
    return bool(pair[0].city) and pair[0].city == pair[1].city


_RULES: tuple[tuple[Callable[[Pair], bool], Feature], ...] = (
    (_same_post, Feature.POST_SAME),
    (_same_body, Feature.BODY_SAME),
    (_clash, Feature.POSTS_CLASH),
    (_same_city, Feature.CITY_SAME),
    (lambda _: True, Feature.POSTS_APART),
)
"""The rules in the order in which they decide."""
