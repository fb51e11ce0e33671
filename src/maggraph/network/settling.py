"""Places for a bounded part of the whole network: one round picture, whatever it falls into.

`layout.place` sets the parts of a network in rows, which is right for a poster of hundreds of people. Here the parts
are held together by a node that is not shown, so that a screen is filled evenly.
"""

import math
from collections.abc import Mapping, Sequence

import rustworkx as rx

from maggraph.network.layout import Point, Size, Spots, apart

_SEED = 11
_ROUNDS = 300
_FREE = 4.5
_WIDE = 1.3
_LOOSE = 0.6


def settle(nodes: Sequence[str], pairs: Mapping[tuple[str, str], int], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Place the middle of every node's box: the same for the same input, and no two boxes overlap."""
    if not nodes:
        return {}
    found = rx.graph_spring_layout(
        _graph(nodes, pairs), None, None, None, 2, True, _ROUNDS, 1e-6, float, 1, 1, None, _SEED
    )
    points = [(found[at][0], found[at][1]) for at in range(len(nodes))]
    filled = sum(sizes[node].width * sizes[node].height for node in nodes)
    reach = max(math.hypot(x, y) for x, y in _centred(points)) or 1.0
    spread = math.sqrt(filled * _FREE) / 2 / reach
    spots: Spots = {
        node: [x * spread * _WIDE, y * spread / _WIDE] for node, (x, y) in zip(nodes, _centred(points), strict=True)
    }
    return {node: Point(round(x), round(y)) for node, (x, y) in sorted(apart(spots, sizes).items())}


def _graph(nodes: Sequence[str], pairs: Mapping[tuple[str, str], int]) -> "rx.PyGraph[str, float]":
    number = {node: at for at, node in enumerate(nodes)}
    graph: rx.PyGraph[str, float] = rx.PyGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(
        [(number[one], number[other], min(3.0, float(n))) for (one, other), n in sorted(pairs.items())]
    )
    middle = graph.add_node("")
    graph.add_edges_from([(at, middle, _LOOSE) for at in range(len(nodes))])
    return graph


def _centred(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return [(px - x, py - y) for px, py in points]
