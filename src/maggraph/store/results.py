"""What a query answers: rows, a graph, or yes and no."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.store.terms import Term


@dataclass(frozen=True, slots=True)
class Solutions:
    """The rows of a SELECT in the order of the answer; None where a row leaves a column unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def dicts(self) -> Iterator[dict[str, str]]:
        """Yield each row as column -> plain value, unbound as "".

        >>> from maggraph.store.terms import IRI
        >>> list(Solutions(("x", "y"), ((IRI("https://e.example/a"), None),)).dicts())
        [{'x': 'https://e.example/a', 'y': ''}]
        """
        for row in self.rows:
            yield {name: term.value if term else "" for name, term in zip(self.columns, row, strict=True)}


@dataclass(frozen=True, slots=True)
class Graph:
    """The triples of a CONSTRUCT or DESCRIBE, as N-Triples in sorted lines."""

    ntriples: str


@dataclass(frozen=True, slots=True)
class Boolean:
    """The answer to an ASK."""

    value: bool


Answer = Solutions | Graph | Boolean
