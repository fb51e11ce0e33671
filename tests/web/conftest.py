from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from website import website


@pytest.fixture(scope="session")
def harbour_site(harbours: Path) -> Iterator[str]:
    """Serve the world of harbours."""
    with website(harbours, "--workers", "2") as address:
        yield address


@pytest.fixture
def visit(harbour_site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=harbour_site, timeout=30) as client:
        yield client
