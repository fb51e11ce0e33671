"""The ontology keeps the rules by which FOOPS! and LOV judge, each test named by its rule.

Not checked, for they depend on others: FIND2 and FIND3 (the prefix and ontology in the registry of LOV), VER2 and the
part of URI1 and OM4.2 that asks the network; a DOI and an earlier version (OM3), of which there is none yet.
"""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest
import rdflib
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, XSD

from maggraph.publication.ontology import ontology_diagram
from maggraph.resources import shipped
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import ontology_quads
from website import built, read_graph, website

IRI = rdflib.URIRef("https://w3id.org/maggraph/ontology")
NAMESPACE = "https://w3id.org/maggraph/ontology#"
BIBO = rdflib.Namespace("http://purl.org/ontology/bibo/")
OPEN = ("https://creativecommons.org/licenses/by/", "https://creativecommons.org/publicdomain/zero/")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(shipped("ontology") / "mag.ttl")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> object:
    quads = list(ontology_quads(shipped("ontology"), Addresses()))
    with website(Path(built(tmp_path_factory.mktemp("ontology"), quads))) as address:
        yield address


def own_terms(graph: rdflib.Graph) -> list[rdflib.URIRef]:
    terms = {term for term in graph.subjects(RDF.type) if isinstance(term, rdflib.URIRef)}
    return sorted(term for term in terms if str(term).startswith(NAMESPACE))


def has(graph: rdflib.Graph, *properties: rdflib.URIRef) -> dict[str, bool]:
    return {str(name): (IRI, name, None) in graph for name in properties}


def test_purl1_the_address_is_persistent(ontology: rdflib.Graph) -> None:
    assert set(ontology.subjects(RDF.type, OWL.Ontology)) == {IRI}
    assert re.match(r"https?://(w3id\.org|purl\.org|doi\.org)/", str(IRI))


def test_uri2_the_namespace_is_the_address(ontology: rdflib.Graph) -> None:
    assert str(ontology.value(IRI, VANN.preferredNamespaceUri)) == f"{IRI}#" == NAMESPACE


def test_ver1_the_version_has_an_address_of_its_own(ontology: rdflib.Graph) -> None:
    version = str(ontology.value(IRI, OWL.versionInfo))

    assert str(ontology.value(IRI, OWL.versionIRI)) == f"{IRI}/{version}"
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)


def test_find1_the_prefix_is_declared(ontology: rdflib.Graph) -> None:
    assert str(ontology.value(IRI, VANN.preferredNamespacePrefix)) == "mag"
    assert "@prefix mag: " in (shipped("ontology") / "mag.ttl").read_text(encoding="utf-8")


def test_om1_minimum_metadata(ontology: rdflib.Graph) -> None:
    needed = (DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionIRI, DCTERMS.creator)

    assert all(has(ontology, *needed, VANN.preferredNamespaceUri).values())


def test_om2_recommended_metadata(ontology: rdflib.Graph) -> None:
    needed = (VANN.preferredNamespacePrefix, OWL.versionInfo, DCTERMS.created, DCTERMS.bibliographicCitation)

    assert all(has(ontology, *needed).values())


def test_om3_detailed_metadata(ontology: rdflib.Graph) -> None:
    assert all(has(ontology, BIBO.status, DCTERMS.modified, DCTERMS.issued, DCTERMS.publisher).values())


def test_om4_1_and_om4_2_the_licence_is_one_open_licence_by_its_address(ontology: rdflib.Graph) -> None:
    licences = list(ontology.objects(IRI, DCTERMS.license))

    assert len(licences) == 1
    assert isinstance(licences[0], rdflib.URIRef)
    assert str(licences[0]).startswith(OPEN)


def test_om5_provenance(ontology: rdflib.Graph) -> None:
    days = [ontology.value(IRI, name) for name in (DCTERMS.created, DCTERMS.issued, DCTERMS.modified)]

    assert {getattr(day, "datatype", None) for day in days} == {XSD.date}
    assert days == sorted(days)
    assert all(has(ontology, DCTERMS.creator, DCTERMS.publisher).values())


def test_voc1_and_voc2_public_vocabularies_are_used(ontology: rdflib.Graph) -> None:
    specialised = {
        str(parent)
        for name in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass)
        for parent in ontology.objects(None, name)
        if isinstance(parent, rdflib.URIRef) and not str(parent).startswith(NAMESPACE)
    }

    for space in ("http://xmlns.com/foaf/0.1/", "http://www.w3.org/ns/org#", "https://schema.org/", str(rdflib.PROV)):
        assert any(parent.startswith(space) for parent in specialised), space


def test_voc3_every_term_has_labels(ontology: rdflib.Graph) -> None:
    for term in own_terms(ontology):
        assert {label.language for label in ontology.objects(term, RDFS.label)} == {"ru", "en"}, term  # type: ignore[attr-defined]


def test_voc4_every_term_has_definitions(ontology: rdflib.Graph) -> None:
    for term in own_terms(ontology):
        assert {text.language for text in ontology.objects(term, SKOS.definition)} == {"ru", "en"}, term  # type: ignore[attr-defined]


def test_lov_every_term_says_where_it_is_defined(ontology: rdflib.Graph) -> None:
    assert [term for term in own_terms(ontology) if ontology.value(term, RDFS.isDefinedBy) != IRI] == []


def test_lov_titles_and_descriptions_name_their_language(ontology: rdflib.Graph) -> None:
    for name in (DCTERMS.title, DCTERMS.description):
        assert {text.language for text in ontology.objects(IRI, name)} == {"ru", "en"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("media", "form"), [("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("application/ld+json", "json-ld")]
)
def test_uri1_rdf1_and_cn1_programs_get_rdf(site: str, ontology: rdflib.Graph, media: str, form: str) -> None:
    reply = httpx.get(f"{site}/ontology", headers={"Accept": media})

    assert reply.headers["content-type"].startswith(media)
    assert len(read_graph(reply.text, form)) == len(ontology)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_doc1_people_get_a_page_in_their_language(site: str, lang: str) -> None:
    reply = httpx.get(f"{site}/ontology", headers={"Accept": "text/html", "Accept-Language": lang})

    assert f'<html lang="{lang}">' in reply.text
    assert 'id="Participation"' in reply.text
    assert reply.text.count("<svg") == 1


@pytest.mark.parametrize(("lang", "label"), [("ru", "участие"), ("en", "participation")])
def test_the_diagram_shows_classes_and_links_in_the_readers_language(lang: str, label: str) -> None:
    drawn = ET.fromstring(ontology_diagram(lang))
    texts = ["".join(text.itertext()) for text in drawn.iter("{http://www.w3.org/2000/svg}text")]

    assert label in texts
    assert any("agent" in text for text in texts)
    assert any("recipient" in text for text in texts)
    assert len([text for text in texts if text.startswith("mag:")]) == 13
