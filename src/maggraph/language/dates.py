"""Dates as people write them, in Russian and English, from YYYY-MM-DD, YYYY-MM or YYYY."""

from collections.abc import Callable
from datetime import date

RUSSIAN_MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def when_russian(start: str, end: str = "") -> str:
    """Say when something took place, as an adverb.

    >>> when_russian("2025-08-29", "2025-08-30"), when_russian("2025-03-31", "2025-04-02")
    ('29–30 августа 2025 года', '31 марта – 2 апреля 2025 года')
    >>> when_russian("2025-07"), when_russian("2025")
    ('в июле 2025 года', 'в 2025 году')
    """
    if len(start) < len("YYYY-MM-DD"):
        return _vague_russian(start)
    return _span(start, end, lambda month: RUSSIAN_MONTHS[month - 1], " года")


def when_english(start: str, end: str = "") -> str:
    """Say when something took place, as an adverb.

    >>> when_english("2025-09-19"), when_english("2025-08-29", "2025-08-30"), when_english("2025-07")
    ('on 19 September 2025', 'on 29–30 August 2025', 'in July 2025')
    """
    if len(start) < len("YYYY-MM-DD"):
        year, _, month = start.partition("-")
        return f"in {ENGLISH_MONTHS[int(month) - 1]} {year}" if month else f"in {year}"
    return "on " + _span(start, end, lambda month: ENGLISH_MONTHS[month - 1], "")


def _vague_russian(start: str) -> str:
    year, _, month = start.partition("-")
    return f"в {RUSSIAN_MONTHS[int(month) - 1][:-1]}е {year} года" if month else f"в {year} году"


def _span(start: str, end: str, month_name: Callable[[int], str], after: str) -> str:
    """Write a day, or two days with what they share said once."""
    first = date.fromisoformat(start)
    last = date.fromisoformat(end) if len(end) == len(start) else first
    whole = f"{last.day} {month_name(last.month)} {last.year}{after}"
    if first >= last:
        return f"{first.day} {month_name(first.month)} {first.year}{after}"
    if first.year != last.year:
        return f"{first.day} {month_name(first.month)} {first.year} – {whole}"
    if first.month != last.month:
        return f"{first.day} {month_name(first.month)} – {whole}"
    return f"{first.day}–{whole}"
