"""What a report has named around a place: the city, region or body that words without a name of their own mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from maggraph.extraction.places import RawTerritory
from maggraph.extraction.scanning import Scan
from maggraph.extraction.tape import Tape
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import TerritoryClass

BACK = 8
"""How many sentences back a city or region named last may be meant."""
SENDING = frozenset(["от", "из", "за"])
SENDERS = word_set("senders")


@dataclass(frozen=True)
class Held:
    """A territory at a sentence's word; `post` says that somebody is said to hold an office there."""

    raw: RawTerritory
    post: bool
    sent: bool


class Surroundings:
    """The territories of a report by sentence, to be asked for the one last named before a place."""

    def __init__(self, scans: list[Scan]) -> None:
        self._held = [list(_territories(one)) for one in scans]

    def last(self, number: int, start: int, size: TerritoryClass) -> RawTerritory | None:
        """Return the city, region or country that is meant at a word of a sentence.

        In the sentence itself one that somebody is sent by ("от Клина – вице-мэр"), else the last before the word; in
        the sentences before rather one where somebody holds an office than one where something took place.
        """
        here = [one for one in self._held[number] if one.raw.start < start and one.raw.type is size]
        if here:
            return _best(here, lambda one: one.sent)
        for held in reversed(self._held[max(0, number - BACK) : number]):
            before = [one for one in held if one.raw.type is size]
            if before:
                return _best(before, lambda one: one.post)
        return None


def _best(found: list[Held], fits: Callable[[Held], bool]) -> RawTerritory:
    fitting = [one for one in found if fits(one)]
    return (fitting or found)[-1].raw


def _territories(one: Scan) -> Iterator[Held]:
    offices = {post.place.start: post.place for post in one.posts if post.place}
    both = {raw.start: raw for raw in one.territories} | offices
    for start in sorted(both):
        yield Held(both[start], start in offices, _sent(one.tape, both[start]))


def _sent(tape: Tape, raw: RawTerritory) -> bool:
    """Say whether somebody comes from a place or stands for it."""
    before = tape.low(raw.start - 1)
    return before in SENDING or any(before.startswith(beginning) for beginning in SENDERS)
