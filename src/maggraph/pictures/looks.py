"""How people and pairs look: sizes, lines, colours and the names under the dots.

Colours are of the palette by Okabe and Ito, which readers with any colour vision tell apart; the lines differ in width
and dashes too, so a page printed in grey says the same.
"""

import math
import re
from dataclasses import dataclass

from maggraph.network.layout import Size

_CHARACTER = 0.56  # mean width of a letter, in font sizes
_LONGEST = 26
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class Line:
    """The line of a grade: colour, width in pixels, dashes (empty: solid)."""

    colour: str
    width: float
    dashes: tuple[int, ...] = ()


LINES = {
    "direct": Line("#d55e00", 3.5),
    "together": Line("#0072b2", 1.4),
    "same-event": Line("#009e73", 1.2, (9, 6)),
    "same-programme": Line("#777777", 1.0, (2, 5)),
}

PRESENCES = {
    "in-person": Line("#0072b2", 2.2),
    "live-link": Line("#009e73", 1.6, (9, 6)),
    "attended": Line("#56b4e9", 1.4),
    "video-message": Line("#cc79a7", 1.4, (2, 4)),
    "written-message": Line("#777777", 1.0, (2, 5)),
}
"""The lines between somebody and an event, by presence."""

PERSON = "#f0e4c3"
PERSON_EDGE = "#5a4a1a"
FOCUS = "#e69f00"


def caption(name: str, lang: str) -> str:
    r"""Set a name in two lines, the family name on a line of its own, cut where it is overlong.

    Marks that turn the direction of writing are left out: a canvas has no way to keep them to one name.

    >>> caption("Васюнькин Юрий Николаевич", "ru"), caption("Iurii Nikolaevich Vasiunkin", "en")
    ('Васюнькин\nЮрий Николаевич', 'Iurii Nikolaevich\nVasiunkin')
    """
    words = _HIDDEN.sub("", name).split()
    at = 1 if lang == "ru" else len(words) - 1
    lines = (" ".join(words[:at]), " ".join(words[at:]))
    return "\n".join(_cut(line) for line in lines if line)


def dot(people_met: int) -> float:
    """Return the radius of a person's dot: its area grows with the people met."""
    return round(6 + 2.2 * math.sqrt(people_met), 1)


def letters(people_met: int) -> int:
    """Return the size of a name's letters, in pixels; in a large network the best connected can still be read."""
    return min(60, 14 + people_met // 8)


def room(text: str, people_met: int) -> Size:
    """Return the box that a dot and the name under it fill."""
    lines = text.split("\n")
    font, radius = letters(people_met), dot(people_met)
    width = max(len(line) for line in lines) * font * _CHARACTER
    return Size(max(width, 2 * radius) + 10, 2 * radius + len(lines) * font * 1.25 + 12)


def lift(size: Size, people_met: int) -> float:
    """Return how far above the middle of its box a dot stands, its name being below it."""
    return size.height / 2 - dot(people_met) - 4


def faintness(pairs: int) -> float:
    """Return the opacity of the weaker lines, so that many together stay a veil."""
    return round(min(0.75, max(0.18, 8 / math.sqrt(pairs + 1))), 2)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
