"""Which contest was named last before a place: a jury is that of a contest, though a text says only "жюри"."""

from maggraph.extraction.morphology import NOUN, forms
from maggraph.extraction.scanning import Scan
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case, declined

CONTESTS = word_set("judged")
BEGINNINGS = frozenset(contest[:4] for contest in CONTESTS)
NEAR = 3
"""Words at most between a contest's noun and its title."""


def last_contest(scans: list[Scan], number: int, start: int) -> str:
    """Return a contest with its title in the genitive ("конкурса «Мой двор»"), "" if none was named by a title."""
    for back in range(number, -1, -1):
        tape = scans[back].tape
        end = start if back == number else len(tape)
        named = [text for at in range(end) if (text := _contest(tape, at))]
        if named:
            return named[-1]
    return ""


def _contest(tape: Tape, at: int) -> str:
    word = tape.at(at)
    if not word[:1].isalpha() or tape.low(at)[:4] not in BEGINNINGS:
        return ""
    noun = next((form.lemma for form in forms(word) if form.pos == NOUN and form.lemma in CONTESTS), "")
    quote = next((place for place in range(at + 1, at + 1 + NEAR) if tape.at(place) in (*OPENING, STRAIGHT)), 0)
    end = tape.quoted_end(quote) if noun and quote else quote
    return f"{declined(noun, Case.GENITIVE) or noun} {tape.text(quote, end)}" if end > quote else ""
