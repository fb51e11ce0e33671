"""The tables are read back by other libraries to the same facts."""

import io
import zipfile
from pathlib import Path

import csvw
import openpyxl
import pandas as pd
import pyarrow.parquet
import pyoxigraph as ox
import pytest

from maggraph.publication.columns import Column, Kind, forms
from maggraph.publication.tables import MEETINGS, Table
from maggraph.publication.xlsx import workbook
from maggraph.store import DEFAULT_BASE
from maggraph.triples.literals import DATE_TYPES
from maggraph.vocab import RDF, RDFS, XSD

Triple = tuple[str, str, str]
ALL = (*forms(), MEETINGS)


def facts(lines: list[str]) -> set[Triple]:
    """All that the report and the authority file state, but for classes."""
    quads = ox.parse("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    return {
        (str(quad.subject), quad.predicate.value, str(quad.object))
        for quad in quads
        if not str(quad.graph_name).endswith("/ontology>") and quad.predicate != RDF.type
    }


def stated(column: Column, subject: str, value: object) -> Triple:
    return f"<{subject}>", column.property, str(term(column, str(value)))


def term(column: Column, text: str) -> ox.NamedNode | ox.Literal:
    if column.space(DEFAULT_BASE) or column.kind is Kind.IRI:
        return ox.NamedNode(column.space(DEFAULT_BASE) + text)
    if column.lang:
        return ox.Literal(text, language=column.lang)
    kinds = {Kind.INTEGER: XSD.integer, Kind.DECIMAL: XSD.decimal}
    if column.kind is Kind.DATE:
        return ox.Literal(text, datatype=DATE_TYPES[len(text)])
    return ox.Literal(text, datatype=kinds.get(column.kind, XSD.string))


def told(rows: dict[str, list[dict[str, object]]]) -> set[Triple]:
    """Turn rows (table -> column -> value or list of values) to triples."""
    found = set()
    for form in forms():
        for row in rows[form.name]:
            subject = form.id.space(DEFAULT_BASE) + str(row["id"])
            for column in form.columns:
                cell = row[column.name]
                values = cell if isinstance(cell, list) else [] if cell is None else [cell]
                found |= {stated(column, subject, value) for value in values}
    return found


def only_facts(triples: set[Triple], lines: list[str]) -> set[Triple]:
    """Leave out the kinds of the ontology, which the table of kinds has too."""
    return triples & facts(lines) | {one for one in triples if "/kind/" not in one[0]}


def test_csv_and_its_metadata_give_all_facts_back(export: Path, lines: list[str]) -> None:
    group = csvw.CSVW(str(export / "tables/csv-metadata.json")).tablegroup
    rows = {str(table.url).removesuffix(".csv"): [plain(row) for row in table] for table in group.tables}

    assert only_facts(told(rows), lines) == facts(lines)


def plain(row: dict[str, object]) -> dict[str, object]:
    """Turn the address objects of csvw to text."""
    return {name: value.unsplit() if hasattr(value, "unsplit") else value for name, value in row.items()}


def test_the_metadata_are_valid_and_every_key_is_found(export: Path) -> None:
    assert csvw.CSVW(str(export / "tables/csv-metadata.json"), validate=True).is_valid


def test_the_metadata_say_what_each_column_means(export: Path) -> None:
    group = csvw.CSVW(str(export / "tables/csv-metadata.json")).tablegroup
    column = {str(table.url): table for table in group.tables}["participations.csv"].tableSchema.columndict["capacity"]

    assert column.propertyUrl.uri == "https://w3id.org/maggraph/ontology#capacity"
    assert column.valueUrl.uri == "https://w3id.org/maggraph/kind/capacity/{+capacity}"


def test_parquet_gives_all_facts_back(export: Path, lines: list[str]) -> None:
    rows = {
        form.name: pyarrow.parquet.read_table(export / f"parquet/{form.name}.parquet").to_pylist() for form in forms()
    }

    assert only_facts(told(rows), lines) == facts(lines)


def test_pandas_reads_parquet(export: Path) -> None:
    frame = pd.read_parquet(export / "parquet/meetings.parquet")

    assert set(frame["grade"]) == {"direct", "same-event"}
    assert list(frame.columns) == ["id", *(column.name for column in MEETINGS.columns)]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_workbook_has_a_sheet_for_each_table_in_the_readers_language(export: Path, lang: str) -> None:
    book = openpyxl.load_workbook(export / f"maggraph.{lang}.xlsx")

    assert book.sheetnames == [getattr(form.title, lang) for form in ALL]
    for form, sheet in zip(ALL, book, strict=True):
        headings = [cell.value for cell in sheet[1]]
        assert [heading for heading in headings if heading in {getattr(one.title, lang) for one in form.columns}]


def test_the_workbook_gives_all_facts_back(export: Path, lines: list[str]) -> None:
    book = openpyxl.load_workbook(export / "maggraph.en.xlsx")
    rows = {form.name: list(sheet_rows(book[form.title.en], form.columns)) for form in forms()}

    assert only_facts(told(rows), lines) == facts(lines)


def sheet_rows(sheet: object, columns: tuple[Column, ...]) -> list[dict[str, object]]:
    heading, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())  # type: ignore[attr-defined]
    found = []
    for row in rows:
        cells = dict(zip(heading, row, strict=True))
        record: dict[str, object] = {"id": cells["id"]}
        for column in columns:
            value = cells.get(f"{column.title.en} (id)", cells[column.title.en])
            record[column.name] = str(value).split(" | ") if column.many and value else value or None
        found.append(record)
    return found


def test_references_stand_under_their_names(export: Path) -> None:
    frame = pd.read_excel(export / "maggraph.ru.xlsx", sheet_name="Участие")
    row = frame[frame["кто (id)"] == "person/grom-l-g"].iloc[0]

    assert row["кто"] == "Гром Л.Г."
    assert row["качество"] == "приветствовавший"


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    form = next(form for form in forms() if form.name == "venues")
    table = Table(form, (("venue/x", "=1+1", "=HYPERLINK(1)", (), (), None),))

    sheet = openpyxl.load_workbook(io.BytesIO(workbook([table], "en")))["Venues"]

    assert [cell.data_type for cell in sheet[2]][:3] == ["s", "s", "s"]
    assert sheet["B2"].value == "=1+1"


def test_the_workbook_is_stamped_with_a_given_day_only(export: Path) -> None:
    with zipfile.ZipFile(export / "maggraph.ru.xlsx") as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_every_property_of_the_facts_has_a_column(lines: list[str]) -> None:
    columns = {column.property for form in forms() for column in form.columns}

    assert {one[1] for one in facts(lines)} - columns == set()
    assert RDFS.label.value in columns
