"""Who met whom as a network: projection of meetings, selections, measures, layout, files for other programs."""

from maggraph.network.measures import Bridge, Measures, PersonMeasures, measure
from maggraph.network.projection import People, project
from maggraph.network.selection import Bounded, among, around, bounded

__all__ = [
    "Bounded",
    "Bridge",
    "Measures",
    "People",
    "PersonMeasures",
    "among",
    "around",
    "bounded",
    "measure",
    "project",
]
