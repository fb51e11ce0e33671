"""The rules of a shapes file by name: what each looks at, how bad its breach is, and who can check it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from maggraph.triples.faults import Severity
from maggraph.triples.rules.checker import Checker
from maggraph.triples.rules.shapes import Shape
from maggraph.triples.rules.terms import lexical


@dataclass(frozen=True)
class Rule:
    """One rule: its IRI, severity, the classes or properties of the nodes that it looks at, its message by language.

    `reason` says why it is left to pySHACL; it is "" if maggraph checks it itself, whatever the size of a graph.
    """

    name: str
    severity: Severity = Severity.VIOLATION
    targets: tuple[str, ...] = ()
    messages: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""


def rules_of(checker: Checker) -> tuple[Rule, ...]:
    """Return all rules of a checker, by name; a rule that only others refer to looks at what they look at."""
    targets: dict[str, set[str]] = {}
    shapes: dict[str, Shape] = {}
    for target, roots in (*checker.by_class.items(), *checker.by_property.items()):
        for shape in (found for root in roots for found in _within(root)):
            shapes[shape.name] = shape
            targets.setdefault(shape.name, set()).add(lexical(target))
    known = [
        Rule(lexical(name), shape.severity, tuple(sorted(targets[name])), shape.messages)
        for name, shape in shapes.items()
        if name.startswith("<") and shape.messages
    ]
    left = [Rule(name, reason=reason) for name, reason in checker.left.items()]
    return tuple(sorted([*known, *left], key=lambda rule: rule.name))


def _within(shape: Shape) -> Iterator[Shape]:
    yield shape
    for part in shape.properties:
        yield from _within(part)
