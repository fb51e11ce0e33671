"""A real SPARQL server for tests: one Oxigraph process on a free loopback port, ended whatever happens."""

import contextlib
import socket
import subprocess
import sysconfig
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

BINARY = Path(sysconfig.get_path("scripts")) / "oxigraph"
PATIENCE = 20


@contextlib.contextmanager
def serve(folder: Path, data: Path, *, union: bool) -> Iterator[str]:
    """Load a TriG file, serve it, give the address of its query endpoint, and end the process."""
    subprocess.run([BINARY, "load", "--location", folder / "db", "--file", data], check=True, capture_output=True)
    port = free_port()
    command = [BINARY, "serve-read-only", "--location", folder / "db", "--bind", f"127.0.0.1:{port}"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command + ["--union-default-graph"] * union, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/query"
        finally:
            end(process)


@contextlib.contextmanager
def serve_empty(folder: Path) -> Iterator[str]:
    """Serve an empty store that takes data, and give its address, without a slash at its end."""
    address = f"127.0.0.1:{free_port()}"
    command = [BINARY, "serve", "--location", folder / "db", "--bind", address]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait_for(f"http://{address}/", process)
            yield f"http://{address}"
        finally:
            end(process)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until an address answers; RuntimeError if its process ends or takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the test server did not start at {address}")


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process, by force if it does not listen."""
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=5)
