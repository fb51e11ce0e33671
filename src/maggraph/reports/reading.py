"""Read a report's file into a Report: one reader per media type."""

from pathlib import Path

from maggraph.errors import ReportError
from maggraph.reports.text import Report, normalise, sha256

MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown", ".txt": "text/plain"}
LARGEST = 50_000_000
"""Bytes; a longer file is no report of meetings."""


def read_report(path: Path) -> Report:
    """Read a Markdown or plain text file in UTF-8.

    Raises ReportError for a missing, unreadable, empty, oversized or binary file and for an unknown kind of file.
    """
    media_type = _media_type(path)
    content = _content(path)
    raw = _decode(content, path)
    text, offsets, paragraphs = normalise(raw)
    if not paragraphs:
        raise ReportError("{path}: holds no text; give the report itself", path=path)
    return Report(path.name, media_type, raw, sha256(content), text, offsets, paragraphs)


def _media_type(path: Path) -> str:
    try:
        return MEDIA_TYPES[path.suffix.lower()]
    except KeyError:
        known = ", ".join(sorted(MEDIA_TYPES))
        raise ReportError(
            "{path}: cannot read this kind of file; convert it to one of {known}", path=path, known=known
        ) from None


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise ReportError("{path}: cannot be read ({reason})", path=path, reason=error.strerror) from error
    if size > LARGEST:
        raise ReportError(
            "{path}: {size} bytes are too many for a report; at most {limit}", path=path, size=size, limit=LARGEST
        )
    return content


def _decode(content: bytes, path: Path) -> str:
    try:
        raw = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportError(
            "{path}: is not UTF-8 text at byte {place}; save it as UTF-8", path=path, place=error.start
        ) from error
    if "\0" in raw:
        raise ReportError("{path}: holds binary data, not text; give the report itself", path=path)
    return raw
