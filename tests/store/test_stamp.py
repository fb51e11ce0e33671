"""The mark of a built folder: read back as written, and clear when it is missing, old or damaged."""

import json
from pathlib import Path

import pytest

from maggraph.errors import StoreError
from maggraph.store import Stamp, read_stamp, write_stamp

STAMP = Stamp(store="store-1", digest="sha256:00", quads=3, maggraph="0.1.0", base="https://e.example/")


def test_is_read_as_written(tmp_path: Path) -> None:
    write_stamp(tmp_path, STAMP)

    assert read_stamp(tmp_path) == STAMP
    assert [path.name for path in tmp_path.iterdir()] == ["build.json"]


def test_the_same_stamp_is_the_same_bytes(tmp_path: Path) -> None:
    write_stamp(tmp_path, STAMP)
    before = (tmp_path / "build.json").read_bytes()
    write_stamp(tmp_path, STAMP)

    assert (tmp_path / "build.json").read_bytes() == before


@pytest.mark.parametrize("folder", ["", "none", "file"])
def test_no_build_says_what_to_run(folder: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError, match="no built graph here; run `maggraph build`, or name another with --store"):
        read_stamp(tmp_path / folder)


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_another_version_says_rebuild(version: object, tmp_path: Path) -> None:
    write_stamp(tmp_path, STAMP)
    record = json.loads((tmp_path / "build.json").read_text(encoding="utf-8")) | {"format": version}
    (tmp_path / "build.json").write_text(json.dumps(record), encoding="utf-8")

    with pytest.raises(StoreError, match=r"built by another version of maggraph \(0.1.0\); rebuild it"):
        read_stamp(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"format": 1}',
        '{"format": 1, "store": 7, "digest": "", "quads": 1, "maggraph": "", "base": ""}',
        '{"format": 1, "store": "", "digest": "", "quads": 1, "maggraph": "", "base": "", "more": 1}',
        '{"format": 1, "store": "../x", "digest": "", "quads": 1, "maggraph": "", "base": ""}',
        "\udcff",
    ],
)
def test_a_damaged_mark_says_rebuild(text: str, tmp_path: Path) -> None:
    (tmp_path / "build.json").write_text(text, encoding="utf-8", errors="surrogateescape")

    with pytest.raises(StoreError, match=r"build.json: is damaged; rebuild it with `maggraph build`"):
        read_stamp(tmp_path)


def test_an_unwritable_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"none: cannot be written \(No such file or directory\); check its rights"):
        write_stamp(tmp_path / "none", STAMP)
