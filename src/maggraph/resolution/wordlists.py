"""The word lists of the resolution: plain text files, one word a line."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "wordlists"


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list.

    >>> "депутат" in listed("side-titles")
    True
    """
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
