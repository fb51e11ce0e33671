"""Days as whole numbers that sort as their texts do: 20250919, a month 20250900, a year 20250000, none 0."""

import re

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Numbers

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def day(text: str) -> int:
    """Turn a date into its number; 0 for none, ValueError for what is no date.

    >>> day("2025-09-19"), day("2025-09"), day("2025"), day("")
    (20250919, 20250900, 20250000, 0)
    """
    found = _DAY.fullmatch(text)
    if text and not found:
        raise ValueError(text)
    year, month, of_month = found.groups(default="0") if found else ("0", "0", "0")
    return int(year) * 10000 + int(month) * 100 + int(of_month)


def text_of(number: int) -> str:
    """Turn a number back into its date.

    >>> [text_of(number) for number in (20250919, 20250900, 20250000, 0)]
    ['2025-09-19', '2025-09', '2025', '']
    """
    if not number:
        return ""
    year, month, of_month = f"{number // 10000:04}", number // 100 % 100, number % 100
    return f"{year}-{month:02}-{of_month:02}" if of_month else f"{year}-{month:02}" if month else year


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
