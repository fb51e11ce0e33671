"""Questions kept as .rq files: found by name, filled with parameters, asked of a store.

Every other answering module gets its data through `ask`, so that no SPARQL stands in Python and each question that the
project asks of a graph can be run, unmodified, by anyone with any SPARQL tool.
"""

import contextlib
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from maggraph.answers import binding
from maggraph.answers.header import Header, Parameter, ParameterType, header_of, read_header, read_record
from maggraph.compiled import compiled
from maggraph.errors import QueryError
from maggraph.resources import shipped
from maggraph.store import DEFAULT_BASE, Solutions, Store

__all__ = ["Parameter", "ParameterType", "Query", "ask", "ask_each", "load_query", "named_queries", "parse_query"]

SUFFIX = ".rq"
_NAME = re.compile(r"[a-z0-9-]+")
BATCH = 200
"""So many values of one parameter stand in one query; more are asked for in turn."""


@dataclass(frozen=True)
class Query:
    """One question: its text, what it tells in both languages, its parameters and examples of their values."""

    name: str
    text: str
    summary: str = ""
    summary_ru: str = ""
    description: str = ""
    description_ru: str = ""
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()

    def bind(self, values: Mapping[str, str], base: str = DEFAULT_BASE) -> str:
        """Return the text with values put in, an empty one meaning any; QueryError names what does not fit."""
        given = {name: value for name, value in values.items() if value}
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                raise self._unknown(name)
        for parameter in self.parameters:
            if parameter.required and parameter.name not in given:
                raise QueryError(
                    "{query}: needs a value for {name}; give it with -p {name}=…", query=self.name, name=parameter.name
                )
        return binding.place(self.text, {name: binding.term(known[name], value, base) for name, value in given.items()})

    def spread(self, name: str, several: Iterable[str], base: str = DEFAULT_BASE) -> "Query":
        """Return the question about several values of one parameter at once; QueryError names what does not fit."""
        parameter = next((one for one in self.parameters if one.name == name), None)
        if not parameter:
            raise self._unknown(name)
        terms = " ".join(binding.term(parameter, value, base) for value in several)
        return replace(self, text=binding.place(self.text, {name: terms}))

    def _unknown(self, name: str) -> QueryError:
        names = ", ".join(parameter.name for parameter in self.parameters)
        if not names:
            return QueryError("{query}: has no parameters, so {name} is unknown", query=self.name, name=name)
        return QueryError("{query}: has no parameter {name}; it has {names}", query=self.name, name=name, names=names)


def parse_query(name: str, text: str) -> Query:
    """Make a query of a text, with whatever its head declares."""
    return _query(name, text, read_header(name, text))


def _query(name: str, text: str, head: Header) -> Query:
    return Query(name=name, text=text, **vars(head))


@cache
def named_queries() -> tuple[Query, ...]:
    """Return the shipped queries by name."""
    return tuple(_shipped(name) for name in sorted(path.stem for path in shipped("queries").glob("*" + SUFFIX)))


@cache
def _shipped(name: str) -> Query:
    path = shipped("queries") / (name + SUFFIX)
    record = _heads().get(name)
    return _query(name, _text(path), header_of(name, record)) if isinstance(record, dict) else _read(path)


@cache
def _heads() -> Mapping[str, object]:
    paths = sorted(shipped("queries").glob("*" + SUFFIX))
    return compiled("queries", paths, lambda: dict(_records(paths)))


def _records(paths: Iterable[Path]) -> Iterator[tuple[str, object]]:
    for path in paths:
        with contextlib.suppress(QueryError):  # whoever asks this one is told what is wrong
            yield path.stem, read_record(path.stem, _text(path))


def load_query(name_or_path: str) -> Query:
    """Return a shipped query by its name, or the query in a file; QueryError with the nearest names otherwise."""
    if _NAME.fullmatch(name_or_path) and (shipped("queries") / (name_or_path + SUFFIX)).is_file():
        return _shipped(name_or_path)
    path = Path(name_or_path)
    if path.suffix == SUFFIX or path.is_file():
        return _read(path)
    near = difflib.get_close_matches(name_or_path, _names(), cutoff=0.5)
    if near:
        raise QueryError("No such query: {name}; did you mean {near}?", name=name_or_path, near=", ".join(near))
    raise QueryError("No such query: {name}; `maggraph queries` lists them", name=name_or_path)


Row = dict[str, str]


def ask(store: Store, name: str, /, **values: str) -> Solutions:
    """Bind a shipped SELECT query, run it and return its rows."""
    answer = store.query(load_query(name).bind(values, store.base))
    if not isinstance(answer, Solutions):
        raise QueryError("{query}: gives no rows; run it with `maggraph query`", query=name)
    return answer


def ask_each(store: Store, name: str, parameter: str, several: Iterable[str], /, **values: str) -> Iterator[Row]:
    """Ask a shipped SELECT query about each of several values of one parameter, many at a time; yield its rows."""
    query, wanted = load_query(name), sorted(set(several))
    for start in range(0, len(wanted), BATCH):
        part = query.spread(parameter, wanted[start : start + BATCH], store.base)
        answer = store.query(part.bind(values, store.base))
        assert isinstance(answer, Solutions)
        yield from answer.dicts()


def _names() -> Iterator[str]:
    return (query.name for query in named_queries())


def _read(path: Path) -> Query:
    return parse_query(path.stem, _text(path))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise QueryError("{path}: cannot be read ({reason})", path=path, reason=fault.strerror) from fault
    except UnicodeDecodeError as fault:
        raise QueryError("{path}: is no UTF-8 text; save it as UTF-8", path=path) from fault
