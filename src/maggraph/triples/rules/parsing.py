"""The part of SPARQL that our shapes speak, read into a tree; anything else in a query is NotCovered.

A group of triple patterns (`a`, `;`, `,`, a property with `+`), FILTER, FILTER NOT EXISTS, OPTIONAL and BIND.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeAlias

from maggraph.triples.rules.reading import NotCovered
from maggraph.vocab import RDF


@dataclass(frozen=True)
class Variable:
    """A variable by its name, without its mark."""

    name: str


@dataclass(frozen=True)
class Constant:
    """A term in N-Triples form."""

    term: str


@dataclass(frozen=True)
class Call:
    """A function or operator with its arguments."""

    name: str
    arguments: tuple["Expression", ...]


Term: TypeAlias = Variable | Constant
Expression: TypeAlias = Variable | Constant | Call


@dataclass(frozen=True)
class Pattern:
    """A triple pattern; with `often`, one step or more along the property."""

    subject: Term
    predicate: str
    value: Term
    often: bool = False


@dataclass
class Group:
    """What stands between braces; conditions hold for the group as a whole."""

    patterns: list[Pattern] = field(default_factory=list)
    optional: list["Group"] = field(default_factory=list)
    bound: list[tuple[Expression, str]] = field(default_factory=list)
    conditions: list[Expression] = field(default_factory=list)
    absent: list["Group"] = field(default_factory=list)


_TOKEN = re.compile(
    r"""\s+|\#[^\n]*
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<variable>[?$]\w+)
    |(?P<text>"[^"\\\n]*"(?:@[A-Za-z-]+)?)
    |(?P<number>\d+)
    |(?P<name>[A-Za-z]\w*:[\w-]*)
    |(?P<word>[A-Za-z]+)
    |(?P<sign>&&|\|\||!=|<=|>=|[{}().;,+=<>])""",
    re.VERBOSE,
)
_LEVELS = (("||",), ("&&",), ("=", "!=", "<", ">", "<=", ">="))
"""Operators, the loosest first."""
FUNCTIONS = frozenset(["STR", "STRLEN", "SUBSTR", "LANG", "COALESCE"])
_TYPE = Constant(str(RDF.type))
_END = ("end", "")


def parse_select(text: str, prefixes: Mapping[str, str]) -> Group:
    """Parse `SELECT $this ?value WHERE {…}`; NotCovered if there is more in it."""
    return _Parser(text, prefixes).select()


class _Parser:
    """A recursive descent over the tokens of one query."""

    def __init__(self, text: str, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._tokens = chain(_tokens(text), iter(lambda: _END, None))
        self._kind, self._word = next(self._tokens)

    def select(self) -> Group:
        for word in ("SELECT", "$this", "?value", "WHERE"):
            self._expect(word)
        group = self._group()
        self._expect("")
        return group

    def _group(self) -> Group:
        group = Group()
        self._expect("{")
        while not self._takes("}"):
            self._clause(group)
            self._takes(".")
        return group

    def _clause(self, group: Group) -> None:
        if self._takes("FILTER"):
            if self._takes("NOT"):
                self._expect("EXISTS")
                group.absent.append(self._group())
            else:
                group.conditions += _parts(self._bracketed())
        elif self._takes("OPTIONAL"):
            group.optional.append(self._group())
        elif self._takes("BIND"):
            self._expect("(")
            value = self._expression()
            self._expect("AS")
            group.bound.append((value, self._variable()))
            self._expect(")")
        else:
            group.patterns += self._patterns()

    def _patterns(self) -> Iterator[Pattern]:
        subject = self._term()
        while True:
            predicate = _TYPE if self._takes("a") else self._term()
            if isinstance(predicate, Variable):
                raise NotCovered("query with", predicate.name)
            often = self._takes("+")
            yield Pattern(subject, predicate.term, self._term(), often)
            while self._takes(","):
                yield Pattern(subject, predicate.term, self._term(), often)
            if not self._takes(";"):
                return

    def _term(self) -> Term:
        if self._kind == "variable":
            return Variable(self._variable())
        kind, word = self._kind, self._word
        self._go_on()
        if kind in {"iri", "text"}:
            return Constant(word)
        prefix, _, name = word.partition(":")
        if kind != "name" or prefix not in self._prefixes:
            raise NotCovered("query with", word)
        return Constant(f"<{self._prefixes[prefix]}{name}>")

    def _variable(self) -> str:
        name = self._word[1:]
        if self._kind != "variable":
            raise NotCovered("query with", self._word)
        self._go_on()
        return name

    def _bracketed(self) -> Expression:
        self._expect("(")
        inside = self._expression()
        self._expect(")")
        return inside

    def _expression(self, level: int = 0) -> Expression:
        if level == len(_LEVELS):
            return self._primary()
        left = self._expression(level + 1)
        while self._word in _LEVELS[level] and self._kind == "sign":
            operator = self._word
            self._go_on()
            left = Call(operator, (left, self._expression(level + 1)))
        return left

    def _primary(self) -> Expression:
        if self._word == "(":
            return self._bracketed()
        if self._kind == "word" and self._word in FUNCTIONS:
            name = self._word
            self._go_on()
            return Call(name, tuple(self._arguments()))
        if self._kind == "number":
            number = Constant(f'"{self._word}"^^<http://www.w3.org/2001/XMLSchema#integer>')
            self._go_on()
            return number
        return self._term()

    def _arguments(self) -> Iterator[Expression]:
        self._expect("(")
        yield self._expression()
        while self._takes(","):
            yield self._expression()
        self._expect(")")

    def _takes(self, word: str) -> bool:
        taken = self._word == word and self._kind != "text"
        if taken:
            self._go_on()
        return taken

    def _expect(self, word: str) -> None:
        if not self._takes(word):
            raise NotCovered("query with", self._word)

    def _go_on(self) -> None:
        self._kind, self._word = next(self._tokens)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if not found:
            raise NotCovered("query with", text[place])
        place = found.end()
        if found.lastgroup:
            yield found.lastgroup, found.group()


def _parts(condition: Expression) -> Iterator[Expression]:
    """Yield what must hold of a condition part by part, so that each is asked as soon as it can be."""
    if isinstance(condition, Call) and condition.name == "&&":
        yield from chain.from_iterable(_parts(part) for part in condition.arguments)
    else:
        yield condition
