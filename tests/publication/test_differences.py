import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from commands import invoke
from maggraph.errors import InputError, StoreError
from maggraph.pipeline import Order, build_graph

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
FACTS = "reports/priozerye-2031/facts.yaml"
Edited = Callable[[str, str], Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """Build the corpus with one text of its fact sheet replaced."""

    def build(old: str, new: str) -> Path:
        data = Path(shutil.copytree(CORPUS, tmp_path / "data"))
        text = (data / FACTS).read_text(encoding="utf-8")
        assert old in text
        (data / FACTS).write_text(text.replace(old, new, 1), encoding="utf-8")
        build_graph(Order(data, tmp_path / "new", texts=(CORPUS / "report.md",)))
        return tmp_path / "new"

    return build


def told(old: Path, new: Path, *options: str) -> list[dict[str, object]]:
    result = invoke(["diff", str(old), str(new), "--format", "json", *options])
    assert result.exit_code == 0, result.output
    record: list[dict[str, object]] = json.loads(result.stdout)
    return record


def test_equal_states_differ_in_nothing(build: Path, export: Path) -> None:
    assert told(build, export) == []
    assert told(export / "maggraph.nq", build) == []


def test_says_in_words_what_changed_of_a_fact(build: Path, edited: Edited) -> None:
    new = edited("capacity: speaker\n    presence: live-link", "capacity: speaker\n    presence: in-person")

    change = {
        "kind": "changed",
        "id": "participation/2031-05-12-forum-chistaya-voda--person-sinicyna-a-b--speaker",
        "table": "Participations",
        "name": "A.B. Sinitsyna · Fourth Forum of Lake Cities “Clean Water” · speaker",
        "details": [{"property": "presence", "before": "by live link", "after": "in person"}],
    }
    assert told(build, new, "--lang", "en") == [change]


def test_says_it_in_russian(build: Path, edited: Edited) -> None:
    result = invoke(["diff", str(build), str(edited("count: 20", "count: 25")), "--lang", "ru"])

    assert "изменено" in result.stdout
    assert "города" in result.stdout
    assert [part in result.stdout for part in ("сколько", "20", "25")] == [True] * 3
    assert "Изменено: 1." in result.stderr


def test_says_what_came_and_went(build: Path, edited: Edited) -> None:
    new = edited("capacity: greeter", "capacity: speaker")

    assert [(one["kind"], one["id"]) for one in told(build, new)] == [
        ("removed", "participation/2031-05-12-forum-chistaya-voda--person-grom-l-g--greeter"),
        ("added", "participation/2031-05-12-forum-chistaya-voda--person-grom-l-g--speaker"),
    ]


def test_other_evidence_is_a_change_of_the_fact(build: Path, edited: Edited) -> None:
    new = edited("{paragraph: 4, start: 306, end: 341}", "{paragraph: 4, start: 306, end: 340}")

    assert [(one["kind"], str(one["id"]).partition("/")[0]) for one in told(build, new)] == [
        ("changed", "participation"),
    ]


def test_the_patch_turns_one_into_the_other(build: Path, edited: Edited) -> None:
    new = edited("count: 20", "count: 25")

    lines = invoke(["diff", str(build), str(new), "--format", "patch"]).stdout.splitlines()

    state = set((build / "maggraph.nq").read_text(encoding="utf-8").splitlines())
    for line in lines[2:-1]:
        change, quad = line[0], line[2:]
        assert (quad in state) == (change == "D")
        state = state - {quad} if change == "D" else state | {quad}
    assert state == set((new / "maggraph.nq").read_text(encoding="utf-8").splitlines())
    assert lines[0].startswith("H id <uuid:")
    assert [lines[1], lines[-1]] == ["TX .", "TC ."]
    assert all(next(iter(ox.parse(line[2:].encode(), format=ox.RdfFormat.N_QUADS))) for line in lines[2:-1])


def test_what_is_no_graph_is_one_clear_line(build: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.nq").write_text("no quads\n", encoding="utf-8")

    assert isinstance(invoke(["diff", str(build), str(tmp_path / "bad.nq")]).exception, InputError)
    assert isinstance(invoke(["diff", str(build), str(tmp_path)]).exception, StoreError)
