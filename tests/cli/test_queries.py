import json
from pathlib import Path

import pytest

from harbours import Run
from maggraph.answers.query import named_queries
from maggraph.errors import QueryError

CITIES = "SELECT ?c WHERE { ?c a <https://w3id.org/maggraph/ontology#City> } ORDER BY ?c"


def test_a_named_query_with_a_name_for_an_iri(run: Run) -> None:
    result = run("query", "taking-part", "-p", "agent=Хас-Магомеда Кадырова", "--lang", "en", "--format", "json")
    (row,) = json.loads(result.stdout)["results"]["bindings"]

    assert row["eventLabel"] == {"type": "literal", "value": "Business breakfast", "xml:lang": "en"}


def test_an_id_and_an_iri_for_an_iri(run: Run) -> None:
    by_id = run("query", "about", "-p", "entity=city/severnaya-gavan")
    by_iri = run("query", "about", "-p", "entity=https://w3id.org/maggraph/id/city/severnaya-gavan")

    assert by_id.stdout == by_iri.stdout
    assert "Поморье" in by_id.stdout


def test_from_a_file_and_from_stdin(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cities.rq"
    path.write_text(CITIES, encoding="utf-8")

    assert (
        run("query", str(path), "--format", "csv").stdout == run("query", "-", "--format", "csv", typed=CITIES).stdout
    )
    assert run("query", str(path)).stdout.splitlines() == [
        "c",
        "--------------------",
        "city/severnaya-gavan",
        "city/yuzhnaya-gavan",
    ]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("xml", "<uri>https://w3id.org/maggraph/id/city/severnaya-gavan</uri>"),
        ("tsv", "<https://w3id.org/maggraph/id/city/severnaya-gavan>"),
        ("csv", "https://w3id.org/maggraph/id/city/severnaya-gavan"),
    ],
)
def test_rows_in_every_format(run: Run, form: str, words: str) -> None:
    assert words in run("query", "-", "--format", form, typed=CITIES).stdout


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("table", "a mag:City"),
        ("turtle", "a mag:City"),
        ("nquads", "<https://w3id.org/maggraph/ontology#City> ."),
        ("jsonld", '"@type": "mag:City"'),
        ("json", '"@type": "mag:City"'),
        ("xml", "<mag:City"),
    ],
)
def test_graphs_in_every_format(run: Run, form: str, words: str) -> None:
    asked = "CONSTRUCT WHERE { ?c a <https://w3id.org/maggraph/ontology#City> }"

    assert words in run("query", "-", "--format", form, typed=asked).stdout


def test_a_graph_is_no_rows(run: Run) -> None:
    result = run("query", "-", "--format", "csv", typed="CONSTRUCT WHERE { ?s ?p ?o }")

    assert isinstance(result.exception, QueryError)


@pytest.mark.parametrize(
    ("form", "said"), [("table", "true"), ("csv", "true"), ("json", '{"head": {}, "boolean": true}')]
)
def test_yes_and_no(run: Run, form: str, said: str) -> None:
    assert run("query", "-", "--format", form, typed="ASK { ?s ?p ?o }").stdout == said + "\n"


def test_bytes_that_are_no_text_are_refused(run: Run) -> None:
    assert isinstance(run("query", "-", typed=b"SELECT \xff").exception, QueryError)


@pytest.mark.parametrize("asked", ["", "SELEC * {}", "DROP ALL", "SELECT * { SERVICE <http://x.example/> {} }"])
def test_what_is_no_query_is_refused(run: Run, asked: str) -> None:
    assert isinstance(run("query", "-", typed=asked).exception, QueryError)


def test_queries_are_listed_and_shown(run: Run) -> None:
    listed = json.loads(run("queries", "--format", "json", "--lang", "en").stdout)["queries"]

    assert [one["name"] for one in listed] == [one.name for one in named_queries()]
    assert run("queries", "about").stdout.startswith("#+ summary: What the graph says of one entity itself\n")
    assert json.loads(run("queries", "about", "--format", "json").stdout)["parameters"][0] == {
        "name": "entity",
        "type": "iri",
        "required": True,
        "label": "сущность",
    }
