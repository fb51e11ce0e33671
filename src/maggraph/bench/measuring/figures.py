"""What was measured: seconds by round, and how many times more one competitor needs than another."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """A figure with the least and the greatest of the rounds."""

    middle: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Take the median, the least and the greatest of some values.

        >>> Spread.of([3.0, 1.0, 2.0])
        Spread(middle=2.0, least=1.0, greatest=3.0)
        """
        return cls(statistics.median(values), min(values), max(values))


@dataclass(frozen=True)
class Timing:
    """The CPU seconds of one competitor in one task, a figure for each round."""

    peer: str
    rounds: tuple[float, ...]

    @property
    def spread(self) -> Spread:
        """Return the seconds as one figure."""
        return Spread.of(self.rounds)

    def times(self, own: "Timing") -> Spread:
        """Return how many times more this one needs than another, compared round by round.

        >>> Timing("slow", (2.0, 6.0)).times(Timing("own", (1.0, 2.0, 5.0)))
        Spread(middle=2.5, least=2.0, greatest=3.0)
        """
        return Spread.of([slow / fast for slow, fast in zip(self.rounds, own.rounds, strict=False)])


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that so great a share of the values does not exceed.

    >>> percentile([float(n) for n in range(1, 201)], 0.99)
    198.0
    """
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]
