"""The numbers and bullets of Writer's lists: the file holds only rules, readers see what they count to."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from odf.element import Element
from odf.namespaces import STYLENS, TEXTNS

from maggraph.reports.numerals import numeral

STYLE = (TEXTNS, "list-style")
NUMBER, BULLET = (TEXTNS, "list-level-style-number"), (TEXTNS, "list-level-style-bullet")


@dataclass(frozen=True)
class Level:
    """How one level of a list counts; without a format it has bullets, or no marks if `bullet` is False."""

    bullet: bool
    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1

    def marker(self, counts: list[int]) -> str:
        """Return the mark of an item, given the counts of all levels down to its own."""
        if self.bullet:
            return "- "
        if not self.format:
            return ""
        written = ".".join(numeral(count, self.format) for count in counts[-self.shown :])
        return f"{self.prefix}{written}{self.suffix}".strip() + " "


class Lists:
    """Count the items of a document's lists in the order of the text."""

    def __init__(self, places: Iterable[Element]) -> None:
        """Take the elements that hold a document's styles."""
        self._styles = {
            _attribute(style, STYLENS, "name"): dict(_levels(style))
            for place in places
            for style in place.childNodes
            if style.nodeType == style.ELEMENT_NODE and style.qname == STYLE
        }
        self._open: list[str] = []
        self._counts: list[int] = []
        self._last: dict[tuple[str, int], int] = {}

    @contextmanager
    def inside(self, node: Element) -> Iterator[None]:
        """Be in a list, which has its own style or that of the list around it, while its items are read."""
        style = _attribute(node, TEXTNS, "style-name") or (self._open[-1] if self._open else "")
        self._open.append(style)
        place = style, len(self._open)
        goes_on = _attribute(node, TEXTNS, "continue-numbering") == "true" or _attribute(node, TEXTNS, "continue-list")
        self._counts.append(self._last.get(place, 0) if goes_on else self._level().start - 1)
        yield
        self._last[place] = self._counts.pop()
        self._open.pop()

    def marker(self, item: Element) -> str:
        """Go on to the next item of the innermost list and return its number or bullet with a blank behind it."""
        start = _attribute(item, TEXTNS, "start-value")
        self._counts[-1] = int(start) if start.isdecimal() else self._counts[-1] + 1
        return self._level().marker(self._counts)

    def _level(self) -> Level:
        return self._styles.get(self._open[-1], {}).get(len(self._open), Level(bullet=True))


def _levels(style: Element) -> Iterator[tuple[int, Level]]:
    for level in style.childNodes:
        if level.qname == NUMBER:
            numbered = Level(
                bullet=False,
                format=_attribute(level, STYLENS, "num-format"),
                prefix=_attribute(level, STYLENS, "num-prefix"),
                suffix=_attribute(level, STYLENS, "num-suffix"),
                start=_whole(_attribute(level, TEXTNS, "start-value")),
                shown=_whole(_attribute(level, TEXTNS, "display-levels")),
            )
            yield _whole(_attribute(level, TEXTNS, "level")), numbered
        elif level.qname == BULLET:
            yield _whole(_attribute(level, TEXTNS, "level")), Level(bullet=True)


def _attribute(element: Element, namespace: str, name: str) -> str:
    return str(element.attributes.get((namespace, name), ""))


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 1
