"""Triples of a CONSTRUCT or DESCRIBE in the formats people exchange; rdflib does the writing."""

from rdflib import RDF
from rdflib import Graph as Triples

from maggraph.store import Graph

PREFIXES = {
    "mag": "https://w3id.org/maggraph/ontology#",
    "kind": "https://w3id.org/maggraph/kind/",
    "bibo": "http://purl.org/ontology/bibo/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
}
"""Prefixes for those formats that have them; only what a graph uses is written."""


def graph_text(answer: Graph, form: str) -> str:
    """Write triples as `turtle`, `nquads` (in the default graph), `jsonld` or `xml` (RDF/XML), ending in a line end."""
    if form == "nquads":
        return answer.ntriples
    triples = Triples(bind_namespaces="core")
    for prefix, iri in PREFIXES.items():
        triples.bind(prefix, iri, replace=True)
    triples.parse(data=answer.ntriples, format="nt")
    if form == "jsonld":
        return triples.serialize(format="json-ld", auto_compact=True) + "\n"
    return triples.serialize(format=_xml(triples) if form == "xml" else form).rstrip("\n") + "\n"


def _xml(triples: Triples) -> str:
    """Choose a writer: the pretty one drops what is said of the nodes of a list."""
    return "xml" if (None, RDF.first, None) in triples else "pretty-xml"
