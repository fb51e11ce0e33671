"""An invented graph, exported once for all tests of the files."""

from pathlib import Path

import pytest

from commands import invoke
from maggraph.pipeline import Order, build_graph

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("lakes") / "build"
    build_graph(Order(CORPUS, out, texts=(CORPUS / "report.md",)))
    return out


@pytest.fixture(scope="session")
def export(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    result = invoke(["export", str(folder), "--store", str(build)])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="session")
def lines(build: Path) -> list[str]:
    return (build / "maggraph.nq").read_text(encoding="utf-8").splitlines()
