"""Pictures of the graph, each one self-contained file that works with the network off."""

from maggraph.pictures.page import network_page

__all__ = ["network_page"]
