"""A query and its graphs in each way the SPARQL 1.1 Protocol knows, and each way of getting it wrong."""

import csv
import io
import json
from collections.abc import Sequence
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import httpx
import pytest

from website import read_graph

ONE, TWO, THREE = (f"https://docs.example/graph/{name}" for name in ("one", "two", "three"))
UNKNOWN = "https://docs.example/graph/unknown"
BOTH = f"ASK {{ <{ONE}> a ?kind . <{TWO}> a ?kind }}"
NAMED = f"ASK {{ GRAPH ?g {{ <{ONE}> a ?kind }} GRAPH ?h {{ <{TWO}> a ?kind }} }}"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"

Pairs = list[tuple[str, str]]


def send(
    client: httpx.Client, way: str, query: str, graphs: Sequence[tuple[str, str]] = (), **headers: str
) -> httpx.Response:
    """Send a query by GET, as a form, or directly."""
    if way == "get":
        return client.get("/sparql", params=[("query", query), *graphs], headers=headers)
    if way == "form":
        body = urlencode([("query", query), *graphs])
        return client.post("/sparql", content=body, headers={"Content-Type": FORM, **headers})
    return client.post("/sparql", params=list(graphs), content=query, headers={"Content-Type": QUERY, **headers})


def truth(response: httpx.Response) -> bool:
    assert response.status_code == 200, response.text
    answer = json.loads(response.text)["boolean"]
    assert isinstance(answer, bool)
    return answer


def default(*iris: str) -> Pairs:
    return [("default-graph-uri", iri) for iri in iris]


def named(*iris: str) -> Pairs:
    return [("named-graph-uri", iri) for iri in iris]


every_way = pytest.mark.parametrize("way", ["get", "form", "direct"])


@every_way
@pytest.mark.parametrize(
    ("query", "graphs", "expected"),
    [
        ("ASK {}", [], True),
        ("ASK {}", default(UNKNOWN), True),
        (BOTH, [], True),
        (BOTH, default(ONE, TWO), True),
        (BOTH, default(ONE), False),
        (BOTH, named(ONE, TWO), False),
        (NAMED, [], True),
        (NAMED, named(ONE, TWO), True),
        (NAMED, named(ONE), False),
        (NAMED, default(ONE, TWO), False),
        (f"ASK {{ <{THREE}> a ?k GRAPH ?g {{ <{ONE}> a ?k }} }}", [*default(THREE), *named(ONE, TWO)], True),
        (f"ASK {{ <{THREE}> a ?k GRAPH ?g {{ <{THREE}> a ?k }} }}", [*default(THREE), *named(ONE, TWO)], False),
        (f"ASK FROM <{THREE}> {{ <{ONE}> a ?k }}", default(ONE), True),
        (f"ASK FROM <{THREE}> {{ GRAPH ?g {{ <{ONE}> a ?k }} GRAPH ?h {{ <{TWO}> a ?k }} }}", named(ONE, TWO), True),
        (f"ASK FROM <{THREE}> {{ <{THREE}> a ?k }}", default(ONE), False),
        (f"ASK FROM <{THREE}> {{ <{ONE}> a ?k }}", [], False),
        ("ASK FROM <http://127.0.0.1:1/far> { ?s ?p ?o }", [], False),
    ],
)
def test_a_query_over_chosen_graphs(client: httpx.Client, way: str, query: str, graphs: Pairs, expected: bool) -> None:
    assert truth(send(client, way, query, graphs)) is expected


def test_a_form_may_name_graphs_in_the_address(client: httpx.Client) -> None:
    response = client.post("/sparql", params=default(ONE), data={"query": BOTH})

    assert truth(response) is False


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml; charset=utf-8"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("application/json", "application/json"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml; charset=utf-8"),
        ("text/*;q=0.5, image/png", "text/csv; charset=utf-8"),
    ],
)
def test_rows_in_the_format_liked_best(client: httpx.Client, accept: str, media: str) -> None:
    response = send(client, "direct", "SELECT (1 AS ?value) {}", Accept=accept)

    assert (response.status_code, response.headers["content-type"]) == (200, media)
    assert "Accept" in response.headers["vary"]


@every_way
def test_rows_say_the_same_in_every_format(client: httpx.Client, way: str) -> None:
    query = "SELECT ?s ?none { ?s a ?kind } ORDER BY ?s"

    def text(media: str) -> str:
        return send(client, way, query, Accept=media).text

    assert [row["s"]["value"] for row in json.loads(text("application/json"))["results"]["bindings"]] == sorted(
        (ONE, TWO, THREE)
    )
    assert [row[0] for row in csv.reader(io.StringIO(text("text/csv")))] == ["s", ONE, THREE, TWO]
    assert text("text/tab-separated-values").splitlines() == ["?s\t?none", f"<{ONE}>\t", f"<{THREE}>\t", f"<{TWO}>\t"]
    uris = ET.fromstring(text("application/sparql-results+xml")).iter("{http://www.w3.org/2005/sparql-results#}uri")
    assert [uri.text for uri in uris] == [ONE, THREE, TWO]


