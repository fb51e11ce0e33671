"""The server for tests as users have it: a process of its own on a free loopback port, ended whatever happens."""

import contextlib
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import rdflib

from maggraph.store import DEFAULT_BASE, EmbeddedStore, Stamp, write_stamp

START = "from maggraph.cli.serving import serve; serve()"


@contextlib.contextmanager
def website(store: object, *options: str, **environment: str) -> Iterator[str]:
    """Serve a store, give the server's address without the last slash, and end the process."""
    with started(store, *options, **environment) as (_, address):
        yield address


@contextlib.contextmanager
def started(store: object, *options: str, **environment: str) -> "Iterator[tuple[subprocess.Popen[bytes], str]]":
    """Serve a store, give the process and its address, and end it."""
    command = [sys.executable, "-W", "error", "-c", START, "--port", "0", "--store", str(store), *options]
    variables = {**os.environ, "MAGGRAPH_LANG": "en", **environment}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=variables)
    try:
        assert process.stderr
        line = process.stderr.readline().decode()
        assert " at http" in line, line + process.stderr.read().decode()
        yield process, line.rpartition(" at ")[2].strip().rstrip("/")
    finally:
        process.terminate()
        process.communicate(timeout=10)


def read_graph(text: str, form: str) -> rdflib.Graph:
    """Read a graph by rdflib, whose JSON-LD parser uses its own outdated names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=text, format=form)


def built(folder: Path, quads: list[ox.Quad]) -> Path:
    """Build a folder of some quads."""
    EmbeddedStore.create(folder / "store").add(quads)
    write_stamp(folder, Stamp("store", f"sha256:{len(quads)}", len(quads), "0", DEFAULT_BASE))
    return folder
