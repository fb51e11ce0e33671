"""A graph of which each node passes by once, and all others are looked up in its store on disk."""

from collections import OrderedDict
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from maggraph.triples.rules import Node, Properties
from maggraph.triples.rules.terms import datatype, language, lexical

REMEMBERED = 200_000
"""Names of nodes that are kept in case they are asked for again: some 60 MB."""


class StoredGraph:
    """The union of the named graphs of an Oxigraph store, each triple once."""

    def __init__(self, store: Path) -> None:
        self._store = Store.read_only(str(store))
        self._kept: OrderedDict[tuple[str, str, str], tuple[str, ...]] = OrderedDict()
        self._names = 0

    def properties(self, node: str) -> Properties:
        """Return what is said of a node."""
        said: dict[str, dict[str, None]] = {}
        for quad in self._store.quads_for_pattern(_resource(node), None, None):
            said.setdefault(str(quad.predicate), {})[str(quad.object)] = None
        return said

    def objects(self, node: str, predicate: str) -> Collection[str]:
        """Return the values of one property of a node."""
        return self._found(node, predicate, "")

    def subjects(self, predicate: str, node: str) -> Collection[str]:
        """Return the nodes of which this is said."""
        return self._found("", predicate, node)

    def _found(self, subject: str, predicate: str, value: str) -> Collection[str]:
        """Look up one side of a triple, or remember what was found before; the longest unasked goes first."""
        key = (subject, predicate, value)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        found = tuple(dict.fromkeys(self._search(*key)))
        self._kept[key] = found
        self._names += 1 + len(found)
        while self._names > REMEMBERED and len(self._kept) > 1:
            self._names -= 1 + len(self._kept.popitem(last=False)[1])
        return found

    def _search(self, subject: str, predicate: str, value: str) -> Iterator[str]:
        if subject:
            if not subject.startswith('"'):
                for quad in self._store.quads_for_pattern(_resource(subject), _name(predicate), None):
                    yield str(quad.object)
        else:
            for quad in self._store.quads_for_pattern(None, _name(predicate), _term(value)):
                yield str(quad.subject)


def nodes_in(lines: Iterator[bytes], graph: StoredGraph) -> Iterator[Node]:
    """Yield the nodes of sorted N-Quads lines that all name a graph, each with all that is said of it."""
    name, said = b"", dict[str, dict[str, None]]()
    for line in lines:
        subject, predicate, rest = line.split(b" ", 2)
        if subject != name:
            if name:
                yield Node(name.decode(), graph, said)
            name, said = subject, {}
        said.setdefault(predicate.decode(), {})[rest[: rest.rindex(b" <")].decode()] = None
    if name:
        yield Node(name.decode(), graph, said)


@lru_cache(maxsize=256)
def _name(predicate: str) -> NamedNode:
    return NamedNode(predicate[1:-1])


def _resource(node: str) -> NamedNode | BlankNode:
    return NamedNode(node[1:-1]) if node.startswith("<") else BlankNode(node[2:])


def _term(term: str) -> NamedNode | BlankNode | Literal:
    if not term.startswith('"'):
        return _resource(term)
    tag = language(term)
    return Literal(lexical(term), language=tag) if tag else Literal(lexical(term), datatype=_name(datatype(term)))
