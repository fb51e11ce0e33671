"""The bench at 10^4: every task runs for every peer that is here, answers agree, the report is whole; no times."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from commands import invoke
from maggraph.bench.measuring.contest import Pace
from maggraph.bench.peers import own
from maggraph.bench.peers.entrants import PEERS
from maggraph.bench.peers.question import Question
from maggraph.bench.processes import cpu_seconds
from maggraph.bench.reporting.files import write_report
from maggraph.bench.reporting.judging import faster, judged
from maggraph.bench.running import Bench, measure
from maggraph.bench.sized import Order
from maggraph.bench.tasks import TARGETS, TITLES
from maggraph.errors import MaggraphError

SIZE = 10_000
MISSING = replace(PEERS[0], name="nobody", package="no-such-package-anywhere")


@pytest.fixture(scope="module")
def bench() -> Bench:
    return measure(Order((1000, SIZE), Pace(1, 1), sample=6, peers=(*PEERS, MISSING)), whole=False)


def test_every_task_was_put_to_everybody_who_can_answer_it(bench: Bench) -> None:
    here = [peer for peer in PEERS if not peer.absence(SIZE)]
    sized = bench.sized(SIZE)

    assert sized
    assert list(sized.loads) == [own.NAME, *(peer.name for peer in here)]
    for result in sized.results:
        answered = {timing.peer for timing in result.timings}
        question = "ego" if result.task.startswith("ego") else result.task
        able = {name for name, plans in sized.plans.items() if question in plans}
        assert answered | set(result.left_out) == able
        assert own.NAME in answered
    assert [result.task for result in sized.results] == ["ego-p99", "ego-busiest", "pairs", "chain", "projection"]
    assert {question for plans in sized.plans.values() for question in plans} == set(Question)


def test_who_is_absent_is_said_with_the_reason(bench: Bench, tmp_path: Path) -> None:
    sized = bench.sized(SIZE)
    assert sized
    assert sized.absent["nobody"] == "no-such-package-anywhere is not installed"

    write_report(bench, tmp_path)

    told = (tmp_path / "bench.md").read_text(encoding="utf-8")
    assert "- nobody is absent: no-such-package-anywhere is not installed." in told


def test_a_peer_that_is_too_slow_for_a_size_is_said_to_be_absent() -> None:
    rdflib = next(peer for peer in PEERS if peer.name == "rdflib")

    assert rdflib.absence(SIZE) == ""
    assert rdflib.absence(10 * SIZE) == "not asked above 10000 participations"


def test_the_report_has_every_figure(bench: Bench, tmp_path: Path) -> None:
    paths = write_report(bench, tmp_path / "new")

    record = json.loads((tmp_path / "new/bench.json").read_text(encoding="utf-8"))
    told = (tmp_path / "new/bench.md").read_text(encoding="utf-8")
    assert [path.name for path in paths][:2] == ["bench.json", "bench.md"]
    assert [sized["participations"] for sized in record["sizes"]] == [1000, SIZE]
    assert record["machine"]["cores"] >= 1
    assert all(f"### {task}: {TITLES[task]}" in told for task in ("ego-p99", "ego-busiest", "pairs", "chain"))
    assert f"- {own.NAME}, ego: " in told
    assert "GROUP BY ?other" in told
    assert "Load average" in told


def test_the_picture_has_a_line_for_everybody(bench: Bench, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    write_report(bench, tmp_path)
    drawn = (tmp_path / "bench.svg").read_text(encoding="utf-8")

    sized = bench.sized(SIZE)
    assert sized
    assert all(f">{name}<" in drawn for name in sized.loads)
    write_report(bench, tmp_path / "again")
    assert (tmp_path / "again/bench.svg").read_text(encoding="utf-8") == drawn


def test_every_line_to_be_reached_is_judged_or_said_to_be_unmeasured(bench: Bench) -> None:
    lines = list(judged(bench))

    assert len(lines) == len(TARGETS) + 3
    assert all((line.holds is None) == (line.measured is None) for line in lines)
    measured = next(line for line in lines if line.words.startswith("ego-p99 against rdflib"))
    assert measured.holds is not None


def test_a_peer_that_is_faster_is_named(bench: Bench) -> None:
    sized = bench.sized(SIZE)
    assert sized
    slowed = [
        replace(
            result,
            timings=tuple(replace(one, rounds=(9.0 if one.peer == own.NAME else 1.0,)) for one in result.timings),
        )
        for result in sized.results
    ]
    slow = replace(bench, sizes=(replace(sized, results=tuple(slowed)),))

    assert {one.task for one in faster(slow)} == {result.task for result in sized.results}


def test_the_command_writes_the_report_and_prints_what_was_reached(tmp_path: Path) -> None:
    words = ["bench", "--sizes", "1e3", "--rounds", "1", "--sample", "5", "--peer", "networkx", "--no-processes"]

    result = invoke([*words, "--out", str(tmp_path), "--format", "csv", "--lang", "en"])

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "what,reach,measured,unit,holds"
    assert "not measured" in (tmp_path / "bench.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--sizes", "7"], "-n 7"),
        (["--peer", "nobody"], "no such peer"),
    ],
)
def test_wrong_options_are_one_line(words: list[str], reason: str) -> None:
    assert reason in str(invoke(["bench", *words]).exception)


def test_a_whole_process_has_its_cpu_time_measured() -> None:
    assert cpu_seconds(["--version"]) > 0


def test_a_process_that_fails_ends_the_bench_with_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(MaggraphError, match="met nobody"):
        cpu_seconds(["met", "nobody", "--store", str(tmp_path)])
