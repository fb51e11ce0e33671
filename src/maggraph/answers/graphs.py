"""Triples of a CONSTRUCT or DESCRIBE in the formats people exchange; rdflib does the writing."""

from rdflib import Graph as Triples

from maggraph.store import Graph

PREFIXES = {
    "mag": "https://w3id.org/maggraph/ontology#",
    "kind": "https://w3id.org/maggraph/kind/",
    "org": "http://www.w3.org/ns/org#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
}


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
    return triples.serialize(format={"turtle": "turtle", "xml": "pretty-xml"}[form]).rstrip("\n") + "\n"
