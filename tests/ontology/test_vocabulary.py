"""vocab.py, mag.ttl, kinds.ttl and the enumerations of the facts say the same, term for term."""

from enum import StrEnum
from urllib.parse import urldefrag

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from maggraph import vocab
from maggraph.facts import kinds
from maggraph.resources import shipped

ONTOLOGY = rdflib.URIRef("https://w3id.org/maggraph/ontology")
KINDS: dict[str, type[StrEnum]] = {
    "person": kinds.PersonKind,
    "organization": kinds.OrganizationKind,
    "event": kinds.EventKind,
    "status": kinds.EventStatus,
    "capacity": kinds.Capacity,
    "presence": kinds.Presence,
    "award": kinds.AwardKind,
    "qualifier": kinds.Qualifier,
    "review": kinds.ReviewStatus,
}
GRADES = {"direct", "together", "same-event", "same-programme"}


def turtle(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(shipped("ontology") / f"{name}.ttl")


def local_names(graph: rdflib.Graph, namespace: vocab.Namespace) -> set[str]:
    terms = {term for triple in graph for term in triple if isinstance(term, rdflib.URIRef)}
    return {str(term).removeprefix(namespace.iri) for term in terms if term.startswith(namespace.iri)} - {""}


def test_vocab_has_the_terms_that_the_ontology_defines() -> None:
    defined = {urldefrag(str(term)).fragment for term in turtle("mag").subjects(RDFS.isDefinedBy, ONTOLOGY)}

    assert defined == set(vocab.MAG)


@pytest.mark.parametrize(
    "namespace", [vocab.FOAF, vocab.ORG, vocab.SCHEMA, vocab.PROV, vocab.OA], ids=lambda namespace: namespace.prefix
)
def test_vocab_has_the_public_terms_that_the_ontology_declares(namespace: vocab.Namespace) -> None:
    assert local_names(turtle("mag"), namespace) == set(namespace)


@pytest.mark.parametrize("name", ["mag", "kinds", "shapes"])
def test_turtle_uses_no_term_that_vocab_lacks(name: str) -> None:
    graph = turtle(name)

    for namespace in vocab.NAMESPACES:
        assert local_names(graph, namespace) <= set(namespace), namespace.prefix


def test_vocab_has_the_schemes_of_the_kinds() -> None:
    schemes = {str(scheme) for scheme in turtle("kinds").subjects(RDF.type, SKOS.ConceptScheme)}

    assert schemes == {vocab.kind_scheme(scheme).value for scheme in vocab.SCHEMES}


@pytest.mark.parametrize("scheme", sorted(vocab.SCHEMES))
def test_the_concepts_of_a_scheme_are_the_values_of_the_facts(scheme: str) -> None:
    graph = turtle("kinds")
    concepts = set(graph.subjects(SKOS.inScheme, rdflib.URIRef(vocab.kind_scheme(scheme).value)))
    values = GRADES if scheme == "grade" else {str(value) for value in KINDS.get(scheme, ())}

    assert {str(concept) for concept in concepts} == {vocab.kind(scheme, value).value for value in values}
    assert {str(graph.value(concept, SKOS.notation)) for concept in concepts} == values


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(KeyError, match="kind:colour"):
        vocab.kind("colour", "red")


def test_a_term_is_the_same_however_it_is_asked_for() -> None:
    assert vocab.MAG["Person"] is vocab.MAG.Person
    assert "Person" in vocab.MAG
    with pytest.raises(KeyError):
        vocab.MAG["Persn"]
    assert vocab.OWL.Class.value == str(OWL.Class)
