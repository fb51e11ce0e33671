"""Put values into a query: each enters as one RDF term in its own `VALUES`, the same way for every engine.

A value is checked by its declared type and written in N-Triples form, in which quotes and line ends are escaped:
nothing that a user types can end the term and go on as SPARQL. All are replaced in one pass, so that a value that
looks like a parameter is never read again.
"""

import datetime
import re
from collections.abc import Mapping

from maggraph.answers.header import Parameter, ParameterType
from maggraph.errors import QueryError
from maggraph.store import IRI, Literal

GRADES = ("direct", "together", "same-event", "same-programme")
LANGUAGES = ("ru", "en")
XSD_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"

_VALUES = re.compile(r"(?P<head>\bVALUES \?(?P<name>\w+) )\{[^{}\n]*\}")
_ABSOLUTE = re.compile(r"(?:https?://|urn:)[^<>\"{}|^`\\\x00-\x20\x7f]+")
_ID = re.compile(r"[a-z]+/[a-z0-9-]+")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)


def place(text: str, terms: Mapping[str, str]) -> str:
    """Fill the `VALUES` of the named parameters with terms in N-Triples form.

    >>> place('VALUES ?x { UNDEF }', {"x": "<https://e.example/a>"})
    'VALUES ?x { <https://e.example/a> }'
    """

    def filled(line: re.Match[str]) -> str:
        return f"{line['head']}{{ {terms[line['name']]} }}" if line["name"] in terms else line[0]

    return _VALUES.sub(filled, text)


def term(parameter: Parameter, value: str, base: str) -> str:
    """Type one value by its parameter's declaration and return its N-Triples form; QueryError if it does not fit."""
    match parameter.type:
        case ParameterType.IRI:
            return str(_iri(parameter.name, value, base))
        case ParameterType.DATE:
            return str(Literal(_date(parameter.name, value)))
        case ParameterType.INTEGER:
            return str(Literal(_integer(parameter.name, value), XSD_INTEGER))
        case ParameterType.GRADE:
            return str(Literal(_one_of(parameter.name, value, GRADES)))
        case ParameterType.LANG:
            return str(Literal(_one_of(parameter.name, value, LANGUAGES)))
        case ParameterType.TEXT:
            return str(Literal(value))


def _iri(name: str, value: str, base: str) -> IRI:
    bare = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    if _ID.fullmatch(bare):
        return IRI(f"{base}id/{bare}")
    if not _ABSOLUTE.fullmatch(bare):
        raise QueryError(
            "{name}={value}: is no IRI and no id; give https://… or an id as in person/…", **_pair(name, value)
        )
    return IRI(bare)


def _date(name: str, value: str) -> str:
    if not _is_date(value):
        raise QueryError(
            "{name}={value}: is no date of the calendar; write 2025, 2025-04 or 2025-04-30", **_pair(name, value)
        )
    return value


def checked_date(name: str, value: str) -> str:
    """Return a date, or "" for none, as it is; QueryError if it is neither."""
    return _date(name, value) if value else ""


def _is_date(value: str) -> bool:
    try:
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return bool(_DATE.fullmatch(value))


def _integer(name: str, value: str) -> str:
    if not _INTEGER.fullmatch(value):
        raise QueryError("{name}={value}: is no whole number", **_pair(name, value))
    return str(int(value))


def _one_of(name: str, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise QueryError("{name}={value}: choose one of {choices}", choices=", ".join(choices), **_pair(name, value))
    return value


def _pair(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value if len(value) <= 80 else value[:79] + "…"}
