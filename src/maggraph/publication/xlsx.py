"""Tables as a workbook for people: one sheet a class, headings and names in their language, ids beside the names.

The same tables give the same bytes: openpyxl stamps the time of writing into the file and its parts, so the archive is
packed anew with the day of the release.
"""

import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from maggraph.network.plain import xml_text
from maggraph.publication.columns import Column, Kind
from maggraph.publication.tables import Cell, Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FIRST_DAY = "1980-01-01"
"""The earliest day that a ZIP archive can name."""
BETWEEN = " | "
WIDEST = 60
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def workbook(tables: Sequence[Table], lang: str, date: str = "") -> bytes:
    """Write the workbook in Russian or English, stamped with a day."""
    from openpyxl import Workbook  # noqa: PLC0415 - loads for a quarter of a second

    book = Workbook()
    book.remove(book.active)
    names = names_of(tables, lang)
    for table in tables:
        _fill(book, table, names, lang)
    out = BytesIO()
    book.save(out)
    return _stamped(out.getvalue(), date if len(date) == 10 else FIRST_DAY)


def names_of(tables: Iterable[Table], lang: str) -> Mapping[str, str]:
    """Return id -> name of everything that has one."""
    found: dict[str, str] = {}
    for table in tables:
        columns = [column.name for column in table.columns]
        if f"label_{lang}" in columns:
            place = columns.index(f"label_{lang}")
            found |= {str(row[0]): str(row[place]) for row in table.rows if row[place]}
    return found


def _fill(book: "Workbook", table: Table, names: Mapping[str, str], lang: str) -> None:
    sheet = book.create_sheet(getattr(table.form.title, lang)[:31])
    headings = [heading for column in table.columns for heading in _headings(column, lang)]
    rows = [_written(table, row, names) for row in table.rows]
    lines: list[Sequence[str | int]] = [headings, *rows]
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(number, place, value)
            cell.data_type = "n" if isinstance(value, int) else "s"
    _arrange(sheet, lines)


def _headings(column: Column, lang: str) -> list[str]:
    title: str = getattr(column.title, lang)
    return [title, f"{title} (id)"] if _named(column) else [title]


def _named(column: Column) -> bool:
    return column.name != "id" and column.kind in {Kind.ENTITY, Kind.CONCEPT} and not column.many


def _written(table: Table, row: Sequence[Cell], names: Mapping[str, str]) -> list[str | int]:
    written: list[str | int] = []
    for column, cell in zip(table.columns, row, strict=True):
        if _named(column):
            known = f"{column.scheme}/{cell}" if column.scheme else str(cell)
            written.append(xml_text(names.get(known, "")) if cell else "")
        written.append(_plain(cell))
    return written


def _plain(cell: Cell) -> str | int:
    if isinstance(cell, int):
        return cell
    return xml_text(BETWEEN.join(cell) if isinstance(cell, tuple) else cell or "")


def _arrange(sheet: "Worksheet", rows: Sequence[Sequence[str | int]]) -> None:
    """Keep the headings in sight, let every column be filtered, and make it as wide as its words."""
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    for place, column in enumerate(zip(*rows, strict=True), start=1):
        letter = sheet.cell(1, place).column_letter
        sheet.column_dimensions[letter].width = min(WIDEST, max(len(str(value)) for value in column) + 2)


def _stamped(archive: bytes, date: str) -> bytes:
    """Pack an archive anew with one day for the document and all its parts."""
    day = datetime.fromisoformat(date).replace(tzinfo=UTC)
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = _STAMP.sub(rb"\g<1>" + day.strftime("%Y-%m-%dT00:00:00Z").encode(), old.read(name))
            part = zipfile.ZipInfo(name, day.timetuple()[:6])
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, content)
    return out.getvalue()
