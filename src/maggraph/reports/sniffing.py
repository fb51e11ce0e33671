"""What a file is by its first bytes, whatever its name says."""

import re
from pathlib import Path

from maggraph.errors import ReportError

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
PDF = "application/pdf"
HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
MEDIA_TYPES = {
    ".docx": DOCX,
    ".htm": HTML,
    ".html": HTML,
    ".markdown": MARKDOWN,
    ".md": MARKDOWN,
    ".odt": ODT,
    ".pdf": PDF,
    ".txt": PLAIN,
    ".xhtml": HTML,
}
"""How a file's name may end -> what it must hold."""
BINARY = frozenset({DOCX, ODT, PDF})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PACKED = ReportError("an archive (docx, odt, zip)")
_PDF, _HTML, _RTF = ReportError("PDF"), ReportError("HTML"), ReportError("RTF")
_OWN = {PDF: _PDF, HTML: _HTML, DOCX: _PACKED, ODT: _PACKED}
_OTHERS = (
    (_OLE, ReportError("an old Word, Excel or PowerPoint file")),
    (b"{\\rtf", _RTF),
    *((magic, ReportError("a picture")) for magic in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")),
    *((magic, ReportError("an archive")) for magic in (b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!")),
    *((magic, ReportError("a program")) for magic in (b"\x7fELF", b"MZ\x90")),
    (b"SQLite format 3", ReportError("a database")),
)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def media_type(path: Path) -> str:
    """Return what a file's name promises; raises ReportError for a kind of file that no reader knows."""
    try:
        return MEDIA_TYPES[path.suffix.lower()]
    except KeyError:
        known = ", ".join(sorted(MEDIA_TYPES))
        raise ReportError(
            "{path}: cannot read this kind of file; convert it to one of {known}", path=path, known=known
        ) from None


def check_content(content: bytes, promised: str, path: Path) -> None:
    """Raise ReportError if the first bytes belong to something else than the file's name promises."""
    if content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise ReportError("{path}: is encrypted; save it without a password", path=path)
    found = _found(content)
    if found is None and promised in BINARY:
        raise ReportError("{path}: is not {kind}, or is damaged; save it anew", path=path, kind=_ending(promised))
    agrees = found in (None, _OWN.get(promised)) or (found, promised) == (_HTML, MARKDOWN)
    if not agrees:
        raise ReportError(
            "{path}: its name ends in {ending}, its content is {found}; rename or convert it",
            path=path,
            ending=path.suffix,
            found=found,
        )


def _found(content: bytes) -> ReportError | None:
    """Name what a file holds; None if its first bytes do not tell, as those of a text."""
    if content.startswith(_ZIP):
        return _PACKED
    if b"%PDF-" in content[:1024]:
        return _PDF
    if _PAGE.match(content[:4096]):
        return _HTML
    return next((name for magic, name in _OTHERS if content.startswith(magic)), None)


def _ending(promised: str) -> str:
    return next(ending for ending, kind in MEDIA_TYPES.items() if kind == promised)
