"""Read html: the text of the body's blocks, lists with their marks, rows of tables as one; no menus, no scripts."""

import re
import warnings
from pathlib import Path

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.exceptions import ParserRejectedMarkup

from maggraph.errors import ReportError
from maggraph.reports.encodings import decode
from maggraph.reports.numerals import STYLES, numeral
from maggraph.reports.rows import row

SKIPPED = (
    "head",
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "svg",
)
BLOCKS = (
    *("address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figure"),
    *("figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section"),
    *("summary", "table", "ul"),
)
BLOCK_EDGE, LINE, MARK = "\ufdd0", "\ufdd1", "\ufdd2"
"""Characters that Unicode keeps for programs: no text has them."""
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")


def html_text(content: bytes, path: Path) -> str:
    """Return the text of a web page, paragraphs with a blank line between; raises ReportError for a broken one."""
    declared = _CHARSET.search(content[:4096])
    page = decode(content, path, declared[1].decode("ascii") if declared else None)
    soup = _parsed(re.sub(f"[{BLOCK_EDGE}{LINE}{MARK}]", "", page), path)
    for tag in soup.find_all(SKIPPED):
        if not (tag.name in {"header", "footer"} and tag.find_parent(["article", "main"])):
            tag.decompose()
    _mark(soup)
    text = re.sub(rf"{MARK}[\s{BLOCK_EDGE}]*", " ", soup.get_text())
    blocks = (_tidy(block) for block in text.split(BLOCK_EDGE))
    return "\n\n".join(block for block in blocks if block)


def _parsed(page: str, path: Path) -> BeautifulSoup:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
            warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
            return BeautifulSoup(page, "html.parser")
    except (ParserRejectedMarkup, RecursionError) as error:
        raise ReportError("{path}: is no sound web page; save it anew", path=path) from error


def _mark(soup: BeautifulSoup) -> None:
    """Write what tags mean into the text: line ends, edges of blocks, marks of lists, rows."""
    for line in soup.find_all("br"):
        line.replace_with(LINE)
    for items in soup.find_all("ol"):
        _number(items)
    for item in soup.find_all("li"):
        if item.parent is None or item.parent.name != "ol":
            item.insert(0, "-" + MARK)
    for table_row in soup.find_all("tr"):
        if not table_row.find("tr"):
            _mark_row(table_row)
    for tag in soup.find_all(BLOCKS):
        tag.insert(0, BLOCK_EDGE)
        tag.append(BLOCK_EDGE)


def _mark_row(table_row: Tag) -> None:
    cells = table_row.find_all(["td", "th"])
    for tag in table_row.find_all(BLOCKS):
        tag.append(BLOCK_EDGE)
    texts = row([cell.get_text().replace(LINE, " ").split(BLOCK_EDGE) for cell in cells])
    table_row.string = BLOCK_EDGE + BLOCK_EDGE.join(texts) + BLOCK_EDGE


def _number(items: Tag) -> None:
    """Write the numbers of an ordered list before its items."""
    style, number = str(items.get("type") or "1"), _whole(items.get("start"), 1)
    for item in items.find_all("li", recursive=False):
        number = _whole(item.get("value"), number)
        item.insert(0, numeral(number, style if style in STYLES else "1") + "." + MARK)
        number += 1


def _whole(value: object, otherwise: int) -> int:
    return int(str(value)) if str(value).isdecimal() else otherwise


def _tidy(block: str) -> str:
    lines = _SPACE.sub(" ", block).split(LINE)
    return "\n".join(line.strip(" ") for line in lines if line.strip(" "))
