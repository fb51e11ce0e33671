"""Lines broken by the width of a page, told from lines that an author ended."""

import re
from collections.abc import Iterator
from itertools import pairwise

from maggraph.reports.blanks import PARAGRAPH_BREAK
from maggraph.reports.repairs import Edit, RepairKind, Step

MARKER = re.compile(
    r"(?P<dash>[-\u2013\u2014*+•·▪●◦‣–]|\uf0b7)\s|(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zа-я]\)|[ivx]{1,5}[.)])\s",
    re.IGNORECASE,
)
"""How a list item begins: bullet, dash, number or letter."""
NARROWEST, WIDEST = 40, 140
"""Characters: lines of other lengths were not broken by a page."""
SLACK = 0.85
"""Share of the width from which a line counts as full: in proportional letters lines of one width differ in length."""
_CLOSED = re.compile(r"[.;:!?…]['\"»”)]*$")
_HELD_OPEN = re.compile(r"[;:]$")


def wraps(text: str) -> Iterator[Edit]:
    """Join the lines that the width of a page has broken; lines of lists and tables stay."""
    width = _width(text)
    start = 0
    for block in text.split(PARAGRAPH_BREAK):
        lines = block.split("\n")
        place = start - 1
        listed = sum(1 for line in lines if MARKER.match(line)) > 1
        for line, following in pairwise(lines):
            place += len(line) + 1
            if _broken(line, following, width, listed):
                yield Edit(place, place + 1, " ", RepairKind.HARD_WRAP)
        start += len(block) + len(PARAGRAPH_BREAK)


def lines_apart(text: str) -> Iterator[Edit]:
    """Part the lines of a text without a blank line whose lines are whole paragraphs, as Word saves plain text."""
    lines = text.split("\n")
    if PARAGRAPH_BREAK not in text and _usual_length(lines) > WIDEST:
        for found in re.finditer("\n", text):
            yield Edit(*found.span(), PARAGRAPH_BREAK)


def all_wraps(text: str) -> Iterator[Edit]:
    """Join all lines of a paragraph: the reader has seen on the page that they are one."""
    for found in re.finditer(r"(?<!\n)\n(?!\n)", text):
        yield Edit(*found.span(), " ", RepairKind.HARD_WRAP)


def wrapping(*, known: bool) -> Step:
    """Choose the step that joins lines: all, or those that look broken."""
    return all_wraps if known else wraps


def _width(text: str) -> int:
    """Return the width at which the lines of a text were broken, 0 if they were not."""
    inner = [line for block in text.split(PARAGRAPH_BREAK) for line in block.split("\n")[:-1]]
    width = _usual_length(inner)
    return width if NARROWEST <= width <= WIDEST else 0


def _usual_length(lines: list[str]) -> int:
    """Return the length that nine in ten lines do not go beyond."""
    return sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0


def _broken(line: str, following: str, width: int, listed: bool) -> bool:
    if "|" in line or "|" in following or not following:
        return False
    full = bool(width) and len(line) + 1 + len(following.split(" ", 1)[0]) > width * SLACK
    marker = MARKER.match(following)
    if marker:
        return full and bool(marker["dash"]) and not listed and not _CLOSED.search(line)
    if following[0].islower():
        return full or not _HELD_OPEN.search(line)
    return full
