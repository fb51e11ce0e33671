"""What machines look for at addresses that they know beforehand."""

import json
from xml.etree import ElementTree as ET

import httpx
import pytest
from rdflib import OWL, RDF, SKOS, Namespace, URIRef

from maggraph.vocab import MAG, RDFS
from website import read_graph

VOID = Namespace("http://rdfs.org/ns/void#")
KIND = "https://w3id.org/maggraph/kind/"


def test_health(visit: httpx.Client) -> None:
    assert visit.get("/health").json() == {"status": "ok", "digest": "sha256:0"}


def test_void(visit: httpx.Client, harbour_site: str) -> None:
    graph = read_graph(visit.get("/.well-known/void").text, "turtle")

    dataset = graph.value(predicate=RDF.type, object=VOID.Dataset)
    assert graph.value(dataset, VOID.sparqlEndpoint) == URIRef(f"{harbour_site}/sparql")
    assert int(str(graph.value(dataset, VOID.triples))) > 100


def test_the_context_gives_our_words_their_meaning(visit: httpx.Client) -> None:
    response = visit.get("/context.jsonld")
    said = {"id": "urn:x", "type": "Participation", "agent": "urn:y", "paragraph": 3, "label": {"ru": "имя"}}
    graph = read_graph(json.dumps(response.json() | {"@graph": [said]}), "json-ld")

    assert response.headers["content-type"] == "application/ld+json"
    subject = URIRef("urn:x")
    assert graph.value(subject, RDF.type) == URIRef(MAG.Participation.value)
    assert graph.value(subject, URIRef(MAG.agent.value)) == URIRef("urn:y")
    assert str(graph.value(subject, URIRef(RDFS.label.value))) == "имя"


def test_every_term_of_ours_is_in_the_context(visit: httpx.Client) -> None:
    assert set(MAG) <= visit.get("/context.jsonld").json()["@context"].keys()


@pytest.mark.parametrize("accept", ["text/turtle", "application/rdf+xml", "application/ld+json", "*/*"])
def test_the_ontology_as_rdf(visit: httpx.Client, accept: str) -> None:
    response = visit.get("/ontology", headers={"Accept": accept})
    forms = {"application/rdf+xml": "xml", "application/ld+json": "json-ld"}
    graph = read_graph(response.text, forms.get(accept, "turtle"))

    assert (URIRef("https://w3id.org/maggraph/ontology"), RDF.type, OWL.Ontology) in graph


def test_kinds_as_rdf(visit: httpx.Client) -> None:
    def concepts(path: str) -> set[str]:
        graph = read_graph(visit.get(path, headers={"Accept": "text/turtle"}).text, "turtle")
        return {str(one).removeprefix(KIND) for one in graph.subjects(RDF.type, SKOS.Concept)}

    assert concepts("/kind/presence/in-person") == {"presence/in-person"}
    assert {"presence/in-person", "presence/absent"} < concepts("/kind/presence")
    assert concepts("/kind/presence") < concepts("/kind")
    assert visit.get("/kind/presence/nowhere", headers={"Accept": "text/turtle"}).status_code == 404


def test_a_search_engine_finds_its_way(visit: httpx.Client, harbour_site: str) -> None:
    assert f"Sitemap: {harbour_site}/sitemap.xml" in visit.get("/robots.txt").text
    urls = [element.text for element in ET.fromstring(visit.get("/sitemap.xml").text).iter() if element.text]
    assert f"{harbour_site}/page/person/shved-anna" in urls
    assert len(urls) == len(set(urls))
