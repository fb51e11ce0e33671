"""A store that remembers its answers, so that a page that was asked for once costs no query again.

The graph of a built folder changes only with a build, and a server has one build open: what was answered stays true. An
endpoint elsewhere may change; its answers are believed for a minute. What is forgotten first is what was not used for
longest, counted in cells, so that a few huge answers cannot hold the memory that many small ones need.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar, cast

from maggraph.store import Answer, Quad, Solutions, Store

ROOM = 2_000_000
"""Cells of answers that are kept together, some 200 MB at worst."""
OTHER = 500
"""What anything that cannot be counted counts for."""
MINUTE = 60.0
_T = TypeVar("_T")


class Memory:
    """A store in front of another; see `Store` for what it can do."""

    def __init__(self, store: Store, *, lasting: bool, room: int = ROOM) -> None:
        self.base = store.base
        self.beside = store.beside
        self._store = store
        self._life = float("inf") if lasting else MINUTE
        self._room = room
        self._held = 0
        self._kept: OrderedDict[object, tuple[float, int, object]] = OrderedDict()
        self._lock = threading.Lock()

    def query(self, text: str) -> Answer:
        """Answer a query, from memory if it was asked before."""
        return self.keep(text, lambda: self._store.query(text))

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads, and forget everything."""
        self._store.add(quads)
        with self._lock:
            self._kept.clear()
            self._held = 0

    def dump(self) -> Iterator[str]:
        """Yield every quad as a line."""
        return self._store.dump()

    def keep(self, key: object, make: Callable[[], _T]) -> _T:
        """Return what was made under a key before, or make it now; the same key must always mean the same type."""
        with self._lock:
            found = self._kept.get(key)
            if found and found[0] > time.monotonic():
                self._kept.move_to_end(key)
                return cast("_T", found[2])
        made = make()
        with self._lock:
            self._hold(key, made)
        return made

    def recall(self, key: object) -> object | None:
        """Return what was made under a key before, None if nothing was or it is forgotten."""
        with self._lock:
            found = self._kept.get(key)
            return found[2] if found and found[0] > time.monotonic() else None

    def forget(self, key: object) -> None:
        """Let go of what was made under a key."""
        with self._lock:
            _, size, _ = self._kept.pop(key, (0.0, 0, None))
            self._held -= size

    def _hold(self, key: object, made: object) -> None:
        _, before, _ = self._kept.pop(key, (0.0, 0, None))
        self._kept[key] = (time.monotonic() + self._life, _size(made), made)
        self._held += _size(made) - before
        while self._held > self._room and len(self._kept) > 1:
            _, (_, size, _) = self._kept.popitem(last=False)
            self._held -= size


def _size(made: object) -> int:
    """Count the cells of rows, the parts of a collection; anything else counts as some page's worth.

    >>> _size(Solutions(("x", "y"), ((None, None), (None, None)))), _size({"a": 1}), _size(5)
    (4, 1, 500)
    """
    if isinstance(made, Solutions):
        return max(1, len(made.columns) * len(made.rows))
    return max(1, len(made)) if isinstance(made, Sized) else OTHER
