"""The world of harbours in real servers of other makes, loaded as users load it, for commands and pages to ask.

`maggraph load` fills each of them through its own address for data; a test over `berth` runs with each in turn.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maggraph.store import open_store
from maggraph.store.loading import Target, load
from server import serve_empty
from virtuosos import MISSING, virtuoso


@pytest.fixture(scope="session")
def harbour_quads(harbours: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the world as N-Quads."""
    path = tmp_path_factory.mktemp("quads") / "harbours.nq"
    path.write_text("".join(f"{line}\n" for line in open_store(str(harbours)).dump()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def oxigraph_berth(harbour_quads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve_empty(tmp_path_factory.mktemp("oxigraph")) as address:
        load(harbour_quads, Target(f"{address}/query", f"{address}/store"))
        yield f"{address}/query"


@pytest.fixture(scope="session")
def virtuoso_berth(harbour_quads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if MISSING:
        pytest.skip(MISSING)
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as server:
        load(harbour_quads, server.target)
        yield server.target.store


@pytest.fixture(params=["oxigraph", "virtuoso"], scope="session")
def berth(request: pytest.FixtureRequest) -> str:
    """Give the address for queries of one server after the other."""
    return str(request.getfixturevalue(f"{request.param}_berth"))
