from pathlib import Path

import pytest

from maggraph.errors import InputError
from maggraph.evaluation import Fall, evaluate, falls
from maggraph.evaluation.baseline import baseline_of, dump_baseline, read_baseline
from maggraph.evaluation.sides import Side

BEFORE = {"lists": {"persons": 0.9, "awards": 1.0}, "noise": {"persons": 0.5}}


def test_a_fall_names_sample_and_family() -> None:
    now = {"lists": {"persons": 0.9, "awards": 0.99}, "noise": {"persons": 0.5}}

    assert falls(BEFORE, now) == (Fall("lists", "awards", 1.0, 0.99),)


def test_rises_new_samples_and_tiny_falls_are_no_falls() -> None:
    now = {"lists": {"persons": 0.95, "awards": 0.996}, "noise": {"persons": 0.5, "events": 0.1}, "new": {}}

    assert falls(BEFORE, now) == ()
    assert len(falls(BEFORE, now, tolerance=0)) == 1


def test_what_is_no_longer_measured_has_fallen() -> None:
    assert falls(BEFORE, {"lists": BEFORE["lists"]}) == (Fall("noise", "persons", 0.5, None),)


def test_a_baseline_reads_back_and_is_sorted(tmp_path: Path, side: Side) -> None:
    evaluation = evaluate(side, Side(people=side.people), samples=0)
    baseline = baseline_of({"b": evaluation, "a": evaluation})
    path = tmp_path / "baseline.json"
    path.write_text(dump_baseline(baseline), encoding="utf-8")

    assert read_baseline(path) == baseline
    assert list(baseline) == ["a", "b"]
    assert (baseline["a"]["persons"], baseline["a"]["events"]) == (1.0, 0.0)


@pytest.mark.parametrize("content", ["", "[]", '{"lists": {"persons": "much"}}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=r"baseline\.json: holds no baseline"):
        read_baseline(path)


def test_a_missing_baseline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_baseline(tmp_path / "none.json")
