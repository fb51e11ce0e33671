"""The numbers and bullets of Word's lists: the file holds only rules, readers see what they count to."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from maggraph.reports.numerals import numeral

STYLES = {
    **{"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"},
    **{"russianLower": "а", "russianUpper": "А"},
}
"""Word's name of a numbering -> its first number; any other counts 1, 2, 3."""
BULLET, NONE = "bullet", "none"
VALUE, ID, LEVEL = qn("w:val"), qn("w:numId"), qn("w:ilvl")
ABSTRACT, STYLE_ID = qn("w:abstractNumId"), qn("w:styleId")
MOST_STEPS = 20
"""A chain of styles longer than this is a ring."""


@dataclass(frozen=True)
class Level:
    """How one level of a list counts: from where, in which numerals, and what stands around ("%1.%2.")."""

    start: int
    format: str
    pattern: str


@dataclass
class Lists:
    """Count the items of a document's lists, paragraph by paragraph in the order of the text."""

    numbering: BaseOxmlElement | None
    styles: BaseOxmlElement
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def marker(self, paragraph: BaseOxmlElement) -> str:
        """Return the number or bullet of a paragraph with a blank behind it; "" if it is no list item."""
        number, depth = self._place(paragraph)
        level = self.levels.get((number, depth))
        if level is None or level.format == NONE:
            return ""
        if level.format == BULLET:
            return "- "
        self._count(number, depth, level)
        written = re.sub(r"%([1-9])", lambda sign: self._numeral(number, int(sign[1]) - 1), level.pattern).strip()
        return f"{written} " if written else ""

    @cached_property
    def abstracts(self) -> dict[str, str]:
        """Which list definition each list of the document follows; lists of one definition count on."""
        return {num.get(ID, ""): _value(num, "w:abstractNumId") for num in self._all("w:num")}

    @cached_property
    def levels(self) -> dict[tuple[str, int], Level]:
        """Map list and depth to how they count."""
        definitions = {abstract.get(ABSTRACT, ""): abstract for abstract in self._all("w:abstractNum")}
        return {
            (number, int(level.get(LEVEL, "0"))): Level(
                _whole(_value(level, "w:start"), 1), _value(level, "w:numFmt"), _value(level, "w:lvlText")
            )
            for number, abstract in self.abstracts.items()
            if abstract in definitions
            for level in definitions[abstract].findall(qn("w:lvl"))
        }

    @cached_property
    def restarts(self) -> dict[tuple[str, int], int]:
        """Map list and depth to the number from which this list starts anew."""
        return {
            (num.get(ID, ""), int(override.get(LEVEL, "0"))): _whole(_value(override, "w:startOverride"), 1)
            for num in self._all("w:num")
            for override in num.findall(qn("w:lvlOverride"))
            if override.find(qn("w:startOverride")) is not None
        }

    @cached_property
    def by_style(self) -> dict[str, BaseOxmlElement]:
        """Map a style's id to its definition."""
        return {style.get(STYLE_ID, ""): style for style in self.styles.findall(qn("w:style"))}

    def _all(self, tag: str) -> list[BaseOxmlElement]:
        return [] if self.numbering is None else self.numbering.findall(qn(tag))

    def _place(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        """Return list and depth of a paragraph, its own or its style's; list "" or "0" is none."""
        number, depth = _numbering(paragraph)
        style = _style(paragraph)
        for _ in range(MOST_STEPS):
            if number or style not in self.by_style:
                break
            number, styled = _numbering(self.by_style[style])
            depth = depth or styled
            style = _value(self.by_style[style], "w:basedOn")
        return number, _whole(depth, 0)

    def _count(self, number: str, depth: int, level: Level) -> None:
        """Go on to the next item: deeper levels start anew, and so does a list that says so, the first time."""
        abstract = self.abstracts[number]
        if (number, depth) in self.restarts and (number, depth) not in self.begun:
            self.counts[abstract, depth] = self.restarts[number, depth]
        else:
            self.counts[abstract, depth] = self.counts.get((abstract, depth), level.start - 1) + 1
        self.begun.add((number, depth))
        for deeper in range(depth + 1, 9):
            self.counts.pop((abstract, deeper), None)

    def _numeral(self, number: str, depth: int) -> str:
        level = self.levels.get((number, depth), Level(1, "decimal", ""))
        count = self.counts.get((self.abstracts[number], depth), level.start)
        return numeral(count, STYLES.get(level.format, "1"))


def _numbering(element: BaseOxmlElement) -> tuple[str, str]:
    properties = element.find(qn("w:pPr") + "/" + qn("w:numPr"))
    return ("", "") if properties is None else (_value(properties, "w:numId"), _value(properties, "w:ilvl"))


def _style(paragraph: BaseOxmlElement) -> str:
    properties = paragraph.find(qn("w:pPr"))
    return "" if properties is None else _value(properties, "w:pStyle")


def _value(element: BaseOxmlElement, tag: str) -> str:
    child = element.find(qn(tag))
    return "" if child is None else str(child.get(VALUE, ""))


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() else otherwise
