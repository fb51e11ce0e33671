"""Programmes: trees of events; parts of one tree that begin on the same day bring people together."""

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.rows import Rows, begins

DEEPEST = 1000
"""A programme inside more programmes than this is taken for a circle."""


def roots(parent: Numbers) -> tuple[Numbers, Numbers]:
    """Return the outermost programme of every event, and how deep inside it the event is; ValueError for a circle."""
    root = np.arange(len(parent), dtype=np.int32)
    depth = np.zeros(len(parent), np.int32)
    for _ in range(DEEPEST):
        above = parent[root]
        inside = above >= 0
        if not inside.any():
            return root, depth
        root = np.where(inside, above, root)
        depth += inside
    message = "a programme is inside itself"
    raise ValueError(message)


def groups(root: Numbers, start: Numbers, attended: Numbers) -> tuple[Numbers, Rows]:
    """Group the attended events by programme and day; return each event's group (-1 for none) and the groups.

    An event of no day, and one that is alone in its group, is in none.
    """
    dated = attended[start[attended] > 0]
    order = np.lexsort((dated, start[dated], root[dated]))
    dated = dated[order]
    new = np.ones(len(dated), np.int32)
    new[1:] = (np.diff(root[dated]) != 0) | (np.diff(start[dated]) != 0)
    label = (np.cumsum(new, dtype=np.int32) - 1).astype(np.int32)
    sizes = np.bincount(label, minlength=0) if len(label) else np.zeros(0, np.int64)
    kept = sizes[label] > 1 if len(label) else np.zeros(0, bool)
    dense = (np.cumsum(sizes > 1) - 1).astype(np.int32)
    of_event = np.full(len(root), -1, np.int32)
    of_event[dated[kept]] = dense[label[kept]]
    return of_event, Rows(begins(dense[label[kept]], int((sizes > 1).sum())), dated[kept])


def nearest(one: Numbers, other: Numbers, parent: Numbers, depth: Numbers) -> Numbers:
    """Return, pair by pair, the nearest programme of two events of one tree; an event is a programme of itself."""
    one, other = one.copy(), other.copy()
    while (apart := one != other).any():
        up_one = apart & (depth[one] >= depth[other])
        up_other = apart & (depth[other] >= depth[one])
        one[up_one], other[up_other] = parent[one[up_one]], parent[other[up_other]]
    return one
