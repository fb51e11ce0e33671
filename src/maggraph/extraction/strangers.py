"""Names of people that no dictionary and no place in the sentence explains: two words with capitals, put to slovnet."""

from collections.abc import Iterator

from maggraph.extraction.morphology import ADJECTIVES, forms
from maggraph.extraction.ner import people_in
from maggraph.extraction.people import RawPerson, surname_word
from maggraph.extraction.places import territory_at
from maggraph.extraction.tape import Tape

AROUND = 8
"""Words on either side that are shown to the recogniser."""


def find_strangers(tape: Tape) -> list[RawPerson]:
    """Return the names of people that only the recogniser knows, and take their words."""
    found = []
    for at in unexplained(tape):
        if tape.free(at, at + 2) and _recognised(tape, at):
            tape.take(at, at + 2)
            found.append(RawPerson(at, at + 2, tape.at(at + 1), tape.at(at), "", "recognised"))
    return found


def unexplained(tape: Tape) -> Iterator[int]:
    """Yield where two words with capitals stand that are neither names, places nor ordinary words."""
    capitals = [at for at, word in enumerate(tape.words[:-1]) if word[:1].isupper()]
    for at in capitals:
        pair = tape.capital(at + 1) and tape.free(at, at + 2) and not tape.depth[at]
        if not pair or not (surname_word(tape, at) and surname_word(tape, at + 1)) or tape.capital(at + 2):
            continue
        strange = not _known(tape.at(at)) or (not tape.starts(at) and not _known(tape.at(at + 1)))
        if strange and not any(_ruled_out(tape, place) for place in (at, at + 1)):
            yield at


def _known(word: str) -> bool:
    return any(form.known for form in forms(word))


def _ruled_out(tape: Tape, at: int) -> bool:
    adjective = forms(tape.at(at))[0].pos in ADJECTIVES and _known(tape.at(at))
    return tape.at(at).isupper() or adjective or territory_at(tape, at) is not None


def _recognised(tape: Tape, at: int) -> bool:
    first, last = max(0, at - AROUND), min(len(tape), at + 2 + AROUND)
    text = tape.text(first, last)
    start = len(tape.text(first, at)) + (at > first and tape.token(at).start > tape.token(at - 1).end)
    end = start + len(tape.text(at, at + 2))
    return any(one <= start and end <= two for one, two in people_in(text))
