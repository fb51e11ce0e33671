"""The ontology as a graph, read from what ships."""

from functools import cache

from rdflib import Graph as Triples

from maggraph.publication.diagram import diagram
from maggraph.resources import shipped
from maggraph.store import Graph


@cache
def ontology_diagram(lang: str) -> str:
    """Return the SVG of the chief classes, labelled in Russian or English."""
    return diagram(Triples().parse(shipped("ontology") / "mag.ttl", format="turtle"), lang)


@cache
def ontology_graph() -> Graph:
    """Return the triples of ontology/mag.ttl."""
    triples = Triples().parse(shipped("ontology") / "mag.ttl", format="turtle")
    lines = triples.serialize(format="nt").splitlines(keepends=True)
    return Graph("".join(sorted(line for line in lines if line.strip())))
