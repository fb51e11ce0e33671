"""Pieces of text on a page put into lines, and lines into columns.

A text layer holds pieces: wide gaps of justified text cut a line in several, and pieces come in any order. Pieces of
one height are one line; only if a gutter runs through most of the page, with full lines on both sides, it has columns.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True)
class Line:
    """A line of text, or a piece of one, and its edges in points; y grows upwards."""

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
WORDS_APART, CELLS_APART = 0.08, 1.5
"""Shares of the height from which a gap divides words, or cells of a table."""
LEAST_COLUMN = 6
"""Lines with words on both sides of a gutter that a page with columns has at least."""
FULL = 0.8
"""Share of a column's width that most of its lines fill; cells of tables do not."""


def ruled(pieces: Page) -> Page:
    """Return the lines of a page in reading order, column by column."""
    rows = list(_rows(pieces))
    gutter = _gutter(rows)
    if gutter is None:
        return [
            _joined(row, above, below) for above, row, below in zip([[], *rows], rows, [*rows[1:], []], strict=False)
        ]
    left = [[piece for piece in row if piece.right <= gutter] for row in rows]
    right = [[piece for piece in row if piece.left >= gutter] for row in rows]
    across = [[piece for piece in row if piece.left < gutter < piece.right] for row in rows]
    return [_joined(row) for row in (*across, *left, *right) if row]


def _rows(pieces: Page) -> Iterator[Page]:
    """Yield pieces of one height together, from the top down, each row from left to right."""
    row: Page = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        if row and not _level(row[0], piece):
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _level(piece: Line, other: Line) -> bool:
    shared = min(piece.top, other.top) - max(piece.bottom, other.bottom)
    return shared > min(piece.height, other.height) / 2


def _joined(row: Page, *beside: Page) -> Line:
    """Join the pieces of a row; where the rows above or below have a gap too, it divides cells of a table."""
    text = row[0].text
    for piece, following in pairwise(row):
        gap = following.left - piece.right
        divides = gap > CELLS_APART * piece.height and any(
            _parts(piece.right, following.left, other) for other in beside
        )
        text += (" | " if divides else " " if gap > WORDS_APART * piece.height else "") + following.text
    body = max(row, key=lambda piece: piece.right - piece.left)
    return replace(body, text=text, left=row[0].left, right=max(piece.right for piece in row))


def _parts(left: float, right: float, row: Page) -> bool:
    """Say whether a gap from left to right parts another row too: pieces on both sides, none in it."""
    inside = any(piece.left < right and left < piece.right for piece in row)
    return not inside and any(p.right <= left for p in row) and any(p.left >= right for p in row)


def _gutter(rows: list[Page]) -> float | None:
    """Return where a gap runs down the page between two columns of full lines; None if it has one column."""
    gaps = [(one, other) for row in rows for one, other in pairwise(row) if other.left - one.right > one.height / 2]
    for one, other in gaps:
        middle = (one.right + other.left) / 2
        beside = [pair for pair in gaps if pair[0].right < middle < pair[1].left]
        if len(beside) >= LEAST_COLUMN and len(beside) * 2 > len(rows) and _full([pair[0] for pair in beside], middle):
            return middle
    return None


def _full(column: Page, edge: float) -> bool:
    left = min(line.left for line in column)
    full = sum(line.right - line.left > FULL * (edge - left) for line in column)
    return full * 3 > len(column) * 2
