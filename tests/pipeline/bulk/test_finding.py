"""The streaming check finds in records and in great builds what the check in memory finds."""

import random
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from maggraph.bench.generate import generate
from maggraph.cli.validating import validate
from maggraph.pipeline import checking, findings
from maggraph.pipeline.bulk import RecordsOrder, build_records, finding, shapes
from maggraph.pipeline.bulk.finding import found_in_build
from maggraph.resources import shipped
from maggraph.triples.faults import Severity, in_order
from maggraph.triples.judging import judge, second_judge
from maggraph.triples.rules import Checker

SHAPES = shipped("ontology") / "shapes.ttl"
SWAPS = (
    ('"presence":"in-person"', '"presence":"written-message"'),
    ('"capacity":"participant"', '"capacity":"mentioned"'),
    ('"capacity":"speaker"', '"capacity":"awardee"'),
    ('"capacity":"delegate"', '"capacity":"reader"'),
    ('"start":"2010-', '"start":"2011-'),
    ('"city":"city/', '"city":"region/'),
    ('"role":"bench-', '"role":"bank-'),
    ('"kind":"actor"', '"kind":"eponym"'),
    ('"agent":"person/', '"agent":"person/x'),
    ('"recipient":"person/', '"recipient":"person/x'),
    ('"attested_at":["2010', '"attested_at":["2009'),
    (" № ", "  № "),
)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records with a hundred and fifty slips, each of which the model allows."""
    chance = random.Random(3)
    lines = list(generate(1000, 9))
    for _ in range(150):
        old, new = chance.choice(SWAPS)
        places = [number for number, line in enumerate(lines) if old in line and '"parent"' not in line]
        if places:
            place = chance.choice(places)
            lines[place] = lines[place].replace(old, new, 1)
    path = tmp_path_factory.mktemp("faulty") / "faulty.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_streaming_memory_and_pyshacl_find_the_same(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "STRETCH", 200_000)
    monkeypatch.setattr(
        "maggraph.pipeline.bulk.making.counted", lambda faults: {one: 0 for one in Severity if [*faults]}
    )

    build_records(RecordsOrder((faulty,), tmp_path / "build", jobs=1))

    quads = (tmp_path / "build/maggraph.nq").read_bytes()
    streamed = list(found_in_build(tmp_path / "build"))
    assert in_order(streamed) == judge(quads, SHAPES)
    assert in_order(streamed) == second_judge(quads, SHAPES)
    assert len({fault.rule for fault in streamed}) >= 12
    assert len(streamed) == len(set(streamed))


def test_validate_lists_the_faults_of_records(faulty: Path) -> None:
    found = list(findings(faulty))

    assert {one.severity for one in found} >= {Severity.VIOLATION, Severity.WARNING}
    assert all(re.match(r".*faulty\.jsonl: https://\S+: .+ \[[\w-]+\]$", str(one.error)) for one in found)


def test_validate_names_each_faulty_line(faulty: Path, tmp_path: Path) -> None:
    lines = faulty.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3:3] = ['{"type": "person"}\n', "\n", '{"type": "role", "entry": {"id": "A", "label": {"ru": "а"}}}\n']
    (tmp_path / "bad.jsonl").write_text("".join(lines), encoding="utf-8")

    done = CliRunner().invoke(validate, [str(tmp_path / "bad.jsonl")])

    assert done.exit_code == 1
    assert [line.partition("bad.jsonl:")[2].split(": ")[:2] for line in done.output.splitlines()[:3]] == [
        ["4", "entry"],
        ["6", "entry.id"],
        ["6", "entry.label.en"],
    ]


def test_a_great_build_is_not_held_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("".join(f"{line}\n" for line in generate(1000, 2)), encoding="utf-8")
    build_records(RecordsOrder((path,), tmp_path / "build", jobs=1))
    small = [str(one.error) for one in findings(tmp_path / "build")]
    monkeypatch.setattr(finding, "GREAT", 1)
    monkeypatch.setattr(checking, "_dumped", None)

    assert [str(one.error) for one in findings(tmp_path / "build")] == small


def test_each_rule_is_listed_with_who_checks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = CliRunner().invoke(validate, ["--rules"])
    shapes = set(re.findall(r"(?m)^shape:([\w-]+) (?=[^.]*sh:message)", SHAPES.read_text(encoding="utf-8")))
    assert len(shapes) > 100
    assert shapes <= set(re.findall(r"(?m) \[([\w-]+)\]$", whole.output))
    assert "Left to pySHACL: 0." in whole.output

    checker = Checker.of(SHAPES)
    checker.left["https://w3id.org/maggraph/shapes#new"] = "constraint sh:new"
    monkeypatch.setattr(Checker, "of", lambda _: checker)

    left = CliRunner().invoke(validate, ["--rules"]).output
    assert "fault: left to pySHACL (constraint sh:new) [new]" in left
    assert "Left to pySHACL: 1." in left
