"""Small pictures that the server draws: no script, no style of their own, the numbers said in words beside them."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from markupsafe import Markup

from maggraph.web.pages.days import day
from maggraph.wording import say

BAR = 14
TARGET = 26
"""Width of a bar that leads somewhere: wide enough for a finger."""
HIGH = 46
ROOM = 4
"""Bars that the number of a year takes at most."""
FEW = 3
"""Below so many months there is nothing to see."""


class Month(NamedTuple):
    """A month and how many events began in it."""

    month: str
    number: int


Label = Callable[[str, str, int], str]
"""Says what a chart shows: from the first month, the last, and the most in one month."""


def _events_label(first: str, last: str, most: int) -> str:
    return say("Events by month, {first} to {last}; most in one month: {most}", first=first, last=last, most=most)


def months_chart(
    dates: Iterable[str], address: Callable[[str], str] | None = None, label: Label = _events_label
) -> Markup:
    """Draw a bar for each month between the first and the last; with `address`, each leads somewhere. "" if too few."""
    counts = Counter(date[:7] for date in dates if len(date) >= len("YYYY-MM"))
    months = list(between(min(counts), max(counts))) if counts else []
    if len(months) < FEW:
        return Markup("")
    tallest, wide = max(counts.values()), TARGET if address else BAR
    drawn = [
        _bar(place * wide, wide, tallest, Month(month, counts[month]), address(month) if address else "")
        for place, month in enumerate(months)
    ]
    words = label(day(months[0]), day(months[-1]), tallest)
    size = {"width": len(months) * wide, "height": HIGH + 16, "role": "group" if address else "img"}
    box = Markup(
        '<svg class="months" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="{role}"'
        ' aria-label="{label}">{bars}{years}</svg>'
    )
    picture = box.format(**size, label=words, bars=Markup("").join(drawn), years=_years(months, wide))
    return Markup('<div class="chart" tabindex="0" role="region" aria-label="{}">{}</div>').format(words, picture)


def _bar(left: int, wide: int, tallest: int, month: Month, address: str) -> Markup:
    height = round(month.number / tallest * (HIGH - 2)) if month.number else 1
    words = f"{day(month.month)}: {month.number}"
    shape = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>').format(
        "bar" if month.number else "gap", left + 1, HIGH - height, wide - 2, height, words
    )
    if not (month.number and address):
        return shape
    target = Markup('<rect class="target" x="{}" y="0" width="{}" height="{}"/>').format(left, wide, HIGH)
    return Markup('<a href="{}" aria-label="{}">{}{}</a>').format(address, words, target, shape)


def _years(months: list[str], wide: int) -> Markup:
    marks = Markup("")
    for place, month in enumerate(months):
        crowded = place == 0 and any(later.endswith("-01") for later in months[1:ROOM])
        if (place == 0 or month.endswith("-01")) and not crowded:
            marks += Markup('<text x="{}" y="{}">{}</text>').format(place * wide + 1, HIGH + 13, month[:4])
    return marks


def between(first: str, last: str) -> Iterable[str]:
    """Yield every month from one to another.

    >>> list(between("2024-11", "2025-02"))
    ['2024-11', '2024-12', '2025-01', '2025-02']
    """
    for number in range(_number(first), _number(last) + 1):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1
