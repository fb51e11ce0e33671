"""What the checker asks of a graph, and a graph in memory that answers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import RdfFormat, parse

Properties = Mapping[str, Collection[str]]
"""What is said of one node: objects by predicate, all in N-Triples form."""
NOTHING: Properties = {}


class Graph(Protocol):
    """A graph whose nodes can be looked up from either end of a triple."""

    def properties(self, node: str) -> Properties:
        """Return what is said of a node."""

    def subjects(self, predicate: str, node: str) -> Collection[str]:
        """Return the nodes of which this is said."""


@dataclass(frozen=True)
class Node:
    """A node in its graph."""

    name: str
    properties: Properties
    graph: Graph

    def at(self, name: str) -> "Node":
        """Return this node or another one of its graph."""
        return self if name == self.name else Node(name, self.graph.properties(name), self.graph)

    def objects(self, name: str, predicate: str) -> Collection[str]:
        """Return the values of a property of this node or another one."""
        properties = self.properties if name == self.name else self.graph.properties(name)
        return properties.get(predicate, ())


class MemoryGraph:
    """The union of all named graphs, each triple once."""

    def __init__(self, triples: Iterable[tuple[str, str, str]]) -> None:
        self._of: defaultdict[str, dict[str, dict[str, None]]] = defaultdict(dict)
        self._to: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for subject, predicate, value in triples:
            self._of[subject].setdefault(predicate, {})[value] = None
            self._to[predicate, value][subject] = None

    @classmethod
    def read(cls, text: str | bytes, form: RdfFormat) -> "MemoryGraph":
        """Read RDF; SyntaxError if it is none."""
        quads = parse(text, format=form, rename_blank_nodes=False)
        return cls((str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads)

    def nodes(self) -> Iterator[Node]:
        """Yield every node of which something is said."""
        return (Node(name, properties, self) for name, properties in self._of.items())

    def properties(self, node: str) -> Properties:
        """Return what is said of a node."""
        return self._of.get(node, NOTHING)

    def subjects(self, predicate: str, node: str) -> Collection[str]:
        """Return the nodes of which this is said."""
        return self._to.get((predicate, node), {}).keys()
