"""The day, month or year that comes next or before, in the precision given."""

from datetime import date, timedelta


def is_date(text: str) -> bool:
    """Say whether a text is a day, month or year of the calendar.

    >>> is_date("2025-02"), is_date("2025-02-30"), is_date("-02")
    (True, False, False)
    """
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def following(text: str) -> str:
    """Give the date after.

    >>> following("2025"), following("2025-12"), following("2025-02-28")
    ('2026', '2026-01', '2025-03-01')
    """
    return _step(text, 1)


def preceding(text: str) -> str:
    """Give the date before.

    >>> preceding("2025"), preceding("2025-01"), preceding("2025-03-01")
    ('2024', '2024-12', '2025-02-28')
    """
    return _step(text, -1)


def _step(text: str, by: int) -> str:
    year, *rest = map(int, text.split("-"))
    if len(rest) == 2:
        return str(date.fromisoformat(text) + timedelta(days=by))
    if rest:
        months = year * 12 + rest[0] - 1 + by
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{year + by:04}"
