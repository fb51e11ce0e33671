"""The good graph, read with the ontology, entails nothing absurd and puts no literal where a node belongs."""

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS

from maggraph.resources import shipped

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(shipped("ontology") / "mag.ttl")


@pytest.fixture(scope="module")
def good() -> rdflib.Graph:
    return rdflib.Graph().parse(HERE / "good.ttl")


def classes(ontology: rdflib.Graph, good: rdflib.Graph, node: rdflib.term.Node) -> set[rdflib.term.Node]:
    """Return all classes of a node, those entailed by domains, ranges and subclasses included."""
    direct = set(good.objects(node, RDF.type))
    for predicate in set(good.predicates(node)):
        for above in ontology.transitive_objects(predicate, RDFS.subPropertyOf):
            direct |= set(ontology.objects(above, RDFS.domain))
    for predicate in set(good.predicates(None, node)):
        for above in ontology.transitive_objects(predicate, RDFS.subPropertyOf):
            direct |= set(ontology.objects(above, RDFS.range))
    return {upper for found in direct for upper in ontology.transitive_objects(found, RDFS.subClassOf)}


def test_no_node_falls_into_two_disjoint_classes(ontology: rdflib.Graph, good: rdflib.Graph) -> None:
    disjoint = set(ontology.items(ontology.value(ontology.value(None, RDF.type, OWL.AllDisjointClasses), OWL.members)))

    for node in set(good.subjects()):
        assert len(disjoint & classes(ontology, good, node)) <= 1, node


def test_unions_of_domains_hold_what_uses_them(ontology: rdflib.Graph, good: rdflib.Graph) -> None:
    for term, union in ontology.subject_objects(RDFS.domain):
        members = set(ontology.items(ontology.value(union, OWL.unionOf) or RDF.nil))
        for node in set(good.subjects(term)) if members else ():
            assert members & classes(ontology, good, node), (term, node)


def test_literals_stand_only_where_data_belong(ontology: rdflib.Graph, good: rdflib.Graph) -> None:
    for _, predicate, value in good:
        if (predicate, RDF.type, OWL.ObjectProperty) in ontology:
            assert not isinstance(value, rdflib.Literal), predicate
        if (predicate, RDF.type, OWL.DatatypeProperty) in ontology:
            assert isinstance(value, rdflib.Literal), predicate


def test_every_property_of_the_ontology_is_used(ontology: rdflib.Graph, good: rdflib.Graph) -> None:
    own = set(ontology.subjects(RDFS.isDefinedBy)) - set(ontology.subjects(RDF.type, OWL.Class))

    assert own <= set(good.predicates())
