"""How a network of people hangs together: who is central, who alone holds parts together, which circles there are.

Everything is computed on whole numbers in place of ids: sets of strings change their order from run to run, sets of
small integers do not, and communities depend on the order in which nodes are visited.
"""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

import networkx as nx

from maggraph.answers.standing import Standing
from maggraph.network.projection import People

_SEED = 20


@dataclass(frozen=True)
class PersonMeasures:
    """One person's place: people met, meetings, share of shortest chains through them (0 to 1), circle and part."""

    id: str
    iri: str
    name: str
    people: int
    meetings: int
    betweenness: float
    cut_point: bool
    community: int
    component: int


@dataclass(frozen=True)
class Bridge:
    """A pair without whose meetings the network would fall into more parts."""

    person: str
    partner: str
    names: tuple[str, str]
    grade: str
    meetings: int


@dataclass(frozen=True)
class Sample:
    """The whole network of which a part is measured, and how betweenness was estimated: from how many people (pivots).

    With the certainty `sure` the betweenness of any one person is off by no more than `error`.
    """

    people: int
    components: int
    pivots: int
    seed: int
    error: float
    sure: float


@dataclass(frozen=True)
class Measures:
    """The measures of one network; communities and components hold ids, largest first, numbered from 1.

    With `sampled` the network is a part of a larger one: the numbers of people met and of meetings and the components
    are those of the whole, betweenness is estimated as it says, all else is of the part.
    """

    people: tuple[PersonMeasures, ...]
    bridges: tuple[Bridge, ...]
    communities: tuple[tuple[str, ...], ...]
    components: tuple[tuple[str, ...], ...]
    sampled: Sample | None = None


def measure(graph: People) -> Measures:
    """Measure a network; people come by people met, meetings, betweenness (rounded to six places), id."""
    ids = sorted(graph)
    numbered = _numbered(graph, ids)
    communities = _groups(ids, nx.community.louvain_communities(numbered, weight="weight", seed=_SEED))
    components = _groups(ids, nx.connected_components(numbered))
    return Measures(
        people=_people(graph, numbered, communities, components),
        bridges=_bridges(graph, numbered, ids),
        communities=communities,
        components=components,
    )


def _numbered(graph: People, ids: list[str]) -> "nx.Graph[int]":
    number = {person: position for position, person in enumerate(ids)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(ids)))
    pairs = {tuple(sorted((number[u], number[v]))): data["weight"] for u, v, data in graph.edges(data=True)}
    numbered.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(pairs.items()))
    return numbered


Groups = tuple[tuple[str, ...], ...]


def _groups(ids: list[str], groups: Iterable[Set[int]]) -> Groups:
    named = [tuple(sorted(ids[number] for number in group)) for group in groups]
    return tuple(sorted(named, key=lambda group: (-len(group), group)))


def _people(
    graph: People, numbered: "nx.Graph[int]", communities: Groups, components: Groups
) -> tuple[PersonMeasures, ...]:
    betweenness = nx.betweenness_centrality(numbered)
    cuts = set(nx.articulation_points(numbered))
    community, component = _membership(communities), _membership(components)
    people = [
        PersonMeasures(
            id=person,
            iri=graph.nodes[person]["iri"],
            name=graph.nodes[person]["name"],
            people=len(graph[person]),
            meetings=sum(data["weight"] for data in graph[person].values()),
            betweenness=round(betweenness[number], 6),
            cut_point=number in cuts,
            community=community[person],
            component=component[person],
        )
        for number, person in enumerate(sorted(graph))
    ]
    return tuple(sorted(people, key=_order))


def _membership(groups: Groups) -> dict[str, int]:
    return {person: number for number, group in enumerate(groups, start=1) for person in group}


def _bridges(graph: People, numbered: "nx.Graph[int]", ids: list[str]) -> tuple[Bridge, ...]:
    found: list[tuple[int, int]] = list(nx.bridges(numbered))  # type: ignore[arg-type] # its stub yields nodes
    pairs = sorted(sorted(pair) for pair in found)
    return tuple(_bridge(graph, ids[one], ids[other]) for one, other in pairs)


def _bridge(graph: People, one: str, other: str) -> Bridge:
    names = (graph.nodes[one]["name"], graph.nodes[other]["name"])
    edge = graph.edges[one, other]
    return Bridge(one, other, names, grade=edge["grade"], meetings=edge["weight"])


def placed(found: Measures, standing: Standing) -> Measures:
    """Put the people of a part in their places in the whole network."""
    people = [replace(one, **vars(standing.places[one.iri])) for one in found.people]
    parts: dict[int, list[str]] = defaultdict(list)
    for one in people:
        parts[one.component].append(one.id)
    return replace(
        found,
        people=tuple(sorted(people, key=_order)),
        components=tuple(tuple(sorted(parts[number])) for number in sorted(parts)),
        sampled=Sample(components=standing.components, **vars(standing.sampled)),
    )


def _order(one: PersonMeasures) -> tuple[int, int, float, str]:
    return -one.people, -one.meetings, -one.betweenness, one.id
