"""The shortest chains of meetings between two people, searched from both ends at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from maggraph.index.gathered import Numbers
from maggraph.index.opened import Index
from maggraph.index.reaching import Network
from maggraph.index.terms import ANY_DAY, SAME_PROGRAMME, Sought


def chains(index: Index, one: int, other: int, sought: Sought = ANY_DAY, limit: int = 1) -> list[list[int]]:
    """Return the shortest chains between two people as numbers, up to a limit; none if nothing links them.

    They come as a search would find them that goes from one person to the next in the order of IRIs and reads its way
    back from the other end: the order of `networkx.all_shortest_paths` over pairs in that order.
    """
    apart = index.component[one] != index.component[other]
    if one == other or (apart and sought.weakest < SAME_PROGRAMME):
        return []
    network = Network(index, sought)
    levels = _levels(network, one, other)
    return list(islice(_read(network, levels), limit)) if levels else []


@dataclass
class _Side:
    """A search from one end: how far everybody is (0: not seen yet, 1: the end itself), and the farthest level."""

    network: Network
    far: Numbers
    edge: Numbers
    steps: int = 1

    @classmethod
    def of(cls, network: Network, end: int) -> "_Side":
        far = np.zeros(len(network.index.people), np.int32)
        far[end] = 1
        return cls(network, far, np.asarray([end], np.int32))

    def go(self) -> None:
        """Go one step farther."""
        found = self.network.around(self.edge)
        self.edge = found[self.far[found] == 0]
        self.steps += 1
        self.far[self.edge] = self.steps

    @property
    def cost(self) -> int:
        """Count what a step would look at."""
        return int(self.network.index.by_person.sizes(self.edge).sum())


def _levels(network: Network, one: int, other: int) -> list[Numbers]:
    """Return who stands at each step of any shortest chain, from the first person to the last."""
    start, end = _Side.of(network, one), _Side.of(network, other)
    while len(start.edge) and len(end.edge):
        side, opposite = (start, end) if start.cost <= end.cost else (end, start)
        side.go()
        met = side.edge[opposite.far[side.edge] > 0]
        if len(met):
            return [*reversed(_back(start, met)), met, *_back(end, met)]
    return []


def _back(side: _Side, met: Numbers) -> list[Numbers]:
    """Go back from where the searches met to the end of one, keeping to shortest chains."""
    levels: list[Numbers] = []
    level = met
    for far in range(int(side.far[met[0]]) - 1, 0, -1):
        found = side.network.around(level)
        level = found[side.far[found] == far]
        levels.append(level)
    return levels


def _read(network: Network, levels: list[Numbers]) -> Iterator[list[int]]:
    """Read chains off the levels, from the last person back to the first."""
    place = np.full(len(network.index.people), -1, np.int32)
    ordered = [levels[0]]
    for level in levels[1:]:
        wanted = np.zeros(len(place), bool)
        wanted[level] = True
        found, _ = network.reach(ordered[-1])
        ordered.append(found[wanted[found]])
    for level in ordered:
        place[level] = np.arange(len(level), dtype=np.int32)
    return _chains_to(network, ordered, place, [int(levels[-1][0])])


def _chains_to(network: Network, ordered: list[Numbers], place: Numbers, tail: list[int]) -> Iterator[list[int]]:
    step = len(ordered) - len(tail)
    if not step:
        yield tail
        return
    found = network.around(np.asarray(tail[:1], np.int32))
    before = found[np.isin(found, ordered[step - 1])]
    for person in before[np.argsort(place[before])]:
        yield from _chains_to(network, ordered, place, [int(person), *tail])
