"""A projection is compared by its number of pairs, its sum and a digest of all: it may have millions of pairs."""

import hashlib

import numpy as np
from numpy.typing import NDArray


def summed(one: NDArray[np.integer], other: NDArray[np.integer], shared: NDArray[np.integer]) -> tuple[int, int, str]:
    """Return pairs (one < other, in any order) with their numbers of shared events as three values to compare.

    >>> zero, ends, times = np.array([[0, 0], [2, 1], [1, 3]])
    >>> summed(zero, ends, times) == summed(zero, ends[::-1], times[::-1]), summed(zero, ends, times)[:2]
    (True, (2, 4))
    """
    order = np.lexsort((other, one))
    rows = np.stack([one[order], other[order], shared[order]]).astype(np.int64)
    return len(order), int(shared.sum()), hashlib.sha256(rows.tobytes()).hexdigest()
