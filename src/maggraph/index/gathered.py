"""What an index is made of: people, events and who took part in what, as numbers in place of IRIs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.int32]
Flags: TypeAlias = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Gathered:
    """People who act, events, participations and awards handed over; every number is a place in `people` or `events`.

    Per event: `kind`, `start` (a day of `maggraph.index.days`, 0 for none), `parent` (-1 for none; no event is inside
    itself). Per participation: `person`, `event`, `presence`; repeated ones may stand several times. Per award that one
    actor handed to another: `presenter`, `recipient`, `award_event`. IRIs stand in any order, each once.
    """

    people: Sequence[str]
    events: Sequence[str]
    kind: Flags
    start: Numbers
    parent: Numbers
    person: Numbers
    event: Numbers
    presence: Flags
    presenter: Numbers
    recipient: Numbers
    award_event: Numbers


def numbers(values: Sequence[int]) -> Numbers:
    """Make an array of whole numbers."""
    return np.asarray(values, dtype=np.int32)


def flags(values: Sequence[int]) -> Flags:
    """Make an array of small numbers."""
    return np.asarray(values, dtype=np.uint8)
