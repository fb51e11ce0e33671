"""From facts on disk to a graph that can be asked, and whether what lies on disk keeps the rules.

Context: drafting a report needs neither store nor index nor shapes. Choice: what builds and checks is loaded when it is
first asked for. Price: the names below stand here twice.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maggraph.pipeline.building import Built, Order, Stage, build_graph
    from maggraph.pipeline.checking import Finding, findings

__all__ = ["Built", "Finding", "Order", "Stage", "build_graph", "findings"]
HOMES = {
    "maggraph.pipeline.building": frozenset(["Built", "Order", "Stage", "build_graph"]),
    "maggraph.pipeline.checking": frozenset(["Finding", "findings"]),
}
"""The names of this package by the module that has them."""


def __getattr__(name: str) -> object:
    """Return a name of this package, its module loaded now."""
    home = next((module for module, names in HOMES.items() if name in names), "")
    if not home:
        raise AttributeError(name)
    return getattr(import_module(home), name)
