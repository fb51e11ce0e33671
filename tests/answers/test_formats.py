import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from rdflib import Graph as Triples
from rdflib.compare import isomorphic

from maggraph.answers.graphs import graph_text
from maggraph.answers.rows import results_csv, results_json, results_tsv, results_xml
from maggraph.store import IRI, BlankNode, Boolean, Graph, Literal, Solutions

ROWS = Solutions(
    ("a", "b"),
    (
        (IRI("https://e.example/я"), Literal('с "кавычкой",\nи <строкой>', language="ru")),
        (BlankNode("b0"), Literal("3", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        (None, Literal("")),
    ),
)
TRIPLES = Graph(
    '<https://e.example/s> <https://schema.org/name> "Имя"@ru .\n<https://e.example/s> <https://e.example/p> _:x .\n'
)
XML = "{http://www.w3.org/2005/sparql-results#}"


def test_json() -> None:
    record = json.loads(results_json(ROWS))

    assert record["head"] == {"vars": ["a", "b"]}
    assert record["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "https://e.example/я"},
            "b": {"type": "literal", "value": 'с "кавычкой",\nи <строкой>', "xml:lang": "ru"},
        },
        {
            "a": {"type": "bnode", "value": "b0"},
            "b": {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
        },
        {"b": {"type": "literal", "value": ""}},
    ]


def test_xml() -> None:
    root = ET.fromstring(results_xml(ROWS))

    assert [variable.get("name") for variable in root.iter(f"{XML}variable")] == ["a", "b"]
    assert [len(result) for result in root.iter(f"{XML}result")] == [2, 2, 1]
    literal = next(root.iter(f"{XML}literal"))
    assert literal.text == 'с "кавычкой",\nи <строкой>'
    assert literal.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"


def test_csv_and_tsv() -> None:
    assert list(csv.reader(io.StringIO(results_csv(ROWS), newline=""))) == [
        ["a", "b"],
        ["https://e.example/я", 'с "кавычкой",\nи <строкой>'],
        ["_:b0", "3"],
        ["", ""],
    ]
    assert results_tsv(ROWS).splitlines()[1:] == [
        '<https://e.example/я>\t"с \\"кавычкой\\",\\nи <строкой>"@ru',
        '_:b0\t"3"^^<http://www.w3.org/2001/XMLSchema#integer>',
        '\t""',
    ]


@pytest.mark.parametrize("value", [True, False])
def test_yes_and_no(value: bool) -> None:
    assert json.loads(results_json(Boolean(value)))["boolean"] is value
    assert ET.fromstring(results_xml(Boolean(value))).findtext(f"{XML}boolean") == str(value).lower()


@pytest.mark.parametrize(("form", "reader"), [("turtle", "turtle"), ("nquads", "nt"), ("xml", "xml")])
def test_graphs_read_back(form: str, reader: str) -> None:
    text = graph_text(TRIPLES, form)

    assert text.endswith("\n")
    assert isomorphic(Triples().parse(data=text, format=reader), Triples().parse(data=TRIPLES.ntriples, format="nt"))


def test_jsonld() -> None:
    record = json.loads(graph_text(TRIPLES, "jsonld"))

    (node,) = [node for node in record.get("@graph", [record]) if node["@id"] == "https://e.example/s"]
    assert node["schema:name"] == {"@language": "ru", "@value": "Имя"}
