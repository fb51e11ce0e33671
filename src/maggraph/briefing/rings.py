"""People around somebody or something as a small still picture: one in the middle, the others at both sides."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from maggraph.briefing.drawing import INK, SOFT, Dot, Drawing, Line, Mark, Words
from maggraph.briefing.fonts import cut, text_width
from maggraph.pictures.looks import FOCUS, LINES, PERSON, PERSON_EDGE, PRESENCES
from maggraph.pictures.looks import Line as Stroke

WIDTH = 640
ROW = 34
MOST = 16
"""So many people at most: more names than these nobody reads in a picture of this size."""
PLAIN = Stroke("#777777", 1.2)


@dataclass(frozen=True)
class Spoke:
    """Somebody in the picture: name, a post to know them by, the look of the line to the middle."""

    key: str
    name: str
    note: str = ""
    line: str = ""


@dataclass(frozen=True)
class Ring:
    """What a picture shows: the middle, those around it, which of these met, what the lines are called."""

    middle: str
    spokes: Sequence[Spoke]
    links: Collection[tuple[str, str]]
    legend: Mapping[str, str]
    shows: str


def ring(wanted: Ring) -> Drawing:
    """Draw those around somebody, in the order given, the left side before the right one."""
    shown = wanted.spokes[:MOST]
    left = (len(shown) + 1) // 2
    high = max(left * ROW + 20, 90)
    spots = {spoke.key: _spot(place, left, len(shown), high) for place, spoke in enumerate(shown)}
    middle = (WIDTH / 2, high / 2)
    marks: list[Mark] = [
        Line(spots[one], spots[other], "#dddddd", 0.7) for one, other in wanted.links if one in spots and other in spots
    ]
    marks += [_stroke(middle, spots[spoke.key], spoke.line) for spoke in reversed(shown)]
    for spoke in shown:
        marks += _labelled(spoke, spots[spoke.key])
    marks += _middle(wanted.middle, middle)
    marks += legend(
        {name: said for name, said in wanted.legend.items() if any(one.line == name for one in shown)}, high
    )
    return Drawing(WIDTH, high + 26, tuple(marks), wanted.shows)


def legend(lines: Mapping[str, str], top: float) -> list[Mark]:
    """Explain lines in one row under a picture."""
    marks: list[Mark] = []
    left = 12.0
    for name, said in lines.items():
        marks.append(_stroke((left, top + 12), (left + 26, top + 12), name))
        marks.append(Words((left + 32, top + 15.5), said, size=9, colour=SOFT))
        left += 50 + text_width(said, 9)
    return marks


def _spot(place: int, left: int, number: int, high: float) -> tuple[float, float]:
    """Place one at a side, on a slight bow around the middle."""
    at_left = place < left
    row, rows = (place, left) if at_left else (place - left, number - left)
    y = high / 2 + (row - (rows - 1) / 2) * ROW
    bow = 34 * (1 - min(1.0, abs(y - high / 2) / (high / 2)) ** 2)
    return (round(212 - bow, 1), round(y, 1)) if at_left else (round(WIDTH - 212 + bow, 1), round(y, 1))


def _stroke(start: tuple[float, float], end: tuple[float, float], name: str) -> Line:
    look = {**LINES, **PRESENCES}.get(name, PLAIN)
    return Line(start, end, look.colour, look.width, look.dashes)


def _labelled(spoke: Spoke, at: tuple[float, float]) -> list[Mark]:
    x, y = at
    side, room = ("end", x - 14) if x < WIDTH / 2 else ("start", WIDTH - x - 14)
    beside = x - 10 if side == "end" else x + 10
    marks: list[Mark] = [Dot(at, 5, PERSON, PERSON_EDGE)]
    if not spoke.note:
        return [*marks, Words((beside, y + 4), cut(spoke.name, 11, room), side)]
    name = Words((beside, y - 1), cut(spoke.name, 11, room), side)
    return [*marks, name, Words((beside, y + 11), cut(spoke.note, 8, room), side, size=8, colour=SOFT)]


def _middle(name: str, at: tuple[float, float]) -> list[Mark]:
    """Write the middle's name on a paper of its own, so that lines do not cross it."""
    words = cut(name, 12, 214)
    x, y = at
    half = text_width(words, 12) / 2 + 6
    paper = [Line((x - half, y + 20), (x + half, y + 20), "#ffffff", 17)]
    return [*paper, Dot(at, 9, FOCUS, PERSON_EDGE), Words((x, y + 24), words, "middle", size=12, colour=INK)]
