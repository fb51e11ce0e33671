"""Facets of a list: by which kind, city and year it can be narrowed, and how many would be left each time."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from maggraph.answers.query import ask
from maggraph.answers.values import id_of
from maggraph.web.pages.visit import Visit

NAMES = ("kind", "city", "year")


@dataclass(frozen=True)
class Choice:
    """A value of a facet: how it stands in the address, its label, how many lines it leaves, whether it is chosen."""

    value: str
    label: str
    number: int
    chosen: bool


@dataclass(frozen=True)
class Index:
    """(facet, value) -> the IRIs that have it; and labels of values."""

    having: Mapping[tuple[str, str], frozenset[str]]
    labels: Mapping[tuple[str, str], str]


def index_of(visit: Visit) -> Index:
    """Read the facets of everything."""
    return visit.store.keep(("facets", visit.lang), lambda: _read(visit))


def _read(visit: Visit) -> Index:
    having: dict[tuple[str, str], set[str]] = defaultdict(set)
    labels: dict[tuple[str, str], str] = {}
    for row in ask(visit.store, "facets", lang=visit.lang).dicts():
        key = row["facet"], id_of(row["value"])
        having[key].add(row["entity"])
        labels[key] = row["valueLabel"] or key[1]
    return Index({key: frozenset(iris) for key, iris in having.items()}, labels)


def choices(index: Index, facet: str, among: Collection[str], chosen: str) -> tuple[Choice, ...]:
    """Count the values of a facet among some entities: years from the last, others the most frequent first."""
    wanted = frozenset(among)
    counted = Counter({value: len(iris & wanted) for (name, value), iris in index.having.items() if name == facet})
    found = [
        Choice(value, index.labels[facet, value], number, chosen == value)
        for value, number in counted.items()
        if number or value == chosen
    ]
    if facet == "year":
        return tuple(sorted(found, key=lambda one: one.value, reverse=True))
    return tuple(sorted(found, key=lambda one: (-one.number, one.label)))


def narrowed(index: Index, among: Collection[str], chosen: Mapping[str, str]) -> frozenset[str]:
    """Keep the entities that have every chosen value."""
    left = frozenset(among)
    for facet, value in chosen.items():
        left &= index.having.get((facet, value), frozenset())
    return left
