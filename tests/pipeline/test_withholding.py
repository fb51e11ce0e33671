import json
import shutil
from pathlib import Path

import pytest

from maggraph.pipeline import Order, build_graph, findings

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
ENTRY = "- id: {id}\n  reason: {{ru: {ru}, en: asked by the person}}\n  date: '2032-01-15'\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


def withhold(data: Path, id_: str, ru: str = "просьба лица") -> None:
    (data / "withheld.yaml").write_text(ENTRY.format(id=id_, ru=ru), encoding="utf-8")


def tombstones(out: Path) -> dict[str, object]:
    record: dict[str, object] = json.loads((out / "withdrawn.json").read_text(encoding="utf-8"))
    return record


def test_nothing_of_a_withdrawn_person_is_built(data: Path, tmp_path: Path) -> None:
    withhold(data, "person/olenev-petr-ilich")

    build_graph(Order(data, tmp_path / "build", texts=(CORPUS / "report.md",)))

    for path in sorted((tmp_path / "build").rglob("*")):
        text = path.read_bytes().decode("utf-8", errors="replace").lower() if path.is_file() else ""
        assert path.name == "withdrawn.json" or not any(name in text for name in ("olenev", "оленев"))


def test_tombstones_say_when_and_why(data: Path, tmp_path: Path) -> None:
    withhold(data, "person/olenev-petr-ilich")

    build_graph(Order(data, tmp_path / "build"))

    assert tombstones(tmp_path / "build")["person/olenev-petr-ilich"] == {
        "date": "2032-01-15",
        "reason": {"ru": "просьба лица", "en": "asked by the person"},
    }


def test_a_reason_reworded_reaches_an_old_build(data: Path, tmp_path: Path) -> None:
    withhold(data, "person/long-gone")
    build_graph(Order(data, tmp_path / "build"))
    withhold(data, "person/long-gone", "решение суда")

    again = build_graph(Order(data, tmp_path / "build"))

    assert not again.changed
    assert "решение суда" in json.dumps(tombstones(tmp_path / "build"), ensure_ascii=False)


def test_without_a_list_there_are_no_tombstones(data: Path, tmp_path: Path) -> None:
    build_graph(Order(data, tmp_path / "build"))

    assert tombstones(tmp_path / "build") == {}


def test_warns_of_what_is_withheld_but_not_there(data: Path) -> None:
    withhold(data, "person/olenew")

    assert any("person/olenew is not in the data" in str(finding.error) for finding in findings(data))


def test_what_is_withheld_rightly_is_not_told(data: Path) -> None:
    withhold(data, "person/grom-l-g")

    assert not any("withheld.yaml" in str(finding.error) for finding in findings(data))
