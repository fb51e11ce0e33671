"""The co-attendance index: who was present where, beside the store, so that answers about people stay instant."""

from maggraph.index.gathered import Gathered
from maggraph.index.layout import index_path
from maggraph.index.opened import Index, open_index
from maggraph.index.writing import make_index, write_index

__all__ = ["Gathered", "Index", "index_path", "make_index", "open_index", "write_index"]
