"""Places for a bounded part of the whole network: one round picture, whatever it falls into.

`layout.place` sets the parts of a network in rows, which is right for a poster of hundreds of people. Here the parts
are held together by a node that is not shown, so that a screen is filled evenly.
"""

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import rustworkx as rx

from maggraph.network.layout import Point, Size, Spots, apart

_SEED = 11
_ROUNDS = 300
_FREE = 4.5
_WIDE = 1.45
_LOOSE = 0.6
_STEPS = 60
_GAP = 16.0


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
    together = _drawn_together(apart(spots, sizes), sizes, _parts(nodes, pairs))
    return {node: Point(round(x), round(y)) for node, (x, y) in sorted(together.items())}


def _parts(nodes: Sequence[str], pairs: Mapping[tuple[str, str], int]) -> list[list[str]]:
    """Return the connected parts, the largest first."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(sorted(pairs))
    return sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))


def _drawn_together(spots: Spots, sizes: Mapping[str, Size], parts: Sequence[Sequence[str]]) -> Spots:
    """Move each part towards the first, in place, for as long as it comes in no other's way."""
    centre = _middle(spots, parts[0])
    set_down = list(parts[0])
    for part in sorted(parts[1:], key=lambda part: math.dist(_middle(spots, part), centre)):
        x, y = _middle(spots, part)
        steps = [(centre[0] - x) / _STEPS, (centre[1] - y) / _STEPS]
        for _ in range(_STEPS):
            _shift(spots, part, steps)
            if any(_touch(spots, sizes, one, other) for one in part for other in set_down):
                _shift(spots, part, [-step for step in steps])
                break
        set_down += part
    return spots


def _middle(spots: Spots, part: Sequence[str]) -> tuple[float, float]:
    return sum(spots[node][0] for node in part) / len(part), sum(spots[node][1] for node in part) / len(part)


def _shift(spots: Spots, part: Sequence[str], by: Sequence[float]) -> None:
    for node in part:
        spots[node][0] += by[0]
        spots[node][1] += by[1]


def _touch(spots: Spots, sizes: Mapping[str, Size], one: str, other: str) -> bool:
    (ax, ay), (bx, by) = spots[one], spots[other]
    wide, tall = (sizes[one].width + sizes[other].width) / 2, (sizes[one].height + sizes[other].height) / 2
    return abs(ax - bx) < wide + _GAP and abs(ay - by) < tall + _GAP


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
