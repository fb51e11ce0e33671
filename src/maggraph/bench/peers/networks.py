"""networkx: people and events as one bipartite graph, asked through its own functions and its adjacency."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import cast

import networkx as nx
import numpy as np

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.chains import checked
from maggraph.bench.peers.projecting import summed
from maggraph.bench.peers.question import Entered, Key, Question, Way, paired

PROJECTION_UP_TO = 100_000
"""Participations; above, the projection alone takes more memory than there is."""


@contextmanager
def networkx(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Build the bipartite graph: people are 0, 1, …, events -1, -2 and so on."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(zip(attendance.person.tolist(), (-1 - attendance.event).tolist(), strict=True))
    ways = {Question.EGO: _ego(graph), Question.CHAIN: _chain(graph, attendance), Question.PROJECTION: _whole(graph)}
    yield Entered(ways, OwnClock())


def _ego(graph: "nx.Graph[int]") -> Way:
    def ask(key: Key) -> object:
        return Counter(chain.from_iterable(graph.adj[event] for event in graph.adj[key[0]]))

    return Way(
        ask,
        lambda key, shared: paired(key[0], cast(Mapping[int, int], shared)),
        "Counter over the neighbours of the person's neighbours in the bipartite graph",
    )


def _chain(graph: "nx.Graph[int]", attendance: Attendance) -> Way:
    def ask(key: Key) -> object:
        try:
            return nx.bidirectional_shortest_path(graph, *key)
        except nx.NetworkXNoPath:
            return []

    def plain(key: Key, walked: object) -> tuple[int]:
        return checked(attendance, key, cast(list[int], walked)[::2])

    return Way(ask, plain, "bidirectional_shortest_path in the bipartite graph, whose building is counted as loading")


def _whole(graph: "nx.Graph[int]") -> Way:
    def ask(_key: Key) -> object:
        return nx.bipartite.weighted_projected_graph(graph, [node for node in graph if node >= 0])

    def plain(_key: Key, projected: object) -> tuple[object, ...]:
        edges: Iterable[tuple[int, int, int]] = cast("nx.Graph[int]", projected).edges(data="weight")
        rows = np.array([(min(one, other), max(one, other), shared) for one, other, shared in edges], np.int64)
        return summed(*rows.reshape(-1, 3).T)

    return Way(ask, plain, "bipartite.weighted_projected_graph", PROJECTION_UP_TO)
