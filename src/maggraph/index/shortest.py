"""One shortest chain of meetings between two people, of any day and up to the grade same-event.

Context: nearly everybody is linked with everybody through one or two others, and a search that goes level by level
through the network looks at all people for that. Choice: chains through one and through two others are looked for
directly, from the side that has less to look at, and the other side is read in pieces until one fits. Price: which of
several shortest chains is found is left open, and longer ones are rare, so they are looked for from one end only.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from maggraph.index.bipartite import Bipartite, joined
from maggraph.index.gathered import Numbers
from maggraph.index.opened import Index
from maggraph.index.rows import Rows

_Mask = npt.NDArray[np.bool_]
PIECE = 4096
"""Guests or events looked at in one go."""


class Shortest:
    """Finds chains in an index; make it once and ask it often."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._network = Bipartite.of(index)

    def chain(self, one: int, other: int) -> list[int]:
        """Return the people of one shortest chain, from the first to the last; none if nothing links them."""
        if one == other or self._index.component[one] != self._index.component[other]:
            return []
        ends = sorted((one, other), key=self._to_look_at)
        people = self._near(*ends)
        return people if not people or people[0] == one else people[::-1]

    def _to_look_at(self, person: int) -> int:
        return int(self._network.guests.sizes(self._network.events.row(person)).sum())

    def _near(self, near: int, far: int) -> list[int]:
        guests, events = self._network.guests, self._network.events
        around = joined(guests, events.row(near))
        if (around == far).any():
            return [near, far]
        known = np.zeros(len(events), bool)
        known[around] = True
        theirs: list[Numbers] = []
        for _, seen in _pieces(guests, events.row(far)):
            common = seen[known[seen]]
            if len(common):
                return [near, int(common[0]), far]
            theirs.append(seen)
        return self._through_two(near, far, known, np.unique(np.concatenate(theirs)))

    def _through_two(self, near: int, far: int, known: _Mask, theirs: Numbers) -> list[int]:
        guests, events = self._network.guests, self._network.events
        attended = np.zeros(len(guests), bool)
        attended[joined(events, np.flatnonzero(known).astype(np.int32))] = True
        for owners, seen in _pieces(events, theirs):
            common = np.flatnonzero(attended[seen])
            if len(common):
                place = int(np.searchsorted(np.cumsum(events.sizes(owners)), common[0], side="right"))
                row = guests.row(int(seen[common[0]]))
                return [near, int(row[known[row]][0]), int(owners[place]), far]
        return self._longer(near, far)

    def _longer(self, near: int, far: int) -> list[int]:
        """Go level by level from one end until the other is reached, and read the way back."""
        guests, events = self._network.guests, self._network.events
        seen = np.zeros(len(events), bool)
        levels = [np.asarray([near], np.int32)]
        while len(levels[-1]) and not seen[far]:
            found = np.unique(joined(guests, np.unique(joined(events, levels[-1]))))
            levels.append(found[~seen[found]])
            seen[found] = True
        chain = [far] if seen[far] else []
        for level in levels[-2::-1] if chain else []:
            around = joined(guests, events.row(chain[0]))
            chain.insert(0, int(around[np.isin(around, level)][0]))
        return chain


def _pieces(rows: Rows, numbers: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield numbers and what is in their rows, about as much at a time as `PIECE` says."""
    ends = rows.sizes(numbers).cumsum(dtype=np.int64)
    cuts = np.flatnonzero(np.diff(ends // PIECE)) + 1 if len(ends) and ends[-1] > PIECE else np.zeros(0, np.int64)
    for piece in np.split(numbers, cuts):
        yield piece, joined(rows, piece)
