"""The head of a .rq file: `#+ ` lines of YAML as grlc reads them, with our own `parameters` and Russian twins."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from maggraph.errors import QueryError

MARK = "#+"


class ParameterType(StrEnum):
    """What may be given for a parameter."""

    IRI = "iri"
    DATE = "date"
    GRADE = "grade"
    TEXT = "text"
    INTEGER = "integer"
    LANG = "lang"


@dataclass(frozen=True)
class Parameter:
    """One input of a query: the variable of a `VALUES ?name { … }` line, and what it means in both languages."""

    name: str
    type: ParameterType
    label: Mapping[str, str]
    required: bool = False


@dataclass(frozen=True)
class Header:
    """What a query's head says; empty for a query without one."""

    summary: str = ""
    summary_ru: str = ""
    description: str = ""
    description_ru: str = ""
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()


def read_header(name: str, text: str) -> Header:
    r"""Read the head of a query's text; QueryError if it is no YAML of the known shape.

    >>> read_header("q", "#+ summary: All cities\n#+ tags: [city]\nSELECT * {}").tags
    ('city',)
    """
    return header_of(name, read_record(name, text))


def read_record(name: str, text: str) -> Mapping[str, object]:
    """Read the head of a query's text as it stands; QueryError if it is no YAML of names and values."""
    import yaml  # noqa: PLC0415 - the heads of shipped queries are kept, `maggraph met` does without

    lines = [line[len(MARK) :].removeprefix(" ") for line in text.splitlines() if line.startswith(MARK)]
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        record = yaml.load("\n".join(lines), loader) or {}  # noqa: S506 - safe, with libyaml or without
    except yaml.YAMLError as fault:
        reason = " ".join(str(fault).split())
        raise QueryError("{name}: the head of the query is no YAML: {reason}", name=name, reason=reason) from fault
    if not isinstance(record, dict):
        raise _wrong(name, "no names")
    return {str(key): _plain(value) for key, value in record.items()}


def _plain(value: object) -> object:
    """Turn dates and the like into text, all the way down."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)


def header_of(name: str, record: Mapping[str, object]) -> Header:
    """Make a head of what stands in it; QueryError if it has not the known shape."""
    try:
        return _header(record)
    except (TypeError, ValueError, AttributeError, KeyError) as fault:
        raise _wrong(name, fault) from fault


def _wrong(name: str, reason: object) -> QueryError:
    return QueryError(
        "{name}: the head of the query is wrong ({reason}); the shipped queries show its form", name=name, reason=reason
    )


def _header(record: Mapping[str, object]) -> Header:
    parameters = _mapping(record, "parameters")
    defaults = _mapping(record, "defaults")
    tags = record.get("tags") or []
    if not isinstance(tags, list):
        raise TypeError("tags")
    return Header(
        summary=_words(record, "summary"),
        summary_ru=_words(record, "summary_ru"),
        description=_words(record, "description"),
        description_ru=_words(record, "description_ru"),
        tags=tuple(str(tag) for tag in tags),
        parameters=tuple(_parameter(name, parameters) for name in parameters),
        defaults=tuple((name, str(value)) for name, value in defaults.items()),
    )


def _parameter(name: str, parameters: Mapping[str, object]) -> Parameter:
    record = _mapping(parameters, name)
    return Parameter(
        name=name,
        type=ParameterType(str(record.get("type", "text"))),
        label={"ru": _words(record, "ru"), "en": _words(record, "en")},
        required=record.get("required") is True,
    )


def _words(record: Mapping[str, object], name: str) -> str:
    value = record.get(name) or ""
    if not isinstance(value, str):
        raise TypeError(name)
    return " ".join(value.split())


def _mapping(record: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = record.get(name) or {}
    if not isinstance(value, dict):
        raise TypeError(name)
    return {str(key): item for key, item in value.items()}
