"""The blocks of a report that a model is asked about: the paragraphs of one programme after another, none too long."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from maggraph.facts.model import FactSheet
from maggraph.reports import Report

LONGEST = 6000
"""Characters of a block; a paragraph is never cut."""


@dataclass(frozen=True)
class Block:
    """Some paragraphs on end: their text, and where it stands in the report's normalised text (characters)."""

    first: int
    last: int
    start: int
    text: str


def blocks(report: Report, sheet: FactSheet) -> Iterator[Block]:
    """Yield the blocks of a report in order; a new one begins where the rules see a new programme begin."""
    for group in _groups(report, _beginnings(sheet)):
        first, last = report.paragraphs[group[0]], report.paragraphs[group[-1]]
        yield Block(first.number, last.number, first.start, report.text[first.start : last.end])


def _beginnings(sheet: FactSheet) -> frozenset[int]:
    return frozenset(min(at.paragraph for at in event.at) for event in sheet.events if not event.parent)


def _groups(report: Report, beginnings: Collection[int]) -> Iterator[list[int]]:
    group: list[int] = []
    size = 0
    for place, paragraph in enumerate(report.paragraphs):
        if group and (size + len(paragraph.text) > LONGEST or paragraph.number in beginnings):
            yield group
            group, size = [], 0
        group.append(place)
        size += len(paragraph.text)
    if group:
        yield group
