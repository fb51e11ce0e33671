"""Quads in a folder of this machine, kept and queried by Oxigraph without any server.

Readers open it read-only, so any number of them share one build; only a build writes, into a folder of its own.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from maggraph.errors import QueryError, StoreError
from maggraph.store import sparql
from maggraph.store.protocol import DEFAULT_BASE, Beside, Dataset
from maggraph.store.results import Answer, Boolean, Graph, Solutions
from maggraph.store.terms import IRI, XSD_STRING, BlankNode, Literal, Term

_PLACE = re.compile(r"^error at (?P<line>\d+):(?P<column>\d+): (?P<rest>.*)$", re.DOTALL)


class EmbeddedStore:
    """An Oxigraph database on disk; see `Store` for what it can do."""

    def __init__(self, quads: ox.Store, place: Path, base: str = DEFAULT_BASE, digest: str = "") -> None:
        self.base = base
        self.beside = Beside(place, digest) if digest else None
        self._quads = quads
        self._place = place

    @classmethod
    def create(cls, path: Path, base: str = DEFAULT_BASE) -> "EmbeddedStore":
        """Make a new database in a folder for writing; StoreError if it cannot be written or another has it open."""
        try:
            path.mkdir(parents=True, exist_ok=True)
            return cls(ox.Store(str(path)), path, base)
        except (OSError, RuntimeError) as fault:
            raise _unwritable(path, fault) from fault

    @classmethod
    def open(cls, path: Path, base: str = DEFAULT_BASE, digest: str = "") -> "EmbeddedStore":
        """Open a database for reading; StoreError if it is missing or damaged. `digest` is that of a built graph."""
        try:
            return cls(ox.Store.read_only(str(path)), path, base, digest)
        except FileNotFoundError as fault:
            raise StoreError("{path}: the store is missing; rebuild it with `maggraph build`", path=path) from fault
        except PermissionError as fault:
            raise StoreError("{path}: the store cannot be read; check the folder's rights", path=path) from fault
        except (OSError, RuntimeError) as fault:
            raise _damaged(path, fault) from fault

    def query(self, text: str) -> Answer:
        """Answer over the union of all graphs, or over those that the query names with FROM; never leaves the store."""
        try:
            return _answer(self.begin(text, Dataset()))
        except (OSError, RuntimeError) as fault:
            raise _damaged(self._place, fault) from fault

    def begin(self, text: str, dataset: Dataset) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Begin to answer over the graphs of a dataset, which go before those that the query names with FROM."""
        sparql.form_of(text)
        refuse_service(text)
        try:
            if dataset.chosen:
                default, named = _graphs(dataset.default), _graphs(dataset.named)
                return self._quads.query(text, base_iri=dataset.base, default_graph=[*default], named_graphs=[*named])
            union = not sparql.names_dataset(text)
            return self._quads.query(text, base_iri=dataset.base, use_default_graph_as_union=union)
        except SyntaxError as fault:
            raise _malformed(str(fault)) from fault
        except (OSError, RuntimeError) as fault:
            raise _damaged(self._place, fault) from fault

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Write quads through to the disk."""
        try:
            self._quads.bulk_extend(quads)
            self._quads.flush()
        except (OSError, RuntimeError) as fault:
            raise _unwritable(self._place, fault) from fault

    def load(self, lines: bytes) -> None:
        """Write N-Quads through to the disk, faster than `add` does; lines already there change nothing.

        Oxigraph's loader gives blank nodes other labels each time: lines that may hold one are read apart.
        """
        blank = [line for line in lines.splitlines(keepends=True) if b"_:" in line] if b"_:" in lines else []
        rest = b"".join(line for line in lines.splitlines(keepends=True) if b"_:" not in line) if blank else lines
        try:
            self._quads.bulk_load(rest, format=ox.RdfFormat.N_QUADS, lenient=True)
            self._quads.bulk_extend(ox.parse(b"".join(blank), format=ox.RdfFormat.N_QUADS))
            self._quads.flush()
        except (OSError, RuntimeError, SyntaxError) as fault:
            raise _unwritable(self._place, fault) from fault

    def dump(self) -> Iterator[str]:
        """Yield sorted N-Quads lines."""
        yield from sorted(f"{quad} ." for quad in self._quads)


def _graphs(iris: Iterable[str]) -> list[ox.NamedNode]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as fault:
        raise QueryError("A graph is chosen by its absolute IRI: {reason}", reason=fault) from fault


def term(value: object) -> Term:
    """Turn an Oxigraph term into ours; QueryError for RDF 1.2 terms, which the formats of answers do not know."""
    match value:
        case ox.NamedNode():
            return IRI(value.value)
        case ox.Literal(language=None):
            kind = value.datatype.value
            return Literal(value.value, None if kind == XSD_STRING else kind)
        case ox.Literal():
            return Literal(value.value, language=value.language)
        case ox.BlankNode():
            return BlankNode(value.value)
    raise QueryError("The answer holds a triple as a value ({value}); select its parts instead", value=value)


def refuse_service(text: str) -> None:
    """Raise QueryError if a query would call another endpoint; see `maggraph.store.sparql` for how that is known."""
    harmless = sparql.disguised(text)
    if harmless == text:
        return
    if "SERVICE" in sparql.words(text):
        raise QueryError("SERVICE is refused: a query may not call other addresses; ask that endpoint with --store URL")
    try:
        ox.Store().query(harmless)
    except SyntaxError as fault:
        raise _malformed(str(fault)) from fault


def _answer(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Boolean(bool(result))
    if isinstance(result, ox.QueryTriples):
        return Graph("".join(sorted(f"{triple} .\n" for triple in result)))
    columns = tuple(variable.value for variable in result.variables)
    rows = tuple(tuple(None if value is None else term(value) for value in row) for row in result)
    return Solutions(columns, rows)


def _malformed(message: str) -> QueryError:
    place = _PLACE.match(message)
    if not place:
        return QueryError("The query is malformed: {reason}", reason=_shortened(message))
    return QueryError(
        "The query is malformed at line {line}, column {column}: {reason}",
        line=place["line"],
        column=place["column"],
        reason=_shortened(_in_words(place["rest"])),
    )


def _in_words(reason: str) -> str:
    """Keep of a parser's list of alternatives those that are sentences, else those that are no classes of characters.

    >>> _in_words("expected one of Prefix not found, ['%'], ['.'], [':']"), _in_words("expected one of DESCRIBE, [_]")
    ('Prefix not found', 'expected DESCRIBE')
    """
    one_of, _, alternatives = reason.partition("expected ")
    if one_of:
        return reason
    plain = [one for one in alternatives.removeprefix("one of ").split(", ") if "[" not in one and "'" not in one]
    sentences = [one for one in plain if " " in one]
    return ", ".join(sentences) if sentences else f"expected {', '.join(plain)}" if plain else reason


def _shortened(message: str, limit: int = 160) -> str:
    line = " ".join(message.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _damaged(path: Path, fault: Exception) -> StoreError:
    return StoreError(
        "{path}: the store cannot be read ({reason}); rebuild it with `maggraph build`",
        path=path,
        reason=_shortened(str(fault)),
    )


def _unwritable(path: Path, fault: Exception) -> StoreError:
    if "lock" in str(fault).lower():
        return StoreError("{path}: another program is writing here; wait until it ends", path=path)
    return StoreError(
        "{path}: cannot be written ({reason}); check the folder's rights and the free space, or choose another",
        path=path,
        reason=_shortened(str(fault)),
    )
