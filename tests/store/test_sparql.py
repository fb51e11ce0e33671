"""What a query may not do is seen by its words, and nothing else that looks like them is held against it."""

import pytest

from maggraph.errors import QueryError
from maggraph.store.sparql import form_of, names_dataset, refuse_service

HARMLESS = [
    "SELECT * { ?service ?load $drop }",
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
CALLING = [
    "SELECT * { SERVICE <http://e.example/> { ?s ?p ?o } }",
    "select * { service silent <http://e.example/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'x'SERVICE <http://e.example/> {} }",
    "SELECT * { ?s ?p '# not a comment' SERVICE <http://e.example/> {} }",
    "SELECT * { ?s ?p <http://e.example/#a> SERVICE <http://e.example/> {} }",
    "SELECT * { # comment\rSERVICE <http://e.example/> {} }",
    "SELECT * { FILTER(1 < 2) SERVICE ?where {} }",
    "SELECT * { \\u0053ERVICE <http://e.example/> {} }",
    "SELECT * { \\U00000053ERVICE <http://e.example/> {} }",
    "SELECT * { ?s ?p 5SERVICE <http://e.example/> {} }",
    "SELECT * { ?s ?p ''SERVICE <http://e.example/> {} }",
    "SELECT * { ?s ?p ?o.SERVICE <http://e.example/> {} }",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_lets_what_only_looks_like_it_pass(text: str) -> None:
    refuse_service(text)

    assert form_of(text) == "SELECT"


@pytest.mark.parametrize("text", CALLING)
def test_refuses_to_call_other_addresses(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        refuse_service(text)


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
