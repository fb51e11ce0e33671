"""DuckDB with one thread: the attendance as two tables, one in the order of people and one in that of events."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyarrow as pa

from maggraph.bench.attendance import Attendance, Numbers
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.question import Entered, Key, Plain, Question, Way, paired
from maggraph.bench.peers.triples import question_text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES = {"by_person": "person, event", "by_event": "event, person"}


@contextmanager
def duckdb(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Load both tables into memory."""
    import duckdb  # noqa: PLC0415 - an optional peer

    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        connection.register("attendance", pa.table({"person": attendance.person, "event": attendance.event}))
        for table, order in TABLES.items():
            connection.execute(f"CREATE TABLE {table} AS SELECT person, event FROM attendance ORDER BY {order}")  # noqa: S608
        yield Entered({Question.EGO: _ego(connection), Question.PAIRS: _pairs(connection)}, OwnClock())


def _ego(connection: "DuckDBPyConnection") -> Way:
    text = question_text("ego.sql")

    def plain(key: Key, columns: object) -> Plain:
        found = cast(dict[str, Numbers], columns)
        return paired(key[0], dict(zip(found["person"].tolist(), found["shared"].tolist(), strict=True)))

    plan = _plan(connection, text, [0])
    return Way(lambda key: connection.execute(text, [key[0]]).fetchnumpy(), plain, f"ego.sql, as arrays\n{plan}")


def _pairs(connection: "DuckDBPyConnection") -> Way:
    text = question_text("pairs.sql")
    plan = _plan(connection, text, [])
    return Way(
        lambda _key: connection.execute(text).fetchall(),
        lambda _key, rows: tuple(cast(list[tuple[int, int, int]], rows)),
        f"pairs.sql\n{plan}",
    )


def _plan(connection: "DuckDBPyConnection", text: str, values: list[int]) -> str:
    rows = connection.execute(f"EXPLAIN {text}", values).fetchall()
    return "\n".join(str(row[1]) for row in rows)
