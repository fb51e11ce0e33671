from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from harbours import build_harbours
from maggraph.cli import group

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_harbours(tmp_path_factory.mktemp("harbours"))


@pytest.fixture
def run(harbours: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the world of harbours, in Russian unless --lang says otherwise."""
    monkeypatch.setenv("MAGGRAPH_STORE", str(harbours))
    monkeypatch.setenv("MAGGRAPH_LANG", "ru")

    def call(*words: str, typed: str | bytes = "") -> Result:
        return CliRunner().invoke(group, words, input=typed, prog_name="maggraph")

    return call
