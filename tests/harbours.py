"""The invented world of tests/fixtures/harbours as a built store, and commands run on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import RdfFormat, parse

from commands import invoke
from maggraph.facts.consistency import load_corpus
from maggraph.index import index_path, write_index
from maggraph.index.quads import Gatherer
from maggraph.pipeline.building import quad_lines
from maggraph.store import EmbeddedStore, Stamp, Store, open_store, write_stamp
from maggraph.triples.iris import DEFAULT_BASE, Addresses

CORPUS = Path(__file__).parent / "fixtures" / "harbours"
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_harbours(tmp_path_factory.mktemp("harbours"))


@pytest.fixture(scope="session")
def world(harbours: Path) -> Store:
    return open_store(str(harbours))


@pytest.fixture
def run(harbours: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the world of harbours, in Russian unless --lang says otherwise."""
    monkeypatch.setenv("MAGGRAPH_STORE", str(harbours))
    monkeypatch.setenv("MAGGRAPH_LANG", "ru")

    def call(*words: str, typed: str | bytes = "") -> Result:
        return invoke(words, typed=typed)

    return call


def build_harbours(folder: Path) -> Path:
    """Build the world's store in a folder and return the folder."""
    return build_world(CORPUS, folder)


def build_world(data: Path, folder: Path) -> Path:
    """Build the store of a data folder in another folder, unchecked, and return that one."""
    lines = quad_lines(load_corpus(data), Addresses(DEFAULT_BASE), [])
    store, gatherer = EmbeddedStore.create(folder / "store"), Gatherer()
    store.add(gatherer.watch(parse(b"".join(lines), format=RdfFormat.N_QUADS)))
    if gathered := gatherer.gathered():
        write_index(index_path(folder / "store"), gathered, "sha256:0")
    write_stamp(folder, Stamp("store", "sha256:0", len(lines), "0", DEFAULT_BASE))
    return folder
