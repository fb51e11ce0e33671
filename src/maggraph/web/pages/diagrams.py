"""A picture of an answer where its columns make one: bars for names with numbers, a line for days with numbers, months.

The server draws it as SVG, so that it needs no script; the table beside it has every number that it shows.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from maggraph.store import Literal, Solutions, Term
from maggraph.web.pages.charts import FEW, months_chart
from maggraph.web.pages.plots import Mark, bars, line
from maggraph.web.pages.results import Result
from maggraph.web.pages.words import heading
from maggraph.wording import say

PLACES = frozenset({"report", "paragraph", "quote"})
"""Columns that say where a row stands, not what it says."""
NAMES = frozenset({"paragraph", "edition", "rank", "community"})
"""Columns of numbers that count nothing."""
MOST_BARS = 25
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_DATED = ("#date", "#dateTime", "#gYearMonth", "#gYear")
_NUMERIC = ("#integer", "#decimal", "#double", "#float")


@dataclass(frozen=True)
class _Sorts:
    """The shown columns of an answer by what they hold: numbers that count, days, anything else."""

    numbers: tuple[str, ...]
    days: tuple[str, ...]
    names: tuple[str, ...]


def diagram_of(result: Result, solutions: Solutions) -> Markup:
    """Draw an answer in the way its columns allow, "" if there is none that would show more than the table."""
    sorts = _sorted_out(result, solutions)
    if sorts.numbers and sorts.names and _distinct(_texts(result, sorts.names[0])):
        return _bars(result, solutions, sorts)
    if sorts.numbers and sorts.days and not sorts.names:
        return _line(solutions, sorts)
    return _months(result, solutions, sorts.days[0]) if sorts.days else Markup("")


def _sorted_out(result: Result, solutions: Solutions) -> _Sorts:
    shown = [name for name in result.columns if name not in PLACES]
    numbers = tuple(name for name in shown if name not in NAMES and _all(solutions, name, number_of))
    days = tuple(name for name in shown if name not in numbers and _all(solutions, name, day_of))
    return _Sorts(numbers, days, tuple(name for name in shown if name not in {*numbers, *days, *NAMES}))


def _all(solutions: Solutions, name: str, read: Callable[[Term], object]) -> bool:
    """Say whether all cells of a column that hold anything can be read so, and some do."""
    cells = [term for term in _terms(solutions, name) if term is not None and term != Literal("")]
    return bool(cells) and all(read(term) not in {None, ""} for term in cells)


def number_of(term: Term) -> float | None:
    """Read a number that has a place on a scale, None for anything else."""
    if not isinstance(term, Literal) or not (term.datatype or "").endswith(_NUMERIC):
        return None
    try:
        number = float(term.value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def day_of(term: Term) -> str:
    """Read a day, month or year of ISO 8601, typed or plain; "" for anything else.

    >>> day_of(Literal("2025-04-30T10:00:00", "http://www.w3.org/2001/XMLSchema#dateTime")), day_of(Literal("2025-04"))
    ('2025-04-30', '2025-04')
    """
    if not isinstance(term, Literal) or not (term.datatype is None or term.datatype.endswith(_DATED)):
        return ""
    found = _DAY.fullmatch(term.value[:10])
    return found.group() if found else ""


def _bars(result: Result, solutions: Solutions, sorts: _Sorts) -> Markup:
    name, measure = sorts.names[0], sorts.numbers[0]
    place = result.columns.index(name)
    marks = [
        Mark(row[place].text, number, row[place].href)
        for row, number in zip(result.rows, _numbers(solutions, measure), strict=True)
        if number is not None and row[place].text
    ]
    if len(marks) < 2 or min(mark.number for mark in marks) < 0:
        return Markup("")
    words = {"what": heading(measure), "by": heading(name), "shown": min(len(marks), MOST_BARS), "all": len(marks)}
    if len(marks) > MOST_BARS:
        return bars(marks[:MOST_BARS], say("Chart: {what} by {by}, the first {shown} of {all}", **words))
    return bars(marks, say("Chart: {what} by {by}", **words))


def _line(solutions: Solutions, sorts: _Sorts) -> Markup:
    days, numbers = _days(solutions, sorts.days[0]), _numbers(solutions, sorts.numbers[0])
    marks = sorted(
        (Mark(day, number) for day, number in zip(days, numbers, strict=True) if day and number is not None),
        key=lambda mark: mark.name,
    )
    if len(marks) < FEW or not _distinct([mark.name for mark in marks]):
        return Markup("")
    return line(marks, say("Chart: {what} by {by}", what=heading(sorts.numbers[0]), by=heading(sorts.days[0])))


def _months(result: Result, solutions: Solutions, name: str) -> Markup:
    """Count rows by month; rows that differ only in where they stand are one."""
    kept = [place for place, column in enumerate(result.columns) if column not in PLACES]
    seen = {
        (day, *(row[place].text for place in kept))
        for day, row in zip(_days(solutions, name), result.rows, strict=True)
    }
    return months_chart((found[0] for found in sorted(seen)), label=_rows_label)


def _rows_label(first: str, last: str, most: int) -> str:
    return say("Rows by month, {first} to {last}; most in one month: {most}", first=first, last=last, most=most)


def _terms(solutions: Solutions, name: str) -> list[Term | None]:
    place = solutions.columns.index(name)
    return [row[place] for row in solutions.rows]


def _numbers(solutions: Solutions, name: str) -> list[float | None]:
    return [None if term is None else number_of(term) for term in _terms(solutions, name)]


def _days(solutions: Solutions, name: str) -> list[str]:
    return ["" if term is None else day_of(term) for term in _terms(solutions, name)]


def _texts(result: Result, name: str) -> list[str]:
    place = result.columns.index(name)
    return [row[place].text for row in result.rows]


def _distinct(texts: Sequence[str]) -> bool:
    return len(set(texts)) == len(texts)
