"""Who met whom of some people, all at once: one step of a search through the network."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Numbers
from maggraph.index.meetings import meetings
from maggraph.index.opened import Index
from maggraph.index.periods import in_period
from maggraph.index.rows import Marked, Wide
from maggraph.index.terms import MEETING, NO_KIND, SAME_EVENT, SAME_PROGRAMME, TOGETHER, Sought

_Reached = tuple[Numbers, Wide]


@dataclass(frozen=True)
class Network:
    """The meetings of an index that count, as a network to walk through; `sought` names no partner."""

    index: Index
    sought: Sought

    def reach(self, people: Numbers) -> _Reached:
        """Return everybody whom any of some people met, each once, and who of them that was: the first of these.

        Everybody comes in the order of these firsts, then of IRIs, as a search from one to the next would find them.
        """
        if self.sought.weakest == SAME_PROGRAMME:
            found, by = self._one_by_one(people)
        else:
            found, by = self._through_events(people)
        order = np.lexsort((found, by))
        found, by = found[order], by[order]
        first = self._firsts(found, len(self.index.people))
        return found[first], by[first]

    def around(self, people: Numbers) -> Numbers:
        """Return everybody whom any of some people met, each once, in no order."""
        if self.sought.weakest == SAME_PROGRAMME:
            return np.unique(self._one_by_one(people)[0])
        found, _ = self._through_events(people)
        return found[self._firsts(found, len(self.index.people))]

    def _one_by_one(self, people: Numbers) -> _Reached:
        partners = [meetings(self.index, int(person), self.sought).partner for person in people]
        by = np.repeat(np.arange(len(people)), [len(met) for met in partners])
        return np.concatenate([*partners, np.zeros(0, np.int32)]), by

    def _through_events(self, people: Numbers) -> _Reached:
        event, by = self._row(self.index.by_person, people)
        first = self._firsts(event, len(self.index.events.kind))
        event, by = event[first], by[first]
        counts = self._counts(event)
        partner, place = self._row(self.index.by_event, event[counts])
        given, giver = self._handed(people)
        return np.concatenate([partner, given]), np.concatenate([by[counts][place], giver])

    def _row(self, rows: Marked, owners: Numbers) -> _Reached:
        """Return what is in the rows of some owners, and the place of each one's owner among these."""
        places, by = rows.places(owners), np.repeat(np.arange(len(owners)), rows.sizes(owners))
        if self.sought.weakest == SAME_EVENT:
            return rows.what[places], by
        in_person = rows.mark[places] == 1
        return rows.what[places[in_person]], by[in_person]

    def _counts(self, event: Numbers) -> npt.NDArray[np.bool_]:
        kind = self.index.events.kind[event]
        counts: npt.NDArray[np.bool_] = kind != NO_KIND if self.sought.weakest >= TOGETHER else kind == MEETING
        return counts & in_period(self.index.events.start[event], *self._period) if self.sought.dated else counts

    def _handed(self, people: Numbers) -> _Reached:
        handed = self.index.handed
        places, by = handed.places(people), np.repeat(np.arange(len(people)), handed.sizes(people))
        if self.sought.dated:
            inside = in_period(self.index.events.start[handed.event[places]], *self._period)
            places, by = places[inside], by[inside]
        return handed.what[places], by

    @cached_property
    def _period(self) -> tuple[str, str]:
        return self.sought.since, self.sought.until

    @staticmethod
    def _firsts(values: Numbers, size: int) -> npt.NDArray[np.bool_]:
        """Mark the first of equal values: each writes its place, from the last to the first, so the first stays."""
        place = np.empty(size, np.int32)
        here = np.arange(len(values), dtype=np.int32)
        place[values[::-1]] = here[::-1]
        first: npt.NDArray[np.bool_] = place[values] == here
        return first
