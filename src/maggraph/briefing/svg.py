"""A drawing as SVG to stand inside a page."""

from xml.sax.saxutils import escape, quoteattr

from maggraph.briefing.drawing import Dot, Drawing, Line, Mark, Words
from maggraph.briefing.fonts import text_width


def svg(drawing: Drawing) -> str:
    """Write a drawing; a reader who cannot see it hears what it shows."""
    size = f'viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
    marks = "\n".join(_mark(mark) for mark in drawing.marks)
    told = f'role="img" aria-label={quoteattr(drawing.shows)}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {told}>\n{marks}\n</svg>'


def _mark(mark: Mark) -> str:
    match mark:
        case Line():
            return _line(mark)
        case Dot():
            return _dot(mark)
        case Words():
            return _words(mark)


def _line(line: Line) -> str:
    (x1, y1), (x2, y2) = line.start, line.end
    dashes = f' stroke-dasharray="{" ".join(map(str, line.dashes))}"' if line.dashes else ""
    ends = f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"'
    return f'<line {ends} stroke="{line.colour}" stroke-width="{line.width:g}"{dashes}/>'


def _dot(dot: Dot) -> str:
    (x, y), r = dot.at, dot.radius
    paint = f'fill="{dot.fill}" stroke="{dot.edge}" stroke-width="1.2"'
    if dot.square:
        return f'<rect x="{x - r:g}" y="{y - r:g}" width="{2 * r:g}" height="{2 * r:g}" {paint}/>'
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" {paint}/>'


def _words(words: Words) -> str:
    """Write text in the width that it was placed with, whatever font the reader has."""
    x, y = words.at
    width = f'textLength="{text_width(words.text, words.size):.1f}" lengthAdjust="spacingAndGlyphs"'
    look = f'font-size="{words.size}" fill="{words.colour}" text-anchor="{words.anchor}"'
    return f'<text x="{x:g}" y="{y:g}" {look} {width}>{escape(words.text)}</text>'
