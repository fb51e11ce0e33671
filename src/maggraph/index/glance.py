"""One person's meetings, read off the file of an index without numpy.

Context: a command asks once and ends, and loading numpy takes longer than all it would count in a small graph. Choice:
the rule of `maggraph.index.meetings` once more, a number at a time, for meetings at one event. Price: one more telling
of the rule, which tests hold to the others; in a large graph it is slow, so that is asked the other way.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from maggraph.index.days import within
from maggraph.index.sections import Sections, map_file
from maggraph.index.terms import ANYBODY, DIRECT, MEETING, NO_KIND, SAME_EVENT, TOGETHER, Sought


@dataclass(frozen=True)
class Names:
    """Sorted texts: `block` has their UTF-8 bytes, `at` where each begins, and where the last ends."""

    block: memoryview
    at: memoryview

    def __len__(self) -> int:
        return len(self.at) - 1

    def __getitem__(self, number: int) -> str:
        """Return a text by its number."""
        return self._bytes(number).decode()

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def number(self, text: str) -> int:
        """Return the number of a text, -1 if it is none of these."""
        wanted = text.encode()
        place = bisect_left(range(len(self)), wanted, key=self._bytes)
        return place if place < len(self) and self._bytes(place) == wanted else -1

    def _bytes(self, number: int) -> bytes:
        return self.block[self.at[number] : self.at[number + 1]].tobytes()


@dataclass(frozen=True)
class Spans:
    """Rows of pairs: `at` has where each row begins and where the last ends."""

    at: memoryview
    one: memoryview
    other: memoryview

    def row(self, number: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs of one row."""
        span = slice(self.at[number], self.at[number + 1])
        return zip(self.one[span], self.other[span], strict=True)


@dataclass(frozen=True)
class Glance:
    """An index of which one looks at little; the rows have event and mark, person and mark, partner and event."""

    people: Names
    titles: Names
    starts: memoryview
    kinds: memoryview
    by_person: Spans
    by_event: Spans
    handed: Spans

    @classmethod
    def of(cls, file: Sections) -> "Glance":
        """Take the arrays of a file; KeyError if one is missing."""
        return cls(
            people=Names(file.view("people_block"), file.view("people_at")),
            titles=Names(file.view("titles_block"), file.view("titles_at")),
            starts=file.view("events_start"),
            kinds=file.view("events_kind"),
            by_person=Spans(*map(file.view, ("by_person_at", "by_person_what", "by_person_mark"))),
            by_event=Spans(*map(file.view, ("by_event_at", "by_event_what", "by_event_mark"))),
            handed=Spans(*map(file.view, ("handed_at", "handed_what", "handed_event"))),
        )

    @property
    def participations(self) -> int:
        """Count who was present where."""
        return len(self.by_person.one)

    def meetings(self, person: int, sought: Sought) -> Mapping[tuple[int, int], int]:
        """Return the grades of a person's meetings, up to same-event, by partner and event."""
        assert sought.weakest <= SAME_EVENT
        found = dict.fromkeys(self.handed.row(person), DIRECT)
        for partner, event, grade in self._at_events(person):
            found.setdefault((partner, event), grade)
        return {
            (partner, event): grade
            for (partner, event), grade in found.items()
            if grade <= sought.weakest and sought.partner in {ANYBODY, partner} and self._on_day(event, sought)
        }

    def _at_events(self, person: int) -> Iterator[tuple[int, int, int]]:
        for event, in_person in self.by_person.row(person):
            closest = {NO_KIND: 0, MEETING: DIRECT}.get(self.kinds[event], TOGETHER)
            for partner, too in self.by_event.row(event) if closest else ():
                if partner != person:
                    yield partner, event, closest if in_person and too else SAME_EVENT

    def _on_day(self, event: int, sought: Sought) -> bool:
        return not sought.dated or within(self.starts[event], sought.since, sought.until)


@lru_cache(maxsize=4)
def open_glance(path: Path, digest: str) -> Glance | None:
    """Map the index of the graph with this digest; None if there is none that can be used."""
    file = map_file(path, digest)
    return Glance.of(file) if file else None
