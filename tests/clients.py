"""The client of the explorer, built where it is missing or older than its sources."""

import shutil
import subprocess
from pathlib import Path

import pytest

from maggraph.resources import PACKAGE

CLIENT = PACKAGE / "web" / "client"
BUILT = PACKAGE / "web" / "static" / "explorer.js"
AXE = CLIENT / "node_modules" / "axe-core" / "axe.min.js"


def _npm(*words: str) -> subprocess.CompletedProcess[str]:
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no node here to build the explorer with: install node 20 or newer")
    return subprocess.run([npm, *words], cwd=CLIENT, capture_output=True, text=True, timeout=300, check=False)


def _installed() -> None:
    if AXE.exists():
        return
    done = _npm("ci", "--no-fund", "--no-audit")
    if done.returncode:
        pytest.skip(f"npm cannot install what builds the explorer: {done.stderr.strip()[-300:]}")


def _old() -> bool:
    sources = [*CLIENT.glob("src/*.ts"), CLIENT / "explorer.css"]
    return not BUILT.exists() or BUILT.stat().st_mtime < max(path.stat().st_mtime for path in sources)


@pytest.fixture(scope="session")
def client() -> Path:
    """Build the client if need be, and return its folder with everything that it is built and tested with."""
    _installed()
    if _old():
        done = _npm("run", "build")
        assert done.returncode == 0, done.stdout + done.stderr
    return CLIENT
