"""Every query documents itself in both languages, and declares just what it lets users bind."""

import re

import pytest

from maggraph.answers.query import ParameterType, Query, named_queries, parse_query
from maggraph.errors import QueryError

NO_PLACE = {
    *(
        "about",
        "called",
        "cities-unrepresented",
        "counts",
        "entity-context",
        "entity-graph",
        "graphs",
        "graphs-hidden",
        "kinds",
        "most-connected",
    ),
    *("list-cities", "list-events", "list-organizations", "list-persons", "name-parts", "names", "people-of", "quads"),
    *("links", "class-sizes", "coverage", "dataset-sizes", "outgoing-links", "property-sizes"),
    *("facets", "kinds-explained", "ontology-terms", "releases", "reports", "without-evidence", "words-used"),
}
"""Registers, counts and questions about the graph itself: no single place in a report states their rows."""

every_query = pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)


def test_there_are_many_questions() -> None:
    assert len(named_queries()) >= 28


@every_query
def test_is_documented_in_both_languages(query: Query) -> None:
    assert re.match(r"[A-Z]", query.summary)
    assert re.match(r"[А-ЯЁ]", query.summary_ru)
    assert query.description
    assert re.search(r"[а-яё]", query.description_ru)
    assert query.tags
    for parameter in query.parameters:
        assert parameter.label["en"]
        assert re.search(r"[а-яё]", parameter.label["ru"])


@every_query
def test_declares_what_can_be_bound(query: Query) -> None:
    lines = set(re.findall(r'\bVALUES \?(\w+) \{ (?:UNDEF|""|"ru") \}', query.text))

    assert lines == {parameter.name for parameter in query.parameters}


@every_query
def test_examples_can_be_bound(query: Query) -> None:
    bound = query.bind(dict(query.defaults))

    assert all(f'"{value}"' in bound or f"/{value}>" in bound for _, value in query.defaults)


@every_query
def test_language_has_a_default(query: Query) -> None:
    for parameter in query.parameters:
        if parameter.type is ParameterType.LANG:
            assert f'VALUES ?{parameter.name} {{ "ru" }}' in query.text


@every_query
def test_rows_say_where_they_stand(query: Query) -> None:
    selected = query.text.partition("\nSELECT")[2].partition("\nWHERE")[0]

    assert ("?report ?paragraph" in " ".join(selected.split())) != (query.name in NO_PLACE)


@every_query
def test_order_is_fixed(query: Query) -> None:
    assert ("ORDER BY" in query.text) == ("\nSELECT" in query.text)


@every_query
def test_reaches_no_other_address(query: Query) -> None:
    assert "SERVICE" not in query.text
    assert "FROM" not in query.text


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("#+ summary: [", "no YAML"),
        ("#+ tags: one", "tags"),
        ("#+ parameters: {x: {type: colour}}", "colour"),
        ("#+ summary: {a: 1}", "summary"),
        ("#+ - a\n#+ - b", "wrong"),
    ],
)
def test_a_broken_head_is_one_clear_line(head: str, reason: str) -> None:
    with pytest.raises(QueryError) as fault:
        parse_query("mine", f"{head}\nSELECT * WHERE {{}}")

    assert str(fault.value).startswith("mine: ")
    assert reason in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_query_without_a_head_has_no_parameters() -> None:
    assert parse_query("mine", "SELECT * WHERE {}").parameters == ()
