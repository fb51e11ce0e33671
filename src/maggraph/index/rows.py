"""Rows of different lengths in two flat arrays (CSR): where each row begins, and what is in it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Flags, Numbers

Wide = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Rows:
    """`at` has where each row begins and where the last ends; `what` the numbers in the rows, each row ascending."""

    at: Numbers
    what: Numbers

    def __len__(self) -> int:
        return len(self.at) - 1

    def row(self, number: int) -> Numbers:
        """Return one row."""
        return self.what[self.at[number] : self.at[number + 1]]

    def span(self, number: int) -> slice:
        """Say where one row stands."""
        return slice(int(self.at[number]), int(self.at[number + 1]))

    def sizes(self, rows: Numbers) -> Numbers:
        """Return the lengths of some rows."""
        return self.at[rows + 1] - self.at[rows]

    def places(self, rows: Numbers) -> Wide:
        """Return where everything in some rows stands, row after row."""
        sizes = self.sizes(rows)
        ends = np.cumsum(sizes, dtype=np.int64)
        total = int(ends[-1]) if len(ends) else 0
        before: Wide = np.repeat(self.at[rows] - (ends - sizes), sizes)
        return np.arange(total, dtype=np.int64) + before


@dataclass(frozen=True)
class Marked(Rows):
    """Rows with a mark on each number: 1 for in person, 0 for present in another way."""

    mark: Flags


def rows_of(owner: Numbers, what: Numbers, size: int) -> Rows:
    """Make rows of pairs that stand sorted by owner."""
    return Rows(begins(owner, size), what)


def begins(owner: Numbers, size: int) -> Numbers:
    """Say where the row of each owner begins, from sorted owners; one more at the end."""
    at = np.zeros(size + 1, np.int32)
    np.cumsum(np.bincount(owner, minlength=size), out=at[1:])
    return at
