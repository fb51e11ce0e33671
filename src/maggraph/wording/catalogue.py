"""The Russian of every English template: the files of `ru/`, one for each room, read once and merged."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "ru"


@cache
def russian() -> Mapping[str, str]:
    """Return English template -> Russian template, of all rooms together."""
    entries: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        entries |= read_catalogue(path)
    return entries


def read_catalogue(path: Path) -> dict[str, str]:
    """Return the entries of one file; an empty file has none."""
    return {
        str(english): str(words) for english, words in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items()
    }
