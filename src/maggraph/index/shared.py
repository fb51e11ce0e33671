"""At how many events people met, of any day and up to the grade same-event: one pair, a ranking, a whole network.

The rule of meetings stands in `maggraph.index.meetings`, which tells each with its grade; a test holds both together.
"""

from dataclasses import dataclass

import numpy as np

from maggraph.index.bipartite import Bipartite, joined, stretches
from maggraph.index.gathered import Numbers
from maggraph.index.opened import Index
from maggraph.index.rows import Wide

SPARSE = 5
"""Counting by place touches everybody, sorting only whom one met, but so many times longer for each."""
Counted = tuple[Numbers, Wide]
"""Partners by number, ascending, and at how many events the person met each."""


@dataclass(frozen=True)
class Projection:
    """All pairs that met, `one` < `other`, sorted, and at how many events."""

    one: Numbers
    other: Numbers
    times: Wide


class Shared:
    """Counts meetings in an index; make it once and ask it often."""

    def __init__(self, index: Index) -> None:
        self._people = len(index.people)
        self._network = Bipartite.of(index)

    def of(self, person: int) -> Counted:
        """Return whom a person met, and at how many events each."""
        found, times = self._counted(joined(self._network.guests, self._network.events.row(person)))
        others = found != person
        return found[others], times[others]

    def top(self, count: int) -> list[tuple[int, int, int]]:
        """Return the pairs who met most often as times, one and other: the most frequent first, then by IRIs.

        Nobody meets anybody oftener than they went out. So people are taken from the busiest down, until nobody left
        went out as often as the last of the pairs that were found.
        """
        most = np.diff(self._network.events.at)
        best: list[tuple[int, int, int]] = []
        for person in np.argsort(-most, kind="stable").tolist():
            least = best[-1][0] if len(best) == count else 1
            if most[person] < least:
                break
            partner, times = self.of(person)
            often = times >= least
            pairs = zip(times[often].tolist(), partner[often].tolist(), strict=True)
            rows = {(number, min(person, other), max(person, other)) for number, other in pairs}
            best = sorted({*best, *rows}, key=lambda row: (-row[0], *row[1:]))[:count]
        return best

    def projection(self) -> Projection:
        """Return all pairs, each looked at from the lesser of the two only."""
        events, guests = self._network.events, self._network.guests
        begin = np.argsort(guests.what, kind="stable").astype(np.int32) + np.int32(1)
        end = guests.at[events.what + 1]
        spans = [events.span(person) for person in range(self._people)]
        counted = [self._counted(stretches(guests, begin[span], end[span])) for span in spans]
        one = np.repeat(np.arange(self._people, dtype=np.int32), [len(partner) for partner, _ in counted])
        other, times = (np.concatenate([pair[side] for pair in counted]) for side in (0, 1))
        return Projection(one, other.astype(np.int32), times)

    def _counted(self, partners: Numbers) -> Counted:
        if len(partners) * SPARSE > self._people:
            times = np.bincount(partners)
            found = np.flatnonzero(times > 0)
            return found.astype(np.int32), times[found]
        if not len(partners):
            return partners, partners.astype(np.int64)
        partners.sort(kind="stable")  # rows are ascending one by one, which this sort makes use of
        last = np.append(np.flatnonzero(partners[1:] != partners[:-1]), len(partners) - 1)
        return partners[last], np.diff(last, prepend=-1)