@pytest.mark.parametrize("query", ["DESCRIBE <https://docs.example/graph/one>", "CONSTRUCT { <s> <p> 1 } WHERE {}"])
@pytest.mark.parametrize(
    ("accept", "reader"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
        ("*/*", "turtle"),
    ],
)
def test_a_graph_in_the_format_liked_best(client: httpx.Client, query: str, accept: str, reader: str) -> None:
    response = send(client, "get", query, Accept=accept)

    assert response.status_code == 200
    assert len(read_graph(response.text, reader)) == 1


def test_relative_iris_are_relative_to_the_endpoint(client: httpx.Client, documents_site: str) -> None:
    response = send(client, "direct", "CONSTRUCT { <s> <p> 1 } WHERE {}", Accept="application/n-triples")

    assert response.text.startswith(f"<{documents_site}/s> <{documents_site}/p> ")


@pytest.mark.parametrize("accept", ["text/csv", "text/turtle", "image/png"])
def test_a_format_that_there_is_not(client: httpx.Client, accept: str) -> None:
    response = send(client, "direct", "ASK {}", Accept=accept)

    assert response.status_code == 406
    assert "application/sparql-results+json" in response.text


def test_a_format_by_name(client: httpx.Client) -> None:
    response = client.get(
        "/sparql", params={"query": "SELECT (1 AS ?x) {}", "format": "csv"}, headers={"Accept": "*/*"}
    )

    assert response.text == "x\r\n1\r\n"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/sparql", params={"query": "ASK {}"})

    assert response.status_code == 405
    assert {"GET", "HEAD", "POST"} <= set(response.headers["allow"].split(", "))


@pytest.mark.parametrize(
    ("content", "media", "status"),
    [
        ("query=ASK%20%7B%7D&query=ASK%20%7B%7D", FORM, 400),
        ("", FORM, 400),
        ("ASK {}", "text/plain", 415),
        ("query=ASK%20%7B%7D", "", 415),
        ("ASK {}", "", 415),
        ("ASK {}".encode("utf-16"), f"{QUERY}; charset=UTF-16", 415),
        ("ASK { ?s ?p 'Рязань' }".encode("cp1251"), QUERY, 400),
        ("ASK {", QUERY, 400),
        ("", QUERY, 400),
        ("ASK {} # " + "x" * 300_000, QUERY, 413),
        ("query=" + "%FF", FORM, 400),
    ],
)
def test_a_body_that_is_no_query(client: httpx.Client, content: str | bytes, media: str, status: int) -> None:
    response = client.post("/sparql", content=content, headers={"Content-Type": media} if media else {})

    assert response.status_code == status
    assert response.text.strip()


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ("update=CLEAR%20ALL", FORM),
        ("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM),
        ("update=CLEAR%20XYZ", FORM),
        ("CLEAR ALL", "application/sparql-update"),
        ("CLEAR ALL".encode("utf-16"), "application/sparql-update; charset=UTF-16"),
        ("CLEAR ALL", "text/plain"),
        ("update=CLEAR%20ALL", ""),
        ("query=CLEAR%20ALL", FORM),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", QUERY),
    ],
)
def test_updates_are_refused(client: httpx.Client, content: str | bytes, media: str) -> None:
    response = client.post("/sparql", content=content, headers={"Content-Type": media} if media else {})

    assert 400 <= response.status_code < 500
    assert truth(send(client, "get", BOTH)) is True


@pytest.mark.parametrize("graphs", [[], [("using-graph-uri", ONE)], [("using-named-graph-uri", ONE)]])
def test_an_update_in_the_address_is_refused(client: httpx.Client, graphs: Pairs) -> None:
    assert client.get("/sparql", params=[("update", "CLEAR ALL"), *graphs]).status_code == 403


@every_way
def test_a_malformed_query_is_told_with_its_place(client: httpx.Client, way: str) -> None:
    response = send(client, way, "SELECT *\n{ ?s ?p ]", **{"Accept-Language": "en"})

    assert response.status_code == 400
    assert "line 2, column 10" in response.text


@every_way
def test_a_graph_that_is_no_iri(client: httpx.Client, way: str) -> None:
    assert send(client, way, "ASK {}", default("not an iri")).status_code == 400


def test_the_place_is_told_in_the_readers_language(client: httpx.Client) -> None:
    response = send(client, "get", "ASK {", **{"Accept-Language": "ru-RU,ru;q=0.9"})

    assert response.text.startswith("Ошибка в запросе, строка 1, столбец 6")
