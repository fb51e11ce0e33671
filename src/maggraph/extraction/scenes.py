"""A sentence set up for finders of events: its words, what is named in it by word index, its dates and its verbs."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from maggraph.extraction.dates import When, find_dates
from maggraph.extraction.holders import holders
from maggraph.extraction.mentions import (
    BodyMention,
    Mention,
    PersonMention,
    PostMention,
    Reading,
    Sentence,
    Span,
    TerritoryMention,
    VenueMention,
)
from maggraph.extraction.tape import Tape
from maggraph.language import Case
from maggraph.reports import Report

ASKED = {
    "в": (Case.PREPOSITIONAL, Case.ACCUSATIVE),
    "во": (Case.PREPOSITIONAL, Case.ACCUSATIVE),
    "на": (Case.PREPOSITIONAL, Case.ACCUSATIVE),
    "о": (Case.PREPOSITIONAL,),
    "об": (Case.PREPOSITIONAL,),
    "при": (Case.PREPOSITIONAL,),
    "к": (Case.DATIVE,),
    "ко": (Case.DATIVE,),
    "по": (Case.DATIVE,),
    "с": (Case.INSTRUMENTAL, Case.GENITIVE),
    "со": (Case.INSTRUMENTAL, Case.GENITIVE),
    "за": (Case.INSTRUMENTAL, Case.ACCUSATIVE),
    "перед": (Case.INSTRUMENTAL,),
    "от": (Case.GENITIVE,),
    "до": (Case.GENITIVE,),
    "из": (Case.GENITIVE,),
    "после": (Case.GENITIVE,),
    "для": (Case.GENITIVE,),
    "рамках": (Case.GENITIVE,),
    "ходе": (Case.GENITIVE,),
    "вместо": (Case.GENITIVE,),
    "полях": (Case.GENITIVE,),
}
"""The cases that a word before a noun asks for."""
LONGEST_LINE = 46
LONGEST_RUN = 3
"""Sentences: a quotation that closes later was never meant to."""


@dataclass(frozen=True)
class Placed:
    """A mention by the indices of its words, end exclusive."""

    mention: Mention
    start: int
    end: int

    @property
    def case(self) -> Case | None:
        """The case in which the mention stands, None if it does not tell."""
        return getattr(self.mention, "case", None)


@dataclass(frozen=True)
class Scene:
    """A sentence with what is named in it. `number` counts sentences; `opens` says that it opens its paragraph."""

    number: int
    tape: Tape
    text: str
    opens: bool
    persons: tuple[Placed, ...]
    bodies: tuple[Placed, ...]
    territories: tuple[Placed, ...]
    venues: tuple[Placed, ...]
    posts: tuple[Placed, ...]

    @property
    def span(self) -> Span:
        """Where the sentence stands in the report."""
        return self.tape.sentence.span

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates in the sentence outside quotations."""
        return tuple(when for when in find_dates(self.text) if not self.quoted(self.index(when.start)))

    def index(self, character: int) -> int:
        """Return the index of the first word at or after a character of the sentence."""
        return bisect_left(self._starts, character + self.span.start)

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """The indices of the words that begin a line, the first one's included."""
        breaks = [place + 1 for place, letter in enumerate(self.text) if letter == "\n"]
        return (0, *(self.index(place) for place in breaks))

    def quoted(self, index: int) -> bool:
        """Say whether a word stands in quotation marks."""
        depth = self.tape.depth
        return index < len(depth) and depth[index] > 0

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tape.sentence.tokens]

    @cached_property
    def _by_start(self) -> dict[int, Placed]:
        found: dict[int, Placed] = {}
        for placed in (*self.persons, *self.bodies, *self.territories):
            if placed.start not in found or placed.end > found[placed.start].end:
                found[placed.start] = placed
        return found

    def mention_at(self, index: int) -> Placed | None:
        """Return the longest person, body or territory that begins at a word."""
        return self._by_start.get(index)

    def body_over(self, index: int) -> Placed | None:
        """Return the outermost body whose name covers a word."""
        return next((body for body in self.bodies if body.start <= index < body.end), None)

    @cached_property
    def in_post(self) -> frozenset[int]:
        """The indices of words that belong to somebody's office."""
        own = (one for one in self.posts if not getattr(one.mention, "plural", False))
        return frozenset(index for one in own for index in range(one.start, one.end))

    def case_asked(self, start: int) -> tuple[Case, ...]:
        """Return the cases that the word before asks for, none if it asks for nothing."""
        return ASKED.get(self.tape.low(start - 1), ())

    def at(self, start: int, end: int) -> Span:
        """Return where the words between two indices stand."""
        return self.tape.span(start, max(start + 1, end))


