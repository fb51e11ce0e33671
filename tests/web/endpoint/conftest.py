"""Three graphs of one triple each, served; every test asks a real process."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from website import built, website

GRAPHS = [f"https://docs.example/graph/{name}" for name in ("one", "two", "three")]


def quads() -> list[ox.Quad]:
    """Return a graph for each document, which says that it is one."""
    kind, document = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), ox.NamedNode("urn:x:Document")
    return [ox.Quad(ox.NamedNode(iri), kind, document, ox.NamedNode(iri)) for iri in GRAPHS]


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("documents"), quads())


@pytest.fixture(scope="session")
def documents_site(documents: Path) -> Iterator[str]:
    with website(documents, "--workers", "2") as address:
        yield address


@pytest.fixture
def client(documents_site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=documents_site, timeout=30) as client:
        yield client
