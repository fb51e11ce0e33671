"""How many there are of everything, for a number of participations."""

from dataclasses import dataclass

from maggraph.bench.chance import LARGEST
from maggraph.bench.words import NAMES, PLACES

UNITS_A_REPORT = 400
"""Events (a programme with its parts is one) that one report tells of."""


@dataclass(frozen=True)
class Scale:
    """The sizes of an invented graph; `participations` is exact."""

    participations: int

    @property
    def people(self) -> int:
        """Return how many may take part."""
        return min(max(60, self.participations // 8), NAMES - self.remembered)

    @property
    def remembered(self) -> int:
        """Return how many people are only remembered: historical ones and eponyms."""
        return 20

    @property
    def largest(self) -> int:
        """Return how many come to an event at most."""
        return min(LARGEST, self.people // 2)

    @property
    def countries(self) -> int:
        """Return the number of countries."""
        return 9

    @property
    def regions(self) -> int:
        """Return the number of regions; each has a dozen towns."""
        return -(-self.cities // 12)

    @property
    def cities(self) -> int:
        """Return the number of towns; each has two venues."""
        return min(24 + self.participations // 1000, PLACES)

    @property
    def bodies(self) -> int:
        """Return the number of organisations."""
        return 48 + self.participations // 200

    @property
    def series(self) -> int:
        """Return the number of series of events."""
        return 36

    @property
    def awards(self) -> int:
        """Return the number of awards."""
        return 42
