"""What a word may be to the rules, asked once a word, so that each rule looks only where it may find something.

Context: some thirty rules read each sentence, and most words are nothing to any of them. Choice: a word is marked by
all lexicons and parts of speech together, once, and a sentence keeps where its marks stand. A mark only says that a
look is worth while; the rule decides. Price: a rule that asks more of words must be told here too.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from maggraph.extraction.lexicon import listed, may_be
from maggraph.extraction.morphology import NOUN, forms, lemmas
from maggraph.extraction.verbs import verbal


class Mark(StrEnum):
    """What a word may be: mostly a form of a word in the lexicon of that name."""

    AWARD = "award-kinds"
    BODY = "body-heads"
    EVENT = "event-kinds"
    HONORIFIC = "honorifics"
    SPOKEN = "spoken"
    OFFICE = "office"
    TRADE = "trade"
    GERUND = "gerund"
    VERB = "verb"
    DELEGATION = "delegation"
    ATTENDEE = "attendee"


BY_LEMMA = (Mark.AWARD, Mark.HONORIFIC, Mark.SPOKEN)
"""Marks of the words of which any reading stands in the lexicon."""
ATTENDEES = frozenset(["участник", "гость", "делегат", "слушатель", "почетный"])
"""Words for those who came."""
BY_WORDS = {Mark.DELEGATION: frozenset(["делегация"]), Mark.ATTENDEE: ATTENDEES}
"""Marks of the words of which any reading is one of a few."""
ACTING = ("и.о", "и. о", "в.и", "в. и", "вр.", "врио", "временно", "исполняющ")
"""Beginnings of offices that somebody only stands in for."""
SHORTENED = {"зам": "заместитель", "зав": "заведующий", "нач": "начальник", "пом": "помощник"}
"""Offices as lists and signatures shorten them, without the dot."""


@lru_cache(maxsize=65536)
def marks(word: str) -> tuple[Mark, ...]:
    """Return all marks of a word as written; none for what begins with no letter.

    >>> [mark.value for mark in marks("ярмарка")], marks(",")
    (['event-kinds'], ())
    """
    return tuple(_marks(word)) if word[:1].isalpha() else ()


def _marks(word: str) -> Iterator[Mark]:
    low, found, first = word.lower(), lemmas(word), forms(word)[0]
    yield from (mark for mark in BY_LEMMA if not found.isdisjoint(listed(mark.value)))
    yield from (mark for mark, words in BY_WORDS.items() if not found.isdisjoint(words))
    told = {
        Mark.EVENT: any(
            one in listed("event-kinds") or one.rpartition("-")[2] in listed("event-kinds") for one in found
        ),
        Mark.BODY: may_be(low, "body-heads"),
        Mark.OFFICE: _office(low, found),
        Mark.TRADE: first.pos == NOUN and "anim" in first.traits,
        Mark.GERUND: first.pos == "GRND",
        Mark.VERB: verbal(word) is not None,
    }
    yield from (mark for mark, holds in told.items() if holds)


def _office(low: str, found: frozenset[str]) -> bool:
    """Say whether an office may begin at a word: one stood in for, a shortened one, an epithet or the office itself."""
    if low.startswith(ACTING) or low.removesuffix(".") in SHORTENED:
        return True
    return may_be(low, "post-heads") or may_be(low, "post-modifiers") or not found.isdisjoint(listed("post-modifiers"))
