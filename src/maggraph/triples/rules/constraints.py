"""The constraint components of SHACL Core that concern values one by one or their number.

Each maker reads its parameters from a shape and returns a check: from a node and the values at the shape's path to what
is wrong, a value each, or "" where no single value is to blame.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from maggraph.triples.rules.graph import MemoryGraph, Node, Properties
from maggraph.triples.rules.reading import SH, NotCovered, items, only, whole
from maggraph.triples.rules.terms import datatype, language, lexical, node_kind, number, well_formed
from maggraph.vocab import RDF

Values = Collection[str]
Check = Callable[[Node, Values], Iterable[str]]
Supers = Mapping[str, frozenset[str]]
"""Every class with all that are above it, itself included."""
TYPE = str(RDF.type)
NO_VALUE = ("",)
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL}


def min_count(said: Properties, _: MemoryGraph) -> Check:
    """Demand at least so many values."""
    least = whole(said, SH("minCount"))
    return lambda _, values: NO_VALUE if len(values) < least else ()


def max_count(said: Properties, _: MemoryGraph) -> Check:
    """Demand at most so many values."""
    most = whole(said, SH("maxCount"))
    return lambda _, values: NO_VALUE if len(values) > most else ()


def min_length(said: Properties, _: MemoryGraph) -> Check:
    """Demand at least so many characters."""
    least = whole(said, SH("minLength"))
    return _each(lambda value: not value.startswith("_:") and len(lexical(value)) >= least)


def is_in(said: Properties, rules: MemoryGraph) -> Check:
    """Demand one of a list."""
    allowed = frozenset(items(rules, only(said, SH("in"))))
    return _each(allowed.__contains__)


def has_value(said: Properties, _: MemoryGraph) -> Check:
    """Demand a certain value, among others."""
    wanted = only(said, SH("hasValue"))
    return lambda _, values: () if wanted in values else NO_VALUE


def of_datatype(said: Properties, _: MemoryGraph) -> Check:
    """Demand a well-formed literal of a datatype."""
    wanted = only(said, SH("datatype"))
    return _each(lambda value: datatype(value) == wanted and well_formed(value))


def of_kind(said: Properties, _: MemoryGraph) -> Check:
    """Demand an IRI, a literal or a blank node."""
    allowed = frozenset(re.findall("IRI|Literal|BlankNode", only(said, SH("nodeKind")).replace("OrIRI", "IRI")))
    return _each(lambda value: node_kind(value) in allowed)


def pattern(said: Properties, _: MemoryGraph) -> Check:
    """Demand characters in which a regular expression finds itself."""
    flags = [lexical(flag) for flag in said.get(SH("flags"), ())]
    if any(flag not in _FLAGS for flag in "".join(flags)):
        raise NotCovered("parameter", SH("flags"))
    found = re.compile(lexical(only(said, SH("pattern"))), sum(_FLAGS[flag] for flag in "".join(flags))).search
    return _each(lambda value: not value.startswith("_:") and found(lexical(value)) is not None)


def language_in(said: Properties, rules: MemoryGraph) -> Check:
    """Demand a text in one of these languages, or in a variety of one."""
    allowed = tuple(lexical(item).lower() for item in items(rules, only(said, SH("languageIn"))))
    return _each(lambda value: any(f"{language(value)}-".startswith(f"{tag}-") for tag in allowed))


def unique_language(said: Properties, _: MemoryGraph) -> Check:
    """Demand one text in each language at most."""
    if lexical(only(said, SH("uniqueLang"))) != "true":
        return lambda _node, _values: ()
    return lambda _, values: NO_VALUE if any(n > 1 for tag, n in _languages(values) if tag) else ()


def _languages(values: Values) -> Iterable[tuple[str, int]]:
    return Counter(map(language, values)).items() if len(values) > 1 else ()


def min_inclusive(said: Properties, _: MemoryGraph) -> Check:
    """Demand a number not below this one."""
    least = _limit(said, SH("minInclusive"))
    return _each(lambda value: (found := number(value)) is not None and found >= least)


def max_inclusive(said: Properties, _: MemoryGraph) -> Check:
    """Demand a number not above this one."""
    most = _limit(said, SH("maxInclusive"))
    return _each(lambda value: (found := number(value)) is not None and found <= most)


def less_than(said: Properties, _: MemoryGraph) -> Check:
    """Demand numbers below all those of another property."""
    other = only(said, SH("lessThan"))

    def check(node: Node, values: Values) -> Iterator[str]:
        limits = [number(limit) for limit in node.get(other)]
        for value in values:
            found = number(value)
            yield from (value for limit in limits if found is None or limit is None or found >= limit)

    return check


def disjoint(said: Properties, _: MemoryGraph) -> Check:
    """Demand no value of another property."""
    other = only(said, SH("disjoint"))
    return lambda node, values: [value for value in values if value in node.get(other)]


def equals(said: Properties, _: MemoryGraph) -> Check:
    """Demand the very values of another property."""
    other = only(said, SH("equals"))
    return lambda node, values: set(values) ^ set(node.get(other))


def of_class(wanted: str, supers: Supers) -> Check:
    """Return the check that values are instances of a class, or of one below it."""

    def check(node: Node, values: Values) -> Iterator[str]:
        for value in values:
            types = node.objects(value, TYPE) if not value.startswith('"') else ()
            if not any(wanted in supers.get(one, (one,)) for one in types):
                yield value

    return check


def _limit(said: Properties, parameter: str) -> Decimal:
    limit = number(only(said, parameter))
    if limit is None:
        raise NotCovered("value of", parameter)
    return limit


def _each(good: Callable[[str], bool]) -> Check:
    return lambda _, values: [value for value in values if not good(value)]


MAKERS: Mapping[str, Callable[[Properties, MemoryGraph], Check]] = {
    SH("minCount"): min_count,
    SH("maxCount"): max_count,
    SH("minLength"): min_length,
    SH("in"): is_in,
    SH("hasValue"): has_value,
    SH("datatype"): of_datatype,
    SH("nodeKind"): of_kind,
    SH("pattern"): pattern,
    SH("languageIn"): language_in,
    SH("uniqueLang"): unique_language,
    SH("minInclusive"): min_inclusive,
    SH("maxInclusive"): max_inclusive,
    SH("lessThan"): less_than,
    SH("disjoint"): disjoint,
    SH("equals"): equals,
}
"""The components that need nothing but the shape, by their parameter."""
