import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from maggraph import compiled as module
from maggraph.compiled import compiled


class Reading:
    """Counts how often a file is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.times = 0

    def __call__(self) -> Mapping[str, object]:
        self.times += 1
        return {"text": self.path.read_text(encoding="utf-8"), "list": [1, True, None]}


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "words.yaml"
    path.write_text("one", encoding="utf-8")
    return path


def test_files_that_have_not_changed_are_not_read_again(source: Path) -> None:
    read = Reading(source)

    assert (
        compiled("words", [source], read)
        == compiled("words", [source], read)
        == {"text": "one", "list": [1, True, None]}
    )
    assert read.times == 1


def test_a_changed_file_is_read_again(source: Path) -> None:
    read = Reading(source)
    compiled("words", [source], read)
    source.write_text("two, longer", encoding="utf-8")

    assert compiled("words", [source], read)["text"] == "two, longer"


@pytest.mark.parametrize("content", [b"", b"nonsense", b"N", b"("])
def test_what_is_kept_may_be_broken(source: Path, content: bytes) -> None:
    read = Reading(source)
    compiled("words", [source], read)
    (kept,) = (source.parent / "__pycache__").iterdir()
    kept.write_bytes(content)

    assert compiled("words", [source], read)["text"] == "one"
    assert read.times == 2


def test_nothing_is_kept_where_nothing_can_be_written(source: Path) -> None:
    (source.parent / "__pycache__").write_text("no folder", encoding="utf-8")
    read = Reading(source)

    assert compiled("words", [source], read) == compiled("words", [source], read)
    assert read.times == 2


def test_nothing_is_kept_where_python_keeps_nothing(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled("words", [source], Reading(source))

    assert not (source.parent / "__pycache__").exists()
