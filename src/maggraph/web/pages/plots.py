"""Bars and a line as SVG: shapes and texts, nothing that a policy would have to let in."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from maggraph.web.pages.days import day

WIDTH = 720
ROW = 34
"""Height of a name with its bar."""
LONGEST = 40
"""Letters of a name that fit on a narrow screen; the whole name is its title."""
HUGE = 1e15
"""From here on a number is written by its magnitude."""
HEIGHT = 220
LEFT, RIGHT, TOP, BOTTOM = 56, 24, 12, 26


class Mark(NamedTuple):
    """Something with a number: its name (of a line, its day), the number, and where it leads, "" for nowhere."""

    name: str
    number: float
    href: str = ""


def bars(marks: Sequence[Mark], label: str) -> Markup:
    """Draw a bar for each mark under its name, from above in their order; numbers are not negative.

    Lengths are shares of the width there is, so that nothing needs scrolling on a narrow screen.
    """
    most = max(mark.number for mark in marks) or 1
    drawn = Markup("").join(_bar(place * ROW, mark, mark.number / most) for place, mark in enumerate(marks))
    size = {"height": len(marks) * ROW, "role": "group" if "<a " in drawn else "img"}
    return Markup(
        '<svg class="bars" width="100%" height="{height}" role="{role}" aria-label="{label}">{drawn}</svg>{note}'
    ).format(**size, label=label, drawn=drawn, note=_noted(label))


def _bar(top: int, mark: Mark, share: float) -> Markup:
    name = mark.name if len(mark.name) <= LONGEST else mark.name[: LONGEST - 1] + "…"
    title = Markup("<title>{}</title>").format(mark.name) if name != mark.name else ""
    shape = Markup(
        '<text x="0" y="{}">{} – {}{}</text><rect class="bar" x="0" y="{}" width="{:.1f}%" height="{}"/>'
    ).format(top + 15, name, written(mark.number), title, top + 20, max(0.3, 100 * share), ROW - 24)
    if not mark.href:
        return shape
    target = Markup('<rect class="target" x="0" y="{}" width="100%" height="{}"/>').format(top, ROW)
    return Markup('<a href="{}">{}{}</a>').format(mark.href, target, shape)


def _noted(label: str) -> Markup:
    return Markup('<p class="soft">{}</p>').format(label)


def line(marks: Sequence[Mark], label: str) -> Markup:
    """Draw numbers over time, each at its day; the names of the marks are days in order."""
    low, high = min(0.0, *(mark.number for mark in marks)), max(mark.number for mark in marks)
    first, last = _ordinal(marks[0].name), _ordinal(marks[-1].name)
    points = [
        (
            LEFT + (_ordinal(mark.name) - first) / max(1, last - first) * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - (mark.number - low) / ((high - low) or 1) * (HEIGHT - TOP - BOTTOM),
        )
        for mark in marks
    ]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = Markup("").join(
        Markup('<circle class="bar" cx="{:.1f}" cy="{:.1f}" r="4"><title>{}</title></circle>').format(
            x, y, f"{day(mark.name)}: {written(mark.number)}"
        )
        for (x, y), mark in zip(points, marks, strict=True)
    )
    drawn = Markup('<path class="trace" d="{}"/>{}{}').format(path, dots, _axes((low, high), marks))
    return _framed(drawn, label)


def _axes(span: tuple[float, float], marks: Sequence[Mark]) -> Markup:
    """Name the lowest and highest number, the first and the last day."""
    bottom = HEIGHT - BOTTOM
    return Markup(
        '<path class="axis" d="M{0} {1}V{2}H{3}"/><text class="name" x="{4}" y="{2}">{5}</text>'
        '<text class="name" x="{4}" y="{6}">{7}</text><text x="{0}" y="{8}">{9}</text>'
        '<text class="name" x="{3}" y="{8}">{10}</text>'
    ).format(
        *(LEFT, TOP, bottom, WIDTH - RIGHT, LEFT - 8, written(span[0]), TOP + 10, written(span[1])),
        *(HEIGHT - 6, day(marks[0].name), day(marks[-1].name)),
    )


def _framed(drawn: Markup, label: str) -> Markup:
    """Put a picture of fixed width into a box that scrolls where there is less room."""
    picture = Markup(
        '<svg class="plot" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="img" aria-label="{2}">{3}</svg>'
    ).format(WIDTH, HEIGHT, label, drawn)
    box = Markup('<div class="chart" tabindex="0" role="region" aria-label="{}">{}</div>{}')
    return box.format(label, picture, _noted(label))


def written(number: float) -> str:
    """Write a number without a needless point.

    >>> written(12.0), written(0.256), written(1e308)
    ('12', '0.26', '1e+308')
    """
    if abs(number) >= HUGE:
        return f"{number:.3g}"
    return f"{number:.0f}" if number == int(number) else f"{number:.2f}"


def _ordinal(text: str) -> int:
    """Count days up to a date; a month or a year stands for its first day."""
    parts = [int(part) for part in text.split("-")]
    return date(*[*parts, 1, 1][:3]).toordinal()
