"""What describes an export keeps the rules of its vocabularies, and says what is true of the files beside it."""

import hashlib
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, PROV, RDF, VOID

from maggraph.answers.query import named_queries
from maggraph.store import Solutions, open_store

SHAPES = Path(__file__).parent / "shapes"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
DATASET = rdflib.URIRef("https://w3id.org/maggraph/dataset")
PAIRS = {"void": "void", "dcat": "dcat", "queries": "executables"}
NEEDED = [
    ("void", VOID.uriSpace),
    ("void", VOID["class"]),
    ("void", VOID.property),
    ("void", VOID.exampleResource),
    ("dcat", DCAT.mediaType),
    ("dcat", SPDX.checksumValue),
    ("dcat", DCTERMS.temporal),
    ("dcat", DCTERMS.spatial),
    ("dcat", DCTERMS.license),
    ("dcat", DCAT.endpointURL),
    ("queries", SH.select),
    ("queries", SH.namespace),
]


def description(export: Path, name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(export / f"{name}.ttl")


def conforms(graph: rdflib.Graph, shapes: str) -> tuple[bool, str]:
    sound, _, text = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES / f"{shapes}.ttl"))
    return sound, text


@pytest.mark.parametrize("name", PAIRS)
def test_keeps_the_rules(export: Path, name: str) -> None:
    sound, text = conforms(description(export, name), PAIRS[name])

    assert sound, text


@pytest.mark.parametrize(("name", "property_"), NEEDED)
def test_the_rules_notice_what_is_missing(export: Path, name: str, property_: rdflib.URIRef) -> None:
    graph = description(export, name)
    graph.remove((None, property_, None))

    assert not conforms(graph, PAIRS[name])[0]


def test_void_counts_what_is_in_the_dump(export: Path, lines: list[str]) -> None:
    graph = description(export, "void")
    union = rdflib.Graph().parse(export / "maggraph.ttl")
    sizes = {
        str(graph.value(part, VOID.property)): int(str(graph.value(part, VOID.triples)))
        for part in graph.objects(DATASET, VOID.propertyPartition)
    }

    assert int(str(graph.value(DATASET, VOID.triples))) == len(union) == sum(sizes.values())
    assert sizes == {str(name): len(list(union.triples((None, name, None)))) for name in set(union.predicates())}
    graphs = [graph.value(part, VOID.triples) for part in graph.objects(DATASET, VOID.subset)]
    assert sum(int(str(number)) for number in graphs) == len(lines)


def test_examples_are_in_the_uri_space_and_in_the_data(export: Path) -> None:
    graph = description(export, "void")
    space = str(graph.value(DATASET, VOID.uriSpace))
    subjects = set(rdflib.Graph().parse(export / "maggraph.ttl").subjects())

    examples = set(graph.objects(DATASET, VOID.exampleResource))

    assert len(examples) == 8
    assert examples <= subjects
    assert all(str(example).startswith(space) for example in examples)


def test_every_distribution_is_a_file_of_that_size_and_checksum(export: Path) -> None:
    graph = description(export, "dcat")
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))

    for node in distributions:
        name = str(graph.value(node, DCAT.downloadURL)).removeprefix("https://w3id.org/maggraph/dump/")
        content = (export / name).read_bytes()
        checksum = graph.value(node, SPDX.checksum)
        assert str(graph.value(checksum, SPDX.checksumValue)) == hashlib.sha256(content).hexdigest()
        assert int(str(graph.value(node, DCAT.byteSize))) == len(content)
    assert len(distributions) == 5 + 1 + 2 + 4 + 16 + 15


def test_every_query_runs_from_its_executable_alone(export: Path, build: Path) -> None:
    graph = description(export, "queries")
    declared = {
        str(graph.value(node, SH.prefix)): str(graph.value(node, SH.namespace))
        for node in graph.objects(None, SH.declare)
    }
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in declared.items())
    store = open_store(str(build))

    for query in named_queries():
        node = rdflib.URIRef(f"https://w3id.org/maggraph/queries/{query.name}")
        texts = [str(text) for form in ("select", "construct", "ask") for text in graph.objects(node, SH[form])]
        here, there = store.query(head + texts[0]), store.query(query.text)
        assert isinstance(here, Solutions) == isinstance(there, Solutions)
        assert here == there


def test_provenance_names_reports_and_program(export: Path) -> None:
    graph = description(export, "prov")
    activity = graph.value(DATASET, PROV.wasGeneratedBy)

    assert [str(one).rpartition("/")[2] for one in graph.objects(activity, PROV.used)] == ["priozerye-2031"]
    assert graph.value(activity, PROV.wasAssociatedWith / rdflib.OWL.versionInfo)  # type: ignore[operator]
