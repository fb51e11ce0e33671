"""Events along the months as a small still picture, each a dot with the number that the event has in the text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from maggraph.briefing.drawing import FAINT, INK, SOFT, Dot, Drawing, Line, Mark, Words
from maggraph.briefing.fonts import text_width
from maggraph.briefing.rings import WIDTH

_LEFT, _RIGHT = 26.0, WIDTH - 26.0
_STEP = 21.0
_MONTHS_NAMED = 18
_LOOKS = {
    "in-person": ("#0072b2", "#0072b2", "#ffffff"),
    "live-link": ("#9ad0f5", "#0072b2", INK),
    "attended": ("#ffffff", "#0072b2", INK),
    "held": ("#0072b2", "#0072b2", "#ffffff"),
    "planned": ("#ffffff", "#0072b2", INK),
}
_OTHER = ("#eeeeee", "#999999", INK)
_SENT = frozenset({"written-message", "video-message", "absent", "not-stated", "mentioned"})


@dataclass(frozen=True)
class Moment:
    """One event: its date as exact as it is known, its number in the text, how present somebody was, or its status."""

    date: str
    number: int
    presence: str


def timeline(moments: Sequence[Moment], months: Sequence[str], names: Mapping[str, str], shows: str) -> Drawing | None:
    """Draw events with a date along the months; None for fewer than two, which need no picture.

    `months` are the twelve short names of months, `names` says presences in words.
    """
    dated = [moment for moment in moments if moment.date]
    if len(dated) < 2:
        return None
    first, last = (_month(pick(dated, key=lambda one: one.date).date) for pick in (min, max))
    stacks: Counter[int] = Counter()
    dots: list[Mark] = []
    for moment in sorted(dated, key=lambda one: (one.date, one.number)):
        column = int((_x(moment.date, first, last) - _LEFT) // _STEP)
        dots += _dot(moment, _LEFT + column * _STEP + _STEP / 2, stacks[column])
        stacks[column] += 1
    high = max(stacks.values()) * _STEP + 8
    placed = [_moved(mark, high) for mark in dots]
    axis = [*_axis(first, last, high, months), *placed, *_legend(dated, names, high + 34)]
    return Drawing(WIDTH, round(high + 56), tuple(axis), shows)


def _month(date: str) -> int:
    """Count months.

    >>> _month("2025-01-31") - _month("2024-12")
    1
    """
    year, month = int(date[:4]), int(date[5:7] or 1)
    return year * 12 + month - 1


def _x(date: str, first: int, last: int) -> float:
    day = (int(date[8:10] or 15) - 1) / 31
    return _LEFT + (_month(date) - first + day) / (last - first + 1) * (_RIGHT - _LEFT - _STEP)


def _dot(moment: Moment, x: float, level: int) -> Iterator[Mark]:
    fill, edge, ink = _LOOKS.get(moment.presence, _OTHER)
    y = -level * _STEP - _STEP / 2
    yield Dot((x, y), 8.5, fill, edge, square=moment.presence in _SENT)
    yield Words((x, y + 3.2), str(moment.number), "middle", size=9, colour=ink)


def _moved(mark: Mark, down: float) -> Mark:
    match mark:
        case Dot(at=(x, y)):
            return Dot((round(x, 1), round(y + down, 1)), mark.radius, mark.fill, mark.edge, mark.square)
        case Words(at=(x, y)):
            return Words((round(x, 1), round(y + down, 1)), mark.text, mark.anchor, mark.size, mark.colour)
    return mark


def _axis(first: int, last: int, y: float, months: Sequence[str]) -> Iterator[Mark]:
    yield Line((_LEFT, y), (_RIGHT, y), SOFT, 1)
    number = last - first + 1
    wide = (_RIGHT - _LEFT - _STEP) / number
    for month in range(first, last + 1):
        x = round(_LEFT + (month - first) * wide, 1)
        yield Line((x, y), (x, y + 4), FAINT, 1)
        if number <= _MONTHS_NAMED or month % 3 == 0:
            yield Words((x + 2, y + 13), months[month % 12], size=8, colour=SOFT)
        if month == first or month % 12 == 0:
            yield Words((x + 2, y + 23), str(month // 12), size=8, colour=INK)


def _legend(moments: Sequence[Moment], names: Mapping[str, str], y: float) -> Iterator[Mark]:
    used = {moment.presence for moment in moments}
    left = _LEFT
    for presence, name in names.items():
        if presence in used:
            fill, edge, _ = _LOOKS.get(presence, _OTHER)
            yield Dot((left + 5, y + 9), 5, fill, edge, square=presence in _SENT)
            yield Words((left + 15, y + 12), name, size=9, colour=SOFT)
            left += 32 + text_width(name, 9)
