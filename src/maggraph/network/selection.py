"""Parts of a network: people around somebody, people among themselves, the best connected."""

from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

from maggraph.network.projection import People


@dataclass(frozen=True)
class Bounded:
    """A network cut to a size, and how much was left out."""

    graph: People
    people: int
    pairs: int


def among(graph: People, people: Collection[str]) -> People:
    """Keep these people and what is between them; ids that are not in the network are passed over."""
    wanted = set(people)
    part: People = nx.Graph()
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in wanted)
    part.add_edges_from((u, v, data) for u, v, data in graph.edges(data=True) if u in wanted and v in wanted)
    return part


def around(graph: People, people: Collection[str]) -> People:
    """Keep these people, everybody they met, and what is between all of them."""
    centre = [person for person in people if person in graph]
    return among(graph, {*centre, *(partner for person in centre for partner in graph[person])})


def bounded(graph: People, limit: int) -> Bounded:
    """Keep the `limit` people who met most others; ties go to more meetings, then to the id."""
    left = int(graph.graph.get("left", 0))
    if len(graph) <= limit:
        return Bounded(graph, people=left, pairs=0)
    part = among(graph, sorted(graph, key=lambda person: _rank(graph, person))[:limit])
    return Bounded(part, people=left + len(graph) - len(part), pairs=graph.number_of_edges() - part.number_of_edges())


def _rank(graph: People, person: str) -> tuple[int, int, str]:
    return -len(graph[person]), -sum(data["weight"] for data in graph[person].values()), person
