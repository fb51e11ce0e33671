"""From records to a built graph: files -> chunks of quads -> one sorted file -> store -> shapes -> the build.

Context: a build of a million participations takes minutes, and machines are switched off. Choice: every step leaves
whole files in a workplace beside the old build, which one rename of build.json replaces at the very end. Price: three
times the room of the graph while it is made.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import cast

from maggraph import __version__
from maggraph.facts.consistency import load_corpus
from maggraph.facts.corpus import Corpus
from maggraph.facts.withdrawing import Published, published
from maggraph.index import Gathered, index_path, write_index
from maggraph.pipeline.building import QUADS, Built, place_build, quad_lines, stands
from maggraph.pipeline.bulk.filling import fill_store, gathered_from
from maggraph.pipeline.bulk.lines import Chunk
from maggraph.pipeline.bulk.merging import merge_chunks
from maggraph.pipeline.bulk.reading import FirstReader
from maggraph.pipeline.bulk.saying import Speaker
from maggraph.pipeline.bulk.shapes import counted, faults_in
from maggraph.pipeline.bulk.stages import Stage, Tell, quietly
from maggraph.pipeline.bulk.workplace import Workplace
from maggraph.reports import read_report
from maggraph.reports.text import sha256
from maggraph.store import Stamp, read_stamp
from maggraph.triples.faults import Fault
from maggraph.triples.iris import DEFAULT_BASE, Addresses


@dataclass(frozen=True)
class RecordsOrder:
    """What to build: files of records, a data folder beside them if there is one, where to, in how many processes."""

    records: tuple[Path, ...]
    out: Path
    data: Path | None = None
    base: str = DEFAULT_BASE
    texts: tuple[Path, ...] = ()
    jobs: int = os.cpu_count() or 1


def build_records(order: RecordsOrder, tell: Tell = quietly) -> Built:
    """Build the graph of files of records; a build that was killed goes on where it was.

    Raises SheetError for a faulty record, ShapeError for a graph that breaks the shapes, StoreError for a folder that
    cannot be written; the old build stays as it is.
    """
    work = _Work(order, tell)
    stamp = work.merged()
    if stands(order.out, stamp):
        counts = counted(work.faults(order.out / read_stamp(order.out).store))
        work.place.leave()
        return Built(read_stamp(order.out), counts, changed=False)
    fill_store(work.place, tell)
    with work.executor() as executor:
        gathered = executor.submit(gathered_from, work.place.quads)
        counts = counted(faults_in(executor, work.place.quads, work.place.store, tell))
        stamp = place_build(
            order.out, stamp, work.left.tombstones, lambda fresh: work.hand_over(fresh, gathered, stamp)
        )
    work.place.leave()
    return Built(stamp, counts, changed=True)


def faults_of_records(order: RecordsOrder, tell: Tell = quietly) -> Iterator[Fault]:
    """Yield what the shapes say of the graph of files of records, which is made in a folder and not kept."""
    work = _Work(order, tell)
    work.merged()
    fill_store(work.place, tell)
    yield from work.faults(work.place.store)


class _Work:
    """The steps of one build."""

    def __init__(self, order: RecordsOrder, tell: Tell) -> None:
        self.order, self.tell = order, tell
        corpus = load_corpus(order.data) if order.data else Corpus((), ())
        self.left: Published = published(corpus)
        self.addresses = Addresses(order.base)
        self.reading = FirstReader(corpus).read(order.records, tell)
        self.own = quad_lines(corpus, self.addresses, [read_report(path) for path in order.texts])
        self.place = Workplace.of(order.out, order.records, order.base, __version__, sha256(b"".join(self.own)))

    def merged(self) -> Stamp:
        """Make all quads as one sorted file; return the stamp that they deserve, without a store."""
        noted = self.place.noted("merged") if self.place.quads.is_file() else None
        digest, quads = cast(tuple[str, int], noted or self._merge())
        return Stamp("", digest, quads, __version__, self.order.base)

    def _merge(self) -> object:
        """Say what was not said yet and merge all; the chunks make room as soon as their whole is there."""
        own, *files = (self.place.folder / "data.nq", *(self.place.chunk(one.number) for one in self.reading.chunks))
        self.place.write(own, self.own)
        self._say([chunk for chunk, file in zip(self.reading.chunks, files, strict=True) if not file.is_file()])
        merged = self.place.note("merged", merge_chunks(self.place, [own, *files], self.tell))
        for file in files:
            file.unlink()
        return merged

    def _say(self, chunks: Sequence[Chunk]) -> None:
        whole = len(self.reading.chunks)
        done = whole - len(chunks)
        with self.executor() as executor:
            for _ in executor.map(_said, chunks, [self.place] * len(chunks)):
                done += 1
                self.tell(Stage.QUADS, done, whole)

    def faults(self, store: Path) -> Iterator[Fault]:
        """Yield what the shapes say of the merged quads."""
        with self.executor() as executor:
            yield from faults_in(executor, self.place.quads, store, self.tell)

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        """Yield processes that know what the first reading found; whoever leaves early drops what has not begun."""
        withheld = {reference: entry.id for reference, entry in self.left.tombstones.items()}
        speaker = Speaker(self.addresses, self.reading.contexts, withheld)
        jobs = max(1, min(self.order.jobs, len(self.reading.chunks)))
        with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (speaker,)) as executor:
            try:
                yield executor
            finally:
                executor.shutdown(wait=True, cancel_futures=True)

    def hand_over(self, fresh: Path, gathered: "Future[Gathered | None]", stamp: Stamp) -> None:
        """Give the store its final place, with its index, and the quads theirs."""
        self.place.store.rename(fresh)
        if found := gathered.result():
            write_index(index_path(fresh), found, stamp.digest)
        self.place.quads.replace(self.order.out / QUADS)


_speakers: list[Speaker] = []
"""The speaker of this process, once it has begun."""


def _begin(speaker: Speaker) -> None:
    """Make this process ready; should the one that began it be killed, it ends too."""
    _speakers[:] = [speaker]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _said(chunk: Chunk, place: Workplace) -> None:
    """Write the quads of one chunk, in a process that has begun."""
    place.write(place.chunk(chunk.number), [_speakers[0].content(chunk)])
