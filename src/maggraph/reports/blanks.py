"""Blanks, line ends, page ends and characters that nobody sees."""

import re
from collections.abc import Iterator

from maggraph.reports.repairs import Edit, RepairKind

PARAGRAPH_BREAK = "\n\n"
_UNSEEN = re.compile(
    "\u00ad(?:[^\\S\n]*\n(?![^\\S\n]*\n)[^\\S\n]*)?"  # a soft hyphen takes the line end behind it along
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")
_BLANKS = re.compile(r"(?P<edge>^[^\S\n]+|[^\S\n]+$)|[^\S\n]+", re.MULTILINE)
_NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
_BREAKS = re.compile(r"\A\s+|\s+\Z|\n{3,}")


def unseen(text: str) -> Iterator[Edit]:
    """Drop soft hyphens, zero-width characters and marks of direction.

    >>> [(edit.kind.value, edit.start) for edit in unseen("го\u00adрод\ufeff")]
    [('hyphenation', 2), ('invisible', 6)]
    """
    for found in _UNSEEN.finditer(text):
        kind = RepairKind.HYPHENATION if found.group().startswith("\u00ad") else RepairKind.INVISIBLE
        yield Edit(*found.span(), "", kind)


def line_ends(text: str) -> Iterator[Edit]:
    """End every line by a line feed."""
    for found in _LINE_ENDS.finditer(text):
        yield Edit(*found.span(), "\n")


def blanks(text: str) -> Iterator[Edit]:
    r"""Make every run of blanks one space, and none at the ends of lines; note those that were not just one tab.

    >>> [(edit.kind.value, edit.after) for edit in blanks("в\u00a0городе  и")]
    [('no-break-space', ' '), ('blanks', ' ')]
    """
    for found in _BLANKS.finditer(text):
        if found.group("edge"):
            yield Edit(*found.span(), "", _page_end(found.group()))
        elif found.group() != " ":
            yield Edit(*found.span(), " ", _kind(found.group()))


def breaks(text: str) -> Iterator[Edit]:
    """Make blank lines one between paragraphs, and none around the text."""
    for found in _BREAKS.finditer(text):
        inside = found.start() > 0 and found.end() < len(text)
        yield Edit(*found.span(), PARAGRAPH_BREAK if inside else "")


def _kind(run: str) -> RepairKind | None:
    if _NO_BREAK.search(run):
        return RepairKind.NO_BREAK_SPACE
    return _page_end(run) or (RepairKind.BLANKS if len(run) > 1 else None)


def _page_end(run: str) -> RepairKind | None:
    return RepairKind.PAGE_BREAK if "\f" in run else None
