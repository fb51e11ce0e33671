"""Who stands between others, estimated from a sample of people (pivots), with the error that the sample may have.

Brandes and Pich, "Centrality Estimation in Large Networks" (2007): from each pivot every shortest chain is counted;
the mean over pivots drawn at random estimates the mean over everybody. What one pivot adds lies between 0 and 1, so
Hoeffding's inequality bounds the error of any one person's value. Chains are counted by meetings: two people who met at
two events are linked in two ways, so values differ a little from those over pairs even with everybody for a pivot.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Numbers
from maggraph.index.narrowing import Circles
from maggraph.index.rows import Rows

PIVOTS = 256
SEED = 20
SURE = 0.95
_Real = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Sampled:
    """How an estimate was made: of how many people, from how many pivots, and how far off a value may be.

    A person's value is off by no more than `error` with the certainty `sure`.
    """

    people: int
    pivots: int
    seed: int
    error: float
    sure: float


def betweenness(circles: Circles, pivots: int = PIVOTS, seed: int = SEED) -> tuple[_Real, Sampled]:
    """Return everybody's share of the shortest chains between others (0 to 1) and how it was sampled.

    If there are no more people than pivots, everybody is one, and the error is 0.
    """
    people = circles.people
    total = np.zeros(len(circles.by_person))
    drawn = people
    if len(people) > pivots:
        drawn = np.random.default_rng(seed).choice(people, pivots, replace=False)
    for pivot in np.sort(drawn).tolist():
        total += _dependency(circles, pivot)
    if len(people) > 2:
        total *= len(people) / (len(drawn) * (len(people) - 1) * (len(people) - 2))
    error = error_of(len(drawn)) * len(people) / (len(people) - 1) if len(drawn) < len(people) else 0.0
    return total, Sampled(len(people), len(drawn), seed, error, SURE)


def error_of(pivots: int) -> float:
    """Bound the error of one value by Hoeffding's inequality.

    >>> round(error_of(256), 3)
    0.085
    """
    return math.sqrt(math.log(2 / (1 - SURE)) / (2 * pivots))


@dataclass(frozen=True)
class _Step:
    """One step outwards: from which place of a person to which event, and from which event to whom."""

    person: Numbers
    into: Numbers
    event: Numbers
    out: Numbers


def _dependency(circles: Circles, pivot: int) -> _Real:
    """Return how much everybody stands between the pivot and others, summed over these others."""
    people, events = len(circles.by_person), len(circles.by_event)
    ways, seen, entered = np.zeros(people), np.zeros(people, bool), np.zeros(events, bool)
    ways[pivot], seen[pivot] = 1, True
    edge = np.asarray([pivot], np.int32)
    steps: list[_Step] = []
    while len(edge):
        person, into = _follow(circles.by_person, edge, entered)
        fresh = _unique(into, entered)
        event, out = _follow(circles.by_event, fresh, seen)
        through = np.bincount(into, ways[person], events)
        ways += np.bincount(out, through[event], people)
        edge = _unique(out, seen)
        steps.append(_Step(person, into, event, out))
    return _gathered(steps, ways, pivot, events)


def _gathered(steps: list[_Step], ways: _Real, pivot: int, events: int) -> _Real:
    """Go back from the farthest and give each person the part of the chains that leads through them."""
    between = np.zeros(len(ways))
    for step in reversed(steps):
        share = (1 + between[step.out]) / ways[step.out]
        through = np.bincount(step.event, share, events)
        between += np.bincount(step.person, ways[step.person] * through[step.into], len(ways))
    between[pivot] = 0
    return between


def _follow(rows: Rows, owners: Numbers, passed: npt.NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """Return owners and what is in their rows, without what was passed before."""
    what, owner = rows.what[rows.places(owners)], np.repeat(owners, rows.sizes(owners))
    new = ~passed[what]
    return owner[new], what[new]


def _unique(values: Numbers, passed: npt.NDArray[np.bool_]) -> Numbers:
    """Return values once each, and mark them as passed."""
    fresh = np.zeros(len(passed), bool)
    fresh[values] = True
    passed |= fresh
    found: Numbers = np.flatnonzero(fresh).astype(np.int32)
    return found
