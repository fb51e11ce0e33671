"""Virtuoso 7 holds and answers what the embedded store does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drawing import cases, drawn, expected
from maggraph.errors import EndpointError
from maggraph.store import RemoteStore, Store
from maggraph.store.loading import Target, compare, load, verify
from virtuosos import MISSING, virtuoso

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("virtuoso")


@pytest.fixture(scope="module")
def quads(folder: Path, world_store: Store) -> Path:
    path = folder / "world.nq"
    path.write_text("".join(f"{line}\n" for line in world_store.dump()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def target(folder: Path, quads: Path) -> Iterator[Target]:
    with virtuoso(folder) as server:
        load(quads, server.target)
        yield server.target


def test_holds_the_quads_that_were_loaded(target: Target, quads: Path) -> None:
    assert compare(quads, target)


@pytest.mark.parametrize("case", cases())
def test_answers_as_drawn(target: Target, case: str) -> None:
    assert drawn(RemoteStore(target.store), case, expected(case).splitlines()[0]) == expected(case)


def test_its_own_bulk_loader_is_verified(quads: Path, tmp_path: Path) -> None:
    with virtuoso(tmp_path) as server:
        (server.folder / "world.nq").write_bytes(quads.read_bytes())
        with pytest.raises(EndpointError, match="holds 0 triples"):
            verify(quads, server.target.store)
        server.run(f"ld_dir('{server.folder}', '*.nq', 'urn:unused');", "rdf_loader_run();", "checkpoint;")

        assert sum(verify(quads, server.target.store).counts.values()) == len(quads.read_bytes().splitlines())
        assert compare(quads, server.target)
