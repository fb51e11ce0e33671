"""From facts on disk to a graph that can be asked, and whether what lies on disk keeps the rules."""

from maggraph.pipeline.building import Built, Order, Stage, build_graph
from maggraph.pipeline.checking import Finding, findings

__all__ = ["Built", "Finding", "Order", "Stage", "build_graph", "findings"]
