from pathlib import Path

import pytest

from harbours import build_harbours
from maggraph.store import Store, open_store


@pytest.fixture(scope="session")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_harbours(tmp_path_factory.mktemp("harbours"))


@pytest.fixture(scope="session")
def world(harbours: Path) -> Store:
    return open_store(str(harbours))
