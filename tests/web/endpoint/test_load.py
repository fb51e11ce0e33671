"""Many clients at once, a few of them with queries that never end: a short run of the measurement in tests/bench."""

from pathlib import Path

from bench.endpoint_load import Plan, measure


def test_everybody_gets_an_answer_and_a_right_one(harbours: Path) -> None:
    tally = measure(harbours, Plan(clients=12, seconds=4, runaways=0.1), "--workers", "2", "--time-limit", "3")

    assert tally.wrong == 0
    assert tally.statuses["query 200"] > 0
    assert {status.split()[1] for status in tally.statuses} <= {"200", "503"}
