"""Invented records: as many as asked for, in every shape that the model has, the same for the same seed."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from commands import invoke
from maggraph.bench.generate import generate
from maggraph.bench.words import NAMES, PLACES, person_name, town_name
from maggraph.cli.benching import bench, participations
from maggraph.errors import InputError
from maggraph.facts.kinds import Capacity, EventKind, OrganizationKind, Presence
from maggraph.facts.lines import LINE
from maggraph.language import slug

Records = list[dict[str, dict[str, object]]]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return list(generate(10_000, 7))


@pytest.fixture(scope="module")
def records(lines: list[str]) -> Records:
    return [json.loads(line) for line in lines]


def facts(records: Records, kind: str) -> list[dict[str, object]]:
    return [record.get("fact") or record["entry"] for record in records if record["type"] == kind]


def test_every_line_is_a_record_of_the_model(lines: list[str]) -> None:
    for line in lines:
        LINE.validate_json(line)


@pytest.mark.parametrize("count", [1000, 1001, 5000])
def test_there_are_as_many_participations_as_asked_for(count: int) -> None:
    assert sum('"type":"participation"' in line for line in generate(count, 3)) == count


def test_every_presence_capacity_and_kind_occurs(records: Records) -> None:
    taken = facts(records, "participation")

    assert {fact["presence"] for fact in taken} == set(Presence)
    assert {fact["capacity"] for fact in taken} == set(Capacity)
    assert {fact["kind"] for fact in facts(records, "event")} == set(EventKind)
    assert {fact["kind"] for fact in facts(records, "organization")} == set(OrganizationKind)


def test_dates_have_every_precision(records: Records) -> None:
    assert {len(str(fact.get("start", ""))) for fact in facts(records, "event")} == {0, 4, 7, 10}


def test_events_have_programmes_parts_and_parts_of_parts(records: Records) -> None:
    parents = {fact["id"]: fact.get("parent") for fact in facts(records, "event")}

    assert any(parents[parent] for parent in parents.values() if parent)
    assert {parent for parent in parents.values() if parent} <= parents.keys()


def test_a_few_events_are_great_and_a_few_people_everywhere() -> None:
    sizes: Counter[str] = Counter()
    activity: Counter[str] = Counter()
    for line in generate(100_000, 1):
        if line.startswith('{"type":"participation"'):
            record = json.loads(line)
            sizes[record["event"]] += 1
            activity[record["fact"]["agent"]] += 1

    assert max(sizes.values()) > 1000
    assert sorted(sizes.values())[len(sizes) // 2] <= 4
    assert max(activity.values()) > 500
    assert sorted(activity.values())[len(activity) // 2] <= 8


def test_no_reference_leads_nowhere_and_no_id_stands_twice(records: Records) -> None:
    known: dict[str, list[object]] = defaultdict(list)
    for record in records:
        if "entry" in record:
            known[str(record["type"])].append(record["entry"]["id"])
    events = [fact["id"] for fact in facts(records, "event")]

    assert all(len(set(ids)) == len(ids) for ids in [*known.values(), events])
    for fact in facts(records, "participation"):
        kind, _, name = str(fact["agent"]).partition("/")
        assert name in known["territory" if kind == "city" else kind]
    for fact in facts(records, "tenure"):
        assert set(fact["attested_at"]) <= set(events)  # type: ignore[call-overload] # a list of slugs


def test_a_fact_stands_once(records: Records) -> None:
    slots = Counter(
        (record["event"], record["fact"]["agent"], record["fact"]["capacity"])
        for record in records
        if record["type"] == "participation"
    )

    assert max(slots.values()) == 1


def test_posts_are_won_by_election_at_events(records: Records) -> None:
    won = {(fact["elected_at"], fact["person"]) for fact in facts(records, "tenure") if "elected_at" in fact}
    elected = {
        (record["event"], record["fact"]["agent"])
        for record in records
        if record["type"] == "participation" and record["fact"]["capacity"] == "electee"
    }

    assert won == elected != set()


def digest(hash_seed: str) -> str:
    """Generate in another process, with another order of its sets."""
    code = "from maggraph.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "bench", "generate", "-n", "2000", "--seed", "5"],
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    return hashlib.sha256(done.stdout).hexdigest()


def test_the_same_seed_gives_the_same_bytes_in_any_process() -> None:
    here = "".join(f"{line}\n" for line in generate(2000, 5)).encode()

    assert digest("1") == digest("77") == hashlib.sha256(here).hexdigest()


def test_another_seed_gives_another_graph() -> None:
    assert list(generate(1000, 1)) != list(generate(1000, 2))


def test_names_differ_and_their_slugs_are_those_of_the_house() -> None:
    people = [" ".join(person_name(number, woman=number % 2 == 0)) for number in range(0, NAMES, 97)]
    towns = [town_name(number) for number in range(PLACES)]

    assert len({slug(name) for name in people}) == len(people)
    assert len({slug(name) for name in towns}) == PLACES


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    done = invoke(["generate", "-n", "1e3", "-o", str(tmp_path / "facts.jsonl")], command=bench)

    assert done.exit_code == 0
    assert (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines() == list(generate(1000, 1))
    assert [path.name for path in tmp_path.iterdir()] == ["facts.jsonl"]


@pytest.mark.parametrize("text", ["many", "10", "1e8", "1000.5", "nan", "inf"])
def test_a_number_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="from 1e3 to 1e7"):
        participations(text)
