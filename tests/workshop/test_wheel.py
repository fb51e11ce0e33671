import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: object, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MAGGRAPH"))}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A venv of its own with the wheel, and the versions that the project pins."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT, cwd=place)
    pinned = re.sub(r"\s*\\\n\s+--hash=\S+", "", (ROOT / ".workshop/requirements.txt").read_text(encoding="utf-8"))
    (place / "constraints.txt").write_text(pinned, encoding="utf-8")
    run(sys.executable, "-m", "venv", place / "venv", cwd=place)
    pip = (place / "venv/bin/python", "-m", "pip", "install", "--quiet", "--constraint", place / "constraints.txt")
    run(*pip, next(place.glob("*.whl")), cwd=place)
    return place / "venv/bin/maggraph"


def test_the_wheel_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    assert "quads" in run(installed, "build", cwd=tmp_path)
    assert (tmp_path / "build/maggraph.nq").stat().st_size > 100_000
    assert run(installed, "query", "counts", "--format", "csv", cwd=tmp_path).count("\n") > 5
    assert "Faults: 0" in run("/bin/sh", "-c", f"{installed} validate 2>&1 | tail -1", cwd=tmp_path)
