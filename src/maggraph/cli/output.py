"""Answers on stdout: a table to look at, JSON, CSV or TSV to go on with.

Text leaves as UTF-8 whatever the locale says. A table is fitted into a terminal by wrapping its widest columns; into a
pipe or file it goes unwrapped, one row a line.
"""

import csv
import io
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import click

from maggraph.wording.table import drawn

FORMATS = ("table", "json", "csv", "tsv")
NARROWEST = 12
"""No column is wrapped to less than this."""

Json = Mapping[str, object] | Sequence[object]


@dataclass(frozen=True)
class Table:
    """Rows of plain text under headings in the reader's language; `columns` are the fixed names for CSV and TSV.

    `untold` are the columns that a table to look at leaves out, because another says the same in words.
    """

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    untold: frozenset[str] = frozenset()

    def told(self) -> "Table":
        """Return the table to look at."""
        places = [place for place, column in enumerate(self.columns) if column not in self.untold]
        columns, headings, *rows = (
            tuple(row[place] for place in places) for row in (self.columns, self.headings, *self.rows)
        )
        return Table(columns, headings, tuple(rows))


def write(form: str, table: Table, record: Json) -> None:
    """Write an answer as a table, JSON, CSV or TSV."""
    match form:
        case "json":
            put(as_json(record))
        case "csv":
            put(_separated(table, ","))
        case "tsv":
            put(_separated(table, "\t"))
        case _:
            put(as_table(table.told(), terminal_width()))


def put(text: str) -> None:
    """Write text to stdout as UTF-8, ending in one line end."""
    ended = text if text.endswith("\n") else text + "\n"
    click.echo(ended.encode("utf-8", errors="replace"), nl=False)


def as_json(record: Json) -> str:
    """Write a record as JSON that people can read."""
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_table(table: Table, width: int = 0) -> str:
    """Lay rows out under their headings, no wider than `width` if it is given."""
    rows = [[" ".join(cell.split()) for cell in row] for row in table.rows]
    return drawn(table.headings, rows, _limits([table.headings, *rows], width) if width else ())


def _limits(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Narrow the widest columns until all fit, two blanks between any two."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def terminal_width() -> int:
    """Give the width of the terminal that stdout is, 0 if it is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def _separated(table: Table, delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue()
