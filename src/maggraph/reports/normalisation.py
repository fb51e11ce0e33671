"""Normalise a raw text: the steps, in their order, until nothing changes.

Paragraphs are the blocks between blank lines of the raw text, numbered from 1, joined by one empty line. Inside a
paragraph marks, stray blanks and line ends go and cut words come together; words stay as they are but for the repairs
that are noted. Each normalised character knows its raw offset, so a passage can be shown in the file it came from.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from maggraph.reports.blanks import PARAGRAPH_BREAK, blanks, breaks, line_ends, unseen
from maggraph.reports.hyphens import hyphens
from maggraph.reports.letters import letters
from maggraph.reports.markup import marks, rules
from maggraph.reports.paragraphs import PageEnd, Paragraph, goes_on, seam
from maggraph.reports.repairs import Draft, Repair, RepairKind, Step
from maggraph.reports.wraps import lines_apart, wrapping

MOST_ROUNDS = 100
"""A change may uncover another; texts made to go on for ever do not get more rounds."""


@dataclass(frozen=True)
class Normalised:
    """A normalised text, the raw offset of each character, its paragraphs, and the repairs in the order of the text."""

    text: str
    offsets: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[Repair, ...]


def normalise(raw: str, *, markup: bool = True, wrapped: bool = False) -> Normalised:
    r"""Normalise a text: `markup` takes Markdown's marks out, `wrapped` says that single line ends mean nothing.

    >>> done = normalise("# A  title\n\n**Bold**\u00a0word")
    >>> done.text, [paragraph.start for paragraph in done.paragraphs], done.offsets[9]
    ('A title\n\nBold word', [0, 9], 14)
    >>> [repair.kind.value for repair in done.repairs]
    ['markup', 'blanks', 'markup', 'markup', 'no-break-space']
    """
    draft = _settled(Draft(raw, list(range(len(raw)))), _steps(markup=markup, wrapped=wrapped))
    paragraphs = tuple(_paragraphs(draft, raw))
    repairs = draft.placed_repairs() + tuple(_page_breaks(paragraphs))
    return Normalised(
        draft.text, tuple(draft.offsets), paragraphs, tuple(sorted(repairs, key=lambda repair: repair.place))
    )


def _steps(*, markup: bool, wrapped: bool) -> tuple[Step, ...]:
    marking: tuple[Step, ...] = (rules, marks) if markup else ()
    return (line_ends, unseen, blanks, *marking, letters, blanks, hyphens, wrapping(known=wrapped), lines_apart, breaks)


def _settled(draft: Draft, steps: tuple[Step, ...]) -> Draft:
    for _ in range(MOST_ROUNDS):
        before = draft.text
        for step in steps:
            draft = draft.after(step)
        if draft.text == before:
            break
    return draft


def _paragraphs(draft: Draft, raw: str) -> Iterator[Paragraph]:
    start = 0
    before: Paragraph | None = None
    for number, text in enumerate(draft.text.split(PARAGRAPH_BREAK) if draft.text else (), start=1):
        continues = before is not None and goes_on(before, text, _page_end(draft, raw, start))
        before = Paragraph(number, text, start, continues)
        yield before
        start += len(text) + len(PARAGRAPH_BREAK)


def _page_end(draft: Draft, raw: str, start: int) -> PageEnd:
    """Say whether a page ended between the paragraph that starts here and the one before, or inside of one."""
    last = draft.offsets[start - len(PARAGRAPH_BREAK) - 1]
    between = raw[last + 1 : draft.offsets[start]]
    if between.startswith("\f"):
        return PageEnd.INSIDE
    return PageEnd.BETWEEN if "\f" in between else PageEnd.UNKNOWN


def _page_breaks(paragraphs: tuple[Paragraph, ...]) -> Iterator[Repair]:
    """Note the breaks inside sentences; `after` is what flows have in their place."""
    for before, paragraph in pairwise(paragraphs):
        if paragraph.continues:
            away, between = seam(before.text, paragraph.text)
            cut = before.text[len(before.text) - away :] + PARAGRAPH_BREAK
            yield Repair(RepairKind.PAGE_BREAK, before.end - away, cut, between)
