"""An IRI leads to a page for people and to a document for programs, which says enough to be read alone."""

import httpx
import pytest
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from maggraph.answers.lookup import find
from maggraph.store import Store
from website import read_graph

BASE = "https://w3id.org/maggraph/"
MAG = Namespace(f"{BASE}ontology#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
READERS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml", "nt": "nt"}
TYPES = {
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "nt": "application/n-triples; charset=utf-8",
}


@pytest.fixture(scope="session")
def person(world: Store) -> str:
    return find(world, "Швед Анна", ("person",)).id


def test_a_person_is_sent_to_the_page_and_a_program_to_the_data(visit: httpx.Client, person: str) -> None:
    def way(accept: str) -> str:
        response = visit.get(f"/id/{person}", headers={"Accept": accept})
        assert response.status_code == 303
        return str(response.headers["location"]).removeprefix(str(visit.base_url))

    assert way("text/html,application/xhtml+xml,*/*;q=0.8") == f"/page/{person}"
    for suffix, media in TYPES.items():
        assert way(media.partition(";")[0]) == f"/data/{person}.{suffix}"
    assert way("text/turtle;q=0.1,application/rdf+xml;q=0.2") == f"/data/{person}.rdf"


def test_the_language_goes_along(visit: httpx.Client, person: str) -> None:
    response = visit.get(f"/id/{person}", params={"lang": "en"}, headers={"Accept": "text/html"})

    assert response.headers["location"].endswith(f"/page/{person}?lang=en")


def test_nothing_fits(visit: httpx.Client, person: str) -> None:
    assert visit.get(f"/id/{person}", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("suffix", READERS)
def test_every_format_says_the_same(visit: httpx.Client, person: str, suffix: str) -> None:
    response = visit.get(f"/data/{person}.{suffix}")
    first = read_graph(visit.get(f"/data/{person}.nt").text, "nt")
    graph = read_graph(response.text, READERS[suffix])
    for one in (graph, first):
        one.remove((None, DCTERMS.license, None))
        one.remove((None, URIRef("http://xmlns.com/foaf/0.1/primaryTopic"), None))

    assert response.headers["content-type"] == TYPES[suffix]
    assert isomorphic(graph, first)


@pytest.fixture(scope="session")
def document(harbour_site: str, person: str) -> Graph:
    return read_graph(httpx.get(f"{harbour_site}/data/{person}.ttl").text, "turtle")


def test_a_document_names_what_it_mentions(document: Graph) -> None:
    mentioned = {one for one in document.objects() if str(one).startswith((f"{BASE}id/event/", f"{BASE}id/person/"))}

    assert mentioned
    assert [one for one in mentioned if document.value(one, RDFS.label) is None] == []


def test_a_document_has_its_evidence(document: Graph) -> None:
    passages = set(document.objects(None, PROV.wasDerivedFrom))

    assert passages
    assert all(document.value(one, OA.hasSource) and document.value(one, MAG.paragraph) for one in passages)


def test_a_document_has_its_licence(document: Graph, harbour_site: str, person: str) -> None:
    address = URIRef(f"{harbour_site}/data/{person}.ttl")

    assert document.value(address, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")


def test_a_statement_has_a_document_too(visit: httpx.Client, document: Graph) -> None:
    statement = next(document.subjects(RDF.type, MAG.Participation))
    path = str(statement).removeprefix(BASE)

    response = visit.get(f"/{path}", headers={"Accept": "text/html,*/*;q=0.8"}, follow_redirects=True)
    assert response.headers["content-type"] == TYPES["ttl"]
    assert (statement, RDF.type, MAG.Participation) in read_graph(response.text, "turtle")


@pytest.mark.parametrize("path", ["/id/person/shvet-anna", "/data/person/shvet-anna.ttl"])
def test_what_is_not_there_has_a_suggestion(visit: httpx.Client, person: str, path: str) -> None:
    response = visit.get(path, headers={"Accept-Language": "en", "Accept": "text/turtle, text/plain;q=0.1"})

    assert response.status_code == 404
    assert f"did you mean {person}" in response.text


@pytest.mark.parametrize(
    "path", ["/data/person/shved-anna.exe", "/id/no/body", "/id/person", "/id/person/%3Cb%3E", "/id//"]
)
def test_what_nobody_can_mean(visit: httpx.Client, path: str) -> None:
    response = visit.get(path, headers={"Accept": "text/html"})

    assert response.status_code == 404
    assert "<b>" not in response.text


def test_who_has_a_document_is_told_so(visit: httpx.Client, person: str) -> None:
    mark = visit.get(f"/data/{person}.ttl").headers["etag"]

    assert visit.get(f"/data/{person}.ttl", headers={"If-None-Match": mark}).status_code == 304
    assert visit.get(f"/data/{person}.nt", headers={"If-None-Match": mark}).status_code == 200
