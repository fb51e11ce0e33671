"""The Russian of every English template: the files of `ru/`, one for each room, read once and merged."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
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
    entries = yaml.load(path.read_text(encoding="utf-8"), _LOADER) or {}  # noqa: S506 - safe, with libyaml or without
    return {str(english): str(words) for english, words in entries.items()}
