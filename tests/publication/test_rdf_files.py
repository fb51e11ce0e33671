"""The dumps and JSON-LD documents are read back by other programs to the same quads."""

import json
import shutil
import subprocess
import sys
import urllib.parse
import warnings
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import rdflib.compare
from pyld import jsonld

from maggraph.publication.documents import entity_graph
from maggraph.store import open_store
from website import read_graph

FORMATS = {"nq": "nquads", "trig": "trig"}
UNIONS = {"ttl": "turtle", "rdf": "xml"}


def canonical(text: str, form: ox.RdfFormat = ox.RdfFormat.N_QUADS) -> set[str]:
    data = ox.Dataset(ox.parse(text.encode(), format=form))
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in data}


def from_disk(url: str, _options: object) -> dict[str, object]:
    path = Path(urllib.parse.unquote(url.removeprefix("file://")))
    return {"contextUrl": None, "documentUrl": url, "document": json.loads(path.read_text(encoding="utf-8"))}


def read_dataset(text: str, form: str) -> rdflib.Dataset:
    """Read quads by rdflib, whose parsers use its own outdated names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Dataset().parse(data=text, format=form)


def expanded(path: Path) -> str:
    options = {"format": "application/n-quads", "documentLoader": from_disk}
    return str(jsonld.to_rdf(path.as_uri(), options))


@pytest.mark.parametrize("suffix", FORMATS)
def test_rdflib_reads_the_same_quads(export: Path, lines: list[str], suffix: str) -> None:
    text = (export / f"maggraph.{suffix}").read_text(encoding="utf-8")

    assert len(list(read_dataset(text, FORMATS[suffix]).quads())) == len(lines)
    assert canonical(text, ox.RdfFormat.from_extension(suffix)) == canonical("\n".join(lines))


@pytest.mark.parametrize("suffix", UNIONS)
def test_rdflib_reads_the_same_triples(export: Path, lines: list[str], suffix: str) -> None:
    read = rdflib.Graph().parse(export / f"maggraph.{suffix}", format=UNIONS[suffix])
    union = {str(quad.triple) for quad in ox.parse("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)}
    expected = rdflib.Graph().parse(data="".join(f"{triple} .\n" for triple in union), format="nt")

    assert rdflib.compare.isomorphic(read, expected)


def test_the_files_of_the_graphs_make_the_whole(export: Path, lines: list[str]) -> None:
    files = sorted((export / "graphs").rglob("*.ttl"))

    sizes = [len(rdflib.Graph().parse(path)) for path in files]

    assert [str(path.relative_to(export / "graphs")) for path in files] == [
        "authority.ttl",
        "ontology.ttl",
        "report/priozerye-2031.ttl",
    ]
    assert sum(sizes) == len(lines)


def test_the_oxigraph_program_loads_the_dumps(export: Path, lines: list[str], tmp_path: Path) -> None:
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    assert program, "the test extra installs it"
    for suffix in ("nq", "trig"):
        place = str(tmp_path / suffix)
        subprocess.run([program, "load", "-l", place, "-f", str(export / f"maggraph.{suffix}")], check=True)
        dump = subprocess.run([program, "dump", "-l", place, "--format", "nq"], check=True, capture_output=True)

        assert canonical(dump.stdout.decode()) == canonical("\n".join(lines))


def test_the_whole_as_json_ld_is_isomorphic(export: Path, lines: list[str]) -> None:
    assert canonical(expanded(export / "maggraph.jsonld")) == canonical("\n".join(lines))


def test_every_entity_document_is_isomorphic(export: Path, build: Path) -> None:
    store = open_store(str(build))
    documents = sorted((export / "entities").rglob("*.jsonld"))

    for path in documents:
        name = path.relative_to(export / "entities").with_suffix("").as_posix()
        said = entity_graph(store, f"{store.base}id/{name}").ntriples
        assert canonical(expanded(path)) == canonical(said), name
    assert len(documents) == 20


def test_an_entity_document_is_a_tree_with_language_maps(export: Path) -> None:
    record = json.loads((export / "entities/person/olenev-petr-ilich.jsonld").read_text(encoding="utf-8"))

    assert record["label"] == {"en": "Petr Ilich Olenev", "ru": "Оленев Пётр Ильич"}
    assert record["type"] == "Person"
    opened = record["@reverse"]["agent"][0]
    assert opened["event"]["label"]["en"] == "Fourth Forum of Lake Cities “Clean Water”"
    assert opened["wasDerivedFrom"]["paragraph"] in {3, 6}


def test_rdflib_reads_an_entity_document(export: Path) -> None:
    path = export / "entities/city/sinegorsk.jsonld"
    context = (export / "context.jsonld").as_uri()
    text = path.read_text(encoding="utf-8").replace("../../context.jsonld", context)

    assert rdflib.compare.isomorphic(read_graph(text, "json-ld"), read_graph(expanded(path), "nt"))
