"""Look into a packed report (docx, odt) before a library unpacks it: no bombs, no passwords, no entities."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from maggraph.errors import ReportError

MOST_UNPACKED = 200_000_000
"""Bytes of all members together; zipfile never unpacks more of a member than its header says."""
MOST_XML = 60_000_000
"""Bytes of one XML member: as a tree it takes some ten times as much."""
MOST_MEMBERS = 10_000
STEEPEST = 200
"""Packed so many times smaller, a member beyond `SMALL` bytes was made to explode; Word's XML packs 10 to 30 times."""
SMALL = 5_000_000
DEEPEST = 200
"""Elements in one another; Word's and Writer's nest some tens."""
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, KeyError, ValueError)
"""What zipfile raises for an archive that is damaged or packed in a way it does not know."""


def check_archive(content: bytes, member: str, path: Path) -> None:
    """Raise ReportError if an archive lacks the member that makes it a report, or must not be unpacked or parsed."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            _check_sizes(members, path)
            _check_kind(archive, member, path)
            for name, text in _xml(archive, members):
                _check_xml(text, name, path)
    except (*BROKEN, RuntimeError) as error:
        raise ReportError(
            "{path}: is a damaged archive ({reason}); save it anew", path=path, reason=str(error).strip("'")
        ) from error


def _check_sizes(members: list[zipfile.ZipInfo], path: Path) -> None:
    total = sum(member.file_size for member in members)
    steep = any(m.file_size > SMALL and m.file_size > STEEPEST * m.compress_size for m in members)
    large = any(_is_xml(member) and member.file_size > MOST_XML for member in members)
    if steep or large or total > MOST_UNPACKED or len(members) > MOST_MEMBERS:
        raise ReportError(
            "{path}: unpacks to {size} bytes in {count} parts, more than any report; save it anew without its pictures",
            path=path,
            size=total,
            count=len(members),
        )
    if any(member.flag_bits & 1 for member in members):
        raise ReportError("{path}: is encrypted; save it without a password", path=path)


def _check_kind(archive: zipfile.ZipFile, member: str, path: Path) -> None:
    names = archive.namelist()
    if member not in names:
        raise ReportError(
            "{path}: is an archive without {member}, so no {ending}; give the report itself",
            path=path,
            member=member,
            ending=path.suffix,
        )
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in archive.read(manifest):
        raise ReportError("{path}: is encrypted; save it without a password", path=path)


def _xml(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    for member in members:
        if _is_xml(member):
            yield member.filename, archive.read(member)


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels"))


class _Depth(ContentHandler):
    """Count how deep elements nest."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.deepest = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: N802, ARG002 - named by SAX
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)

    def endElement(self, name: str) -> None:  # noqa: N802, ARG002 - named by SAX
        self.depth -= 1


def _check_xml(text: bytes, name: str, path: Path) -> None:
    handler = _Depth()
    try:
        parseString(text, handler)
    except DefusedXmlException as error:
        raise ReportError(
            "{path}: {member} declares XML entities, which no report needs; save it anew", path=path, member=name
        ) from error
    except SAXException as error:
        raise ReportError(
            "{path}: {member} is damaged ({reason}); save it anew", path=path, member=name, reason=error.getMessage()
        ) from error
    if handler.deepest > DEEPEST:
        raise ReportError("{path}: {member} nests too deep for a report; save it anew", path=path, member=name)
