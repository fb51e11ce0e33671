"""Days as whole numbers that sort as their texts do: 20250919, a month 20250900, a year 20250000, none 0."""

import re

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


def within(start: int, since: str, until: str) -> bool:
    """Say of a day whether it is in a period, compared as exactly as the vaguer of two is known; no day is in none.

    >>> [within(start, "2025-09-15", "2025-09") for start in (20250900, 20251001, 0)]
    [True, False, False]
    """
    late_enough = not since or start >= _as_vague(day(since), start)
    return bool(start and late_enough and (not until or _as_vague(start, day(until)) <= day(until)))


def _as_vague(one: int, other: int) -> int:
    """Cut a day to its month or year if the other is no more than that.

    >>> _as_vague(20250919, 20250900), _as_vague(20250919, 20240000), _as_vague(20250919, 20240101)
    (20250900, 20250000, 20250919)
    """
    size = 10000 if other % 10000 == 0 else 100 if other % 100 == 0 else 1
    return one // size * size
