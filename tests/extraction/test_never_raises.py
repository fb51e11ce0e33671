"""Whatever stands in a report, reading it ends in a sheet: every invented report, and reports of shuffled sentences."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maggraph.extraction.extract import extract
from maggraph.reports import read_report
from maggraph.resources import shipped

FOLDERS = (shipped("data") / "samples", Path(__file__).parents[1] / "fixtures" / "reports")
REPORTS = sorted(path for folder in FOLDERS for path in folder.rglob("report.*"))
SENTENCES = sorted({one for path in REPORTS for one in path.read_text(encoding="utf-8").replace("\n", " ").split(". ")})


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_every_report_is_read(path: Path) -> None:
    assert extract(read_report(path), "report").events


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6), count=st.integers(1, 12), cut=st.integers(0, 40))
def test_shuffled_sentences_are_read(seed: int, count: int, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    chance = random.Random(seed)
    lines = [one[chance.randrange(cut + 1) :] for one in chance.sample(SENTENCES, count)]
    path = tmp_path_factory.mktemp("shuffled") / "report.md"
    path.write_text("Отчёт.\n\n" + chance.choice((". ", "\n\n", "\n", "; ")).join(lines), encoding="utf-8")

    assert extract(read_report(path), "report").report == "report"
