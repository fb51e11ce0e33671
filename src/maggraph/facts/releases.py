"""data/releases.yaml: the releases of the data, each with its number and day, the newest last."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, RootModel, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from maggraph.facts.values import Date, Label, Value

NAME = "releases.yaml"


class Release(Value):
    """One release: its number, the day it is made, and what is new in it."""

    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    date: Date
    notes: Label


class ReleaseList(RootModel[Annotated[tuple[Release, ...], Field(min_length=1)]]):
    """All releases, the oldest first."""

    @model_validator(mode="after")
    def _ascending(self) -> "ReleaseList":
        numbers = [tuple(map(int, release.version.split("."))) for release in self.root]
        if numbers != sorted(set(numbers)):
            raise PydanticCustomError("not_ascending", "releases stand from the lowest number to the highest")
        return self


def releases_file(folder: Path) -> Path:
    """Return the place of the list in a data folder."""
    return folder / NAME
