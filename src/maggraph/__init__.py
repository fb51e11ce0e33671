"""A knowledge graph of inter-city diplomacy: who met whom, when, where, in what capacity, and how we know."""

from importlib.metadata import version

__version__ = version("maggraph")
