"""The worked examples for other engines count what the graph says, and run as they are printed."""

import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from harbours import Run
from maggraph.answers.grading import PRESENT
from maggraph.answers.query import ask
from maggraph.resources import shipped
from maggraph.store import Store

EXAMPLES = shipped("data") / "examples"
Pair = tuple[str, str, int]


@pytest.fixture
def parquet(run: Run, tmp_path: Path) -> Path:
    assert run("export", str(tmp_path), "--parquet").exit_code == 0
    return tmp_path / "parquet"


@pytest.fixture
def counted(world: Store) -> list[Pair]:
    """Count without any table: who was present at which event, two by two."""
    there = {
        (row["event"], row["person"].rpartition("/id/")[2])
        for row in ask(world, "grading-participations").dicts()
        if row["presence"] in PRESENT
    }
    return sorted(_most_first(there), key=lambda pair: (-pair[2], *pair[:2]))


def _most_first(there: set[tuple[str, str]]) -> Iterator[Pair]:
    events = {event for event, _ in there}
    pairs = Counter(
        pair for each in events for pair in combinations(sorted(person for event, person in there if event == each), 2)
    )
    return ((*pair, times) for pair, times in pairs.items())


def test_duckdb_counts_alike(parquet: Path, counted: list[Pair]) -> None:
    pytest.importorskip("duckdb", reason="no duckdb here (pip install duckdb)")

    assert runpy.run_path(str(EXAMPLES / "pairs_duckdb.py"))["pairs"](parquet).fetchall() == counted
    assert counted[0][0] in printed("pairs_duckdb.py", parquet)


@pytest.mark.skipif(not importlib.util.find_spec("pyspark"), reason="no pyspark here (pip install pyspark)")
@pytest.mark.skipif(not shutil.which("java"), reason="no java here (apt-get install openjdk-17-jre-headless)")
def test_spark_counts_alike(parquet: Path, counted: list[Pair]) -> None:
    lines = [
        line.strip("|").split("|") for line in printed("pairs_spark.py", parquet).splitlines() if "person/" in line
    ]

    assert [(one.strip(), other.strip(), int(events)) for one, other, events in lines] == counted[:20]


def printed(example: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, EXAMPLES / example, folder], capture_output=True, env=os.environ, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
