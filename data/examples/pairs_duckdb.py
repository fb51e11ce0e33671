"""Count shared events by DuckDB: `python pairs_duckdb.py out/parquet`, after `maggraph export out --parquet`."""

import sys
from pathlib import Path

import duckdb

QUESTION = Path(__file__).with_name("pairs.sql")


def pairs(folder: Path) -> duckdb.DuckDBPyRelation:
    """Answer the question about a folder of Parquet tables: person, partner, events."""
    for table in ("participations", "persons"):
        duckdb.read_parquet(str(folder / f"{table}.parquet")).create_view(table)
    return duckdb.sql(QUESTION.read_text(encoding="utf-8"))


if __name__ == "__main__":
    pairs(Path(sys.argv[1])).limit(20).show()
