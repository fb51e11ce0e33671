"""Sorted chunks made one sorted file, each line once, and its digest."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from heapq import merge
from pathlib import Path

from maggraph.pipeline.bulk.stages import Stage, Tell
from maggraph.pipeline.bulk.workplace import Workplace

_OFTEN = 100_000


def merge_chunks(place: Workplace, chunks: Sequence[Path], tell: Tell) -> tuple[str, int]:
    """Merge the chunks; return the digest and the number of the quads."""
    digest = _Digest()
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("rb")) for path in chunks]
        whole = sum(path.stat().st_size for path in chunks)
        place.write(place.quads, digest.watch(_told(_once(merge(*files)), whole, tell)))
    return digest.text, digest.lines


class _Digest:
    """A digest of lines that go by."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self.lines = 0

    @property
    def text(self) -> str:
        return f"sha256:{self._hash.hexdigest()}"

    def watch(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        for line in lines:
            self._hash.update(line)
            self.lines += 1
            yield line


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    before = b""
    for line in lines:
        if line != before:
            yield line
            before = line


def _told(lines: Iterable[bytes], whole: int, tell: Tell) -> Iterator[bytes]:
    done = 0
    for number, line in enumerate(lines, 1):
        done += len(line)
        yield line
        if number % _OFTEN == 0:
            tell(Stage.MERGE, done, whole)
    tell(Stage.MERGE, whole, whole)
