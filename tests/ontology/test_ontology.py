"""mag.ttl is documented in two languages and keeps the rules of OWL 2 DL that its own text can break."""

import re

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from maggraph.resources import shipped

ONTOLOGY = rdflib.URIRef("https://w3id.org/maggraph/ontology")
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
BUILT_IN = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2001/XMLSchema#",
    "http://www.w3.org/2002/07/owl#",
)
BOTH = ["en", "ru"]


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(shipped("ontology") / "mag.ttl")


@pytest.fixture(scope="module")
def kinds() -> rdflib.Graph:
    return rdflib.Graph().parse(shipped("ontology") / "kinds.ttl")


def own_terms(graph: rdflib.Graph) -> list[rdflib.term.Node]:
    return sorted(graph.subjects(RDFS.isDefinedBy, ONTOLOGY))


def languages(graph: rdflib.Graph, term: rdflib.term.Node, predicate: rdflib.URIRef) -> list[str]:
    return sorted(str(text.language) for text in graph.objects(term, predicate) if isinstance(text, rdflib.Literal))


def test_every_term_is_documented_in_both_languages(ontology: rdflib.Graph) -> None:
    for term in own_terms(ontology):
        assert languages(ontology, term, RDFS.label) == BOTH, term
        assert languages(ontology, term, SKOS.definition) == BOTH, term
        assert languages(ontology, term, SKOS.scopeNote) in ([], BOTH), term
        assert ontology.value(term, SKOS.example), term


def test_every_concept_is_documented_in_both_languages(kinds: rdflib.Graph) -> None:
    for concept in {*kinds.subjects(RDF.type, SKOS.Concept), *kinds.subjects(RDF.type, SKOS.ConceptScheme)}:
        assert languages(kinds, concept, SKOS.prefLabel) == BOTH, concept
        assert languages(kinds, concept, SKOS.definition) == BOTH, concept


def test_every_concept_is_a_top_concept_of_its_scheme(kinds: rdflib.Graph) -> None:
    for concept in kinds.subjects(RDF.type, SKOS.Concept):
        assert list(kinds.objects(concept, SKOS.topConceptOf)) == list(kinds.objects(concept, SKOS.inScheme)), concept


def test_no_two_terms_share_a_label_and_a_kind(ontology: rdflib.Graph) -> None:
    labels = [
        (str(ontology.value(term, RDF.type)), label)
        for term in own_terms(ontology)
        for label in ontology[term : RDFS.label]
    ]

    assert len(labels) == len(set(labels))


def test_russian_is_written_in_cyrillic(ontology: rdflib.Graph, kinds: rdflib.Graph) -> None:
    for graph in (ontology, kinds):
        for text in set(graph.objects()):
            if isinstance(text, rdflib.Literal) and text.language:
                assert not re.search("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]", text), text
                assert bool(re.search("[\u0400-\u04ff]", text)) == (text.language == "ru"), text


@pytest.mark.parametrize(
    "predicate",
    [
        "http://purl.org/dc/terms/title",
        "http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/creator",
        "http://purl.org/dc/terms/license",
        "http://purl.org/dc/terms/created",
        "http://purl.org/dc/terms/issued",
        "http://purl.org/dc/terms/modified",
        "http://purl.org/dc/terms/publisher",
        "http://purl.org/dc/terms/bibliographicCitation",
        "http://purl.org/ontology/bibo/status",
        "http://purl.org/vocab/vann/preferredNamespacePrefix",
        "http://purl.org/vocab/vann/preferredNamespaceUri",
        str(OWL.versionIRI),
    ],
)
def test_the_header_says_what_catalogues_ask(ontology: rdflib.Graph, predicate: str) -> None:
    assert list(ontology.objects(ONTOLOGY, rdflib.URIRef(predicate)))


def test_every_term_is_declared(ontology: rdflib.Graph) -> None:
    declared = set(ontology.subjects(RDF.type))
    used = set(ontology.predicates()) | {
        term
        for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, RDF.first)
        for term in ontology.objects(None, predicate)
    }
    named = {term for term in used if isinstance(term, rdflib.URIRef) and not str(term).startswith(BUILT_IN)}

    assert named <= declared


def test_no_property_is_of_two_sorts_and_no_class_is_a_property(ontology: rdflib.Graph) -> None:
    sorts = (*PROPERTIES, OWL.Class)

    for term in set(ontology.subjects(RDF.type)):
        assert sum((term, RDF.type, sort) in ontology for sort in sorts) <= 1, term


def test_a_subproperty_is_of_the_same_sort(ontology: rdflib.Graph) -> None:
    for below, above in ontology.subject_objects(RDFS.subPropertyOf):
        sorts = {sort for sort in PROPERTIES for end in (below, above) if (end, RDF.type, sort) in ontology}
        assert len(sorts) == 1, below


def test_object_properties_lead_to_classes_and_datatype_properties_to_datatypes(ontology: rdflib.Graph) -> None:
    for term, range_ in ontology.subject_objects(RDFS.range):
        leads_to_class = (range_, RDF.type, OWL.Class) in ontology
        assert leads_to_class == ((term, RDF.type, OWL.ObjectProperty) in ontology), term


def test_every_property_has_a_domain_and_a_range(ontology: rdflib.Graph) -> None:
    for term in own_terms(ontology):
        if (term, RDF.type, OWL.Class) not in ontology:
            assert ontology.value(term, RDFS.domain), term
            assert ontology.value(term, RDFS.range), term


def test_no_class_is_below_two_disjoint_ones(ontology: rdflib.Graph) -> None:
    disjoint = set(ontology.items(ontology.value(ontology.value(None, RDF.type, OWL.AllDisjointClasses), OWL.members)))

    for term in own_terms(ontology):
        assert len(disjoint & set(ontology.transitive_objects(term, RDFS.subClassOf))) <= 1, term
