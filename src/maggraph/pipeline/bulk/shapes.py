"""Check merged quads against the shapes in several processes, each a stretch of the file at a time."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path
from typing import BinaryIO

from maggraph.errors import ShapeError
from maggraph.pipeline.bulk.stages import Stage, Tell
from maggraph.pipeline.bulk.stored import StoredGraph, nodes_in
from maggraph.resources import shipped
from maggraph.triples.faults import Fault, Severity, in_order
from maggraph.triples.rules import Checker

STRETCH = 16 << 20
"""Bytes of quads that are checked in one go."""


@dataclass(frozen=True)
class Stretch:
    """A part of sorted quads, of whole nodes, and the store that holds all of them."""

    quads: Path
    store: Path
    start: int
    end: int

    def lines(self) -> Iterator[bytes]:
        """Yield the quads of the stretch."""
        with self.quads.open("rb") as file:
            file.seek(self.start)
            left = self.end - self.start
            while left > 0:
                line = file.readline()
                left -= len(line)
                yield line


def stretches(quads: Path, store: Path) -> list[Stretch]:
    """Cut a file of quads into stretches."""
    size = quads.stat().st_size
    with quads.open("rb") as file:
        cuts = sorted({0, size, *(_node_after(file, place) for place in range(STRETCH, size, STRETCH))})
    return [Stretch(quads, store, start, end) for start, end in pairwise(cuts)]


def _node_after(file: BinaryIO, place: int) -> int:
    """Return where the first node begins of which nothing is said before a place, nor in the line after it."""
    file.seek(place)
    file.readline()
    subject = new = _subject(file.readline())
    end = file.tell()
    while new and new == subject:
        end = file.tell()
        new = _subject(file.readline())
    return end


def _subject(line: bytes) -> bytes:
    return line.partition(b" ")[0]


def check_stretch(stretch: Stretch) -> tuple[Fault, ...]:
    """Return what is wrong with the nodes of one stretch."""
    graph = _graph(stretch.store)
    return in_order(_checker().faults(nodes_in(stretch.lines(), graph)))


@cache
def _graph(store: Path) -> StoredGraph:
    return StoredGraph(store)


@cache
def _checker() -> Checker:
    checker = Checker.of(shipped("ontology") / "shapes.ttl")
    for rule, reason in checker.left.items():
        raise ShapeError("{rule}: cannot be checked in a graph of this size ({reason})", rule=rule, reason=reason)
    return checker


def faults_in(executor: Executor, quads: Path, store: Path, tell: Tell) -> Iterator[Fault]:
    """Yield what is wrong with a graph, in the order of its nodes, violations of a stretch first."""
    parts = stretches(quads, store)
    tasks = iter(parts)
    waiting = [executor.submit(check_stretch, part) for part in islice(tasks, 4)]
    done = 0
    while waiting:
        yield from waiting.pop(0).result()
        done += 1
        tell(Stage.CHECK, done, len(parts))
        waiting += [executor.submit(check_stretch, part) for part in islice(tasks, 1)]


def counted(faults: Iterator[Fault]) -> Counter[Severity]:
    """Count faults by severity; ShapeError, once all are counted, if there is a violation."""
    counts: Counter[Severity] = Counter(dict.fromkeys(Severity, 0))
    first: Fault | None = None
    for fault in faults:
        counts[fault.severity] += 1
        first = first or (fault if fault.severity is Severity.VIOLATION else None)
    if first:
        raise ShapeError(
            "{focus}: {message}; {more} rules are broken in all, `maggraph validate` lists them",
            focus=first.focus,
            message=first.message,
            more=counts[Severity.VIOLATION],
        )
    return counts
