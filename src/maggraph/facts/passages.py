"""Where quoted words stand in a text that has changed around them."""

from maggraph.facts.anchors import digest, quoted
from maggraph.facts.values import At

PARAGRAPH_BREAK = "\n\n"


def relocated(at: At, words: str, text: str) -> At | None:
    r"""Return the place where the words of a digest stand now, the nearest to where they stood; None if nowhere.

    >>> relocated(At(paragraph=1, start=0, end=5), digest("слова"), "Новое.\n\nИ слова.")
    At(paragraph=2, start=10, end=15)
    """
    if digest(quoted(at, text)) == words:
        return at
    length = at.end - at.start
    places = (
        start
        for start in range(len(text) - length + 1)
        if digest(" ".join(text[start : start + length].split())) == words
    )
    nearest = min(places, key=lambda start: abs(start - at.start), default=None)
    return None if nearest is None else placed(nearest, nearest + length, text)


def placed(start: int, end: int, text: str) -> At:
    """Return a place by its offsets, with the number of its paragraph."""
    return At(paragraph=text.count(PARAGRAPH_BREAK, 0, start) + 1, start=start, end=end)
