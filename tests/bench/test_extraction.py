"""Reading is measured in every executor that is here; no times are asserted."""

import json
from pathlib import Path

import pytest

from commands import invoke
from maggraph.bench.extracting import Extraction, Reading, measured, reports_in
from maggraph.bench.pools import DASK
from maggraph.bench.reporting.extraction import markdown
from maggraph.errors import InputError
from maggraph.resources import shipped

SAMPLES = shipped("data") / "samples"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Extraction:
    pytest.importorskip("psutil")
    sources = tuple(reports_in(SAMPLES)[:2])
    return measured(Reading(sources, shipped("data"), copies=1, rounds=1), tmp_path_factory.mktemp("bench"))


def test_every_executor_reads_every_report(found: Extraction) -> None:
    names = [pool.name for pool in found.pooled]

    assert names[:2] == ["concurrent.futures, 1 job", "concurrent.futures, 2 jobs"]
    assert (DASK in names) != (DASK in found.absent)
    assert all(len(pool.rounds) == 1 and pool.rounds[0].cpu > 0 and pool.memory > 10 for pool in found.pooled)


def test_loading_is_told_apart_from_reading(found: Extraction) -> None:
    told = markdown(found)

    assert "loading dictionary, models and who is known" in told
    assert f"{found.reports} reports of {found.characters} characters in all" in told
    assert min(found.alone.load, found.alone.first, found.alone.again) > 0


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no report"):
        reports_in(tmp_path)


def test_the_command_writes_its_report(tmp_path: Path) -> None:
    pytest.importorskip("psutil")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/one.md").write_text("12 мая 2031 года Пётр Оленев приехал в Казань.\n", encoding="utf-8")
    words = ["bench", "extraction", "--reports", str(tmp_path / "reports"), "--rounds", "1"]

    result = invoke([*words, "--copies", "1", "--out", str(tmp_path / "out")])

    assert result.exit_code == 0, result.exception
    assert json.loads((tmp_path / "out/extraction.json").read_text(encoding="utf-8"))["reports"] == 1
    assert result.stdout == (tmp_path / "out/extraction.md").read_text(encoding="utf-8")
