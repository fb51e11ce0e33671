"""Comunica, a client in JavaScript, asks our endpoint; it is installed beside its lock, where there is a node."""

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest

COMUNICA = Path(__file__).parents[2] / "comunica"


@pytest.fixture(scope="module")
def node() -> str:
    """Return node, with Comunica installed where `ask.mjs` looks for it."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not (found and npm):
        pytest.skip("no node here for Comunica: install node 20 or newer")
    with (COMUNICA / "package.json").open("rb") as once:
        fcntl.flock(once, fcntl.LOCK_EX)  # tests run in several processes
        _install(npm)
    return found


def _install(npm: str) -> None:
    if (COMUNICA / "node_modules" / ".package-lock.json").is_file():
        return
    words = [npm, "ci", "--ignore-scripts", "--no-fund", "--no-audit"]
    done = subprocess.run(words, cwd=COMUNICA, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        pytest.skip(f"npm cannot install Comunica: {done.stderr.strip()[-300:]}")


def ask(node: str, address: str, query: str) -> list[str]:
    words = [node, "ask.mjs", address, query]
    done = subprocess.run(words, cwd=COMUNICA, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_comunica_asks(node: str, documents_site: str) -> None:
    rows = ask(node, f"{documents_site}/sparql", "SELECT ?s WHERE { ?s a ?kind } ORDER BY ?s")

    assert rows == [f"s=https://docs.example/graph/{name}" for name in ("one", "three", "two")]


def test_comunica_counts_over_named_graphs(node: str, documents_site: str) -> None:
    rows = ask(node, f"{documents_site}/sparql", "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")

    assert rows == ["n=3"]


def test_the_lock_names_no_host() -> None:
    assert "://" not in (COMUNICA / "package-lock.json").read_text(encoding="utf-8")
