"""Read odt: paragraphs of the body in the order of the page, with the numbers of lists; rows of tables as one.

Notes, comments and tracked deletions are no part of a report; text boxes follow their paragraph.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from odf.element import Element
from odf.namespaces import DRAWNS, OFFICENS, TABLENS, TEXTNS
from odf.opendocument import load

from maggraph.errors import ReportError
from maggraph.reports.archives import BROKEN, check_archive
from maggraph.reports.odt_lists import Lists
from maggraph.reports.rows import row

PARAGRAPHS = frozenset({(TEXTNS, "p"), (TEXTNS, "h")})
LIST, ITEM = (TEXTNS, "list"), (TEXTNS, "list-item")
ROW, CELL = (TABLENS, "table-row"), (TABLENS, "table-cell")
BOX = (DRAWNS, "text-box")
GONE = frozenset(
    {(TEXTNS, "note"), (TEXTNS, "tracked-changes"), (OFFICENS, "annotation"), (TEXTNS, "sequence-decls"), BOX}
)
SIGNS = {
    (TEXTNS, "tab"): "\t",
    (TEXTNS, "line-break"): "\n",
    (TEXTNS, "soft-page-break"): "\f",
    (TEXTNS, "s"): " ",
}
_SPACE = re.compile(r"[ \t\r\n]+")


def odt_text(content: bytes, path: Path) -> str:
    """Return the text of an odt file, paragraphs with a blank line between; raises ReportError for a damaged one."""
    check_archive(content, "content.xml", path)
    try:
        document = load(BytesIO(content))
        lists = Lists([document.automaticstyles, document.styles])
        return "\n\n".join(_blocks(document.text, lists))
    except (*BROKEN, AttributeError, IndexError, TypeError, AssertionError) as error:
        raise ReportError(
            "{path}: is no sound odt ({reason}); save it anew", path=path, reason=str(error).strip("'")
        ) from error


def _blocks(node: Element, lists: Lists) -> Iterator[str]:
    """Yield the paragraphs and table rows of the body, a section, a cell or a text box."""
    for child in _elements(node):
        if child.qname in PARAGRAPHS:
            yield "".join(_pieces(child))
            for box in _boxes(child):
                yield from _blocks(box, lists)
        elif child.qname == LIST:
            yield from _items(child, lists)
        elif child.qname == ROW:
            cells = (cell for cell in _elements(child) if cell.qname == CELL)
            yield from row([list(_blocks(cell, lists)) for cell in cells])
        elif child.qname not in GONE:
            yield from _blocks(child, lists)


def _items(node: Element, lists: Lists) -> Iterator[str]:
    """Yield the paragraphs of a list, the first of each item behind its number or bullet."""
    with lists.inside(node):
        for item in _elements(node):
            marked = item.qname == ITEM and any(child.qname in PARAGRAPHS for child in _elements(item)[:1])
            marker = lists.marker(item) if marked else ""
            for block in _blocks(item, lists):
                yield marker + block
                marker = ""


def _pieces(node: Element) -> Iterator[str]:
    for child in node.childNodes:
        if child.nodeType in (child.TEXT_NODE, child.CDATA_SECTION_NODE):
            yield _SPACE.sub(" ", child.data)
        elif child.qname in SIGNS:
            yield SIGNS[child.qname]
        elif child.qname not in GONE:
            yield from _pieces(child)


def _boxes(node: Element) -> Iterator[Element]:
    for child in _elements(node):
        if child.qname == BOX:
            yield child
        else:
            yield from _boxes(child)


def _elements(node: Element) -> list[Element]:
    return [child for child in node.childNodes if child.nodeType == child.ELEMENT_NODE]
