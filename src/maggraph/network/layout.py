"""Where each person stands in a picture: near those they met, names clear of each other, parts side by side.

rustworkx places the people of one connected part; its result says who is near whom, not how large a name is. So the
boxes that hold a dot and its name are then pushed apart, and the parts are set in rows like words on a page.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import rustworkx as rx

from maggraph.network.projection import People

_SEED = 11
_ROUNDS = 200
_ROOM = 2.4
_WIDE = 1.25
_EVEN = 0.62
_GAP = 60.0


@dataclass(frozen=True)
class Size:
    """Width and height of a dot with its name, in the picture's units."""

    width: float
    height: float


@dataclass(frozen=True)
class Point:
    """A place in the picture: x to the right, y down, in whole units."""

    x: int
    y: int


Spot = list[float]  # x and y, moved in place while boxes are pushed apart
Spots = dict[str, Spot]


def place(graph: People, sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Place the middle of every person's box: the same for the same network and sizes, and no two boxes overlap."""
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    spots = _in_rows([_part(graph, part, sizes) for part in parts], sizes)
    return {person: Point(round(x), round(y)) for person, (x, y) in sorted(spots.items())}


def _part(graph: People, people: list[str], sizes: Mapping[str, Size]) -> Spots:
    number = {person: index for index, person in enumerate(people)}
    plain: rx.PyGraph[str, float] = rx.PyGraph()
    plain.add_nodes_from(people)
    for person in people:
        later = sorted(partner for partner in graph[person] if partner > person)
        plain.add_edges_from([(number[person], number[to], _pull(graph, person, to)) for to in later])
    found = rx.graph_spring_layout(plain, None, None, None, 2, True, _ROUNDS, 1e-6, float, 1, 1, None, _SEED)
    filled = sum(sizes[person].width * sizes[person].height for person in people)
    spread = math.sqrt(min(_ROOM, 1 + len(people) / 25) * filled) / 2
    spots = {person: _drawn_in(found[at][0], found[at][1]) for person, at in number.items()}
    return apart({person: [x * spread * _WIDE, y * spread / _WIDE] for person, (x, y) in spots.items()}, sizes)


def _drawn_in(x: float, y: float) -> tuple[float, float]:
    """Bring the far out nearer and give the crowded middle more of the room."""
    far = math.hypot(x, y)
    return (x * far**_EVEN / far, y * far**_EVEN / far) if far else (0.0, 0.0)


def _pull(graph: People, person: str, partner: str) -> float:
    return min(4.0, float(graph.edges[person, partner]["weight"]))


def apart(spots: Spots, sizes: Mapping[str, Size]) -> Spots:
    """Push boxes apart, in place, until none overlap."""
    for _ in range(_ROUNDS):
        moved = [_push(spots, sizes, one, other) for one, other in _close(spots, sizes)]
        if not any(moved):
            break
    return spots


def _close(spots: Spots, sizes: Mapping[str, Size]) -> list[tuple[str, str]]:
    """Pair people in neighbouring cells of a grid: comparing all with all is too slow for hundreds."""
    width, height = max(sizes[p].width for p in spots), max(sizes[p].height for p in spots)
    cells: dict[tuple[int, int], list[str]] = {}
    for person, (x, y) in spots.items():
        for cell in [(int(x // width) + dx, int(y // height) + dy) for dx in (0, 1) for dy in (0, 1)]:
            cells.setdefault(cell, []).append(person)
    return list(dict.fromkeys(pair for held in cells.values() for pair in combinations(held, 2)))


def _push(spots: Spots, sizes: Mapping[str, Size], one: str, other: str) -> bool:
    (ax, ay), (bx, by) = spots[one], spots[other]
    over_x = (sizes[one].width + sizes[other].width) / 2 - abs(ax - bx)
    over_y = (sizes[one].height + sizes[other].height) / 2 - abs(ay - by)
    if over_x <= 0 or over_y <= 0:
        return False
    axis, by_how_much = (0, over_x) if over_x < over_y else (1, over_y)
    step = (by_how_much / 2 + 1) * (1 if spots[one][axis] <= spots[other][axis] else -1)
    spots[one][axis] -= step
    spots[other][axis] += step
    return True


@dataclass(frozen=True)
class _Frame:
    left: float
    top: float
    width: float
    height: float


def _in_rows(parts: list[Spots], sizes: Mapping[str, Size]) -> Spots:
    """Set the parts in rows, in the width that leaves the whole picture largest on a screen."""
    frames = [_frame(part, sizes) for part in parts]
    widest = max((frame.width for frame in frames), default=0.0)
    area = sum(frame.width * frame.height for frame in frames)
    corners = [_corners(frames, max(widest * times, math.sqrt(area))) for times in (1, 1.1, 1.2, 1.35, 1.5, 1.75, 2)]
    best = min(corners, key=lambda chosen: _extent(frames, chosen))
    return {
        person: [x - frame.left + left, y - frame.top + top]
        for part, frame, (left, top) in zip(parts, frames, best, strict=True)
        for person, (x, y) in part.items()
    }


def _corners(frames: list[_Frame], wide: float) -> list[tuple[float, float]]:
    corners = []
    left = top = row = 0.0
    for frame in frames:
        if left and left + frame.width > wide:
            left, top, row = 0.0, top + row, 0.0
        corners.append((left, top))
        left, row = left + frame.width, max(row, frame.height)
    return corners


def _extent(frames: list[_Frame], corners: list[tuple[float, float]]) -> float:
    placed = list(zip(frames, corners, strict=True))
    across = max((left + frame.width for frame, (left, _) in placed), default=0.0)
    down = max((top + frame.height for frame, (_, top) in placed), default=0.0)
    return max(across / _WIDE, down)


def _frame(part: Spots, sizes: Mapping[str, Size]) -> _Frame:
    left = min(x - sizes[person].width / 2 for person, (x, _) in part.items())
    top = min(y - sizes[person].height / 2 for person, (_, y) in part.items())
    right = max(x + sizes[person].width / 2 for person, (x, _) in part.items())
    foot = max(y + sizes[person].height / 2 for person, (_, y) in part.items())
    return _Frame(left, top, right - left + _GAP, foot - top + _GAP)
