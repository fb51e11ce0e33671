"""data/withheld.yaml: who and what is no longer published, since when and why.

An entry stays when the data about it have gone: it is what the tombstone is made of.
"""

from pathlib import Path
from typing import Annotated

from pydantic import RootModel, StringConstraints

from maggraph.facts.values import SLUG, Date, Label, Value

NAME = "withheld.yaml"
WITHHELD_CLASSES = ("person", "event", "participation", "tenure", "conferral", "attendance")
WithheldRef = Annotated[
    str, StringConstraints(pattern=rf"^(?:{'|'.join(WITHHELD_CLASSES)})/{SLUG}(?:--{SLUG})*$", max_length=400)
]
"""A person, an event or one fact, by the part of its IRI after `id/`."""


class Withheld(Value):
    """A person or fact that is withdrawn from every output."""

    id: WithheldRef
    reason: Label
    date: Date


class WithheldList(RootModel[tuple[Withheld, ...]]):
    """Everything that a data folder holds back, in the order in which it was withdrawn."""


def withheld_file(folder: Path) -> Path:
    """Return the place of the list in a data folder."""
    return folder / NAME
