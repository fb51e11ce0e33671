"""The server as a process: it starts, tells where, follows a rebuild, and ends when it is told to."""

import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from maggraph.store import DEFAULT_BASE, EmbeddedStore, Stamp, write_stamp
from website import started, website

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def build(folder: Path, size: int) -> None:
    """Build a graph of some triples in a folder, as a rebuild does: a new store, the stamp, then away with the old."""
    old = list(folder.glob("store-*"))
    s, p, g = ox.NamedNode("urn:x:s"), ox.NamedNode("urn:x:p"), ox.NamedNode("urn:x:g")
    EmbeddedStore.create(folder / f"store-{size}").add([ox.Quad(s, p, ox.Literal(n), g) for n in range(size)])
    write_stamp(folder, Stamp(f"store-{size}", f"sha256:{size}", size, "0", DEFAULT_BASE))
    for path in old:
        shutil.rmtree(path)


def counted(address: str) -> str:
    """Ask anew how many triples there are; a connection must never be refused."""
    response = httpx.get(f"{address}/sparql", params={"query": COUNT, "format": "csv"}, timeout=20)
    return response.text.splitlines()[-1]


def test_a_rebuild_is_followed_and_nobody_turned_away(tmp_path: Path) -> None:
    build(tmp_path, 3)
    with website(tmp_path, "--workers", "1") as address:
        assert counted(address) == "3"
        mark = httpx.get(f"{address}/health").json()["digest"]

        build(tmp_path, 5)
        end = time.monotonic() + 15
        while counted(address) == "3" and time.monotonic() < end:
            time.sleep(0.05)

        assert counted(address) == "5"
        assert httpx.get(f"{address}/health").json()["digest"] != mark


def test_a_crowd_of_new_connections_is_answered_through_rebuilds(tmp_path: Path) -> None:
    build(tmp_path, 3)
    with website(tmp_path, "--workers", "1") as address, ThreadPoolExecutor(8) as crowd:
        done = threading.Event()

        def knock() -> int:
            asked = 0
            while not done.is_set():
                assert httpx.get(f"{address}/health", timeout=20).status_code == 200
                asked += 1
            return asked

        knocking = [crowd.submit(knock) for _ in range(8)]
        for size in (4, 5, 6):
            time.sleep(1.5)
            build(tmp_path, size)
        time.sleep(2)
        done.set()

        assert all(one.result() > 0 for one in knocking)


@pytest.mark.parametrize(("kind", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_it_quietly(harbours: Path, kind: signal.Signals, code: int) -> None:
    with started(harbours, "--workers", "1") as (process, address):
        assert httpx.get(f"{address}/health").status_code == 200
        process.send_signal(kind)
        _, said = process.communicate(timeout=10)

    assert (process.returncode, said) == (code, b"")


def test_no_build_and_no_port(harbours: Path, tmp_path: Path) -> None:
    def said(*options: str) -> str:
        command = [
            sys.executable,
            "-c",
            "from maggraph.cli.serving import serve; "
            "from maggraph.errors import MaggraphError\ntry: serve()\nexcept MaggraphError as e: print(e)",
        ]
        done = subprocess.run([*command, *options], capture_output=True, text=True, timeout=30, check=False)
        return done.stdout

    assert "no built graph here" in said("--store", str(tmp_path))
    with website(harbours, "--workers", "1") as address:
        assert "cannot listen there" in said("--store", str(harbours), "--port", address.rpartition(":")[2])
