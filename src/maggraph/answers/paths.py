"""How two people are linked: the shortest chains of meetings between them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from maggraph.answers.coattendance import index_of
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting, Request, Rows, find_meetings, met_by, tell_meetings, turned
from maggraph.answers.values import Entity
from maggraph.store import Store

LIMIT = 5
"""So many of the shortest chains are told; there may be thousands of the same length."""


@dataclass(frozen=True)
class Chain:
    """A chain of meetings; each begins with the person with whom the one before ended."""

    meetings: tuple[Meeting, ...]

    @property
    def people(self) -> tuple[Entity, ...]:
        """Give everybody in the chain, from the first to the last."""
        return (self.meetings[0].person, *(meeting.partner for meeting in self.meetings))


def chains_between(store: Store, one: Entity, other: Entity, request: Request, limit: int = LIMIT) -> tuple[Chain, ...]:
    """Return the shortest chains of meetings between two people, up to a limit; none if nothing links them.

    Of several meetings of one pair the strongest is told, of equally strong ones the earliest.
    """
    sought = request.sought
    if one.iri == other.iri:
        return ()
    if index := index_of(store):
        from maggraph.answers.numbered import routes_between  # noqa: PLC0415 - brings numpy; `met` does without

        routes = routes_between(index, (one.iri, other.iri), sought, limit)
        best = _best_of_steps(store, routes, request)
    else:
        best = _best_by_pair(_between(store, (one.iri, other.iri), request))
        routes = list(islice(_shortest(best, one.iri, other.iri), limit))
    told = _told(store, best, routes, request.lang)
    return tuple(Chain(tuple(told[step] for step in pairwise(route))) for route in routes)


_Pair = tuple[str, str]


def _best_of_steps(store: Store, routes: list[list[str]], request: Request) -> Mapping[_Pair, Rows]:
    """Find the best meeting of each pair that is a step of some route."""
    best: dict[_Pair, Rows] = {}
    for one, other in sorted({(one, other) for route in routes for one, other in pairwise(route)}):
        if (other, one) not in best:
            best |= _best_by_pair(
                find_meetings(store, replace(request, partner=Entity.of(other)), Entity.of(one)).values()
            )
    return best


def _between(store: Store, ends: tuple[str, str], request: Request) -> Iterator[Rows]:
    """Ask from both ends at once who met whom, a step at a time, until they meet: every shortest chain is in it."""
    seen = [{end} for end in ends]
    edges = [{end} for end in ends]
    while edges[0] and edges[1] and seen[0].isdisjoint(seen[1]):
        side = 0 if len(edges[0]) <= len(edges[1]) else 1
        found = met_by(store, edges[side], request)
        edges[side] = {other for _, other, _ in found} - seen[side]
        seen[side] |= edges[side]
        yield from (rows if one < other else turned(rows) for (one, other, _), rows in found.items())


def _best_by_pair(found: Iterable[Rows]) -> Mapping[_Pair, Rows]:
    best: dict[_Pair, Rows] = {}
    for rows in found:
        pair = rows[0]["person"], rows[0]["partner"]
        best[pair] = min(best.get(pair, rows), rows, key=_rank)
    return best


def _rank(rows: Rows) -> tuple[int, str, str]:
    return min((Grade(row["grade"]).rank, row["date"], row["event"]) for row in rows)


def _shortest(pairs: Iterable[_Pair], one: str, other: str) -> Iterator[list[str]]:
    import networkx as nx  # noqa: PLC0415 - `met` comes through this module's commands and needs no graph

    graph = nx.Graph(sorted(pairs))
    try:
        yield from nx.all_shortest_paths(graph, one, other)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return


def _told(store: Store, best: Mapping[_Pair, Rows], routes: list[list[str]], lang: str) -> Mapping[_Pair, Meeting]:
    steps = {step for route in routes for step in pairwise(route)}
    rows = [best[step] if step in best else turned(best[step[1], step[0]]) for step in sorted(steps)]
    return {(meeting.person.iri, meeting.partner.iri): meeting for meeting in tell_meetings(store, rows, lang)}
