"""Markdown's marks, and the HTML that people put into it: the words stay, the marks go."""

import re
from collections.abc import Iterator
from html import unescape

from maggraph.reports.repairs import Edit, RepairKind

_LINES = re.compile(
    r"(?:^|\n)[^\S\n]*(?:"
    r"(?:={3,}|-{3,}|\*{3,}|_{3,}|\*(?:[ ]\*){2,}|-(?:[ ]-){2,}|`{3,}\w*)"  # rules, underlines, fences
    r"|\|?[ :]*-+[ :]*(?:\|[ :]*-+[ :]*)+\|?"  # the line below the head of a table
    r")[^\S\n]*(?=\n|\Z)"
)
_MARKS = re.compile(
    r"(?:\\)(?P<escaped>[\\`*_{}\[\]()#+.!|>~-])"
    r"|(?P<start>(?:(?<=\n)|\A)[^\S\n]*(?:(?:>[ ]?)+|\#{1,6}[ \t]+|\|[ ]*))"
    r"|(?P<end>[ \t]+\#+(?=[^\S\n]*(?:\n|\Z))|[ \t]*\|(?=[^\S\n]*(?:\n|\Z)))"
    r"|(?P<pair>\*\*|__|~~|`+)"
    r"|!?\[(?P<link>[^\[\]\n]*)\]\([^()\s]*(?:[ ]+\"[^\"\n]*\")?\)"
    r"|(?<![\w*])\*(?P<starred>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<barred>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w)"
    r"|(?P<line><br[ ]?/?>)"
    r"|(?P<tag></?[a-zA-Z][a-zA-Z0-9]*(?:[ ][^<>\n]*)?>|<!--.*?-->)"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|\#\d{2,5}|\#[xX][0-9a-fA-F]{2,4});)",
)

_AROUND = ("escaped", "link", "starred", "barred")
"""What stays of a mark that stands around words."""


def rules(text: str) -> Iterator[Edit]:
    """Drop lines that are nothing but a mark: rules, underlines of headings, fences of code."""
    for found in _LINES.finditer(text):
        yield Edit(*found.span(), "", RepairKind.MARKUP)


def marks(text: str) -> Iterator[Edit]:
    """Drop marks within lines: headings, quotations, emphasis, links, edges of tables, tags; write entities out.

    >>> text = "# [МАГ](https://mag.example) и *города* &laquo;СНГ&raquo;"
    >>> [text[edit.start:edit.end] + ">" + edit.after for edit in marks(text)]
    ['# >', '[>', '](https://mag.example)>', '*>', '*>', '&laquo;>«', '&raquo;>»']
    """
    for found in _MARKS.finditer(text):
        inner = next((found.span(name) for name in _AROUND if found[name] is not None), None)
        yield from _bare(found, *inner) if inner else _shown(found)


def _bare(mark: re.Match[str], start: int, end: int) -> Iterator[Edit]:
    """Drop what stands around the words from start to end."""
    yield Edit(mark.start(), start, "", RepairKind.MARKUP)
    if end < mark.end():
        yield Edit(end, mark.end(), "", RepairKind.MARKUP)


def _shown(mark: re.Match[str]) -> Iterator[Edit]:
    """Drop a mark; an entity becomes its character, if there is one, and a line end of HTML a blank."""
    after = " " if mark["line"] else unescape(mark["entity"] or "")
    if after != mark.group():
        yield Edit(*mark.span(), after, RepairKind.MARKUP)
