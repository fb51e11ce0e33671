"""What a word keeps in all its cases, and shares with the adjective made of it: Рязань and рязанский."""

import re
from functools import cache

from maggraph.resolution.wordlists import listed

ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ов|ев|ей|ам|ям|ий|ый|ой|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ую|юю|ия|ии"
    r"|[аеиоуыэюяьй])$"
)
ADJECTIVE = re.compile(r"ь?с?ск$")
SHORTEST = 2
"""Letters that a stem has at least."""


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word.

    >>> stem("рязани"), stem("рязанский"), stem("минск"), stem("минского"), stem("красноярск"), stem("тульская")
    ('рязан', 'рязан', 'мин', 'мин', 'краснояр', 'тул')
    """
    return _cut(ADJECTIVE, without_case(word))


def without_case(word: str) -> str:
    """Return a folded word without the ending of its case.

    >>> without_case("рязани"), without_case("рязанский")
    ('рязан', 'рязанск')
    """
    return _cut(ENDING, word)


def _cut(ending: re.Pattern[str], word: str) -> str:
    bare = ending.sub("", word)
    return bare if len(bare) >= SHORTEST else word


@cache
def listed_stems(name: str) -> frozenset[str]:
    """Return the stems of a list's words."""
    return frozenset(map(stem, listed(name)))
