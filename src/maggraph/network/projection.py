"""Meetings -> a network with one node per person and one edge per pair.

An undirected graph with the meetings listed on the edge was chosen over a multigraph: every measure asked of it
(degree, bridges, communities) is about pairs, and a page or a file draws one line per pair. Nodes and edges enter in
sorted order, so that everything computed or written from the graph is the same for the same meetings.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx

from maggraph.answers.meetings import Meeting
from maggraph.answers.values import Entity

People: TypeAlias = "nx.Graph[str]"
"""Node: a person's id; `name`, `iri`, `posts`. Edge: `meetings`, `weight`, `grade`, `first`, `last`."""


def project(meetings: Iterable[Meeting], posts: Mapping[str, Sequence[str]] | None = None) -> People:
    """Build the network of who met whom; a meeting given from both sides counts once.

    `posts` has each person's posts by the person's id. Edge attributes: `meetings` (a tuple by date, then event),
    `weight` (their number), `grade` (the best), `first` and `last` (dates).
    """
    pairs = _by_pair(meetings)
    graph: People = nx.Graph()
    for person in sorted(_people(pairs), key=lambda person: person.id):
        graph.add_node(person.id, name=person.name, iri=person.iri, posts=tuple((posts or {}).get(person.id, ())))
    for (one, other), met in sorted(pairs.items()):
        graph.add_edge(one, other, **_edge(list(met.values())))
    return graph


_Met: TypeAlias = dict[tuple[str, str], Meeting]


def _by_pair(meetings: Iterable[Meeting]) -> dict[tuple[str, str], _Met]:
    pairs: dict[tuple[str, str], _Met] = {}
    for meeting in meetings:
        one, other = sorted((meeting.person.id, meeting.partner.id))
        met = pairs.setdefault((one, other), {})
        key = (meeting.date, meeting.event.id)
        met[key] = min(met.get(key, meeting), meeting, key=lambda same: (same.grade.rank, same.person.id))
    return pairs


def _people(pairs: Mapping[tuple[str, str], _Met]) -> Iterable[Entity]:
    found = {}
    for met in pairs.values():
        for meeting in met.values():
            found[meeting.person.id], found[meeting.partner.id] = meeting.person, meeting.partner
    return found.values()


def _edge(met: Sequence[Meeting]) -> dict[str, object]:
    ordered = tuple(sorted(met, key=lambda meeting: (meeting.date, meeting.event.id)))
    dates = [meeting.date for meeting in ordered]
    return {
        "meetings": ordered,
        "weight": len(ordered),
        "grade": min((meeting.grade for meeting in ordered), key=lambda grade: grade.rank).value,
        "first": min(dates),
        "last": max(dates),
    }
