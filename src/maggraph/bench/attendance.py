"""Who took part in which event, as two columns of numbers: what every competitor of the bench is given.

Only what makes a meeting counts: participations of actors in person, by live link or as attended, each pair of a person
and an event once. Where somebody handed an award to another and the two were not both there, this is an event of two.
So the number of events that two people share is the number of their meetings up to the grade same-event.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from maggraph.index import Gathered
from maggraph.index.terms import ABSENT, NO_KIND

Numbers = NDArray[np.int32]
Wide = NDArray[np.int64]


@dataclass(frozen=True)
class Attendance:
    """Pairs of a person and an event, each once, sorted; people are numbered in the order of their IRIs."""

    people: int
    events: int
    person: Numbers
    event: Numbers

    @classmethod
    def of(cls, gathered: Gathered) -> "Attendance":
        """Keep what makes a meeting, and number people in the order of their names."""
        place = _places(gathered.people)
        counts = (gathered.presence != ABSENT) & (gathered.kind[gathered.event] != NO_KIND)
        took = np.unique(_pairs(place[gathered.person[counts]], gathered.event[counts], len(gathered.events)))
        person, event = np.divmod(took, max(len(gathered.events), 1))
        alone = _apart(gathered, place, took)
        hands = len(gathered.events) + np.arange(len(alone))
        person, event = np.concatenate([person, alone[:, 0], alone[:, 1]]), np.concatenate([event, hands, hands])
        order = np.lexsort((event, person))
        events = len(gathered.events) + len(alone)
        return cls(len(place), events, person[order].astype(np.int32), event[order].astype(np.int32))

    def __len__(self) -> int:
        return len(self.person)

    @cached_property
    def encounters(self) -> Wide:
        """How many guests each person's events have, all together: the work of answering whom that person met."""
        guests = np.bincount(self.event, minlength=self.events)
        return np.bincount(self.person, guests[self.event], self.people).astype(np.int64)

    @property
    def busiest(self) -> int:
        """Return the person with most encounters."""
        return int(np.argmax(self.encounters))

    def sample(self, size: int, seed: int) -> tuple[int, ...]:
        """Return different people who went out, drawn by chance, the busiest of all first."""
        out = np.flatnonzero(self.encounters)
        drawn = np.random.default_rng(seed).permutation(out)[:size].tolist()
        return tuple(dict.fromkeys([self.busiest, *drawn]))[:size]

    def share(self, one: int, other: int) -> bool:
        """Say whether two people were at one event."""
        return bool(len(np.intersect1d(self._row(one), self._row(other), assume_unique=True)))

    def _row(self, person: int) -> Numbers:
        begin, end = np.searchsorted(self.person, [person, person + 1])
        return self.event[begin:end]


def _places(names: Sequence[str]) -> Wide:
    order = sorted(range(len(names)), key=names.__getitem__)
    place = np.empty(len(names), np.int64)
    place[order] = np.arange(len(names))
    return place


def _apart(gathered: Gathered, place: Wide, took: Wide) -> Wide:
    """Return giver, receiver and event, each once, of awards where the two were not both there."""
    events = len(gathered.events)
    ends = np.sort(np.stack([place[gathered.presenter], place[gathered.recipient]], axis=1), axis=1)
    rows = np.unique(np.column_stack([ends, gathered.award_event]).astype(np.int64).reshape(-1, 3), axis=0)
    rows = rows[rows[:, 0] != rows[:, 1]]
    there = [np.isin(_pairs(rows[:, side], rows[:, 2], events), took) for side in (0, 1)]
    apart: Wide = rows[~(there[0] & there[1])]
    return apart


def _pairs(person: Wide, event: Wide | Numbers, events: int) -> Wide:
    return person * max(events, 1) + event