def scenes(report: Report, reading: Reading) -> tuple[Scene, ...]:
    """Set up every sentence of a report; an office without a name stands for its holder."""
    kinds = ((*reading.persons, *holders(reading)), reading.bodies, reading.territories, reading.venues, reading.posts)
    shelves = tuple(_Shelf(kind) for kind in kinds)
    openings = {paragraph.start: paragraph for paragraph in report.paragraphs}
    return tuple(
        _scene(
            number,
            sentence,
            report.text[sentence.span.start : sentence.span.end],
            shelves,
            sentence.span.start in openings or _after_short_line(report.text, sentence.span.start),
        )
        for number, sentence in enumerate(_whole(reading.sentences))
    )


def _after_short_line(text: str, start: int) -> bool:
    """Say whether a sentence begins a line after one too short to be wrapped, and is no item of a list."""
    line = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    short = 0 < len(line) <= LONGEST_LINE and "|" not in line
    return short and text[start - 1] == "\n" and not text[start].isdigit() and text[start].isalpha()


def _whole(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield sentences; those that a question mark inside a quoted title has cut are put together again."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and (
            len(run) > LONGEST_RUN or not _open(run, sentence) or sentence.span.paragraph != run[0].span.paragraph
        ):
            yield _joined(run)
            run = []
        run.append(sentence)
    if run:
        yield _joined(run)


def _open(run: list[Sentence], following: Sentence) -> bool:
    """Say whether a quotation is open that the next sentence closes."""
    marks = [token.text for sentence in run for token in sentence.tokens]
    after = next((token.text for token in following.tokens if token.text in {"«", "»"}), "")
    return run[-1].tokens[-1].text in {"?", "!", "…", "."} and marks.count("«") > marks.count("»") and after == "»"


def _joined(run: list[Sentence]) -> Sentence:
    if len(run) == 1:
        return run[0]
    tokens = tuple(token for sentence in run for token in sentence.tokens)
    return Sentence(Span(run[0].span.start, run[-1].span.end, run[0].span.paragraph), tokens)


class _Shelf:
    """Mentions sorted by place, to be taken out by span."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions: Sequence[Mention] = sorted(mentions, key=lambda one: (one.span.start, -one.span.end))
        self.starts = [mention.span.start for mention in self.mentions]

    def inside(self, span: Span) -> Sequence[Mention]:
        """Return the mentions that start inside a span."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def _scene(number: int, sentence: Sentence, text: str, shelves: tuple[_Shelf, ...], opens: bool) -> Scene:
    starts = [token.start for token in sentence.tokens]
    placed = [tuple(_placed(shelf.inside(sentence.span), starts)) for shelf in shelves]
    persons, bodies, territories, venues, posts = placed
    return Scene(number, Tape(sentence), text, opens, persons, bodies, territories, venues, posts)


def _placed(mentions: Iterable[Mention], starts: list[int]) -> Iterator[Placed]:
    for mention in mentions:
        yield Placed(mention, bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end))


def person(placed: Placed) -> PersonMention:
    """Take a placed mention for the person it is."""
    assert isinstance(placed.mention, PersonMention)
    return placed.mention


def body(placed: Placed) -> BodyMention:
    """Take a placed mention for the body it is."""
    assert isinstance(placed.mention, BodyMention)
    return placed.mention


def territory(placed: Placed) -> TerritoryMention:
    """Take a placed mention for the territory it is."""
    assert isinstance(placed.mention, TerritoryMention)
    return placed.mention


def venue(placed: Placed) -> VenueMention:
    """Take a placed mention for the venue it is."""
    assert isinstance(placed.mention, VenueMention)
    return placed.mention


def post(placed: Placed) -> PostMention:
    """Take a placed mention for the post it is."""
    assert isinstance(placed.mention, PostMention)
    return placed.mention
