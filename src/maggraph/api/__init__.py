"""maggraph from Python: one object with the commands as methods, values as answers, tables where a notebook shows them.

import maggraph
g = maggraph.open()
g.met("Кравчук", since="2025-09")          # a sequence of Meeting; .to_frame() for pandas
"""

from maggraph.api.graph import OpenGraph, open_graph
from maggraph.api.rows import Rows
from maggraph.api.shown import Shown

__all__ = ["OpenGraph", "Rows", "Shown", "open_graph"]
