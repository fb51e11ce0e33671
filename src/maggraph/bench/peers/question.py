"""What is asked, how a competitor answers it, and in which form all answers are compared.

| question | asked of | answer in its common form |
| --- | --- | --- |
| ego | a person | every other person at an event of theirs, with the number of events: (other, shared), sorted |
| pairs | – | the twenty pairs with most events in common: (one, other, shared), most first, then by number |
| chain | two people | the length of a shortest chain in people; 0 if nothing links them |
| projection | – | number of pairs, sum of shared events, and a digest of all (one, other, shared) |
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from maggraph.bench.measuring.clock import Clock

TOP = 20
Key = tuple[int, ...]
"""People by number: one for ego, two for a chain, none otherwise."""
Plain = tuple[object, ...]
"""An answer in its common form."""


class Question(StrEnum):
    """The four questions of the bench."""

    EGO = "ego"
    PAIRS = "pairs"
    CHAIN = "chain"
    PROJECTION = "projection"


@dataclass(frozen=True)
class Way:
    """How one competitor answers one question.

    `ask` is what is timed, and ends with the answer in this process in the competitor's own form. `plain` brings that
    into the common form, untimed. `plan` tells readers what is done. Above `largest` participations it is not asked.
    """

    ask: Callable[[Key], object]
    plain: Callable[[Key, object], Plain]
    plan: str
    largest: int = 10**9


@dataclass(frozen=True)
class Entered:
    """A competitor that has loaded its data: its ways, and what measures it."""

    ways: Mapping[Question, Way]
    clock: Clock


def paired(person: int, shared: Mapping[int, int]) -> Plain:
    """Bring the numbers of shared events by person into the common form; the person asked for is left out.

    >>> paired(1, {2: 3, 1: 9, 0: 1})
    ((0, 1), (2, 3))
    """
    return tuple(sorted((other, number) for other, number in shared.items() if other != person))
