"""Lines on pages put into paragraphs, as a reader's eye does: by gaps, indents, short last lines and marks of lists."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from maggraph.reports.wraps import MARKER


@dataclass(frozen=True)
class Line:
    """A line of text and its edges in points; y grows upwards."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Height in points, about the size of its letters."""
        return self.top - self.bottom


Page = list[Line]
_NUMBER = re.compile(r"\W*(?:стр(?:аница|\.)?|page|с\.)?\s*\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDED = re.compile(r"[.;:!?…]['\"»”)]*$")
LEAST_REPEATED = 3
"""Pages on which a line stands at the edge before it counts as a running header."""


@dataclass(frozen=True)
class Frame:
    """What is usual on a page: where lines begin and end, and the gap between them, in points."""

    left: float
    right: float
    gap: float

    def centred(self, line: Line) -> bool:
        """Say whether a line stands in the middle, away from both edges."""
        before, after = line.left - self.left, self.right - line.right
        return min(before, after) > 2 * line.height and abs(before - after) < line.height


def paragraphs(pages: list[Page]) -> Iterator[list[str]]:
    """Yield the paragraphs of each page, lines apart; numbers of pages and running headers are left out."""
    running = _running(pages)
    for page in pages:
        lines = _body(page, running)
        if lines:
            yield list(_grouped(lines))


def _grouped(lines: Page) -> Iterator[str]:
    frame = _frame(lines)
    group = lines[:1]
    for line, following in pairwise(lines):
        if begins(line, following, frame):
            yield "\n".join(part.text for part in group)
            group = []
        group.append(following)
    yield "\n".join(part.text for part in group)


def begins(line: Line, following: Line, frame: Frame) -> bool:
    """Say whether the following line begins a paragraph."""
    ended = bool(_ENDED.search(line.text))
    marker = MARKER.match(following.text)
    if marker and (ended or not marker["dash"] or following.left > frame.left + following.height / 2):
        return True
    if following.top > line.top + line.height:  # the top of another column
        return ended
    return _apart(line, following, frame) or (ended and line.right < frame.right - 4 * line.height)


def _apart(line: Line, following: Line, frame: Frame) -> bool:
    """Say whether the gap, the size of letters or an indent sets two lines apart."""
    height = following.height
    if max(line.height, height) > 1.2 * min(line.height, height):
        return True
    if line.bottom - following.top > frame.gap + 0.4 * height:
        return True
    if frame.centred(line) or frame.centred(following):
        return frame.centred(line) != frame.centred(following)
    return following.left > max(line.left, frame.left) + 0.8 * height or (
        following.left > frame.left + 0.8 * height and _begins_alike(line, following)
    )


def _begins_alike(line: Line, following: Line) -> bool:
    """Say whether a line that is indented like the one before begins a paragraph as that did."""
    return bool(_ENDED.search(line.text)) and abs(line.left - following.left) < following.height / 2


def _frame(lines: Page) -> Frame:
    lefts = Counter(round(line.left) for line in lines)
    rights = sorted(line.right for line in lines)
    gaps = [line.bottom - following.top for line, following in pairwise(lines) if following.top < line.top]
    usual = median(sorted(gaps)[: len(gaps) // 2 + 1]) if gaps else 0.0
    return Frame(lefts.most_common(1)[0][0], rights[len(rights) * 9 // 10], usual)


def _body(page: Page, running: frozenset[str]) -> Page:
    """Leave out the highest and the lowest line where they only number the page or run through the file."""
    edges = [max(page, key=lambda line: line.top), min(page, key=lambda line: line.bottom)] if page else []
    gone = [line for line in edges if _NUMBER.fullmatch(line.text) or _shape(line) in running]
    return [line for line in page if line not in gone]


def _running(pages: list[Page]) -> frozenset[str]:
    shapes = Counter(
        shape
        for page in pages
        if page
        for shape in {_shape(max(page, key=lambda line: line.top)), _shape(min(page, key=lambda line: line.bottom))}
    )
    return frozenset(shape for shape, times in shapes.items() if times >= LEAST_REPEATED and times * 2 > len(pages))


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)
