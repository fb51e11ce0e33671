"""Make report files: a pdf by hand (Cyrillic through a ToUnicode map, no font file), archives with odd members."""

import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO

TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"2 beginbfrange <0020> <00FF> <0020> <0400> <04FF> <0400> endbfrange\n"
    b"1 beginbfrange <2010> <21FF> <2010> endbfrange\nendcmap end end"
)
SIZE, LEADING, LEFT, TOP = 12, 14, 60, 780
WITHIN_LINE = 70
"""Characters of half an em that fill a line of these pages."""
Placed = tuple[float, float, str]


def pdf(pages: Iterable[Iterable[Placed]], *, encrypted: bool = False, letters: bool = True) -> bytes:
    """Write a pdf of placed lines: x and y in points, text; letters of equal width."""
    contents = [_content(page) for page in pages]
    to_unicode = b" /ToUnicode 5 0 R" if letters else b""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(contents), b" ".join(b"%d 0 R" % (7 + 2 * i) for i in range(len(contents)))),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R]%s >>"
        % to_unicode,
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /FontDescriptor 6 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        5: _stream(TO_UNICODE),
        6: b"<< /Type /FontDescriptor /FontName /X /Flags 4 /Ascent 800 /Descent -200 /FontBBox [0 -200 500 800] >>",
    }
    for i, content in enumerate(contents):
        objects[7 + 2 * i] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>" % (8 + 2 * i)
        )
        objects[8 + 2 * i] = _stream(content, packed=True)
    return _file(objects, encrypted=encrypted)


def typed(paragraphs: Iterable[str], *, indent: float = 0, top: float = TOP, gap: float = 0) -> list[Placed]:
    """Set paragraphs of ready lines ("\\n" between) on a page, with indents of first lines or gaps between."""
    lines: list[Placed] = []
    y = top
    for paragraph in paragraphs:
        for number, text in enumerate(paragraph.split("\n")):
            lines.append((LEFT + (0 if number else indent), y, text))
            y -= LEADING
        y -= gap
    return lines


def zipped(members: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def rezipped(content: bytes, changed: dict[str, bytes]) -> bytes:
    """Return an archive with some members replaced or added."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(members | changed)


def _content(page: Iterable[Placed]) -> bytes:
    shown = (
        b"BT /F %d Tf %.1f %.1f Td <%s> Tj ET" % (SIZE, x, y, text.encode("utf-16-be").hex().encode())
        for x, y, text in page
    )
    return b"\n".join(shown)


def _stream(content: bytes, *, packed: bool = False) -> bytes:
    data = zlib.compress(content) if packed else content
    flate = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), flate, data)


def _file(objects: dict[int, bytes], *, encrypted: bool) -> bytes:
    written = b"%PDF-1.5\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    secret = b"<%s>" % (b"5a" * 32)
    lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>]" % (secret, secret)
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        written,
        len(places) + 1,
        table,
        len(places) + 1,
        lock if encrypted else b"",
        len(written),
    )
