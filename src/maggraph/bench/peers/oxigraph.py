"""Oxigraph inside this process (pyoxigraph), in memory and on disk, bulk-loaded and optimised."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.question import Entered, Key, Plain, Question, Way
from maggraph.bench.peers.triples import about, plain_rows, question_text, triple_lines

PAIRS_IN_MEMORY, PAIRS_ON_DISK = 10_000, 1_000
"""Participations up to which the pairs are asked for; at ten times as many they take minutes."""


@contextmanager
def in_memory(attendance: Attendance, _folder: Path) -> Iterator[Entered]:
    """Load a store in memory."""
    store = ox.Store()
    _fill(store, attendance)
    yield _entered(store, PAIRS_IN_MEMORY)


@contextmanager
def on_disk(attendance: Attendance, folder: Path) -> Iterator[Entered]:
    """Load a store in a folder and open it read-only, as maggraph opens a build."""
    place = str(folder / "oxigraph")
    store = ox.Store(place)
    _fill(store, attendance)
    store.flush()
    del store
    yield _entered(ox.Store.read_only(place), PAIRS_ON_DISK)


def _fill(store: ox.Store, attendance: Attendance) -> None:
    store.bulk_load("".join(triple_lines(attendance)), format=ox.RdfFormat.N_TRIPLES)
    store.optimize()


def _entered(store: ox.Store, pairs: int) -> Entered:
    ways = {Question.EGO: _way(store, Question.EGO), Question.PAIRS: _way(store, Question.PAIRS, pairs)}
    return Entered(ways, OwnClock())


def _way(store: ox.Store, question: Question, largest: int = 10**9) -> Way:
    text = question_text(f"{question}.rq")

    def ask(key: Key) -> object:
        answer = store.query(about(text, key))
        assert isinstance(answer, ox.QuerySolutions)
        return list(answer)

    def plain(key: Key, rows: object) -> Plain:
        assert isinstance(rows, list)
        return plain_rows(question, key, [tuple(term.value for term in row) for row in rows])

    return Way(ask, plain, f"{question}.rq", largest)
