"""Sets of words that rules ask for, by name, from lexicons/word-sets.txt."""

from maggraph.extraction.lexicon import entries


def word_set(name: str) -> frozenset[str]:
    """Return a set of words by its name.

    >>> "победитель" in word_set("winners")
    True
    """
    return frozenset(entries("word-sets")[name][0].split())
