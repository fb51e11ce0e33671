"""Where quads live: one protocol for a folder of this machine and for any SPARQL 1.1 endpoint."""

from pathlib import Path

from maggraph.errors import StoreError
from maggraph.store.embedded import EmbeddedStore
from maggraph.store.protocol import DEFAULT_BASE, Beside, Quad, Store
from maggraph.store.remote import RemoteStore
from maggraph.store.results import Answer, Boolean, Graph, Solutions
from maggraph.store.stamp import Stamp, read_stamp, write_stamp
from maggraph.store.terms import IRI, BlankNode, Literal, Term

__all__ = [
    "DEFAULT_BASE",
    "IRI",
    "Answer",
    "Beside",
    "BlankNode",
    "Boolean",
    "EmbeddedStore",
    "Graph",
    "Literal",
    "Quad",
    "RemoteStore",
    "Solutions",
    "Stamp",
    "Store",
    "Term",
    "open_store",
    "read_stamp",
    "write_stamp",
]


def open_store(where: str) -> Store:
    """Open a folder made by `maggraph build`, or a SPARQL endpoint by its http(s) address, for reading."""
    if where.lower().startswith(("http://", "https://")):
        return RemoteStore(where)
    if "://" in where:
        raise StoreError("{where}: a store is a folder, or an address with http:// or https://", where=where)
    folder = Path(where)
    stamp = read_stamp(folder)
    return EmbeddedStore.open(folder / stamp.store, stamp.base, stamp.digest)
