"""Values enter a query as terms: what does not fit is refused, and nothing typed can become SPARQL."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.answers.query import ask, load_query, named_queries, parse_query
from maggraph.errors import QueryError
from maggraph.store import IRI, Literal, RemoteStore, Solutions, Store

HEAD = "#+ parameters: {{value: {{type: {kind}, ru: что, en: what}}}}\n"
HOSTILE = [
    '" } } INSERT DATA { <urn:a> <urn:b> <urn:c> } #',
    '"@en } ?s ?p ?o . VALUES ?x { "',
    "'''",
    '"""',
    "\\",
    '\\"',
    "\\\\u0022",
    "\\u0022 } SERVICE <http://127.0.0.1/> { ?s ?p ?o",
    "line\nVALUES ?value { <urn:other> }\nend",
    "\r\n\t\x00\x1f\x7f",
    "} UNION { ?s ?p ?o",
    "{}${value}{0}",
    "\u2028\u0085 «мэр»",
]


def echo(store: Store, kind: str, value: str) -> object:
    text = HEAD.format(kind=kind) + 'SELECT ?value WHERE {\n  VALUES ?value { "" }\n}'
    answer = store.query(parse_query("echo", text).bind({"value": value}))
    assert isinstance(answer, Solutions)
    assert len(answer.rows) == 1
    return answer.rows[0][0]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_text_comes_back_as_it_was_typed(value: str, world_store: Store) -> None:
    assert echo(world_store, "text", value) == Literal(value)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_text_comes_back_from_an_endpoint_too(value: str, endpoint: str) -> None:
    assert echo(RemoteStore(endpoint), "text", value) == Literal(value)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_stays_one_literal(world_store: Store, value: str) -> None:
    assert echo(world_store, "text", value) == Literal(value)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("kind", ["iri", "date", "integer", "grade", "lang"])
def test_other_types_refuse_such_values(kind: str, value: str) -> None:
    with pytest.raises(QueryError) as fault:
        parse_query("echo", HEAD.format(kind=kind)).bind({"value": value})

    assert str(fault.value).startswith("value=")


@pytest.mark.parametrize("value", ["2025", "2025-04", "2025-04-30", "2024-02-29"])
def test_dates_of_three_precisions_are_taken(value: str, world_store: Store) -> None:
    assert echo(world_store, "date", value) == Literal(value)


@pytest.mark.parametrize(
    "value", ["2025-04-31", "2025-02-29", "2025-13", "25", "2025-4-1", "20250401", "2025-W14-1", "٢٠٢٥"]
)
def test_other_dates_are_refused(value: str) -> None:
    with pytest.raises(QueryError, match="is no date of the calendar; write 2025, 2025-04 or 2025-04-30"):
        load_query("who-met-whom").bind({"since": value})


@pytest.mark.parametrize(
    ("value", "iri"),
    [
        ("person/zimina", "https://w3id.org/maggraph/id/person/zimina"),
        ("https://e.example/x#y", "https://e.example/x#y"),
        ("<https://e.example/x>", "https://e.example/x"),
        ("https://e.example/мэр", "https://e.example/мэр"),
        ("urn:isbn:0", "urn:isbn:0"),
    ],
)
def test_iris_and_ids_are_taken(value: str, iri: str, world_store: Store) -> None:
    assert echo(world_store, "iri", value) == IRI(iri)


@pytest.mark.parametrize(
    "value", ["Зимина", "file:///etc/passwd", "https://", "person/", "../x", "https://e.example/a b"]
)
def test_other_words_are_no_iris(value: str) -> None:
    with pytest.raises(QueryError, match="is no IRI and no id"):
        load_query("about").bind({"entity": value})


def test_an_id_stands_under_the_base_of_the_store() -> None:
    bound = load_query("about").bind({"entity": "city/x"}, base="https://e.example/data/")

    assert "VALUES ?entity { <https://e.example/data/id/city/x> }" in bound


def test_a_number_joins_with_the_numbers_of_the_graph(world_store: Store) -> None:
    assert {row["paragraph"] for row in ask(world_store, "paragraph", paragraph="007").dicts()} == {"7"}


@pytest.mark.parametrize("value", ["direct", "together", "same-event", "same-programme"])
def test_grades_are_taken(value: str) -> None:
    assert f'VALUES ?weakest {{ "{value}" }}' in load_query("who-met-whom").bind({"weakest": value})


def test_an_unknown_grade_names_the_known_ones() -> None:
    with pytest.raises(QueryError, match="weakest=close: choose one of direct, together, same-event, same-programme"):
        load_query("who-met-whom").bind({"weakest": "close"})


def test_an_empty_value_means_any() -> None:
    query = load_query("who-met-whom")

    assert query.bind({"person": "", "since": ""}) == query.text


def test_every_line_of_a_parameter_is_filled() -> None:
    bound = load_query("people-of").bind({"entity": "city/x"})

    assert "UNDEF" not in bound


def test_an_unknown_parameter_names_the_known_ones() -> None:
    with pytest.raises(QueryError, match="about: has no parameter whom; it has entity, lang"):
        load_query("about").bind({"whom": "x"})


def test_a_query_without_parameters_says_so() -> None:
    with pytest.raises(QueryError, match="quads: has no parameters, so whom is unknown"):
        load_query("quads").bind({"whom": "x"})


def test_a_needed_value_is_asked_for() -> None:
    with pytest.raises(QueryError, match="about: needs a value for entity; give it with -p entity="):
        load_query("about").bind({"lang": "en"})


def test_a_misspelt_name_is_met_with_the_nearest() -> None:
    with pytest.raises(QueryError, match=r"No such query: who-met-who; did you mean who-met-whom.*\?"):
        load_query("who-met-who")


def test_a_strange_name_is_met_with_the_list() -> None:
    with pytest.raises(QueryError, match="No such query: zzz; `maggraph queries` lists them"):
        load_query("zzz")


def test_a_file_is_a_query_too(tmp_path: Path, world_store: Store) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(HEAD.format(kind="iri") + "SELECT ?value WHERE {\n  VALUES ?value { UNDEF }\n}", encoding="utf-8")

    query = load_query(str(path))

    assert query.name == "mine"
    assert world_store.query(query.bind({"value": "city/x"}))


@pytest.mark.parametrize(("name", "content"), [("none.rq", None), ("bytes.rq", b"\xff\xfe")])
def test_an_unreadable_file_is_one_clear_line(name: str, content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / name
    if content:
        path.write_bytes(content)

    with pytest.raises(QueryError) as fault:
        load_query(str(path))

    assert name in str(fault.value)


def test_rows_are_asked_of_queries_that_have_rows(world_store: Store) -> None:
    with pytest.raises(QueryError, match="graphs-hidden: gives no rows"):
        ask(world_store, "graphs-hidden")


def test_names_are_unique_and_sorted() -> None:
    names = [query.name for query in named_queries()]

    assert names == sorted(set(names))
