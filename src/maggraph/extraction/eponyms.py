"""People after whom something is named: they took part in nothing."""

from collections.abc import Iterator

from maggraph.extraction.people import RawPerson
from maggraph.extraction.tape import Tape
from maggraph.extraction.verbs import verbal

EPONYM = frozenset(["имени", "им."])


def eponyms(tape: Tape, people: list[RawPerson]) -> Iterator[RawPerson]:
    """Yield those of the people after whom something is named: "имени князя Александра Невского"."""
    return (person for person in people if named_after(tape, person))


def named_after(tape: Tape, person: RawPerson) -> bool:
    """Say whether "имени" stands before a name, with nothing but small words between, and no verb."""
    at = person.start - 1
    while at >= 0 and person.start - at < 6 and tape.at(at)[:1].isalpha() and tape.low(at) not in EPONYM:
        if at in tape.taken or (tape.at(at).islower() and verbal(tape.at(at)) is not None):
            return False
        at -= 1
    return tape.low(at) in EPONYM and tape.low(at - 1) != "от"
