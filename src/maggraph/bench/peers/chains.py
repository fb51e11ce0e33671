"""A chain is compared by its length, once each step was seen to hold: shortest chains are many."""

from collections.abc import Sequence
from itertools import pairwise

from maggraph.bench.attendance import Attendance
from maggraph.bench.peers.question import Key


def checked(attendance: Attendance, key: Key, people: Sequence[int]) -> tuple[int]:
    """Return how many people a chain has, 0 for none, or -1 if it is no chain of shared events between the two."""
    if not people:
        return (0,)
    holds = all(one != other and attendance.share(one, other) for one, other in pairwise(people))
    return (len(people) if holds and (people[0], people[-1]) == key else -1,)
