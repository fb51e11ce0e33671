"""Where an office is held whose body the text does not name beside it: "по цехам их провёл технический директор …".

What the office asks for (lexicons/post-homes.txt) and what was named last before it decide together: a mayor is of a
city, a rector of a university, a secretary of any body. Where nothing before fits, an officer of an association is
the association's that the report names most often.
"""

from maggraph.extraction.bodybook import OFFICERS, BodyBook, Placed
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.offices import RawPost
from maggraph.extraction.places import RawTerritory
from maggraph.extraction.registry import BodyEntity
from maggraph.extraction.surroundings import BACK, Surroundings
from maggraph.extraction.titles import Title
from maggraph.facts.kinds import TerritoryClass

SIZES = {size.value: size for size in TerritoryClass}


class Homes:
    """The bodies and territories of a report, to be asked where an office is held."""

    def __init__(self, bodies: BodyBook, surroundings: Surroundings) -> None:
        self._mentions = bodies.mentions
        self._surroundings = surroundings
        self._main = bodies.main

    def of(self, number: int, post: RawPost) -> BodyEntity | RawTerritory | None:
        """Return the body or territory in which an office at a sentence is most probably held."""
        wanted = wants(post.title)
        sizes = [SIZES[want] for want in wanted if want in SIZES]
        if wanted and len(sizes) == len(wanted):
            return self._surroundings.last(number, post.start, sizes[0])
        if post.anaphor:
            return None
        near = self._nearest(number, post.start, frozenset(wanted))
        if near:
            return near
        places = (self._surroundings.last(number, post.start, size) for size in sizes)
        return next((place for place in places if place), self._main if _of_officers(wanted) else None)

    def _nearest(self, number: int, start: int, wanted: frozenset[str]) -> BodyEntity | None:
        for placed in reversed(self._mentions):
            before = (placed.sentence, placed.raw.start) < (number, start)
            if before and number - placed.sentence < BACK and _fits(placed, wanted):
                return placed.entity
        return None


def _of_officers(wanted: tuple[str, ...]) -> bool:
    return not wanted or bool(set(wanted) & OFFICERS)


def _fits(placed: Placed, wanted: frozenset[str]) -> bool:
    return not wanted or bool({placed.entity.kind, placed.entity.head} & wanted)


def wants(title: Title) -> tuple[str, ...]:
    """Return what an office asks for, by the last of its words that asks for something; nothing means any body."""
    asked: tuple[str, ...] = ()
    for word in title.name.lower().split(" по ")[0].split():
        found = lemmas(word) if word[:1].isalpha() else frozenset()
        asked = next((_row(one) for one in sorted(found) if _row(one)), asked)
    return asked or _row(title.head)


def _row(head: str) -> tuple[str, ...]:
    row = entries("post-homes").get(head)
    return tuple(row[0].split()) if row else ()
