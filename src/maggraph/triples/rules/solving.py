"""Answer a query about one node by walking from it through the graph, the narrowest way first.

Context: an engine that answers for the whole graph at once joins the guests of an event of thousands with the thousand
events of a guest. Choice: begin at the node, ask conditions as soon as their variables are known, and where a node is
sought from several sides look from the side of the fewest. Price: only the part of SPARQL that our shapes speak.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from maggraph.triples.rules.expressions import holds, known_in, worth
from maggraph.triples.rules.graph import Node
from maggraph.triples.rules.parsing import Expression, Group, Pattern, Term, Variable
from maggraph.triples.rules.reading import NotCovered

Binding = dict[str, str]
FEW = 8
"""So many candidates are looked at one by one rather than asking for more."""


def values_of(group: Group) -> Callable[[Node], Iterable[str]]:
    """Return what finds the values of ?value for a node as $this."""
    _check(group, {"this"})
    return partial(_values, group)


def _check(group: Group, bound: set[str]) -> None:
    """Refuse a group in which a walk from what is known does not reach every variable."""
    left = list(group.patterns)
    known = set(bound)
    while left:
        ready = [pattern for pattern in left if _names(pattern) & known or not _names(pattern)]
        if not ready:
            raise NotCovered("query with", left[0].predicate)
        known |= _names(ready[0])
        left.remove(ready[0])
    for inner in (*group.optional, *group.absent):
        _check(inner, known)


def _names(pattern: Pattern) -> set[str]:
    return {term.name for term in (pattern.subject, pattern.value) if isinstance(term, Variable)}


def _values(group: Group, node: Node) -> Iterator[str]:
    for found in _solutions(group, {"this": node.name}, node):
        yield found.get("value", "")


def _solutions(group: Group, start: Binding, node: Node) -> Iterator[Binding]:
    sure = start.keys() | {name for pattern in group.patterns for name in _names(pattern)}
    early = [condition for condition in group.conditions if known_in(condition) <= sure]
    late = [condition for condition in group.conditions if condition not in early]
    for found in _walk(group.patterns, early, start, node):
        for whole in _with_optional(group.optional, found, node):
            for value, name in group.bound:
                said = worth(value, whole)
                whole = whole if said is None else whole | {name: said}  # noqa: PLW2901 - grows by each BIND
            if all(holds(condition, whole) for condition in late) and not _any(group.absent, whole, node):
                yield whole


def _any(groups: Iterable[Group], binding: Binding, node: Node) -> bool:
    return any(next(_solutions(group, binding, node), None) is not None for group in groups)


def _with_optional(groups: list[Group], binding: Binding, node: Node) -> Iterator[Binding]:
    if not groups:
        yield binding
        return
    found = list(_solutions(groups[0], binding, node)) or [binding]
    for one in found:
        yield from _with_optional(groups[1:], one, node)


def _walk(patterns: list[Pattern], conditions: list[Expression], binding: Binding, node: Node) -> Iterator[Binding]:
    """Yield every way in which the patterns fit; a condition is asked when its last variable has been found."""
    ready = [condition for condition in conditions if known_in(condition) <= binding.keys()]
    if not all(holds(condition, binding) for condition in ready):
        return
    if not patterns:
        yield binding
        return
    later = [condition for condition in conditions if condition not in ready]
    name, candidates, used = _step(patterns, binding, node)
    rest = [pattern for pattern in patterns if pattern not in used]
    for candidate in candidates:
        yield from _walk(rest, later, binding | {name: candidate} if name else binding, node)


Step = tuple[str, Collection[str], list[Pattern]]
"""The variable found ("" for a pattern that only had to fit), what it may be, and the patterns that this settles."""


def _step(patterns: list[Pattern], binding: Binding, node: Node) -> Step:
    """Choose what to find next: what needs no search, then what leads forward, then what is sought from its values."""
    for pattern in patterns:
        subject, value = _known(pattern.subject, binding), _known(pattern.value, binding)
        if subject and value:
            return "", ("",) if value in _ahead(pattern, subject, node) else (), [pattern]
    for pattern in patterns:
        subject = _known(pattern.subject, binding)
        if subject and isinstance(pattern.value, Variable):
            return pattern.value.name, _ahead(pattern, subject, node), [pattern]
    return _sought([pattern for pattern in patterns if _known(pattern.value, binding)], binding, node)


def _sought(patterns: list[Pattern], binding: Binding, node: Node) -> Step:
    """Look for a subject from all values that are known of it, as far as it takes to have few candidates."""
    first = patterns[0].subject
    assert isinstance(first, Variable)
    same = [pattern for pattern in patterns if pattern.subject == first]
    found: Collection[str] = ()
    used: list[Pattern] = []
    for pattern in same:
        side = _behind(pattern, _known(pattern.value, binding), node)
        few, many = sorted((found, side), key=len) if used else (side, ())
        found = [one for one in few if one in many] if used else side
        used.append(pattern)
        if len(found) <= FEW:
            break
    return first.name, found, used


def _known(term: Term, binding: Binding) -> str:
    return binding.get(term.name, "") if isinstance(term, Variable) else term.term


def _ahead(pattern: Pattern, subject: str, node: Node) -> Collection[str]:
    values = node.objects(subject, pattern.predicate)
    return _closure(values, lambda one: node.objects(one, pattern.predicate)) if pattern.often else values


def _behind(pattern: Pattern, value: str, node: Node) -> Collection[str]:
    subjects = node.graph.subjects(pattern.predicate, value)
    return _closure(subjects, lambda one: node.graph.subjects(pattern.predicate, one)) if pattern.often else subjects


def _closure(values: Collection[str], step: Callable[[str], Collection[str]]) -> Collection[str]:
    reached = dict.fromkeys(values)
    waiting = list(reached)
    while waiting:
        new = [one for one in step(waiting.pop()) if one not in reached]
        reached |= dict.fromkeys(new)
        waiting += new
    return reached
