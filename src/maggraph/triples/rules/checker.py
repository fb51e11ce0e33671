"""Check a graph node by node against the shapes of ontology/shapes.ttl, read from the file and compiled.

Context: pySHACL takes seconds for one report and does not end for a million participations. Choice: the components that
our shapes use, each from a node to its faults, so that one pass over the nodes is enough and their order is free.
Price: another implementation of a standard; tests let both judge the same faults, and what it does not know is named.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import RdfFormat

from maggraph.errors import ShapeError
from maggraph.triples.faults import Fault
from maggraph.triples.rules.constraints import TYPE, Supers
from maggraph.triples.rules.graph import MemoryGraph, Node, Properties
from maggraph.triples.rules.reading import SH, NotCovered
from maggraph.triples.rules.shapes import Compiler, Shape
from maggraph.triples.rules.terms import lexical
from maggraph.vocab import RDFS

SUBCLASS = str(RDFS.subClassOf)
TARGETS = (SH("targetClass"), SH("targetSubjectsOf"))
OTHER_TARGETS = (SH("targetNode"), SH("targetObjectsOf"), SH("target"))


@dataclass
class Checker:
    """The compiled rules: which shapes look at which nodes, and which are left to pySHACL for what reason."""

    supers: Supers
    by_class: dict[str, list[Shape]] = field(default_factory=dict)
    by_property: dict[str, list[Shape]] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    _chosen: dict[tuple[str, ...], tuple[Shape, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, shapes: Path) -> "Checker":
        """Compile the shapes of a file and the classes of the mag.ttl beside it; ShapeError if they cannot be read."""
        try:
            rules = MemoryGraph.read(shapes.read_bytes(), RdfFormat.TURTLE)
            ontology = MemoryGraph.read(shapes.with_name("mag.ttl").read_bytes(), RdfFormat.TURTLE)
        except (OSError, SyntaxError) as error:
            reason = str(error).partition("\n")[0]
            raise ShapeError("{path}: cannot be read as SHACL ({reason})", path=shapes, reason=reason) from error
        checker = cls(supers_of(ontology))
        compiler = Compiler(rules, checker.supers)
        for node in rules.nodes():
            if any(target in node.properties for target in (*TARGETS, *OTHER_TARGETS)):
                checker._take(node, compiler)
        return checker

    def _take(self, node: Node, compiler: Compiler) -> None:
        try:
            shape = _shape(node, compiler)
        except NotCovered as reason:
            self.left[lexical(node.name)] = str(reason)
            return
        for names, places in zip(TARGETS, (self.by_class, self.by_property), strict=True):
            for name in node.properties.get(names, ()):
                places.setdefault(name, []).append(shape)

    def faults(self, nodes: Iterable[Node]) -> Iterator[Fault]:
        """Yield what is wrong with each of the nodes; what is said of several shapes at once comes several times."""
        for node in nodes:
            for shape in self.shapes_for(node.properties):
                for by, path, value in shape.results(node):
                    yield Fault(by.severity, lexical(node.name), lexical(by.name), path, value, by.messages)

    def shapes_for(self, properties: Properties) -> tuple[Shape, ...]:
        """Return the shapes that look at a node of which this is said."""
        types = properties.get(TYPE, ())
        key = (*types, "", *properties)
        if key not in self._chosen:
            classes = {above: None for one in types for above in self.supers.get(one, (one,))}
            found = [shape for name in classes for shape in self.by_class.get(name, ())]
            found += [shape for name in properties for shape in self.by_property.get(name, ())]
            self._chosen[key] = tuple({shape.name: shape for shape in found}.values())
        return self._chosen[key]


def _shape(node: Node, compiler: Compiler) -> Shape:
    """Compile a shape with targets of its own; NotCovered if it is aimed in another way."""
    for target in OTHER_TARGETS:
        if target in node.properties:
            raise NotCovered("target", target)
    return compiler.shape(node.name)


def supers_of(ontology: MemoryGraph) -> Mapping[str, frozenset[str]]:
    """Return every class of an ontology with itself and all classes above it."""
    above = {node.name: node.properties[SUBCLASS] for node in ontology.nodes() if SUBCLASS in node.properties}

    def climb(name: str, seen: frozenset[str]) -> frozenset[str]:
        for parent in above.get(name, ()):
            seen = seen if parent in seen else climb(parent, seen | {parent})
        return seen

    return {name: climb(name, frozenset([name])) for name in above}
