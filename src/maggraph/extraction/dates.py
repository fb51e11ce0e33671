"""Dates in a sentence: days, ranges, months and years as Russian reports write them, a missing year inherited.

Ordinals and Roman numerals of editions stand here too: they are read by the same small tables.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from maggraph.extraction.lexicon import entries
from maggraph.facts.values import DATE

MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_MONTH = (
    r"(?:январ[яьею]|феврал[яьею]|март[ае]?|апрел[яьею]|ма[йяею]|июн[яьею]|июл[яьею]"
    r"|август[ае]?|сентябр[яьею]|октябр[яьею]|ноябр[яьею]|декабр[яьею])\b"
)
_DASH = r"\s*(?:[-–—−]|и|по|,)\s*"
_YEAR = r"(?:\s*,?\s*(?P<{0}>(?:19|20)\d\d)(?:\s*(?:год[ауе]?\b|гг?\.|г\b))?)?"
DAYS = re.compile(
    rf"(?<![\d№.:-])(?:(?P<d1>\d{{1,2}})(?:-?(?:го|ого|е))?(?:\s*(?P<m1>{_MONTH}))?{_YEAR.format('y1')}{_DASH}(?:\d{{1,2}}\s*(?:,|и)\s*)*)?"
    rf"(?P<d2>\d{{1,2}})(?:-?(?:го|е|ого))?\s+(?P<m2>{_MONTH}){_YEAR.format('y2')}",
    re.IGNORECASE,
)
NUMERIC = re.compile(
    r"(?<![\d.])(?:(?P<d1>\d{1,2})(?:\.(?P<m1>\d{2}))?(?:\.(?P<y1>\d{4}))?\s*[-–—]\s*)?"
    r"(?P<d2>\d{1,2})\.(?P<m2>0[1-9]|1[0-2])\.(?P<y2>(?:19|20)\d\d)\b"
)
SHORT = re.compile(
    r"(?:(?<=^)|(?<=[;:(]\s)|(?<=[;:(\n])|(?<=[-–—•*]\s))\s*(?:(?P<d1>\d{1,2})(?:\.(?P<m1>0[1-9]|1[0-2]))?\s*[-–—]\s*)?"
    r"(?P<d2>\d{1,2})\.(?P<m2>0[1-9]|1[0-2])(?:\.(?P<yy>\d\d))?(?![\d%]|[.,]\d)(?=\s*(?:[-–—:;,.)]|$|\s[А-ЯЁ]))"
)
"""A day and a month in figures: too much else looks like it to be one anywhere but at the head of something."""
TWO_DIGITS = re.compile(r"(?<![\d.])(?P<d2>\d{2})\.(?P<m2>0[1-9]|1[0-2])\.(?P<yy>\d{2})(?![\d.]\d|\d)")
ISO = re.compile(r"(?<![\d-])(?P<y2>(?:19|20)\d\d)-(?P<m2>0[1-9]|1[0-2])-(?P<d2>\d{2})(?![\d-])")
SLASHED = re.compile(r"(?<![\d/])(?P<d2>\d{1,2})/(?P<m2>0[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)(?![\d/])")
CENTURY = 2000
MONTH = re.compile(rf"\b(?P<m2>{_MONTH})\s+(?P<y2>(?:19|20)\d\d)(?:\s*(?:год[ауе]?\b|гг?\.|г\b))?", re.IGNORECASE)
IN_WORDS = re.compile(
    rf"\b(?:(?P<tens>двадцать|тридцать)\s+)?(?P<word>[а-яё]{{4,}}(?:ого|ьего))\s+(?P<m2>{_MONTH}){_YEAR.format('y2')}",
    re.IGNORECASE,
)
"""A day in words: "второго апреля", "двадцать первого мая"."""
TENS = {"двадцать": 20, "тридцать": 30}
MONTH_FIRST = re.compile(
    rf"\bв\s+(?P<m2>{_MONTH})(?:\s+(?P<y2>(?:19|20)\d\d)(?:\s*(?:года|г\.))?)?,?\s+с\s+(?P<d1>\d{{1,2}})(?:-?(?:го|ого))?"
    r"\s+по\s+(?P<d2>\d{1,2})(?:-?(?:е|ое))?(?!\d)",
    re.IGNORECASE,
)
"""The month before its days: "в декабре, с 10-го по 12-е"."""
MONTH_ALONE = re.compile(
    rf"\b(?:в|на|до)\s+(?P<m2>{_MONTH})(?:\s+(?P<ahead>следующего|будущего)\s+года)?", re.IGNORECASE
)
YEAR = re.compile(r"\bв(?:о)?\s+(?P<y2>(?:19|20)\d\d)\s*(?:году|г\.|г\b|-м\b)", re.IGNORECASE)
IN_FIGURES = (DAYS, IN_WORDS, NUMERIC, ISO, SLASHED, TWO_DIGITS, SHORT, MONTH_FIRST, MONTH, MONTH_ALONE, YEAR)
"""All kinds of dates in the order in which they count; where no figure stands, only the months alone are left."""
NEEDED = {NUMERIC: ".", TWO_DIGITS: ".", SHORT: ".", ISO: "-", SLASHED: "/"}
"""Marks without which there is no date of a kind."""
ROMAN = re.compile(r"[IVXLCХ]+(?=-?(?:й|я|е|го|ой|ый|ая|ое)?$)")
ORDINAL = re.compile(r"(\w+?)(?:ый|ий|ой|ая|ья|ое|ье|ого|ьего|ей|ьей|ую|ью|ом|ому|ым|ем|ьем)")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True)
class When:
    """A date by its parts as the text gives them; `start` and `end` are characters in the text searched."""

    start: int
    end: int
    first: tuple[int, int, int]
    last: tuple[int, int, int]

    @property
    def has_year(self) -> bool:
        """Say whether the text names the year."""
        return bool(self.last[0])

    @property
    def to_the_day(self) -> bool:
        """Say whether the text names the day."""
        return bool(self.last[2])

    def dated(self, year: int) -> tuple[str, str]:
        """Return first and last date (ISO 8601, as precise as the text), `year` standing in for a missing one."""
        last_year = self.last[0] or year
        return iso((self.first[0] or last_year, *self.first[1:])), iso((last_year, *self.last[1:]))


def iso(parts: tuple[int, int, int]) -> str:
    """Write year, month and day, zeros left out; "" if no year is known.

    >>> iso((2025, 4, 0)), iso((2025, 4, 3)), iso((0, 4, 3))
    ('2025-04', '2025-04-03', '')
    """
    year, month, day = parts
    if not year:
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def find_dates(text: str) -> tuple[When, ...]:
    """Return the dates of a text from left to right, each character in one date only.

    >>> [when.dated(2025) for when in find_dates("31 марта – 2 апреля 2025 г., затем 23 апреля и в мае 2026 года")]
    [('2025-03-31', '2025-04-02'), ('2025-04-23', '2025-04-23'), ('2026-05', '2026-05')]
    >>> [when.dated(0) for when in find_dates("с 18 по 24 июня 2025 года; 14.02.2025")]
    [('2025-06-18', '2025-06-24'), ('2025-02-14', '2025-02-14')]
    >>> text = "19–20.04 – семинар; 2024-05-03, 04/06/2024, 31.01.25; цена 15.03 рубля"
    >>> [when.dated(2024)[1] for when in find_dates(text)]
    ['2024-04-20', '2024-05-03', '2024-06-04', '2025-01-31']
    """
    taken: list[When] = []
    for when in _all(text):
        if not any(when.start < other.end and other.start < when.end for other in taken):
            taken.append(when)
    return tuple(sorted(taken, key=lambda when: when.start))


def _all(text: str) -> Iterator[When]:
    for pattern in IN_FIGURES if any(map(str.isdigit, text)) else (IN_WORDS, MONTH_ALONE):
        for found in pattern.finditer(text) if NEEDED.get(pattern, "") in text else ():
            when = _when(found)
            if when and _possible(when):
                yield when


def _when(found: re.Match[str]) -> When | None:
    parts = {
        "d1": None,
        "m1": None,
        "y1": None,
        "d2": None,
        "m2": None,
        "y2": None,
        "yy": None,
        "word": None,
    } | found.groupdict()
    last = (
        _number(parts["y2"]) or (CENTURY + int(parts["yy"]) if parts["yy"] else 0),
        month_number(parts["m2"]),
        _in_words(parts) if parts["word"] else _number(parts["d2"]),
    )
    if parts["word"] and not last[2]:
        return None
    first = last
    if parts["d1"]:
        first = (_number(parts["y1"]) or last[0], month_number(parts["m1"]) or last[1], _number(parts["d1"]))
    return When(found.start(), found.end(), first, last)


def _in_words(parts: dict[str, str | None]) -> int:
    day = edition_number(parts["word"] or "")
    return TENS.get((parts["tens"] or "").lower(), 0) + day if day else 0


def _possible(when: When) -> bool:
    return all(DATE.fullmatch(date) and _exists(date) for date in when.dated(2024))


def _exists(date: str) -> bool:
    _, month, day = (*(int(part) for part in date.split("-")), 1, 1)[:3]
    longest = 31 - (month in {4, 6, 9, 11}) - 2 * (month == 2)
    return 1 <= month <= 12 and 1 <= day <= longest


def _number(text: str | None) -> int:
    return int(text) if text else 0


def month_number(word: str | None) -> int:
    """Return the number of a month in words or digits, 0 for none.

    >>> month_number("мая"), month_number("марта"), month_number("09")
    (5, 3, 9)
    """
    if not word:
        return 0
    if word.isdigit():
        return int(word)
    stems = [number for number, stem in enumerate(MONTHS, 1) if word.lower().startswith(stem)]
    return stems[0] if stems else 0


@lru_cache(maxsize=4096)
def edition_number(word: str) -> int:
    """Return the number that a Roman numeral or an ordinal names, 0 for none.

    >>> edition_number("XVII"), edition_number("ХХI"), edition_number("30-й"), edition_number("Первая")
    (17, 21, 30, 1)
    """
    roman = ROMAN.match(word)
    if roman:
        return _roman(roman.group().replace("Х", "X"))
    digits = re.fullmatch(r"(\d{1,3})-?(?:й|я|е|го|ой|ый|ая|ое|ом|ую)", word)
    if digits:
        return int(digits[1])
    ordinal = ORDINAL.fullmatch(word.lower())
    return int(entries("ordinals").get(ordinal[1], ("0",))[0]) if ordinal else 0


def _roman(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
