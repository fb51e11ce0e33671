"""Read a report's file into a Report: one reader per media type, every fault one line."""

import stat
from collections.abc import Callable
from pathlib import Path

from maggraph.errors import ReportError
from maggraph.reports.encodings import decode
from maggraph.reports.from_docx import docx_text
from maggraph.reports.from_html import html_text
from maggraph.reports.from_odt import odt_text
from maggraph.reports.from_pdf import pdf_text
from maggraph.reports.normalisation import normalise
from maggraph.reports.sniffing import DOCX, HTML, MARKDOWN, MEDIA_TYPES, ODT, PDF, PLAIN, check_content, media_type
from maggraph.reports.text import Report, sha256

__all__ = ["MEDIA_TYPES", "read_report"]

LARGEST = 50_000_000
"""Bytes; a longer file is no report of meetings."""
LONGEST = 5_000_000
"""Characters of text, some two and a half thousand pages."""
READERS: dict[str, Callable[[bytes, Path], str]] = {
    DOCX: docx_text,
    HTML: html_text,
    MARKDOWN: decode,
    ODT: odt_text,
    PDF: pdf_text,
    PLAIN: decode,
}
"""What turns a file's bytes into its raw text: paragraphs with a blank line between, page ends as form feeds."""
MARKED_UP = frozenset({MARKDOWN, PLAIN})
WRAPPED = frozenset({PDF})


def read_report(path: Path) -> Report:
    """Read a report: docx, odt, pdf with a text layer, html, Markdown or plain text.

    Raises ReportError, which names the file and what to do, for a file that is missing, unreadable, empty, too large,
    encrypted, scanned, damaged, made to explode, or something else than its name says.
    """
    kind = media_type(path)
    content = _content(path)
    check_content(content, kind, path)
    raw = READERS[kind](content, path)
    if len(raw) > LONGEST:
        raise ReportError(
            "{path}: its text is too long for a report; at most {limit} characters", path=path, limit=LONGEST
        )
    done = normalise(raw, markup=kind in MARKED_UP, wrapped=kind in WRAPPED)
    if not done.paragraphs:
        raise ReportError("{path}: holds no text; give the report itself", path=path)
    return Report(path.name, kind, raw, sha256(content), done.text, done.offsets, done.paragraphs, done.repairs)


def _content(path: Path) -> bytes:
    try:
        status = path.stat()
        _check(status.st_mode, status.st_size, path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReportError("{path}: there is no such file; check the spelling", path=path) from error
    except (OSError, ValueError) as error:
        raise ReportError("{path}: cannot be read ({reason})", path=path, reason=_reason(error)) from error


def _check(mode: int, size: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise ReportError("{path}: is a folder; give the file of a report", path=path)
    if not stat.S_ISREG(mode):
        raise ReportError("{path}: is not a file of its own; save the report to a file first", path=path)
    if size > LARGEST:
        raise ReportError(
            "{path}: {size} bytes are too many for a report; at most {limit}", path=path, size=size, limit=LARGEST
        )
    if size == 0:
        raise ReportError("{path}: is empty; give the report itself", path=path)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
