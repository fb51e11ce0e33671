"""Judge a graph by the shapes: our own checker by what it knows, pySHACL by the rest, and by everything if asked to."""

from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat

from maggraph.triples.faults import Fault, in_order
from maggraph.triples.rules import Checker, MemoryGraph

_checker = cache(Checker.of)


def judge(quads: str | bytes, shapes: Path) -> tuple[Fault, ...]:
    """Return what is wrong with a graph in N-Triples or N-Quads: violations first, then by node and rule.

    The union of the named graphs is judged. Raises ShapeError only if the shapes cannot be read.
    """
    checker = _checker(shapes)
    found = checker.faults(MemoryGraph.read(quads, RdfFormat.N_QUADS).nodes())
    return in_order([*found, *(second_judge(quads, shapes, tuple(checker.left)) if checker.left else ())])


def second_judge(quads: str | bytes, shapes: Path, only: tuple[str, ...] = ()) -> tuple[Fault, ...]:
    """Return the same as pySHACL finds it; by all shapes, or only by those of these IRIs."""
    from maggraph.triples.shapes import check  # noqa: PLC0415 - a second of start-up that a build can do without

    return check(quads, shapes, only)
