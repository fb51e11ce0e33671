"""Tables as CSV, with the metadata of https://www.w3.org/TR/tabular-metadata/ that says what each column means."""

import csv
import io
from collections.abc import Iterable, Iterator

from maggraph.publication.columns import Column, Kind
from maggraph.publication.framing import as_json
from maggraph.publication.tables import Cell, Table

SEPARATOR = "|"
METADATA = "csv-metadata.json"
DATATYPES: dict[Kind, object] = {
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "decimal",
    Kind.IRI: "anyURI",
    Kind.DATE: {"base": "string", "format": r"\d{4}(-\d{2}(-\d{2})?)?"},
}
"""A date may be known to the month or year only, which xsd:date does not allow."""


def csv_files(tables: Iterable[Table], base: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file, the metadata last."""
    made = tuple(tables)
    for table in made:
        yield f"{table.form.name}.csv", as_csv(table)
    yield METADATA, as_json(metadata(made, base))


def as_csv(table: Table) -> bytes:
    """Write a table under the names of its columns; several values stand in one cell with a bar between them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def metadata(tables: Iterable[Table], base: str) -> dict[str, object]:
    """Describe the files as one group of tables."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
        "tables": [_described(table, base) for table in tables],
    }


def _described(table: Table, base: str) -> dict[str, object]:
    keys = [_foreign(column) for column in table.form.columns if column.table and table.filled(column)]
    schema: dict[str, object] = {
        "columns": [_column(column, base) for column in table.columns],
        "primaryKey": "id",
        "aboutUrl": f"{table.form.id.space(base)}{{+id}}",
    }
    return {
        "url": f"{table.form.name}.csv",
        "dc:title": _titles(table.form.title.ru, table.form.title.en),
        "tableSchema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def _column(column: Column, base: str) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "titles": column.name,
        "dc:title": _titles(column.title.ru, column.title.en),
        "datatype": DATATYPES.get(column.kind, "string"),
    }
    if column.name == "id":
        return described | {"required": True}
    described |= {"propertyUrl": column.property} if column.property else {"suppressOutput": True}
    described |= {"lang": column.lang} if column.lang else {}
    described |= {"separator": SEPARATOR} if column.many else {}
    if column.space(base) and not column.many:
        described["valueUrl"] = f"{column.space(base)}{{+{column.name}}}"
    return described


def _foreign(column: Column) -> dict[str, object]:
    return {
        "columnReference": column.name,
        "reference": {"resource": f"{column.table}.csv", "columnReference": "id"},
    }


def _titles(russian: str, english: str) -> list[dict[str, str]]:
    return [{"@value": russian, "@language": "ru"}, {"@value": english, "@language": "en"}]


def _text(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return SEPARATOR.join(cell)
    return "" if cell is None else str(cell)
