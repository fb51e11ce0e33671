"""A small still picture as lines, dots and words, apart from how it is written.

Context: a page wants SVG, other papers other forms, and all must show the same. Choice: pictures are drawn as a handful
of marks that a short writer knows, with the metrics of one font that ships along. Price: no gradients, no curves, one
font.
"""

from dataclasses import dataclass

INK = "#222222"
SOFT = "#666666"
FAINT = "#bbbbbb"


@dataclass(frozen=True)
class Line:
    """A straight line; `dashes` are lengths drawn and left out by turns, empty for a whole line."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str = SOFT
    width: float = 1.0
    dashes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Dot:
    """A disc, or a square, around a point; an empty fill leaves the paper white."""

    at: tuple[float, float]
    radius: float
    fill: str = "#ffffff"
    edge: str = INK
    square: bool = False


@dataclass(frozen=True)
class Words:
    """One line of text; `anchor` says which end of it stands at the point: start, middle or end."""

    at: tuple[float, float]
    text: str
    anchor: str = "start"
    size: int = 11
    colour: str = INK


Mark = Line | Dot | Words


@dataclass(frozen=True)
class Drawing:
    """A picture: its size in pixels of 1/96 inch, its marks from the back to the front, what it shows in words."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    shows: str
