"""The part of an index in which everybody at an event met everybody else there: for measures of the whole network."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Numbers
from maggraph.index.opened import Index
from maggraph.index.periods import in_period
from maggraph.index.rows import Rows, begins
from maggraph.index.terms import MEETING, NO_KIND, SAME_EVENT, TOGETHER, Sought


@dataclass(frozen=True)
class Circles:
    """Who met at which event that counts, both ways; an award handed over elsewhere is an event of two people."""

    by_person: Rows
    by_event: Rows

    @property
    def people(self) -> Numbers:
        """Return everybody who met somebody."""
        company = np.repeat(np.diff(self.by_event.at), np.diff(self.by_event.at)) > 1
        return np.unique(self.by_event.what[company])


def circles(index: Index, sought: Sought) -> Circles:
    """Take the events that count, of any grade but same-programme, whose meetings are no circles of one event."""
    assert sought.weakest <= SAME_EVENT
    size = len(index.events.kind)
    event = np.repeat(np.arange(size, dtype=np.int32), np.diff(index.by_event.at))
    counts = countable(index, sought)[event]
    if sought.weakest < SAME_EVENT:
        counts &= index.by_event.mark == 1
    event, person = event[counts], index.by_event.what[counts]
    awards = _awards(index, sought)
    return _both_ways(
        np.concatenate([event, np.repeat(size + np.arange(len(awards), dtype=np.int32), 2)]),
        np.concatenate([person, awards.reshape(-1)]),
        (size + len(awards), len(index.people)),
    )


def _both_ways(event: Numbers, person: Numbers, sizes: tuple[int, int]) -> Circles:
    order = np.argsort(person, kind="stable")
    return Circles(
        by_person=Rows(begins(person[order], sizes[1]), event[order].astype(np.int32)),
        by_event=Rows(begins(event, sizes[0]), person.astype(np.int32)),
    )


def countable(index: Index, sought: Sought) -> npt.NDArray[np.bool_]:
    """Say of each event whether people who are there together met, as far as its kind and day go."""
    kind = index.events.kind
    counts: npt.NDArray[np.bool_] = kind != NO_KIND if sought.weakest >= TOGETHER else kind == MEETING
    return counts & in_period(index.events.start, sought.since, sought.until) if sought.dated else counts


def _awards(index: Index, sought: Sought) -> Numbers:
    """Return the two of each award, once, but of those who met at that event anyhow."""
    handed = index.handed
    giver = np.repeat(np.arange(len(handed), dtype=np.int32), np.diff(handed.at))
    once = giver < handed.what
    if sought.dated:
        once &= in_period(index.events.start[handed.event], sought.since, sought.until)
    counts = countable(index, sought)
    pairs = [
        (one, other)
        for one, other, event in zip(
            *(column[once].tolist() for column in (giver, handed.what, handed.event)), strict=True
        )
        if not (counts[event] and _both_there(index, event, (one, other), sought))
    ]
    return np.asarray(pairs, np.int32).reshape(-1, 2)


def _both_there(index: Index, event: int, two: tuple[int, int], sought: Sought) -> bool:
    span = index.by_event.span(event)
    here = np.isin(index.by_event.what[span], two)
    return bool((here & (index.by_event.mark[span] == 1) if sought.weakest < SAME_EVENT else here).sum() == len(two))
