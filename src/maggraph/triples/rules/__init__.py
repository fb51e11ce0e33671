"""The shapes of ontology/shapes.ttl as a compiled checker that takes a graph node by node."""

from maggraph.triples.rules.checker import Checker
from maggraph.triples.rules.graph import Graph, MemoryGraph, Node, Properties

__all__ = ["Checker", "Graph", "MemoryGraph", "Node", "Properties"]
