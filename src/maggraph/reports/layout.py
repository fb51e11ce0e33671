"""Lines on pages put into paragraphs, as a reader's eye does: by gaps, indents, short last lines and marks of lists."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from maggraph.reports.rulers import Line, Page, ruled
from maggraph.reports.wraps import MARKER

_NUMBER = re.compile(r"\W*(?:стр(?:аница|\.)?|page|с\.)?\s*\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDED = re.compile(r"(?<!\b[А-ЯЁA-Z])[.;:!?…]['\"»”)]*$")
LEAST_SHARE = 20
"""One line in so many begins at the left edge at least."""
LEAST_REPEATED = 3
"""Pages on which a line stands at the edge before it counts as a running header."""


@dataclass(frozen=True)
class Frame:
    """What is usual on a page: where lines begin and end, and the gap between them, in points."""

    left: float
    right: float
    gap: float
    lefts: frozenset[int]

    def centred(self, line: Line) -> bool:
        """Say whether a line stands in the middle, away from both edges."""
        before, after = line.left - self.left, self.right - line.right
        usual = round(line.left) in self.lefts
        return not usual and min(before, after) > 2 * line.height and abs(before - after) < line.height

    def has_room(self, line: Line, following: Line) -> bool:
        """Say whether the first word of the following line would have fitted too: so the line was ended on purpose."""
        word = len(following.text.split(" ", 1)[0]) + 1
        return self.right - line.right > 1.1 * word * (line.right - line.left) / len(line.text)


def laid_out(pages: list[Page]) -> str:
    """Return the text of pages, given as pieces: paragraphs with a blank line between, lines of one together.

    A form feed stands where a page ends: between paragraphs, or behind the last letter of one that goes on. Numbers of
    pages and running headers are left out.
    """
    lines = [ruled(page) for page in pages]
    running = _running(lines)
    bodies = [body for body in (_body(page, running) for page in lines) if body]
    text = ""
    for body, following in pairwise([*bodies, []]):
        frame = _frame(body, bodies)
        text += "\n\n".join(_grouped(body, frame))
        if following:
            text += "\f\n\n" if _goes_on(body[-1], following[0], frame) else "\n\n\f"
    return text


def _goes_on(line: Line, following: Line, frame: Frame) -> bool:
    """Say whether a page ends inside a paragraph: at a full line, and the next page begins without an indent."""
    whole = _ENDED.search(line.text) or frame.has_room(line, following)
    return not whole and following.left < frame.left + following.height / 2


def _grouped(lines: Page, frame: Frame) -> Iterator[str]:
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
    short = frame.has_room(line, following)
    indented = following.left > frame.left + following.height / 2
    if marker and (ended or short or indented or not marker["dash"]):
        return True
    if following.top > line.top + line.height:  # the top of another column
        return ended
    return _apart(line, following, frame) or (ended and short)


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


def _frame(lines: Page, bodies: list[Page]) -> Frame:
    """Take the edges from all pages, since one may hold nothing but a list, and the gap from the page."""
    every = [line for body in bodies for line in body]
    lefts = Counter(round(line.left) for line in every)
    usual = frozenset(place for place, times in lefts.items() if times > 1 and times * LEAST_SHARE >= len(every))
    rights = sorted(line.right for line in every)
    gaps = sorted(line.bottom - following.top for line, following in pairwise(lines) if following.top < line.top)
    return Frame(min(usual or lefts), rights[len(rights) * 9 // 10], gaps[len(gaps) // 4] if gaps else 0.0, usual)


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
