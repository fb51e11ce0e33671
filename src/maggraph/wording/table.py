"""Rows of text as a table to look at: headings over a line, columns under them, cells folded where a column is narrow.

Context: the libraries that draw tables take longer to load than most answers take to find. Choice: the one plain form
that all answers have, drawn here. Price: signs that take the room of two or of none, as Chinese ones and accents do,
count so when columns are lined up, but as one when a cell is folded.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from unicodedata import category, east_asian_width

BESIDE = "  "
"""What stands between two columns; a heading has as much room behind it."""
_ODD = re.compile(r"[^\0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]")
"""A sign that is no Latin, Greek or Cyrillic letter and does not stand between words may be wide, or of no width."""


def drawn(headings: Sequence[str], rows: Sequence[Sequence[str]], limits: Sequence[int] = ()) -> str:
    """Draw a table, no column wider than its limit where there are limits.

    >>> print(drawn(["who", "what"], [["Ann", "spoke first"], ["Bob", ""]], [9, 5]))
    who    what
    -----  ------
    Ann    spoke
           first
    Bob
    """
    folded = [[_folded(cell, limit) for cell, limit in zip_longest(row, limits)] for row in rows]
    widths = [_width(heading) + len(BESIDE) for heading in headings]
    for row in folded:
        widths = [max(width, *map(_width, cell)) for width, cell in zip(widths, row, strict=True)]
    lines = [_line(headings, widths), BESIDE.join("-" * width for width in widths)]
    lines += [_line(part, widths) for row in folded for part in zip_longest(*row, fillvalue="")]
    return "\n".join(lines)


def _folded(cell: str, limit: int | None) -> list[str]:
    if not limit or len(cell) <= limit:
        return [cell]
    from textwrap import wrap  # noqa: PLC0415 - into a pipe nothing is folded

    return wrap(cell, limit)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return BESIDE.join(cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    r"""Count the places that a text takes in a terminal.

    >>> _width("Рязань"), _width("东京"), _width("e\u0301")
    (6, 4, 1)
    """
    return sum(map(_places, text)) if _ODD.search(text) else len(text)


def _places(sign: str) -> int:
    return 0 if category(sign) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(sign) in "WF" else 1
