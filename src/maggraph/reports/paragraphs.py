"""Paragraphs, and the flows that they form where a page break has cut a sentence.

Paragraphs keep the numbers of the raw blocks, since evidence points to them; that one goes on with the sentence of the
paragraph before is only marked. Who reads sentences reads flows: runs of such paragraphs as one text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from maggraph.reports.hyphens import hyphen_goes
from maggraph.reports.wraps import MARKER

SHORTEST = 60
"""Characters: a paragraph that fills less than a line was not cut by a page break, unless the file says so."""
_OPEN_END = re.compile(r"(?:[^.!?…:;\s]|(?<=\bг\.)|(?<=\bим\.)|(?<=\bт\.)|(?<=\bобл\.)|(?<=\b[А-ЯЁ]\.))$")
_CUT_WORD = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_HANGING = re.compile(
    r"(?:(?:^|\W)(?:в|во|на|с|со|к|ко|по|о|об|от|до|из|за|при|для|над|под|без|через|между|и|или|а|но|что|как|им\.|г\."
    r"|гг?\.|имени|также|которы[йем]|котор(?:ая|ое|ого|ой|ому|ых)))$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its number from 1, its text, and where it starts in the normalised text (characters).

    `continues` says that it goes on with the sentence of the paragraph before.
    """

    number: int
    text: str
    start: int
    continues: bool = False

    @property
    def end(self) -> int:
        """Where the paragraph ends in the normalised text, exclusive."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Flow:
    """Paragraphs that form one text; `offsets[i]` is the place of its character `i` in the report's normalised text."""

    paragraphs: tuple[Paragraph, ...]
    text: str
    offsets: tuple[int, ...] = field(repr=False)

    def place(self, start: int, end: int) -> tuple[int, int, int]:
        """Return paragraph number, start and end (exclusive) in the report of a non-empty span of the flow's text."""
        first, last = self.offsets[start], self.offsets[end - 1]
        number = next(paragraph.number for paragraph in self.paragraphs if first < paragraph.end)
        return number, first, last + 1


class PageEnd(StrEnum):
    """What a file says of a page's end between two paragraphs: nothing, that it is there, that it cuts one in two."""

    UNKNOWN = "unknown"
    BETWEEN = "between"
    INSIDE = "inside"


def goes_on(before: Paragraph, text: str, page: PageEnd = PageEnd.UNKNOWN) -> bool:
    """Say whether a text goes on with the sentence of the paragraph before.

    >>> long = "Город принял делегацию, которая осмотрела новый парк и затем"
    >>> [goes_on(Paragraph(1, long, 0), text) for text in ("посетила музей.", "Музей открыли.")]
    [True, False]
    """
    short = page is PageEnd.UNKNOWN and len(before.text) < SHORTEST
    if MARKER.match(text) or short or not _OPEN_END.search(before.text):
        return False
    if page is PageEnd.INSIDE:
        return True
    if text[0].islower():
        return before.continues or not before.text[0].islower()  # else both are items of a list without marks
    return bool(_HANGING.search(before.text))


def flows(paragraphs: Iterable[Paragraph]) -> Iterator[Flow]:
    """Yield the runs of paragraphs that form one text, in order; most are one paragraph."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if run and not paragraph.continues:
            yield _flow(run)
            run = []
        run.append(paragraph)
    if run:
        yield _flow(run)


def seam(before: str, after: str) -> tuple[int, str]:
    """Return how many characters at the end of a text fall away, and what stands between it and its continuation.

    >>> seam("он при", "глашён"), seam("он при-", "глашён"), seam("научно-", "практическая")
    ((0, ' '), (1, ''), (0, ''))
    """
    cut = _CUT_WORD.search(before)
    word = re.match(r"[^\W\d_]+[-\u2010\u2011]?", after)
    if not (cut and word):
        return 0, " "
    return int(hyphen_goes(cut[1], word[0])), ""


def _flow(run: list[Paragraph]) -> Flow:
    text, offsets = run[0].text, list(range(run[0].start, run[0].end))
    for paragraph in run[1:]:
        away, between = seam(text, paragraph.text)
        text = text[: len(text) - away] + between + paragraph.text
        offsets[len(offsets) - away :] = [paragraph.start - 1] * len(between)
        offsets += range(paragraph.start, paragraph.end)
    return Flow(tuple(run), text, tuple(offsets))
