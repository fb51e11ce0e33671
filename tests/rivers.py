"""The invented graph of tests/fixtures/world.trig as a built folder, an open store and a SPARQL endpoint.

It is drawn by hand as quads, with every presence, grade and kind of date, so that queries and stores can be tested
apart from sheets and loaders. `world_folder` is what `--store PATH` takes, `endpoint` what `--store URL` takes; both
hold the same quads, and a test over `where` runs with each in turn.
"""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from maggraph.index import index_path, write_index
from maggraph.index.quads import Gatherer
from maggraph.store import EmbeddedStore, Stamp, Store, open_store, write_stamp
from server import serve

WORLD = Path(__file__).parent / "fixtures" / "world.trig"


@pytest.fixture(scope="session")
def world_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    quads = list(ox.parse(path=str(WORLD)))
    EmbeddedStore.create(folder / "store").add(quads)
    gatherer = Gatherer()
    assert list(gatherer.watch(sorted(quads, key=str)))
    gathered = gatherer.gathered()
    assert gathered
    write_index(index_path(folder / "store"), gathered, "sha256:0")
    write_stamp(folder, Stamp("store", "sha256:0", len(quads), "0", "https://w3id.org/maggraph/"))
    return folder


@pytest.fixture(scope="session")
def world_store(world_folder: Path) -> Store:
    return open_store(str(world_folder))


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the graph so that plain queries see the union of its named graphs."""
    with serve(tmp_path_factory.mktemp("server"), WORLD, union=True) as address:
        yield address


@pytest.fixture(scope="session")
def strict_endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the graph so that plain queries see an empty default graph."""
    with serve(tmp_path_factory.mktemp("strict"), WORLD, union=False) as address:
        yield address


@pytest.fixture(params=["folder", "endpoint"])
def where(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue({"folder": "world_folder", "endpoint": "endpoint"}[request.param]))
