"""Rows of a named query as a table for people: names instead of IRIs, places in reports gathered, no empty columns."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from maggraph.answers.columns import COLUMNS
from maggraph.answers.headings import SCHEMES, heading_of, in_words
from maggraph.answers.kinds import KIND_PATH, KindNames
from maggraph.answers.values import Entity, Evidence, id_of
from maggraph.cli.meetings import cited
from maggraph.cli.output import Table
from maggraph.cli.words import heading
from maggraph.store import Solutions
from maggraph.wording import say

EVIDENCE = ("report", "paragraph")
Row = Mapping[str, str]


def told_rows(answer: Solutions, kinds: KindNames) -> Table:
    """Lay out an answer: `xLabel` names `x`, rows that differ only in where it is said are one, and say where last.

    The columns keep their names and order; those without a value in any row are left out, and so are those that say
    the same as the column before them.
    """
    rows = list(answer.dicts())
    columns = _worth_telling(answer.columns, rows)
    places: dict[tuple[str, ...], set[Evidence]] = defaultdict(set)
    for row in rows:
        places[tuple(_cell(name, row, kinds) for name in columns)] |= _said(row)
    if not set(EVIDENCE) <= set(answer.columns):
        return _table(columns, list(places))
    return _table((*columns, "evidence"), [(*cells, cited(tuple(sorted(said)))) for cells, said in places.items()])


def counted(answer: Solutions, kinds: KindNames) -> str:
    """Say how many rows the table has, and how many different things stand in each of its columns of entities."""
    told = told_rows(answer, kinds)
    rows = list(answer.dicts())
    different = {
        name: len({row[name] for row in rows} - {""}) for name in told.columns if f"{name}Label" in answer.columns
    }
    several = [
        f"{heading} – {different[name]}"
        for name, heading in zip(told.columns, told.headings, strict=True)
        if different.get(name, 0) > 1
    ]
    if not several:
        return say("Rows: {number}.", number=len(told.rows))
    return say("Rows: {number}; different: {several}.", number=len(told.rows), several=", ".join(several))


def _worth_telling(columns: Sequence[str], rows: Sequence[Row]) -> tuple[str, ...]:
    told: list[str] = []
    for name in columns:
        a_label = name.endswith("Label") and name.removesuffix("Label") in columns
        repeated = any([row[name] for row in rows] == [row[other] for row in rows] for other in told)
        if not a_label and name not in EVIDENCE and not repeated and any(row[name] for row in rows):
            told.append(name)
    return tuple(told)


def _cell(name: str, row: Row, kinds: KindNames) -> str:
    value, label = row[name], row.get(f"{name}Label", "")
    if label or not value:
        return label
    if KIND_PATH in value:
        return kinds.named(value)
    scheme = SCHEMES.get(name, "") if name != "kind" else Entity.of(next(iter(row.values()))).type
    return kinds.name(scheme, value) if scheme else in_words(id_of(value))


def _said(row: Row) -> set[Evidence]:
    report, paragraph = (row.get(name, "") for name in EVIDENCE)
    return {Evidence.of(report, paragraph)} if report and paragraph else set()


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    return Table(columns, tuple(_heading(name) for name in columns), tuple(rows))


def _heading(column: str) -> str:
    common = heading(column)
    return heading_of(column, COLUMNS) if common == column else common
