"""Which people are linked at all: the separate parts of the network of who met whom."""

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.rows import Rows

_HIGHEST = np.iinfo(np.int32).max


def components(by_person: Rows, by_event: Rows, handed: Rows) -> Numbers:
    """Give everybody the least number among the people linked with them, through however many others.

    Every round takes the least label along events and awards, then lets labels follow labels: few rounds do even for
    long chains.
    """
    label = np.arange(len(by_person), dtype=np.int32)
    while True:
        before = label
        label = np.minimum(label, least(by_person, least(by_event, label)))
        label = np.minimum(label, least(handed, label))
        for _ in range(3):
            label = label[label]
        if np.array_equal(label, before):
            return label


def least(rows: Rows, values: Numbers) -> Numbers:
    """Return the least of the values in each row, the highest number there is for an empty row."""
    found = np.full(len(rows), _HIGHEST, np.int32)
    filled = np.flatnonzero(rows.at[1:] > rows.at[:-1])
    if len(filled):
        found[filled] = np.minimum.reduceat(values[rows.what], rows.at[filled])
    return found
