"""Many days at once compared with a period."""

import numpy as np
import numpy.typing as npt

from maggraph.index.days import day
from maggraph.index.gathered import Numbers


def in_period(starts: Numbers, since: str, until: str) -> npt.NDArray[np.bool_]:
    """Say of each day whether it is in a period, each compared as exactly as the vaguer of the two is known.

    >>> in_period(np.array([20250900, 20251001, 0], np.int32), "2025-09-15", "2025-09").tolist()
    [True, False, False]
    """
    inside = starts > 0
    if since:
        inside &= starts >= _as_vague(np.full_like(starts, day(since)), starts)
    if until:
        last = day(until)
        inside &= _as_vague(starts, np.full_like(starts, last)) <= last
    return inside


def _as_vague(days: Numbers, other: Numbers) -> Numbers:
    """Cut days to the months or years of others."""
    size = np.where(other % 10000 == 0, 10000, np.where(other % 100 == 0, 100, 1)).astype(np.int32)
    return days // size * size
