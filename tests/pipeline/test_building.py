import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from maggraph.errors import InputError, MaggraphError, ReportError, ShapeError, SheetError, StoreError
from maggraph.facts.deciding import Decider
from maggraph.facts.log import append_decisions
from maggraph.facts.records import records
from maggraph.facts.sheet import read_sheet
from maggraph.index import index_path, open_index
from maggraph.pipeline import Order, Stage, build_graph, building
from maggraph.store import Solutions, open_store, read_stamp

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
FACTS = "reports/priozerye-2031/facts.yaml"
EXACT = "SELECT ?words WHERE { ?passage <http://www.w3.org/ns/oa#exact> ?words } ORDER BY ?words"
GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "build"


def rows(out: Path, text: str) -> list[str]:
    answer = open_store(str(out)).query(text)
    assert isinstance(answer, Solutions)
    return [next(iter(row.values())) for row in answer.dicts()]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_builds_a_store_and_sorted_quads_beside_it(data: Path, out: Path) -> None:
    stages: list[Stage] = []

    built = build_graph(Order(data, out), stages.append)

    lines = (out / "maggraph.nq").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert len(lines) == built.stamp.quads == len(list(open_store(str(out)).dump()))
    assert read_stamp(out) == built.stamp
    assert built.changed
    assert stages == [Stage.READ, Stage.QUADS, Stage.SHAPES, Stage.DONE]


def test_puts_everything_in_its_named_graph_under_the_chosen_base(data: Path, out: Path) -> None:
    build_graph(Order(data, out, base="https://lakes.example/"))

    assert rows(out, GRAPHS) == [
        "https://lakes.example/graph/authority",
        "https://lakes.example/graph/ontology",
        "https://lakes.example/graph/report/priozerye-2031",
    ]
    assert open_store(str(out)).base == "https://lakes.example/"


def test_lays_the_index_of_the_graph_beside_its_store(data: Path, out: Path) -> None:
    stamp = build_graph(Order(data, out)).stamp

    index = open_index(index_path(out / stamp.store), stamp.digest)

    assert index
    assert [index.people[number].rpartition("/")[2] for number in range(2)] == ["dalnyaya-r-s", "grom-l-g"]


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"MAG")])
def test_a_build_without_a_sound_index_is_built_anew(data: Path, out: Path, damage: Callable[[Path], object]) -> None:
    old = build_graph(Order(data, out)).stamp
    damage(index_path(out / old.store))
    open_index.cache_clear()

    again = build_graph(Order(data, out))

    assert again.changed
    assert open_index(index_path(out / again.stamp.store), again.stamp.digest)


def test_two_builds_have_the_same_bytes(data: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build_graph(Order(data, tmp_path / name))

    assert (tmp_path / "one/maggraph.nq").read_bytes() == (tmp_path / "two/maggraph.nq").read_bytes()


def test_building_again_changes_nothing(data: Path, out: Path) -> None:
    first = build_graph(Order(data, out))
    before = sorted(path.name for path in out.iterdir())

    again = build_graph(Order(data, out))

    assert not again.changed
    assert again.stamp == first.stamp
    assert sorted(path.name for path in out.iterdir()) == before


def test_a_changed_sheet_replaces_the_build_and_leaves_nothing_of_the_old(data: Path, out: Path) -> None:
    old = build_graph(Order(data, out)).stamp
    edit(data / FACTS, "count: 20", "count: 21")

    new = build_graph(Order(data, out)).stamp

    assert new.digest != old.digest
    assert sorted(path.name for path in out.iterdir()) == [
        "build.json",
        index_path(out / new.store).name,
        "maggraph.nq",
        new.store,
        "withdrawn.json",
    ]


def test_a_damaged_store_is_built_anew(data: Path, out: Path) -> None:
    stamp = build_graph(Order(data, out)).stamp
    shutil.rmtree(out / stamp.store)

    assert build_graph(Order(data, out)).changed
    assert rows(out, GRAPHS)


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("kind: forum", "kind: ball", SheetError),
        ("venue: dom-ryb", "venue: dom-rybaka", SheetError),
        ("end: '2031-05-13'", "end: '2031-05-11'", ShapeError),
    ],
)
def test_a_fault_leaves_the_old_build_untouched(
    data: Path, out: Path, old: str, new: str, error: type[MaggraphError]
) -> None:
    build_graph(Order(data, out))
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    edit(data / FACTS, old, new)

    with pytest.raises(error):
        build_graph(Order(data, out))
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_a_crash_while_writing_leaves_the_old_build(data: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = build_graph(Order(data, out)).stamp
    edit(data / FACTS, "count: 20", "count: 21")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "write_stamp", crash)
    with pytest.raises(KeyboardInterrupt):
        build_graph(Order(data, out))

    assert read_stamp(out) == stamp
    assert rows(out, GRAPHS)
    assert [path.name for path in out.glob("store-*")] == [stamp.store]


def test_a_graph_that_breaks_the_shapes_is_refused_by_name(data: Path, out: Path) -> None:
    edit(data / FACTS, "end: '2031-05-13'", "end: '2031-05-11'")

    with pytest.raises(ShapeError, match="2031-05-12-forum-chistaya-voda") as caught:
        build_graph(Order(data, out))
    assert "\n" not in str(caught.value)
    assert not out.exists()


def test_the_users_own_file_puts_the_words_beside_the_facts(data: Path, out: Path) -> None:
    build_graph(Order(data, out, texts=(data / "report.md",)))

    assert "От министра Л.Г. Гром пришло письмо" in rows(out, EXACT)


def test_without_the_file_no_words_are_shown(data: Path, out: Path) -> None:
    build_graph(Order(data, out))

    assert rows(out, EXACT) == []


def test_refuses_a_file_that_no_sheet_was_made_from(data: Path, out: Path) -> None:
    edit(data / "report.md", "Синегорске", "Сизогорске")

    with pytest.raises(ReportError, match="no fact sheet was made from this file"):
        build_graph(Order(data, out, texts=(data / "report.md",)))


def test_says_that_the_folder_cannot_be_written(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError, match="cannot be written"):
        build_graph(Order(data, tmp_path / "file" / "build"))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable to root")
def test_says_that_a_folder_is_read_only(data: Path, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)

    with pytest.raises(StoreError, match="cannot be written"):
        build_graph(Order(data, tmp_path / "locked"))


def test_refuses_to_read_a_build_of_another_format(data: Path, out: Path) -> None:
    build_graph(Order(data, out))
    record = json.loads((out / "build.json").read_text(encoding="utf-8")) | {"format": 99}
    (out / "build.json").write_text(json.dumps(record), encoding="utf-8")

    with pytest.raises(StoreError, match="another version of maggraph"):
        open_store(str(out))
    assert build_graph(Order(data, out)).changed


def test_refuses_a_base_that_makes_no_iris(data: Path, out: Path) -> None:
    with pytest.raises(InputError, match="is no base for IRIs"):
        build_graph(Order(data, out, base="lakes"))


def test_what_people_decided_goes_into_the_graph(data: Path, out: Path) -> None:
    folder = data / "reports/priozerye-2031"
    sheet = read_sheet(folder / "facts.yaml")
    meeting = next(record for record in records(sheet) if getattr(record.fact, "kind", "") == "meeting")
    append_decisions(folder / "decisions.yaml", [Decider(sheet).reject(meeting)])

    build_graph(Order(data, out))

    assert not any("2031-05-13-vstrecha" in line for line in open_store(str(out)).dump())
