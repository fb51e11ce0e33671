"""Read docx: paragraphs of the body in the order of the page, with the numbers of lists; rows of tables as one.

Headers, footers, footnotes, comments and deleted words are no part of a report; text boxes follow their paragraph.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from maggraph.errors import ReportError
from maggraph.reports.archives import BROKEN, check_archive
from maggraph.reports.docx_lists import Lists
from maggraph.reports.rows import row

P, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
BOX = qn("w:txbxContent")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
GONE = frozenset({qn("w:del"), qn("w:moveFrom"), FALLBACK, BOX})
SIGNS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "\u00ad"}
TEXT, BREAK, BREAK_TYPE = qn("w:t"), qn("w:br"), qn("w:type")


def docx_text(content: bytes, path: Path) -> str:
    """Return the text of a docx file, paragraphs with a blank line between; raises ReportError for a damaged one."""
    check_archive(content, "word/document.xml", path)
    try:
        document = docx.Document(BytesIO(content))
        return "\n\n".join(_blocks(document.element.body, _lists(document)))
    except (*BROKEN, OpcError, SyntaxError, AttributeError, TypeError) as error:  # lxml's are SyntaxErrors
        raise ReportError(
            "{path}: is no sound docx ({reason}); save it anew", path=path, reason=str(error).strip("'")
        ) from error


def _lists(document: Document) -> Lists:
    parts = [relation.target_part for relation in document.part.rels.values() if not relation.is_external]
    numbering = next((part.element for part in parts if part.partname.endswith("/numbering.xml")), None)
    return Lists(numbering, document.styles.element)


def _blocks(container: BaseOxmlElement, lists: Lists) -> Iterator[str]:
    """Yield the paragraphs and table rows of the body, a cell or a text box."""
    for element in container:
        if element.tag == P:
            text = lists.marker(element) + _text(element)
            yield text
            for box in _boxes(element):
                yield from _blocks(box, lists)
        elif element.tag == ROW:
            yield from row([list(_blocks(cell, lists)) for cell in element.iterchildren(CELL)])
        elif element.tag not in GONE:
            yield from _blocks(element, lists)


def _text(element: BaseOxmlElement) -> str:
    return "".join(_pieces(element))


def _pieces(element: BaseOxmlElement) -> Iterator[str]:
    for child in element:
        if child.tag == TEXT:
            yield (child.text or "").replace("\n", " ")
        elif child.tag == BREAK:
            yield "\f" if child.get(BREAK_TYPE) == "page" else "\n"
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in GONE:
            yield from _pieces(child)


def _boxes(paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield the text boxes of a paragraph; each stands twice in the file, once for old programs."""
    for box in paragraph.iter(BOX):
        ancestors = {ancestor.tag for ancestor in box.iterancestors()}
        nested = next(ancestor for ancestor in box.iterancestors(P)) is not paragraph
        if FALLBACK not in ancestors and not nested:
            yield box
