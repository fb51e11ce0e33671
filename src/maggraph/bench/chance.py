"""Draws that come out the same on every machine: each place has a generator of its own, seeded by text.

Context: an event must be known again when the posts attested at it are written, long after it has gone by. Choice: what
is drawn for a place depends on the seed and the place alone. Price: one digest for each event.
"""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")
SMALLEST, LARGEST = 2, 3000
TAIL = 1.2
"""Exponent of the sizes of events: half have three guests or fewer, one in seven thousand as many as there can be."""
ACTIVITY = 2.5
"""How unlike people are: of n who may come, the r-th comes with a likelihood as r to the power 1/ACTIVITY - 1."""


class Chance:
    """Draw numbers for one place, such as ("event", 17)."""

    def __init__(self, seed: int, *place: str | int) -> None:
        # only random() is promised to stay the same in later versions of Python
        self._draw = random.Random("/".join(map(str, (seed, *place)))).random  # noqa: S311 - nothing secret

    def below(self, number: int) -> int:
        """Return one of 0, 1, … number - 1."""
        return int(self._draw() * number)

    def likely(self, share: float) -> bool:
        """Say yes in this share of the cases, from 0 to 1."""
        return self._draw() < share

    def one(self, values: Sequence[T]) -> T:
        """Return one of several values."""
        return values[self.below(len(values))]

    def weighed(self, weights: Sequence[tuple[T, int]]) -> T:
        """Return one of several values by its weight."""
        drawn = self.below(sum(weight for _, weight in weights))
        reached = accumulate(weight for _, weight in weights)
        return next(value for (value, _), sum_ in zip(weights, reached, strict=True) if drawn < sum_)

    def size(self, largest: int = LARGEST) -> int:
        """Return how many come to an event: few as a rule, thousands now and then."""
        return int(min(SMALLEST / (1 - self._draw()) ** (1 / TAIL), largest))

    def ranks(self, count: int, people: int) -> list[int]:
        """Return different people, the most active first among all; `count` is at most half of `people`."""
        drawn: dict[int, None] = {}
        while len(drawn) < count:
            drawn[int(people * self._draw() ** ACTIVITY)] = None
        return list(drawn)
