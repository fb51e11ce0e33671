"""The period that a question names: a day, month, quarter, half-year, season, year, or from one of these to another.

Each word becomes a symbol (`m9` a month, `y2025` a year, `_` a word that may stand between), and patterns over the
symbols find the parts. A month or day without a year is no period: which year is meant is not guessed.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from maggraph.asking.stepping import following, is_date, preceding
from maggraph.asking.symbols import OTHER, symbol
from maggraph.asking.words import Word

_YEAR = r"(?:(?:_ )*y(?P<year>\d{4}) )?"
_PARTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"i(?P<iso>[\d-]+) ",
        r"d(?P<day>\d+) (?:_ )*m(?P<month>\d+) " + _YEAR,
        r"m(?P<month>\d+) d(?P<day>\d+) " + _YEAR,
        r"m(?P<month>\d+) " + _YEAR,
        r"d(?P<part>\d+) (?:_ )*(?P<unit>[QH]) " + _YEAR,
        r"q(?P<quarter>\d) " + _YEAR,
        r"S(?P<season>\d+) " + _YEAR,
        r"y(?P<year>\d{4}) ",
        r"d(?P<day>\d+) ",
    )
)
_MONTHS_IN = {"Q": 3, "H": 6}
_FROM, _BETWEEN, _TO, _AFTER, _BEFORE, _AND = "<", "b", ">", "A", "B", "&"


@dataclass(frozen=True)
class Period:
    """First and last date, each a day, month or year or empty, and the places of the words that say so."""

    since: str = ""
    until: str = ""
    places: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _Part:
    """One date or stretch: words `first` to `last` (exclusive), years and what follows them; month 0 is yet unknown."""

    first: int
    last: int
    year: str
    low: tuple[int, ...] = ()
    high: tuple[int, ...] = ()

    @property
    def since(self) -> str:
        return _date(self.year, self.low)

    @property
    def until(self) -> str:
        return _date(self.year, self.high)

    def like(self, other: "_Part") -> "_Part":
        """Take the year, and for a bare day the month, from the end of the range."""
        filled = replace(self, year=self.year or other.year)
        if self.low[:1] != (0,):
            return filled
        day = (*other.low[:1], *self.low[1:])
        return replace(filled, low=day, high=day)


def find_period(words: Sequence[Word], taken: Collection[int] = ()) -> Period:
    """Find the period in a question outside the places taken, empty if there is none or more than one."""
    symbols = [OTHER if place in taken else symbol(word) for place, word in enumerate(words)]
    parts = list(_parts(symbols))
    if len(parts) == 2 and _joined(symbols, *parts):
        return _range(symbols, *parts)
    dated = [part for part in parts if part.year or part.low[:1] != (0,)]
    return _one(symbols, dated[0]) if len(dated) == 1 and _complete(dated[0]) else Period()


def _parts(symbols: Sequence[str]) -> Iterator[_Part]:
    place = 0
    while place < len(symbols):
        part = _part_at(symbols, place)
        if part:
            yield part
        place = part.last if part else place + 1


def _part_at(symbols: Sequence[str], place: int) -> _Part | None:
    rest = "".join(one + " " for one in symbols[place:])
    for pattern in _PARTS:
        found = pattern.match(rest)
        if found:
            return _part(found.groupdict(), place, place + found.group().count(" "))
    return None


def _part(found: dict[str, str | None], first: int, last: int) -> _Part:
    if found.get("iso"):
        year, *rest = str(found["iso"]).split("-")
        return _Part(first, last, year, tuple(map(int, rest)), tuple(map(int, rest)))
    low, high = _months(found)
    return _Part(first, last, found.get("year") or "", low, high)


def _months(found: dict[str, str | None]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give month and day of the first and of the last date."""
    stretch = found.get("part") or found.get("quarter")
    if stretch:
        size = _MONTHS_IN[found.get("unit") or "Q"]
        last = size * int(stretch)
        return (last - size + 1,), (last,)
    if found.get("season"):
        return (int(found["season"] or 0),), (int(found["season"] or 0) + 2,)
    if found.get("day"):
        day = int(found.get("month") or 0), int(found["day"] or 0)
        return day, day
    month = (int(found["month"] or 0),) if found.get("month") else ()
    return month, month


def _date(year: str, rest: tuple[int, ...]) -> str:
    return "-".join([year, *(f"{number:02}" for number in rest)])


def _complete(part: _Part) -> bool:
    return is_date(part.since) and is_date(part.until)


def _joined(symbols: Sequence[str], one: _Part, other: _Part) -> bool:
    """Say whether two parts are the ends of one range."""
    between = {sign for sign in symbols[one.last : other.first] if sign != "_"}
    opener = _before(symbols, one)[0]
    return between == {_TO} or (between == {_AND} and opener == _BETWEEN) or (not between and one.last == other.first)


def _range(symbols: Sequence[str], one: _Part, other: _Part) -> Period:
    filled = one.like(other)
    if not (_complete(filled) and _complete(other)):
        return Period()
    opener, first = _before(symbols, one)
    first = first if opener in {_FROM, _BETWEEN} else one.first
    return Period(filled.since, other.until, frozenset(range(first, other.last)))


def _one(symbols: Sequence[str], part: _Part) -> Period:
    sign, first = _before(symbols, part)
    match sign:
        case "<":
            ends = part.since, ""
        case ">":
            ends = "", part.until
        case "A":
            ends = following(part.until), ""
        case "B":
            ends = "", preceding(part.since)
        case _:
            ends, first = (part.since, part.until), part.first
    return Period(*ends, frozenset(range(first, part.last)))


def _before(symbols: Sequence[str], part: _Part) -> tuple[str, int]:
    """Give the sign before a part and its place, what may stand between passed over."""
    place = part.first - 1
    while place >= 0 and symbols[place] == "_":
        place -= 1
    return (symbols[place], place) if place >= 0 else ("", part.first)
