"""A drawing as PNG, for word processors: sharp in print, without a time of making in the file."""

import io
from collections.abc import Iterator

from PIL import Image, ImageDraw

from maggraph.briefing.drawing import Dot, Drawing, Line, Words
from maggraph.briefing.fonts import font

SHARP = 3
"""Pixels drawn for each pixel of the drawing: 288 for an inch."""
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def png(drawing: Drawing) -> bytes:
    """Paint a drawing; the same drawing gives the same bytes."""
    paper = Image.new("RGB", (drawing.width * SHARP, drawing.height * SHARP), "white")
    brush = ImageDraw.Draw(paper)
    for mark in drawing.marks:
        match mark:
            case Line():
                _line(brush, mark)
            case Dot():
                _dot(brush, mark)
            case Words():
                brush.text(_far(mark.at), mark.text, mark.colour, font(mark.size * SHARP), _ANCHORS[mark.anchor])
    out = io.BytesIO()
    paper.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, dpi=(96 * SHARP, 96 * SHARP))
    return out.getvalue()


def _far(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] * SHARP, point[1] * SHARP


def _dot(brush: ImageDraw.ImageDraw, dot: Dot) -> None:
    (x, y), r = _far(dot.at), dot.radius * SHARP
    draw = brush.rectangle if dot.square else brush.ellipse
    draw((x - r, y - r, x + r, y + r), fill=dot.fill, outline=dot.edge, width=SHARP + 1)


def _line(brush: ImageDraw.ImageDraw, line: Line) -> None:
    for start, end in _pieces(line):
        brush.line((*_far(start), *_far(end)), fill=line.colour, width=max(1, round(line.width * SHARP)))


def _pieces(line: Line) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Cut a line into what its dashes leave of it."""
    (x1, y1), (x2, y2) = line.start, line.end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not line.dashes or not length:
        yield line.start, line.end
        return
    done, turn = 0.0, 0
    while done < length:
        end = min(length, done + line.dashes[turn % len(line.dashes)])
        if turn % 2 == 0:
            yield _along(line, done / length), _along(line, end / length)
        done, turn = end, turn + 1


def _along(line: Line, share: float) -> tuple[float, float]:
    (x1, y1), (x2, y2) = line.start, line.end
    return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
