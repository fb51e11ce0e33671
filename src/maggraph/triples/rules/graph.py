"""What the checker asks of a graph, and a graph in memory that answers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from pyoxigraph import RdfFormat, parse

Properties = Mapping[str, Collection[str]]
"""What is said of one node: objects by predicate, all in N-Triples form."""
NOTHING: Properties = {}


class Graph(Protocol):
    """A graph whose nodes can be looked up from either end of a triple."""

    def properties(self, node: str) -> Properties:
        """Return what is said of a node."""

    def objects(self, node: str, predicate: str) -> Collection[str]:
        """Return the values of one property of a node."""

    def subjects(self, predicate: str, node: str) -> Collection[str]:
        """Return the nodes of which this is said."""


class Node:
    """A node in its graph; what is said of it is looked up when it is asked for, unless it was known before."""

    def __init__(self, name: str, graph: Graph, said: Properties | None = None) -> None:
        self.name = name
        self.graph = graph
        self._said = said

    @property
    def properties(self) -> Properties:
        """Return all that is said of this node."""
        if self._said is None:
            self._said = self.graph.properties(self.name)
        return self._said

    def get(self, predicate: str) -> Collection[str]:
        """Return the values of a property of this node."""
        return self.graph.objects(self.name, predicate) if self._said is None else self._said.get(predicate, ())

    def at(self, name: str) -> "Node":
        """Return this node or another one of its graph."""
        return self if name == self.name else Node(name, self.graph)

    def objects(self, name: str, predicate: str) -> Collection[str]:
        """Return the values of a property of this node or another one."""
        return self.get(predicate) if name == self.name else self.graph.objects(name, predicate)


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
        return (Node(name, self, properties) for name, properties in self._of.items())

    def properties(self, node: str) -> Properties:
        """Return what is said of a node."""
        return self._of.get(node, NOTHING)

    def objects(self, node: str, predicate: str) -> Collection[str]:
        """Return the values of one property of a node."""
        return self.properties(node).get(predicate, ())

    def subjects(self, predicate: str, node: str) -> Collection[str]:
        """Return the nodes of which this is said."""
        return self._to.get((predicate, node), {}).keys()
