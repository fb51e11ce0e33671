"""The Russian of every English template: the files of `ru/`, one for each room, read once and merged."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from maggraph.compiled import compiled

FOLDER = Path(__file__).parent / "ru"


@cache
def russian() -> Mapping[str, str]:
    """Return English template -> Russian template, of all rooms together."""
    paths = sorted(FOLDER.glob("*.yaml"))
    return {english: str(words) for english, words in compiled("russian", paths, lambda: _merged(paths)).items()}


def _merged(paths: list[Path]) -> dict[str, str]:
    entries: dict[str, str] = {}
    for path in paths:
        entries |= read_catalogue(path)
    return entries


def read_catalogue(path: Path) -> dict[str, str]:
    """Return the entries of one file; an empty file has none."""
    import yaml  # noqa: PLC0415 - read when a file has changed

    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    entries = yaml.load(path.read_text(encoding="utf-8"), loader) or {}  # noqa: S506 - safe, with libyaml or without
    return {str(english): str(words) for english, words in entries.items()}
