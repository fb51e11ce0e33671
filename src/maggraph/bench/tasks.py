"""What the bench measures of answers about people, and what it is to reach."""

import statistics
from dataclasses import dataclass

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.contest import Task, p99
from maggraph.bench.peers.question import Question

CHAINS = 60
"""Pairs of people between whom a chain is sought."""
AGAIN = 5
"""So many times the busiest person is asked for in a round, of which the middle counts."""


def tasks(attendance: Attendance, sample: int, seed: int) -> tuple[Task, ...]:
    """Return all tasks, about people drawn by chance and the busiest one."""
    people = attendance.sample(sample, seed)
    pairs = tuple((one, other) for one, other in zip(people[1:], people[:0:-1], strict=True) if one < other)
    return (
        Task("ego-p99", Question.EGO, tuple((person,) for person in people), p99),
        Task("ego-busiest", Question.EGO, ((people[0],),) * AGAIN),
        Task("pairs", Question.PAIRS),
        Task("chain", Question.CHAIN, pairs[:CHAINS], statistics.fmean),
        Task("projection", Question.PROJECTION),
    )


TITLES = {
    "ego-p99": "whom somebody met and how often, 99th percentile of the people asked for",
    "ego-busiest": "the same for the person with most encounters",
    "pairs": "the twenty pairs who met most often",
    "chain": "a shortest chain between two people, mean of the pairs",
    "projection": "all pairs with their number of meetings",
    "build": "records to quads to a store that can be asked",
}


@dataclass(frozen=True)
class Target:
    """So many times less CPU time than a peer needs maggraph is to need for a task at a size."""

    task: str
    peer: str
    size: int
    times: float


TARGETS = (
    Target("ego-p99", "rdflib", 10_000, 1000),
    Target("ego-p99", "pyoxigraph memory", 100_000, 100),
    Target("ego-busiest", "pyoxigraph memory", 100_000, 100),
    Target("ego-p99", "pyoxigraph disk", 100_000, 400),
    Target("ego-busiest", "pyoxigraph disk", 100_000, 400),
    Target("ego-busiest", "networkx", 100_000, 5),
    Target("projection", "networkx", 100_000, 30),
    Target("ego-p99", "duckdb", 100_000, 10),
    Target("pairs", "duckdb", 100_000, 1),
    Target("ego-busiest", "maplib", 100_000, 10),
    Target("chain", "networkx", 1_000_000, 1),
    Target("build", "rdflib", 100_000, 4),
)


@dataclass(frozen=True)
class Growth:
    """How many times a figure may grow from a size to the greatest one."""

    least: int
    most: float


GROWTH = Growth(100_000, 3)
"""Of the 99th percentile, for a hundred times the data."""


@dataclass(frozen=True)
class Bound:
    """How many CPU seconds a whole process may take."""

    name: str
    most: float


BOUNDS = (Bound("met", 0.35), Bound("build", 3))
"""`maggraph met` on the graph of the data that ship, and `maggraph build` that makes it."""
