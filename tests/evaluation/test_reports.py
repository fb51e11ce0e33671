"""Reports evaluated as they are: drafted, compared with the gold beside them, added up, held against a baseline."""

import json
from pathlib import Path

import pytest

from commands import invoke
from maggraph.cli.evaluating import evaluate
from maggraph.errors import InputError, MaggraphError
from maggraph.evaluation import Family
from maggraph.evaluation.figures import Counts, Evaluation, Figure
from maggraph.evaluation.floor import stock_side
from maggraph.evaluation.totals import total
from maggraph.resources import shipped

SAMPLES = shipped("data") / "samples"
DEVELOPMENT = Path(__file__).parents[1] / "fixtures" / "reports" / "development"
QUICK = ("--samples", "0", "--format", "json")


@pytest.mark.parametrize("folder", [SAMPLES, DEVELOPMENT], ids=lambda folder: folder.name)
def test_no_figure_has_fallen(folder: Path) -> None:
    result = invoke([str(folder), "--baseline", str(folder / "baseline.json"), *QUICK], evaluate)

    assert result.exit_code == 0, result.stderr


def test_a_fall_is_named_and_fails(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    invoke([str(SAMPLES / "lists"), "--write-baseline", str(baseline), *QUICK], evaluate)
    figures = json.loads(baseline.read_text(encoding="utf-8"))
    figures["lists"]["persons"] = 1.5
    baseline.write_text(json.dumps(figures), encoding="utf-8")

    result = invoke([str(SAMPLES / "lists"), "--baseline", str(baseline), *QUICK], evaluate)

    assert isinstance(result.exception, MaggraphError)
    assert "lists, persons: 1.500 before, now " in result.stderr


def test_a_report_is_drafted_and_compared() -> None:
    alone = invoke([str(SAMPLES / "lists" / "gold.json"), str(SAMPLES / "lists" / "report.md"), *QUICK], evaluate)
    folder = invoke([str(SAMPLES / "lists"), *QUICK], evaluate)

    assert json.loads(alone.stdout) == json.loads(folder.stdout)


def test_a_folder_gives_each_sample_and_the_sum() -> None:
    answer = json.loads(invoke([str(SAMPLES), *QUICK], evaluate).stdout)

    assert [one["sample"] for one in answer["samples"]] == sorted(
        path.parent.name for path in SAMPLES.glob("*/gold.json")
    )
    assert [one["family"] for one in answer["families"]] == [family.value for family in Family]


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    assert isinstance(invoke([str(tmp_path)], evaluate).exception, InputError)


def test_the_floor_knows_names_and_nothing_else() -> None:
    side = stock_side(SAMPLES / "lists" / "report.md")

    assert side.people
    assert side.things
    assert not side.events


def figures(*counts: tuple[int, int, int]) -> list[Evaluation]:
    return [Evaluation(tuple(Figure(family, Counts(*one), 0, 0) for family in Family)) for one in counts]


def test_counts_are_added_not_averaged() -> None:
    whole = total(figures((10, 10, 10), (2, 2, 0)), samples=200)

    figure = whole.figure(Family.PERSONS)
    assert figure.counts == Counts(12, 12, 10)
    assert (figure.low, figure.high) == (0.0, 1.0)
