"""One-to-one pairs of greatest total likeness: taking the best pair first can cost two good ones.

Ties fall the same way whatever the order of the input: the pairs are sorted before they are matched.
"""

from collections.abc import Iterable
from typing import NamedTuple

import rustworkx

SCALE = 1_000_000
"""Likeness to whole numbers, which the matching wants."""


class Pair(NamedTuple):
    """Two keys that may be the same, and how alike they are (more than 0)."""

    gold: str
    found: str
    likeness: float


def paired(pairs: Iterable[Pair]) -> dict[str, str]:
    """Choose pairs so that no key stands in two and the likeness of all is greatest; return found -> gold.

    >>> paired([Pair("a", "x", 0.9), Pair("a", "y", 0.8), Pair("b", "x", 0.8)])
    {'y': 'a', 'x': 'b'}
    """
    listed = sorted(set(pairs))
    graph: rustworkx.PyGraph[tuple[bool, str], int] = rustworkx.PyGraph(multigraph=False)
    nodes: dict[tuple[bool, str], int] = {}
    for pair in listed:
        ends = [_node(graph, nodes, end) for end in ((True, pair.gold), (False, pair.found))]
        graph.add_edge(ends[0], ends[1], round(pair.likeness * SCALE))
    matched = rustworkx.max_weight_matching(graph, weight_fn=int)
    chosen = [sorted((graph[one], graph[other]), reverse=True) for one, other in matched]
    return {found[1]: gold[1] for gold, found in sorted(chosen)}


def _node(
    graph: "rustworkx.PyGraph[tuple[bool, str], int]", nodes: dict[tuple[bool, str], int], end: tuple[bool, str]
) -> int:
    if end not in nodes:
        nodes[end] = graph.add_node(end)
    return nodes[end]
