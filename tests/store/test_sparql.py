"""What a query may not do is seen by its words, and nothing else that looks like them is held against it."""

import pytest

from maggraph.errors import QueryError
from maggraph.store.sparql import disguised, form_of, names_dataset, words

HARMLESS = [
    "SELECT * { ?service ?load $drop }",
    "SELECT ?service ?Service ?SERVICE { ?s ?p ?o }",
    "PREFIX service: <http://e.example/> SELECT * { service:SERVICE service:a.SERVICE 1 }",
    "SELECT * { ?s ?p 'SERVICE <http://e.example/>' }",
    'SELECT * { ?s ?p """\nSERVICE "" <http://e.example/> """ }',
    "SELECT * { ?s ?p '''it's SERVICE''' }",
    'SELECT * { ?s ?p "say \\" SERVICE \\" now" }',
    "SELECT * { ?s <http://e.example/SERVICE#SERVICE> 1 } # SERVICE",
    "# SERVICE, LOAD, INSERT\nSELECT * {}",
    "SELECT * { _:SERVICE ?p 'x'@service }",
    "PREFIX a: <http://e.example/> SELECT * { a:x-SERVICE a:x%20SERVICE a:x\\-SERVICE ?o }",
    "PREFIX : <http://e.example/> SELECT * { :SERVICE :INSERT ?o FILTER(?o<5) }",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_lets_what_only_looks_like_a_keyword_pass(text: str) -> None:
    assert form_of(text) == "SELECT"
    assert "SERVICE" not in words(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_disguises_every_spelling_in_equal_length(text: str) -> None:
    other = disguised(text)

    assert "service" not in other.lower()
    assert len(other) == len(text)
    assert disguised(other) == other


def test_a_disguise_is_no_word_of_the_text() -> None:
    assert disguised("aaaaaaa AAAAAAB service Service") == "aaaaaaa AAAAAAB aaaaaac Aaaaaac"


@pytest.mark.parametrize("form", ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
def test_tells_the_form_behind_the_prologue(form: str) -> None:
    assert (
        form_of(f"BASE <http://e.example/ask>\nPREFIX load: <http://e.example/#>\n# DROP\n{form.lower()} {{}}") == form
    )


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "PREFIX a: <urn:a> DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "clear all",
        "DROP GRAPH <urn:g>",
        "WITH <urn:g> DELETE {} INSERT {} WHERE {}",
    ],
)
def test_refuses_to_change_anything(text: str) -> None:
    with pytest.raises(QueryError, match="only read here"):
        form_of(text)


@pytest.mark.parametrize("text", ["", "# SELECT", "hello", "'SELECT'"])
def test_says_what_is_no_query(text: str) -> None:
    with pytest.raises(QueryError, match="no SPARQL query"):
        form_of(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("SELECT * FROM <urn:g> {}", True),
        ("SELECT * from named <urn:g> {}", True),
        ("SELECT ?from { ?from a 'FROM' } # FROM", False),
    ],
)
def test_sees_whether_a_query_names_its_graphs(text: str, named: bool) -> None:
    assert names_dataset(text) is named
