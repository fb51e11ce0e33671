"""The invented world of tests/fixtures/harbours as a built store, for tests of answers and commands."""

from pathlib import Path

from pyoxigraph import RdfFormat, parse

from maggraph.facts.consistency import load_corpus
from maggraph.pipeline.building import quad_lines
from maggraph.store import EmbeddedStore, Stamp, write_stamp
from maggraph.triples.iris import DEFAULT_BASE, Addresses

CORPUS = Path(__file__).parent / "fixtures" / "harbours"


def build_harbours(folder: Path) -> Path:
    """Build the world's store in a folder and return the folder."""
    lines = quad_lines(load_corpus(CORPUS), Addresses(DEFAULT_BASE), [])
    store = EmbeddedStore.create(folder / "store")
    store.add(parse(b"".join(lines), format=RdfFormat.N_QUADS))
    write_stamp(folder, Stamp("store", "sha256:0", len(lines), "0", DEFAULT_BASE))
    return folder
