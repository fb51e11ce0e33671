"""Fill a store with merged quads slice by slice, and gather the index from them."""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from maggraph.index import Gathered
from maggraph.index.quads import Gatherer
from maggraph.pipeline.bulk.stages import Stage, Tell
from maggraph.pipeline.bulk.workplace import Workplace
from maggraph.store import EmbeddedStore
from maggraph.vocab import MAG, SCHEMA

SLICE = 64 << 20
"""Bytes of quads that Oxigraph takes at once; it needs some six times the room."""
GATHERED = (
    *(MAG.personKind, MAG.eventKind, SCHEMA.startDate, SCHEMA.superEvent),
    *(MAG.agent, MAG.event, MAG.presence, MAG.presenter, MAG.recipient),
)
"""The properties that an index is made of."""


def fill_store(place: Workplace, tell: Tell) -> None:
    """Load the merged quads; a slice that was loaded whole is not loaded again."""
    if not place.store.is_dir():
        place.note("loaded", 0)
    whole, done = place.quads.stat().st_size, int(str(place.noted("loaded") or 0))
    if done == whole:
        return
    store = EmbeddedStore.create(place.store)
    for content in _slices(place.quads, done):
        store.load(content)
        done += len(content)
        place.note("loaded", done)
        tell(Stage.LOAD, done, whole)


def _slices(quads: Path, start: int) -> Iterator[bytes]:
    """Yield whole lines, so many bytes at a time."""
    with quads.open("rb") as file:
        file.seek(start)
        while content := file.read(SLICE):
            yield content + file.readline()


def gathered_from(quads: Path) -> Gathered | None:
    """Gather what the index is made of; None if the graph is not as the shapes demand."""
    gatherer = Gatherer()
    for _ in gatherer.watch(_quads(quads)):
        pass
    return gatherer.gathered()


def _quads(path: Path) -> Iterator[Quad]:
    wanted = {str(name).encode() for name in GATHERED}
    for content in _slices(path, 0):
        lines = [line for line in content.splitlines(keepends=True) if line.split(b" ", 2)[1] in wanted]
        yield from parse(b"".join(lines), format=RdfFormat.N_QUADS, lenient=True)
