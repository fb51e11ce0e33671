"""The whole network: people, events, organisations and places with everything that links them, as plain values.

`projection` has who met whom and nothing else; here every sort of fact is an edge of its own, so that two nodes may
have many, each with its day and its evidence.
"""

from dataclasses import dataclass
from enum import StrEnum

from maggraph.answers.grades import Grade
from maggraph.answers.values import Evidence


class Kind(StrEnum):
    """What a node is; a region or a country counts as a city, its note says which it is."""

    PERSON = "person"
    EVENT = "event"
    ORGANIZATION = "organization"
    CITY = "city"


class Sort(StrEnum):
    """Why two nodes are linked: met, took part, organised, awarded, post, held in, part of a programme."""

    MET = "met"
    PART = "part"
    HOST = "host"
    AWARD = "award"
    POST = "post"
    PLACE = "place"
    PROGRAMME = "programme"


PRESENCES = ("in-person", "live-link", "attended", "video-message", "written-message", "not-stated", "absent")


@dataclass(frozen=True)
class Node:
    """One node: its id, kind, name, a short name, the name in the other language, and lines that tell of it."""

    id: str
    kind: Kind
    name: str
    short: str = ""
    other: str = ""
    note: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edge:
    """One fact that links two nodes, given by id; "" and () stand for what is not known or does not apply."""

    one: str
    other: str
    sort: Sort
    what: str = ""
    grade: Grade | None = None
    presences: frozenset[str] = frozenset()
    date: str = ""
    event: str = ""
    city: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def ends(self) -> tuple[str, str]:
        """Give both ends, the same way round for every edge between the two."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


@dataclass(frozen=True)
class Whole:
    """Nodes by id, and edges by ends, sort, date and words: equal graphs give equal values."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> "Whole":
        """Sort nodes and edges, and leave out edges of which an end is no node."""
        known = {node.id for node in nodes}
        kept = (edge for edge in edges if known.issuperset(edge.ends) and edge.one != edge.other)
        return cls(tuple(sorted(nodes, key=lambda node: node.id)), tuple(sorted(kept, key=_place)))


@dataclass(frozen=True)
class Sieve:
    """Which edges count: in which days (ISO 8601, both included, "" for any), how sure, how present, in which city.

    An edge without grade, presence or day is not held back for want of it; the explorer sifts in the same way.
    """

    since: str = ""
    until: str = ""
    weakest: Grade = Grade.SAME_PROGRAMME
    presences: frozenset[str] = frozenset()
    city: str = ""

    def passes(self, edge: Edge) -> bool:
        """Say whether an edge counts."""
        sure = not edge.grade or edge.grade.rank <= self.weakest.rank
        present = not self.presences or edge.presences <= self.presences
        there = not self.city or self.city in {edge.city, edge.one, edge.other}
        return sure and present and there and self._in_period(edge.date)

    def _in_period(self, date: str) -> bool:
        late_enough = not self.since or date >= self.since[: len(date)]
        return not date or (late_enough and (not self.until or date[: len(self.until)] <= self.until))

    def sifted(self, whole: Whole) -> Whole:
        """Return a network with the edges that count."""
        return Whole(whole.nodes, tuple(edge for edge in whole.edges if self.passes(edge)))


def _place(edge: Edge) -> tuple[str, ...]:
    grade = str(edge.grade.rank) if edge.grade else ""
    return *edge.ends, list(Sort).index(edge.sort).__str__(), edge.date, grade, edge.event, edge.what
