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
