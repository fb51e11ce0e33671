"""The expressions in the queries of our shapes; one that cannot be worked out is neither true nor false: None."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from maggraph.triples.rules.parsing import Call, Constant, Expression, Variable
from maggraph.triples.rules.terms import IRI, STRING, datatype, language, lexical, number

Binding = Mapping[str, str]
_QUOTED = '"{}"'.format


def known_in(expression: Expression) -> set[str]:
    """Return the names of the variables in an expression."""
    if isinstance(expression, Variable):
        return {expression.name}
    return set().union(*map(known_in, expression.arguments)) if isinstance(expression, Call) else set()


def holds(expression: Expression, binding: Binding) -> bool:
    """Say whether a condition is met; one that cannot be worked out is not."""
    return _truth(expression, binding) is True


def worth(expression: Expression, binding: Binding) -> str | None:
    """Work out an expression as a term in N-Triples form."""
    if isinstance(expression, Constant):
        return expression.term
    if isinstance(expression, Variable):
        return binding.get(expression.name)
    if expression.name == "COALESCE":
        found = (worth(argument, binding) for argument in expression.arguments)
        return next((term for term in found if term is not None), None)
    arguments = [worth(argument, binding) for argument in expression.arguments]
    terms = [term for term in arguments if term is not None]
    return _FUNCTIONS[expression.name](terms) if len(terms) == len(arguments) else None


def _truth(expression: Expression, binding: Binding) -> bool | None:
    if not isinstance(expression, Call):
        return None
    if expression.name in {"&&", "||"}:
        return _joined(expression.name == "||", [_truth(one, binding) for one in expression.arguments])
    left, right = (worth(argument, binding) for argument in expression.arguments)
    return None if left is None or right is None else _compared(expression.name, left, right)


def _joined(deciding: bool, sides: list[bool | None]) -> bool | None:
    """Join by || (true decides) or && (false decides); a side that is unknown matters only if nothing decides."""
    if deciding in sides:
        return deciding
    return None if None in sides else not deciding


def _compared(operator: str, left: str, right: str) -> bool | None:
    if operator in {"=", "!="}:
        return (left == right) == (operator == "=")
    one, other = _sortable(left), _sortable(right)
    if one is None or other is None or type(one) is not type(other):
        return None
    below, same = one < other, one == other  # type: ignore[operator] # of one type, as just seen
    return {"<": below, ">": not below and not same, "<=": below or same, ">=": not below}[operator]


def _sortable(term: str) -> str | Decimal | None:
    return lexical(term) if datatype(term) == STRING else number(term)


def _substring(terms: list[str]) -> str | None:
    text, start, length = terms[0], number(terms[1]), number(terms[2])
    if start is None or length is None:
        return None
    inside = text[1 : text.rindex('"')]
    return _QUOTED(inside[int(start) - 1 : int(start) - 1 + int(length)])


def _text(terms: list[str]) -> str | None:
    term = terms[0]
    return term[: term.rindex('"') + 1] if term.startswith('"') else _QUOTED(lexical(term)) if term[0] == IRI else None


_FUNCTIONS: Mapping[str, Callable[[list[str]], str | None]] = {
    "STR": _text,
    "STRLEN": lambda terms: f'"{len(lexical(terms[0]))}"^^<http://www.w3.org/2001/XMLSchema#integer>',
    "SUBSTR": _substring,
    "LANG": lambda terms: _QUOTED(language(terms[0])),
}
