import json
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from click.testing import Result

from commands import invoke
from maggraph.pipeline import Order, build_graph
from maggraph.store import DEFAULT_BASE

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("networks") / "build"
    build_graph(Order(CORPUS, out, DEFAULT_BASE, ()), lambda _: None)
    return out


def run(built: Path, *words: str) -> Result:
    done = invoke([words[0], "--store", str(built), "--lang", "en", *words[1:]])
    assert done.exit_code == 0, done.output
    return done


def test_a_page_is_written_and_nothing_else(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    done = run(built, "network", "-o", "page.html")

    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "page.html: people:" in done.stderr


def test_a_file_goes_to_stdout(built: Path) -> None:
    done = run(built, "network", "--format", "graphml", "-o", "-")

    assert nx.read_graphml(BytesIO(done.stdout_bytes)).number_of_edges() > 0


def test_the_focus_is_a_person_and_those_they_met(built: Path) -> None:
    done = run(built, "network", "--focus", "person/olenev-petr-ilich", "--format", "json", "-o", "-")

    nodes = {node["id"]: node for node in json.loads(done.stdout)["nodes"]}
    assert "person/dalnyaya-r-s" in nodes
    assert nodes["person/olenev-petr-ilich"]["posts"] == ["head, Sinegorsk"]


def test_the_focus_is_an_event_and_its_people(built: Path) -> None:
    event = "event/2031-05-13-vstrecha-oleneva-i-dalnej"

    done = run(built, "network", "--focus", event, "--format", "json", "-o", "-")

    people = [node["id"] for node in json.loads(done.stdout)["nodes"]]
    assert people == ["person/dalnyaya-r-s", "person/olenev-petr-ilich"]


def test_a_limit_says_how_many_are_left_out(built: Path) -> None:
    done = run(built, "network", "--format", "json", "--limit", "2", "-o", "-")

    assert len(json.loads(done.stdout)["nodes"]) == 2
    assert "left out: people: 0" not in done.stderr


def test_a_file_that_cannot_be_written_is_told_of(built: Path) -> None:
    done = invoke(["network", "--store", str(built), "-o", str(built / "none" / "page.html")])

    assert done.exit_code == 1
    assert "cannot be written" in str(done.exception)


@pytest.mark.parametrize("show", ["people", "bridges", "communities"])
def test_measures_are_listed(built: Path, show: str) -> None:
    table = run(built, "measures", "--show", show).stdout
    rows = run(built, "measures", "--show", show, "--format", "csv").stdout.splitlines()

    assert len(table.splitlines()) == len(rows) + 1
    found = json.loads(run(built, "measures", "--format", "json").stdout)
    assert set(found) == {"people", "bridges", "communities", "components", "sampled"}
    assert found["sampled"] is None
