"""The paths of SHACL that our shapes take: a property, its inverse, one after another, one or another."""

from collections.abc import Callable, Collection

from maggraph.triples.rules.graph import MemoryGraph, Node
from maggraph.triples.rules.reading import SH, NotCovered, items, only
from maggraph.vocab import RDF

Path = Callable[[Node], Collection[str]]
"""From a node to the nodes and literals at the path's end, each once."""
_FIRST = str(RDF.first)


def path_of(rules: MemoryGraph, path: str) -> Path:
    """Compile a path; NotCovered if it is of another form."""
    said = rules.properties(path)
    if path.startswith("<"):
        return _property(path)
    if _FIRST in said:
        return _sequence([path_of(rules, step) for step in items(rules, path)])
    if SH("alternativePath") in said:
        either = only(said, SH("alternativePath"))
        return _alternative([path_of(rules, one) for one in items(rules, either)])
    if SH("inversePath") in said and only(said, SH("inversePath")).startswith("<"):
        return _inverse(only(said, SH("inversePath")))
    raise NotCovered("path", next(iter(said), path))


def _property(predicate: str) -> Path:
    return lambda node: node.get(predicate)


def _inverse(predicate: str) -> Path:
    return lambda node: node.graph.subjects(predicate, node.name)


def _alternative(paths: list[Path]) -> Path:
    return lambda node: dict.fromkeys(end for path in paths for end in path(node))


def _sequence(paths: list[Path]) -> Path:
    def follow(node: Node) -> Collection[str]:
        ends: dict[str, None] = {node.name: None}
        for path in paths:
            ends = dict.fromkeys(end for name in ends for end in path(node.at(name)))
        return ends

    return follow
