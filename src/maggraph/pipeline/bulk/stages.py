"""The stages of a build from records, for a bar that shows how far it is."""

from collections.abc import Callable
from enum import StrEnum


class Stage(StrEnum):
    """What a build from records does, in this order."""

    READ = "read"
    QUADS = "quads"
    MERGE = "merge"
    LOAD = "load"
    CHECK = "check"


Tell = Callable[[Stage, int, int], None]
"""Told a stage, how much of it is done, and how much there is."""


def quietly(_stage: Stage, _done: int, _whole: int) -> None:
    """Tell nobody."""
