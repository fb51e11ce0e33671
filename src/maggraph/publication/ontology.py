"""The ontology as a graph, read from what ships."""

from functools import cache

from rdflib import Graph as Triples

from maggraph.resources import shipped
from maggraph.store import Graph


@cache
def ontology_graph() -> Graph:
    """Return the triples of ontology/mag.ttl."""
    triples = Triples().parse(shipped("ontology") / "mag.ttl", format="turtle")
    lines = triples.serialize(format="nt").splitlines(keepends=True)
    return Graph("".join(sorted(line for line in lines if line.strip())))
