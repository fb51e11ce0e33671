"""Every published form of a graph as files of one folder, with their checksums.

The list of checksums is also the memory of what an export wrote: the next one removes what it no longer writes, so that
nothing of a withdrawn person stays behind.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from pyoxigraph import Quad

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Request
from maggraph.errors import StoreError
from maggraph.network.asking import network_of
from maggraph.network.files import WRITERS
from maggraph.publication.columns import Kind
from maggraph.publication.context import context
from maggraph.publication.csvw import csv_files
from maggraph.publication.dcat import Catalogue, dcat_graph
from maggraph.publication.documents import entity_graph
from maggraph.publication.dumps import dumps, graphs, quads_of
from maggraph.publication.executables import executables_graph
from maggraph.publication.framing import CONTEXT, as_json, dataset_document, entity_document
from maggraph.publication.parquet import parquet_files
from maggraph.publication.provenance import provenance_graph
from maggraph.publication.releases import Release, latest_release
from maggraph.publication.tables import Table, tables
from maggraph.publication.terms import as_turtle
from maggraph.publication.void import void_graph
from maggraph.publication.xlsx import workbook
from maggraph.store import Store
from maggraph.wording import LANGUAGES, speaking

SUMS = "SHA256SUMS"
STATEMENTS = frozenset({"participation", "tenure", "conferral", "attendance", "passage"})
File = tuple[str, bytes]


class Part(StrEnum):
    """What can be exported alone."""

    RDF = "rdf"
    JSONLD = "jsonld"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    NETWORK = "network"


@dataclass(frozen=True)
class Source:
    """A store, with what is read from it only once."""

    store: Store

    @cached_property
    def quads(self) -> tuple[Quad, ...]:
        """Return every quad."""
        return quads_of(self.store.dump())

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Return every table."""
        return tables(self.quads, self.store)

    @cached_property
    def release(self) -> Release:
        """Return the latest release."""
        return latest_release(self.store)


def export_files(source: Source, parts: Sequence[Part] = tuple(Part)) -> Iterator[File]:
    """Yield name and content of the files of some parts."""
    for part in parts:
        yield from _WRITERS[part](source)


def description_files(source: Source, site: str, files: Mapping[str, bytes]) -> Iterator[File]:
    """Yield what describes the data set and these files, which lie under dump/ of a site (with a slash at its end)."""
    store = source.store
    dumps = [name for name in files if name.startswith("maggraph.") and not name.endswith(".xlsx")]
    yield "void.ttl", as_turtle(void_graph(store, site, dumps))
    yield "dcat.ttl", as_turtle(dcat_graph(Catalogue(store, site, files)))
    yield "queries.ttl", as_turtle(executables_graph(store, site))
    yield "prov.ttl", as_turtle(provenance_graph(store, files))


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files and their checksums, and remove those of an earlier export; StoreError if it cannot be done."""
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    try:
        for name in _earlier(folder) - files.keys():
            (folder / name).unlink(missing_ok=True)
        for name, content in {**files, SUMS: sums.encode()}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    except OSError as error:
        raise StoreError(
            "{path}: cannot be written ({reason}); choose another folder", path=folder, reason=error.strerror
        ) from error


def _earlier(folder: Path) -> set[str]:
    """Return the files that an earlier export lists, as far as they lie in its folder."""
    path = folder / SUMS
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    names = {line.partition("  ")[2] for line in lines} - {""}
    inside = folder.resolve()
    return {name for name in names if (folder / name).resolve().is_relative_to(inside)}


def _rdf(source: Source) -> Iterator[File]:
    return dumps(source.quads, source.store.base)


def _jsonld(source: Source) -> Iterator[File]:
    yield CONTEXT, as_json(context())
    yield "maggraph.jsonld", dataset_document(graphs(source.quads))
    for name in entity_ids(source):
        iri = f"{source.store.base}id/{name}"
        yield f"entities/{name}.jsonld", entity_document(entity_graph(source.store, iri), iri)


def entity_ids(source: Source) -> Iterator[str]:
    """Yield the id of every entity that has a document of its own."""
    for table in source.tables:
        if table.form.classes and table.form.id.kind is Kind.ENTITY:
            yield from (str(row[0]) for row in table.rows if str(row[0]).partition("/")[0] not in STATEMENTS)


def _csv(source: Source) -> Iterator[File]:
    return ((f"tables/{name}", content) for name, content in csv_files(source.tables, source.store.base))


def _xlsx(source: Source) -> Iterator[File]:
    for lang in LANGUAGES:
        yield f"maggraph.{lang}.xlsx", workbook(source.tables, lang, source.release.issued)


def _parquet(source: Source) -> Iterator[File]:
    return ((f"parquet/{name}", content) for name, content in parquet_files(source.tables))


def _network(source: Source) -> Iterator[File]:
    for lang in LANGUAGES:
        with speaking(lang):
            network = network_of(source.store, Request(weakest=Grade.SAME_PROGRAMME, lang=lang))
        for form in ("graphml", "gexf"):
            yield f"network.{lang}.{form}", WRITERS[form](network)


_WRITERS: Mapping[Part, Callable[[Source], Iterator[File]]] = {
    Part.RDF: _rdf,
    Part.JSONLD: _jsonld,
    Part.CSV: _csv,
    Part.XLSX: _xlsx,
    Part.PARQUET: _parquet,
    Part.NETWORK: _network,
}
