"""What a picture of the whole network begins with: a bounded part, circles of people, a place for every node shown.

Nobody reads a picture of everything at once. With somebody or something in focus the beginning is its neighbourhood,
strongest ties first; without, the people who met most others. What stays out is a step away in the explorer.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from maggraph.network.layout import Point, Size
from maggraph.network.settling import settle
from maggraph.network.whole import Edge, Kind, Sieve, Sort, Whole

FIRST_STEP = 24
"""Neighbours shown around what is in focus."""
FIRST_PEOPLE = 45
"""People shown where nothing is in focus."""
_SEED = 20
_LETTER = 7.2
_LINE = 20


@dataclass(frozen=True)
class Overview:
    """Ids shown at first, places of these, and the circle of each person, from 1, the largest first."""

    start: tuple[str, ...]
    places: Mapping[str, Point]
    circles: Mapping[str, int]


def overview(whole: Whole, focus: str = "", sieve: Sieve | None = None) -> Overview:
    """Choose what is shown at first, around `focus` if it is given, and lay it out; the same for the same network.

    With a sieve, what is shown is chosen by the edges that pass it; the circles are those of the whole network.
    """
    seen = sieve.sifted(whole) if sieve else whole
    start = _around(seen, focus) if focus else _best_connected(seen)
    return Overview(start, _placed(seen, start), _circles(whole))


def strength(edges: Sequence[Edge]) -> tuple[int, int]:
    """Rank a tie for sorting: the best grade first, other sorts after grades, many edges before few."""
    best = min(edge.grade.rank if edge.grade else 4 + list(Sort).index(edge.sort) for edge in edges)
    return best, -len(edges)


def _ties(whole: Whole) -> dict[str, dict[str, list[Edge]]]:
    ties: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    for edge in whole.edges:
        ties[edge.one][edge.other].append(edge)
        ties[edge.other][edge.one].append(edge)
    return ties


def _around(whole: Whole, focus: str) -> tuple[str, ...]:
    near = _ties(whole)[focus]
    strongest = sorted(near, key=lambda node: (*strength(near[node]), node))
    return focus, *strongest[:FIRST_STEP]


def _best_connected(whole: Whole) -> tuple[str, ...]:
    """Choose the people who met most others; where nobody met anybody, the nodes with most edges."""
    met: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        if edge.sort is Sort.MET and edge.grade and edge.grade.rank < 3:
            met[edge.one].add(edge.other)
            met[edge.other].add(edge.one)
    if met:
        return tuple(sorted(met, key=lambda person: (-len(met[person]), person))[:FIRST_PEOPLE])
    degree = Counter(end for edge in whole.edges for end in edge.ends)
    return tuple(sorted(degree, key=lambda node: (-degree[node], node))[:FIRST_PEOPLE])


def _placed(whole: Whole, start: Sequence[str]) -> Mapping[str, Point]:
    shown = sorted(set(start))
    pairs = Counter(edge.ends for edge in whole.edges if {*shown}.issuperset(edge.ends))
    names = {node.id: node.short or node.name for node in whole.nodes}
    degree = Counter(end for ends in pairs for end in ends)
    return settle(shown, pairs, {node: _room(names[node], degree[node]) for node in shown})


def _room(name: str, neighbours: int) -> Size:
    longest = min(_LINE, len(name))
    rows = 1 if len(name) <= _LINE else 2
    return Size(longest * _LETTER + 14, 34 + 15 * rows + min(24, neighbours))


def _circles(whole: Whole) -> Mapping[str, int]:
    """Find circles of people by Louvain's method over their meetings, on numbers: sets of text have no fixed order."""
    people = [node.id for node in whole.nodes if node.kind is Kind.PERSON]
    number = {person: position for position, person in enumerate(people)}
    weights = Counter(edge.ends for edge in whole.edges if edge.sort is Sort.MET)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(
        (number[one], number[other], count) for (one, other), count in sorted(weights.items())
    )
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if graph else []
    groups = sorted(
        (sorted(people[member] for member in group) for group in found), key=lambda group: (-len(group), group)
    )
    return {person: position for position, group in enumerate(groups, start=1) for person in group}
