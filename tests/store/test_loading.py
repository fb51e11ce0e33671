"""A load leaves an endpoint with exactly the quads of the file, however often and from wherever it is begun anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maggraph.errors import EndpointError, StoreError
from maggraph.store import RemoteStore
from maggraph.store.loading import Target, compare, load
from maggraph.store.spool import Spool, digest
from maggraph.transport import Request, TransportError, send
from server import serve_empty

LINES = [
    *(f'<urn:x:{number}> <urn:p> "{number}" <https://e.example/graph/a> .' for number in range(25)),
    "<urn:x:0> <urn:p> _:one <https://e.example/graph/b> .",
    "_:one <urn:p> _:two <https://e.example/graph/b> .",
    '_:two <urn:p> "_:one <urn:g> ."@en <https://e.example/graph/b> .',
]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with serve_empty(tmp_path) as address:
        yield address


@pytest.fixture
def quads(tmp_path: Path) -> Path:
    path = tmp_path / "some.nq"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


@pytest.fixture(params=["graph_store", "update"])
def target(server: str, request: pytest.FixtureRequest) -> Target:
    path = {"graph_store": "store", "update": "update"}[request.param]
    return Target(f"{server}/query", batch=10, **{request.param: f"{server}/{path}"})


def test_what_arrives_is_what_was_sent(target: Target, quads: Path) -> None:
    assert load(quads, target).counts == {"https://e.example/graph/a": 25, "https://e.example/graph/b": 3}
    assert compare(quads, target) == digest(RemoteStore(target.store).dump())


def test_loading_again_adds_nothing(target: Target, quads: Path) -> None:
    load(quads, target)
    load(quads, target)

    assert compare(quads, target)


def test_a_torn_load_is_redone(target: Target, quads: Path) -> None:
    def tear(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(quads, target, tear)
    with pytest.raises(EndpointError, match="holds other quads"):
        compare(quads, target)
    load(quads, target)

    assert compare(quads, target)


def test_what_a_graph_held_before_goes(target: Target, quads: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.nq"
    older.write_text('<urn:old> <urn:p> "1" <https://e.example/graph/a> .\n', encoding="utf-8")
    load(older, target)
    load(quads, target)

    assert compare(quads, target)


def test_a_count_that_differs_is_told(server: str, quads: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(request: Request) -> object:
        return send(Request("PUT", request.url, request.headers, b""))

    monkeypatch.setattr("maggraph.store.loading.send", lose)

    with pytest.raises(EndpointError, match="graph/a holds 0 triples, not 25"):
        load(quads, Target(f"{server}/query", graph_store=f"{server}/store"))


def test_data_that_is_refused_is_told(server: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.nq"
    path.write_text("<urn:x> <urn p> <urn:y> <https://e.example/graph/a> .\n", encoding="utf-8")

    with pytest.raises(EndpointError, match="refused the data with HTTP status 400"):
        load(path, Target(f"{server}/query", graph_store=f"{server}/store"))


def test_a_line_without_a_graph_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.nq"
    path.write_text("# no quads\n<urn:x> <urn:p> _:y .\n", encoding="utf-8")

    with pytest.raises(StoreError, match="line 2: is no quad"):
        Spool(tmp_path).fill(path)


def test_an_address_for_data_is_needed(quads: Path) -> None:
    with pytest.raises(StoreError, match="--graph-store URL or --update URL"):
        load(quads, Target("http://127.0.0.1:9/query"))


def test_nobody_there(quads: Path) -> None:
    with pytest.raises(TransportError, match="cannot be reached"):
        load(quads, Target("http://127.0.0.1:9/query", graph_store="http://127.0.0.1:9/store"))
