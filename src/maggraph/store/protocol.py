"""What every store can do, wherever its quads live."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyoxigraph import Quad

from maggraph.store.results import Answer

__all__ = ["DEFAULT_BASE", "Beside", "Dataset", "Quad", "Store"]

DEFAULT_BASE = "https://w3id.org/maggraph/"


@dataclass(frozen=True)
class Dataset:
    """The graphs that a request chose by IRI, as the SPARQL Protocol has it.

    If any is chosen, the default graph is the union of `default`, and GRAPH sees `named` only. `base` resolves the
    relative IRIs of a query.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    base: str | None = None

    @property
    def chosen(self) -> bool:
        """Say whether the request chose any graph."""
        return bool(self.default or self.named)


@dataclass(frozen=True)
class Beside:
    """A built graph whose index may lie beside it: the store's own subfolder, and the digest of the graph."""

    store: Path
    digest: str


class Store(Protocol):
    """Quads that can be asked, added to and dumped.

    `base` is what the IRIs of its entities begin with (before `id/`), so that `person/…` can be given for an IRI.
    `beside` says of which built graph it is; None if it is of none, or elsewhere.
    """

    base: str
    beside: Beside | None

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query over the union of all named graphs; QueryError if it is malformed."""

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads; those already there change nothing. StoreError if the store is only for reading."""

    def dump(self) -> Iterator[str]:
        """Yield every quad as one line of N-Quads without its line end, sorted."""
