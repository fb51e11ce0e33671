"""The invented reports are well-formed: their facts can be read, and point to paragraphs that are there."""

import json
import re
from pathlib import Path

import pytest

from maggraph.evaluation import evaluate, read_side
from maggraph.resources import shipped

SAMPLES = sorted(path.parent for path in (shipped("data") / "samples").glob("*/gold.json"))
LISTS = {
    *("persons", "orgs", "cities", "regions", "venues", "posts"),
    *("events", "participations", "conferrals", "elections", "meetings"),
}


def test_there_are_eight() -> None:
    assert len(SAMPLES) >= 8


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_is_perfect_against_itself(folder: Path) -> None:
    side = read_side(folder / "gold.json")

    assert {figure.counts.f1 for figure in evaluate(side, side, samples=0).figures} == {1}


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_every_fact_points_to_paragraphs_of_the_report(folder: Path) -> None:
    (report,) = folder.glob("report.*")
    paragraphs = len(re.split(r"\n\s*\n", report.read_text(encoding="utf-8").strip()))
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))

    assert set(gold) == LISTS
    for rows in gold.values():
        for row in rows:
            assert row["p"], row
            assert set(row["p"]) <= set(range(1, paragraphs + 1)), row


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_whoever_was_elected_or_met_is_among_those_who_took_part(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    parts = {(row["agent"], row["event"]) for row in gold["participations"]}
    kinds = {row["id"]: row["kind"] for row in gold["events"]}

    assert parts >= {(row["person"], row["event"]) for row in gold["elections"]}
    assert parts >= {(agent, row["event"]) for row in gold["meetings"] for agent in row["agents"]}
    assert {kinds[row["event"]] for row in gold["meetings"]} <= {"meeting"}
