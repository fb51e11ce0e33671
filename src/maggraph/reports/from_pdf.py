"""Read pdf: the text layer's lines, put into paragraphs by their places on the page."""

import logging
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTContainer, LTPage, LTTextLine
from pdfminer.pdfdocument import PDFEncryptionError
from pdfminer.psexceptions import PSException

from maggraph.errors import ReportError
from maggraph.reports.layout import laid_out
from maggraph.reports.rulers import Line, Page

MOST_INFLATED = 300_000_000
"""Bytes of all packed streams of a file together."""
BROKEN = (
    *(PSException, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, EOFError),
    *(NotImplementedError, OverflowError, RecursionError, ZeroDivisionError, struct.error, zlib.error),
)
"""What pdfminer raises for a file that is damaged: it takes what it reads at its word."""
_STREAM = re.compile(rb"stream\r?\n")
_NO_LETTER = re.compile(r"\(cid:\d+\)|\ufffd")

logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # else its warnings go to the user's terminal


def pdf_text(content: bytes, path: Path) -> str:
    """Return the text of a pdf's text layer: paragraphs with a blank line between, form feeds where pages end.

    Raises ReportError for a file that is scanned, encrypted or damaged.
    """
    _check_streams(content, path)
    pages = _pages(content, path)
    if not any(pages):
        raise ReportError(
            "{path}: has no text layer (it is a scan); let a program for text recognition (OCR) add one", path=path
        )
    text = laid_out(pages)
    if len(_NO_LETTER.findall(text)) * 10 > len(re.findall(r"\w", text)):
        raise ReportError(
            "{path}: its text layer names no letters; let a program for text recognition (OCR) add another", path=path
        )
    return text


def _pages(content: bytes, path: Path) -> list[Page]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pdfminer warns of what it then reads all the same
            layout = LAParams(boxes_flow=None, all_texts=True)
            return [list(_pieces(page)) for page in extract_pages(BytesIO(content), laparams=layout)]
    except PDFEncryptionError as error:
        raise ReportError("{path}: is encrypted; save it without a password", path=path) from error
    except BROKEN as error:
        raise ReportError(
            "{path}: is a damaged pdf ({reason}); save it anew", path=path, reason=str(error) or type(error).__name__
        ) from error


def _pieces(page: LTPage) -> Iterator[Line]:
    """Yield the pieces of lines on a page."""
    waiting = list(reversed(list(page)))
    while waiting:
        item = waiting.pop()
        if isinstance(item, LTTextLine):
            text = " ".join(item.get_text().split())
            if text:
                yield Line(text, item.x0, item.x1, item.y1, item.y0)
        elif isinstance(item, LTContainer):
            waiting += reversed(list(item))


def _check_streams(content: bytes, path: Path) -> None:
    """Unpack every packed stream as far as allowed: pdfminer would unpack without an end."""
    left = MOST_INFLATED
    for start in _STREAM.finditer(content):
        try:
            left -= len(zlib.decompressobj().decompress(memoryview(content)[start.end() :], left))
        except zlib.error:
            continue
        if left <= 0:
            raise ReportError("{path}: unpacks to more than any report; save it anew without its pictures", path=path)
