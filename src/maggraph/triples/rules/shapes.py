"""The shapes file compiled: each shape becomes checks, and what no check is known for is named and left to others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from maggraph.triples.faults import Severity
from maggraph.triples.rules.constraints import MAKERS, Check, Supers, Values, of_class
from maggraph.triples.rules.graph import MemoryGraph, Node, Properties
from maggraph.triples.rules.parsing import parse_select
from maggraph.triples.rules.paths import Path, path_of
from maggraph.triples.rules.reading import SH, NotCovered, items, messages, only, whole
from maggraph.triples.rules.solving import values_of
from maggraph.triples.rules.terms import lexical
from maggraph.vocab import RDF

SEVERITIES = {SH("Violation"): Severity.VIOLATION, SH("Warning"): Severity.WARNING, SH("Info"): Severity.INFO}
ASIDE = frozenset(
    [str(RDF.type)]
    + [SH(name) for name in ("path", "severity", "message", "targetClass", "targetSubjectsOf", "property")]
    + [
        SH(name)
        for name in ("flags", "ignoredProperties", "qualifiedMinCount", "name", "description", "order", "group")
    ]
)
"""What is said of a shape that is no constraint of its own."""


@dataclass
class Shape:
    """One compiled shape: its name, its path (none for a node shape), and what it checks."""

    name: str
    path: Path | None = None
    path_name: str = ""
    severity: Severity = Severity.VIOLATION
    messages: Mapping[str, str] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)
    closed_to: frozenset[str] | None = None
    properties: list["Shape"] = field(default_factory=list)

    def values(self, node: Node) -> Values:
        """Return the values to check: those at the path's end, or the node itself."""
        return self.path(node) if self.path else (node.name,)

    def results(self, node: Node) -> Iterator[tuple["Shape", str, str]]:
        """Yield what is wrong with a node: the shape that says so, the path and the value in N-Triples form or ""."""
        values = self.values(node)
        for check in self.checks:
            for value in check(node, values):
                yield self, self.path_name, value
        if self.closed_to is not None:
            yield from self._strange(node)
        for shape in self.properties:
            for value in values:
                yield from shape.results(node.at(value))

    def _strange(self, node: Node) -> Iterator[tuple["Shape", str, str]]:
        for predicate, values in node.properties.items():
            if predicate not in (self.closed_to or ()):
                yield from ((self, predicate, value) for value in values)

    def holds(self, node: Node) -> bool:
        """Say whether a node has no fault by this shape."""
        return next(self.results(node), None) is None


class Compiler:
    """Compile the shapes of a graph of rules; `Supers` come from the ontology."""

    def __init__(self, rules: MemoryGraph, supers: Supers) -> None:
        self._rules = rules
        self._done: dict[str, Shape] = {}
        self._makers: Mapping[str, Callable[[str, Properties], Iterable[Check]]] = {
            SH("class"): lambda value, _: [of_class(value, supers)],
            SH("node"): lambda value, _: [_conforming(self.shape(value))],
            SH("not"): lambda value, _: [_other_than(self.shape(value))],
            SH("and"): lambda value, _: [_all_of(self._shapes(value))],
            SH("or"): lambda value, _: [_one_of(self._shapes(value))],
            SH("qualifiedValueShape"): lambda value, said: [
                _at_least(whole(said, SH("qualifiedMinCount")), self.shape(value))
            ],
            SH("sparql"): lambda value, _: [_solved(self._select(value))],
        }

    def shape(self, name: str) -> Shape:
        """Compile a shape with all that it refers to, once; NotCovered if there is something that we do not know."""
        if name not in self._done:
            self._done[name] = self._compiled(name, self._rules.properties(name))
        return self._done[name]

    def _compiled(self, name: str, said: Properties) -> Shape:
        path = only(said, SH("path")) if SH("path") in said else ""
        shape = Shape(
            name,
            path_of(self._rules, path) if path else None,
            path if path.startswith("<") else "",
            SEVERITIES[only(said, SH("severity"))] if SH("severity") in said else Severity.VIOLATION,
            messages(said),
        )
        for parameter, values in said.items():
            if parameter.startswith(SH("")[:-1]) and parameter not in ASIDE:
                shape.checks += self._checks(parameter, values, said)
        shape.properties = [self.shape(value) for value in said.get(SH("property"), ())]
        shape.closed_to = self._closed(said)
        return shape

    def _checks(self, parameter: str, values: Iterable[str], said: Properties) -> Iterator[Check]:
        if parameter in self._makers:
            for value in values:
                yield from self._makers[parameter](value, said)
        elif parameter in MAKERS:
            yield MAKERS[parameter](said, self._rules)
        elif parameter != SH("closed"):
            raise NotCovered("constraint", parameter)

    def _closed(self, said: Properties) -> frozenset[str] | None:
        if SH("closed") not in said or lexical(only(said, SH("closed"))) != "true":
            return None
        paths = (self._rules.properties(one).get(SH("path"), ()) for one in said.get(SH("property"), ()))
        ignored = items(self._rules, only(said, SH("ignoredProperties"))) if SH("ignoredProperties") in said else ()
        return frozenset(ignored) | {path for found in paths for path in found}

    def _shapes(self, head: str) -> list[Shape]:
        return [self.shape(name) for name in items(self._rules, head)]

    def _select(self, constraint: str) -> Callable[[Node], Iterable[str]]:
        said = self._rules.properties(constraint)
        declared = self._rules.properties(only(said, SH("prefixes"))).get(SH("declare"), ())
        prefixes = {
            lexical(only(self._rules.properties(one), SH("prefix"))): lexical(
                only(self._rules.properties(one), SH("namespace"))
            )
            for one in declared
        }
        return values_of(parse_select(lexical(only(said, SH("select"))), prefixes))


def _conforming(shape: Shape) -> Check:
    return lambda node, values: [value for value in values if not shape.holds(node.at(value))]


def _other_than(shape: Shape) -> Check:
    return lambda node, values: [value for value in values if shape.holds(node.at(value))]


def _all_of(shapes: list[Shape]) -> Check:
    return lambda node, values: [v for v in values if not all(shape.holds(node.at(v)) for shape in shapes)]


def _one_of(shapes: list[Shape]) -> Check:
    return lambda node, values: [v for v in values if not any(shape.holds(node.at(v)) for shape in shapes)]


def _at_least(least: int, shape: Shape) -> Check:
    return lambda node, values: () if sum(shape.holds(node.at(v)) for v in values) >= least else ("",)


def _solved(select: Callable[[Node], Iterable[str]]) -> Check:
    return lambda node, values: dict.fromkeys(found for value in values for found in select(node.at(value)))
