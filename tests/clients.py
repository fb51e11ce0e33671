"""The clients, explorer and editor, built where one is missing or older than its sources."""

import shutil
import subprocess
from pathlib import Path

import pytest

from maggraph.resources import PACKAGE

CLIENT = PACKAGE / "web" / "client"
BUILT = PACKAGE / "web" / "static" / "explorer.js"
EDITOR = BUILT.parent / "sparql.js"
AXE = CLIENT / "node_modules" / "axe-core" / "axe.min.js"


def _npm(*words: str) -> subprocess.CompletedProcess[str]:
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no node here to build the clients with: install node 20 or newer")
    return subprocess.run([npm, *words], cwd=CLIENT, capture_output=True, text=True, timeout=300, check=False)


def _installed() -> None:
    if AXE.exists() and (CLIENT / "node_modules" / "codemirror-lang-sparql").exists():
        return
    done = _npm("ci", "--no-fund", "--no-audit")
    if done.returncode:
        pytest.skip(f"npm cannot install what builds the clients: {done.stderr.strip()[-300:]}")


def _old() -> bool:
    sources = [*CLIENT.glob("src/**/*.ts"), CLIENT / "explorer.css", CLIENT / "build.mjs", CLIENT / "package-lock.json"]
    newest = max(path.stat().st_mtime for path in sources)
    return any(not built.exists() or built.stat().st_mtime < newest for built in (BUILT, EDITOR))


@pytest.fixture(scope="session")
def client() -> Path:
    """Build the clients if need be, and return their folder with everything that they are built and tested with."""
    _installed()
    if _old():
        done = _npm("run", "build")
        assert done.returncode == 0, done.stdout + done.stderr
    return CLIENT
