"""Days as a page shows them: ДД.ММ.ГГГГ in Russian, 29 August 2025 in English, months and years as exact as known."""

from maggraph.language.dates import ENGLISH_MONTHS
from maggraph.wording import language

RUSSIAN = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)


def day(date: str) -> str:
    """Write a day, month or year in the current language; what is no date stays as it is.

    >>> from maggraph.wording import speaking
    >>> with speaking("ru"):
    ...     day("2025-08-29"), day("2025-08"), day("2025"), day("")
    ('29.08.2025', 'август 2025', '2025', '')
    >>> with speaking("en"):
    ...     day("2025-08-29"), day("2025-08")
    ('29 August 2025', 'August 2025')
    """
    year, *rest = date.split("-")
    if not rest or not all(part.isdigit() for part in rest):
        return date
    if language() == "ru":
        return f"{rest[1]}.{rest[0]}.{year}" if len(rest) > 1 else f"{RUSSIAN[int(rest[0]) - 1]} {year}"
    month = ENGLISH_MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def span(start: str, end: str = "") -> str:
    """Write a period with what its two days share said once.

    >>> from maggraph.wording import speaking
    >>> with speaking("ru"):
    ...     span("2025-08-29", "2025-08-30"), span("2025-08-29", "2025-09-02"), span("2025-08-29"), span("", "2025")
    ('29–30.08.2025', '29.08.2025 – 02.09.2025', '29.08.2025', '… – 2025')
    >>> with speaking("en"):
    ...     span("2025-08-29", "2025-08-30")
    '29–30 August 2025'
    """
    if not end or end == start:
        return day(start)
    if not start:
        return f"… – {day(end)}"
    if len(start) == len(end) == len("YYYY-MM-DD") and start[:7] == end[:7]:
        first = start[8:] if language() == "ru" else str(int(start[8:]))
        return f"{first}–{day(end)}"
    return f"{day(start)} – {day(end)}"


def month_name(month: str) -> str:
    """Name a month of YYYY-MM alone, for a heading under its year."""
    number = int(month[5:7]) - 1
    return RUSSIAN[number] if language() == "ru" else ENGLISH_MONTHS[number]
