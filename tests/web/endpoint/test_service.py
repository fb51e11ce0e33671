"""The endpoint as a neighbour on the web: what it says of itself, to whom, and what may be kept."""

import httpx
import pytest
from rdflib import RDF, BNode, Graph, Namespace, URIRef

from website import read_graph

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")


def described(client: httpx.Client, accept: str = "text/turtle", reader: str = "turtle") -> Graph:
    response = client.get("/sparql", headers={"Accept": accept})
    assert response.status_code == 200
    return read_graph(response.text, reader)


@pytest.mark.parametrize(
    ("accept", "reader"),
    [("*/*", "turtle"), ("application/rdf+xml", "xml"), ("application/ld+json", "json-ld"), ("text/turtle", "turtle")],
)
def test_a_bare_visit_gets_the_description(client: httpx.Client, documents_site: str, accept: str, reader: str) -> None:
    graph = described(client, accept, reader)

    (service,) = graph.subjects(RDF.type, SD.Service)
    assert list(graph.objects(service, SD.endpoint)) == [URIRef(f"{documents_site}/sparql")]
    assert list(graph.objects(service, SD.supportedLanguage)) == [SD.SPARQL11Query]


def test_the_description_names_the_graphs(client: httpx.Client) -> None:
    graph = described(client)

    dataset = graph.value(predicate=RDF.type, object=SD.Dataset)
    assert isinstance(dataset, BNode)
    named = [graph.value(one, SD["name"]) for one in graph.objects(dataset, SD.namedGraph)]
    assert sorted(map(str, named)) == [f"https://docs.example/graph/{name}" for name in ("one", "three", "two")]


def test_a_browser_gets_the_editor(client: httpx.Client) -> None:
    response = client.get(
        "/sparql", headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    )

    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_a_bare_visit_for_something_else(client: httpx.Client) -> None:
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 400


def test_head_is_get_without_the_body(client: httpx.Client) -> None:
    response = client.head("/sparql", params={"query": "SELECT (1 AS ?x) {}"}, headers={"Accept": "text/csv"})

    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"


def test_options_and_pages_of_other_sites(client: httpx.Client) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}
    response = client.options("/sparql", headers=asked)

    assert response.status_code == 204
    assert response.headers["allow"] == "GET, HEAD, OPTIONS, POST"
    assert response.headers["access-control-allow-origin"] == "*"
    assert "Content-Type" in response.headers["access-control-allow-headers"]
    assert client.get("/sparql", params={"query": "ASK {}"}).headers["access-control-allow-origin"] == "*"


def test_who_has_the_answer_is_told_so(client: httpx.Client) -> None:
    def ask(query: str, accept: str, mark: str = "") -> httpx.Response:
        headers = {"Accept": accept} | ({"If-None-Match": mark} if mark else {})
        return client.get("/sparql", params={"query": query}, headers=headers)

    mark = ask("ASK {}", "application/json").headers["etag"]

    assert ask("ASK {}", "application/json", mark).status_code == 304
    assert ask("ASK {}", "application/json", f'"other", {mark}').status_code == 304
    assert ask("ASK {}", "application/sparql-results+xml", mark).status_code == 200
    assert ask("ASK { }", "application/json", mark).status_code == 200


def test_an_answer_that_changes_is_not_kept(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": "SELECT (NOW() AS ?now) {}"})

    assert response.headers["cache-control"] == "no-store"
    assert "etag" not in response.headers


def test_long_answers_are_compressed(client: httpx.Client) -> None:
    query = "SELECT ?a ?b ?c ?d { ?a ?p ?o . ?b ?p ?o . ?c ?p ?o . ?d ?p ?o }"
    response = client.get("/sparql", params={"query": query}, headers={"Accept-Encoding": "gzip"})

    assert response.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["vary"]
    assert len(response.json()["results"]["bindings"]) == 81


def test_every_answer_is_safe_to_show(client: httpx.Client) -> None:
    for response in (client.get("/health"), client.get("/nowhere"), client.get("/sparql", params={"query": "ASK {"})):
        assert response.headers["content-security-policy"].startswith("default-src 'self'")
        assert response.headers["x-content-type-options"] == "nosniff"
