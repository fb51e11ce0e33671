"""A sentence as finders walk it: words by index, what is quoted, and which words are already taken."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from maggraph.extraction.marks import Mark, marks
from maggraph.extraction.mentions import Sentence, Span, Token

OPENING, CLOSING, STRAIGHT = "«“„", "»”", '"'
ABBREVIATION = re.compile(r"[А-ЯЁ]{2,}[а-яё]?[А-ЯЁ]*\+?(?:-[А-ЯЁ][А-ЯЁа-яё]+)?")
ROMAN = re.compile(r"[IVXLCDMХ]+")
PADDING = 12
"""How far beyond the ends of a sentence a rule may look."""
AROUND = ("",) * PADDING
DASHES = frozenset("–—-−")
BEFORE_CAPITALS = frozenset([":", "•", *OPENING, STRAIGHT])
MARKS = frozenset([*OPENING, *CLOSING, STRAIGHT])


@dataclass
class Tape:
    """One sentence's words; `taken` are those of people's names, `names` where each begins and ends.

    `words` are as written, look-alikes repaired; `depth` is how many quotation marks are open at each word.
    """

    sentence: Sentence
    taken: set[int] = field(default_factory=set)
    names: dict[int, int] = field(default_factory=dict)
    words: tuple[str, ...] = field(init=False)
    lower: tuple[str, ...] = field(init=False)
    depth: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.words = tuple([token.text for token in self.sentence.tokens])
        self.lower = tuple([word.lower() for word in self.words])
        self.depth = tuple(_depths(self.words)) if not MARKS.isdisjoint(self.words) else (0,) * len(self.words)
        self._length = len(self.words)
        self._padded = AROUND + self.words + AROUND
        self._small = AROUND + self.lower + AROUND

    @cached_property
    def _marked(self) -> dict[Mark, list[int]]:
        found: dict[Mark, list[int]] = {}
        for index, word in enumerate(self.words):
            for mark in marks(word):
                found.setdefault(mark, []).append(index)
        return found

    def where(self, mark: Mark) -> list[int]:
        """Return the indices of the words with a mark: those at which a rule may find something."""
        return self._marked.get(mark, [])

    def __len__(self) -> int:
        return self._length

    def token(self, index: int) -> Token:
        """Return a token."""
        return self.sentence.tokens[index]

    def at(self, index: int) -> str:
        """Return a word, "" beyond the ends."""
        return self._padded[index + PADDING]

    def low(self, index: int) -> str:
        """Return a word in lower case, "" beyond the ends."""
        return self._small[index + PADDING]

    def capital(self, index: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.at(index)[:1].isupper()

    def abbreviation(self, index: int) -> bool:
        """Say whether a word is an abbreviation in capitals, and no Roman numeral."""
        word = self.at(index)
        return bool(ABBREVIATION.fullmatch(word)) and not ROMAN.fullmatch(word)

    def free(self, start: int, end: int) -> bool:
        """Say whether no word between two indices is taken."""
        return self.taken.isdisjoint(range(start, end))

    def take(self, start: int, end: int) -> None:
        """Mark the words between two indices as a name's."""
        self.taken.update(range(start, end))
        self.names[start] = end

    def starts(self, index: int) -> bool:
        """Say whether a word begins the sentence, a list item or a quotation, where capitals tell nothing."""
        before = self.at(index - 1)
        return index == 0 or before in BEFORE_CAPITALS or (index < 3 and not any(map(str.isalpha, self.words[:index])))

    def quoted_end(self, index: int) -> int:
        """Return where the quotation that opens at an index ends, exclusive; the index itself if it never does."""
        mark = self.at(index)
        if mark == STRAIGHT:
            return next((place + 1 for place in range(index + 1, len(self)) if self.words[place] == STRAIGHT), index)
        if mark not in OPENING or not mark:
            return index
        return self._closing(index)

    def _closing(self, index: int) -> int:
        """Find the mark that closes; where one closes two, the last there is."""
        level, last = 0, index
        for place in range(index, len(self)):
            level += (self.words[place] in OPENING) - (self.words[place] in CLOSING)
            if self.words[place] in CLOSING:
                last = place + 1
            if level == 0:
                return place + 1
        return last

    def text(self, start: int, end: int) -> str:
        """Return the words between two indices as they stand, one blank where there are any."""
        parts = []
        for index in range(start, end):
            gap = index > start and self.token(index).start > self.token(index - 1).end
            parts.append((" " if gap else "") + self.words[index])
        return "".join(parts)

    def span(self, start: int, end: int) -> Span:
        """Return where the words between two indices stand."""
        first = self.token(start)
        return Span(first.start, self.token(end - 1).end, self.sentence.span.paragraph)

    def index_at(self, offset: int) -> int:
        """Return the index of the first word at or after a character."""
        return next((place for place, token in enumerate(self.sentence.tokens) if token.start >= offset), len(self))


def _depths(words: Iterable[str]) -> Iterator[int]:
    level, straight = 0, False
    for word in words:
        if word in CLOSING:
            level = max(0, level - 1)
        if word == STRAIGHT:
            straight = not straight
        yield level + straight
        level += word in OPENING
