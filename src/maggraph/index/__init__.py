"""The co-attendance index: who was present where, beside the store, so that answers about people stay instant.

Its parts are imported when they are asked for: a glance at an index does not wait for numpy.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maggraph.index.gathered import Gathered
    from maggraph.index.opened import Index, open_index
    from maggraph.index.sections import index_path
    from maggraph.index.writing import make_index, write_index

__all__ = ["Gathered", "Index", "index_path", "make_index", "open_index", "write_index"]
_HOMES = {
    "Gathered": "gathered",
    "Index": "opened",
    "index_path": "sections",
    "make_index": "writing",
    "open_index": "opened",
    "write_index": "writing",
}


def __getattr__(name: str) -> object:
    """Import one of the names above."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
