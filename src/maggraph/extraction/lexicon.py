"""Word lists of this folder's lexicons/, one file each, read once: a line is a word and, after bars, what it means."""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lines of a lexicon by their first field; "#" starts a comment.

    >>> entries("countries")["армения"][0]
    'Республика Армения'
    """
    text = files("maggraph.extraction").joinpath("lexicons", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    rows = ([part.strip() for part in line.split("|")] for line in lines if line)
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a lexicon."""
    return frozenset(entries(name))


@cache
def _beginnings(name: str) -> frozenset[str]:
    return frozenset(word[:3] for word in entries(name))


def may_be(word: str, name: str) -> bool:
    """Say by its first letters whether a word in lower case may be a form of one in a lexicon: spares a look-up.

    >>> may_be("мэрами", "post-heads"), may_be("ъ", "post-heads")
    (True, False)
    """
    return word[:3] in _beginnings(name)
