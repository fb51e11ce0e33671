"""Who was where, for any meeting up to the grade same-event: people and events, and nothing else.

Context: whoever counts meetings or looks for a chain does not ask for grades and days, and should not pay for them.
Choice: the rows of the index as they are mapped, if every event counts; an award that one handed to another where the
two were not both there becomes an event of these two. Price: where there is such an award, or an event of no kind, the
rows are made anew when the index is opened for this.
"""

from dataclasses import dataclass

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.opened import Index
from maggraph.index.rows import Rows, Wide, begins
from maggraph.index.terms import NO_KIND

FEW = 10
"""Up to so many rows are joined faster one by one than all at once."""


@dataclass(frozen=True)
class Bipartite:
    """Events by person and people by event, each row ascending."""

    events: Rows
    guests: Rows

    @classmethod
    def of(cls, index: Index) -> "Bipartite":
        """Take what counts of an index."""
        counts = index.events.kind != NO_KIND
        took = _took(index)
        apart = _apart(index, took[counts[took[:, 1]]])
        if counts.all() and not len(apart):
            return cls(index.by_person, index.by_event)
        hands = len(counts) + np.arange(len(apart), dtype=np.int64)
        ends = [np.column_stack([apart[:, side], hands]) for side in (0, 1)]
        pairs = np.concatenate([took[counts[took[:, 1]]], *ends])
        return cls(_rows(pairs, len(index.people)), _rows(pairs[:, ::-1], len(counts) + len(apart)))


def _took(index: Index) -> Wide:
    """Return pairs of a person and an event."""
    person = np.repeat(np.arange(len(index.people), dtype=np.int64), np.diff(index.by_person.at))
    return np.column_stack([person, index.by_person.what])


def _apart(index: Index, took: Wide) -> Wide:
    """Return pairs of people, one for each award handed over where the two were not both at the event."""
    handed, events = index.handed, len(index.events.kind)
    giver = np.repeat(np.arange(len(index.people), dtype=np.int64), np.diff(handed.at))
    rows = np.column_stack([giver, handed.what, handed.event]).astype(np.int64)
    rows = rows[rows[:, 0] < rows[:, 1]]
    there = took[:, 0] * events + took[:, 1]
    both = np.isin(rows[:, 0] * events + rows[:, 2], there) & np.isin(rows[:, 1] * events + rows[:, 2], there)
    return rows[~both, :2]


def _rows(pairs: Wide, size: int) -> Rows:
    owner, what = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].astype(np.int32).T
    return Rows(begins(owner, size), np.ascontiguousarray(what))


def joined(rows: Rows, numbers: Numbers) -> Numbers:
    """Return what is in some rows, row after row."""
    return stretches(rows, rows.at[numbers], rows.at[numbers + 1])


def stretches(rows: Rows, begin: Numbers, end: Numbers) -> Numbers:
    """Return what is in some stretches of the rows, one after the other."""
    if len(begin) <= FEW:
        parts = [rows.what[one:other] for one, other in zip(begin.tolist(), end.tolist(), strict=True)]
        return np.concatenate(parts) if parts else rows.what[:0]
    sizes = end - begin
    places: Numbers = np.repeat(end - sizes.cumsum(dtype=np.int32), sizes)
    places += np.arange(len(places), dtype=np.int32)
    found: Numbers = rows.what[places]
    return found
