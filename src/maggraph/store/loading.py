"""Load N-Quads into an endpoint, by the SPARQL 1.1 Graph Store HTTP Protocol or by SPARQL Update.

Every graph is emptied by its first request and filled by the others, so a load that broke off is redone by the same
command and leaves nothing double. What arrived is then counted by graph, and compared by digest on demand.
"""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from maggraph.errors import EndpointError, StoreError
from maggraph.resources import shipped
from maggraph.store.remote import RemoteStore
from maggraph.store.results import Solutions
from maggraph.store.spool import Spool, digest
from maggraph.transport import Login, Request, send

BATCH = 10_000
"""Triples in one request: one to two megabytes."""
PATIENCE = 600
"""Seconds for counting or reading back a whole graph."""
_GRAPH, _TRIPLES = "urn:maggraph:graph", "# triples"


@dataclass(frozen=True)
class Target:
    """Where to load: the query endpoint, and the address of the Graph Store Protocol or of SPARQL Update."""

    store: str
    graph_store: str = ""
    update: str = ""
    login: Login | None = None
    batch: int = BATCH


@dataclass(frozen=True)
class Loaded:
    """What the endpoint holds after a load: triples by graph."""

    counts: dict[str, int]


def load(source: Path, target: Target, tick: Callable[[int], None] = lambda _: None) -> Loaded:
    """Load a file of N-Quads; `tick` gets the lines of each batch. EndpointError if the counts differ afterwards."""
    if not target.graph_store and not target.update:
        raise StoreError("{store}: say where it takes data, with --graph-store URL or --update URL", store=target.store)
    with _spooled(source) as spool:
        for request, lines in _requests(spool, target):
            _accepted(request)
            tick(lines)
        return _counted(spool.counts, RemoteStore(target.store, PATIENCE))


def verify(source: Path, store: str) -> Loaded:
    """Count what an endpoint holds that its own tools have loaded; EndpointError if a graph's count differs."""
    with _spooled(source) as spool:
        return _counted(spool.counts, RemoteStore(store, PATIENCE))


def compare(source: Path, target: Target) -> str:
    """Return the digest that the file and the endpoint share, holding both in memory; EndpointError if they differ."""
    with source.open(encoding="utf-8") as file:
        here = digest(line.rstrip("\n") for line in file)
    there = digest(RemoteStore(target.store, PATIENCE).dump())
    if here != there:
        raise EndpointError(
            "{address}: holds other quads (digest {there}) than the file ({here}); load it again",
            address=target.store,
            there=there[:12],
            here=here[:12],
        )
    return here


@contextlib.contextmanager
def _spooled(source: Path) -> Iterator[Spool]:
    if not source.is_file():
        raise StoreError("{path}: no such file of N-Quads; run `maggraph build`", path=source)
    with tempfile.TemporaryDirectory() as folder:
        spool = Spool(Path(folder))
        spool.fill(source)
        yield spool


def _requests(spool: Spool, target: Target) -> Iterator[tuple[Request, int]]:
    form = _by_graph_store if target.graph_store else _by_update
    for graph in sorted(spool.counts):
        for number, batch in enumerate(spool.batches(graph, target.batch)):
            for request in form(target, graph, batch, first=not number):
                yield request, batch.count("\n") if request.body else 0


def _by_graph_store(target: Target, graph: str, batch: str, *, first: bool) -> Iterator[Request]:
    mark = "&" if "?" in target.graph_store else "?"
    url = f"{target.graph_store}{mark}graph={quote(graph, safe='')}"
    headers = {"content-type": "application/n-triples"}
    yield Request("PUT" if first else "POST", url, headers, batch.encode(), login=target.login)


def _by_update(target: Target, graph: str, batch: str, *, first: bool) -> Iterator[Request]:
    headers = {"content-type": "application/sparql-update"}
    for name in ["clear-graph", "insert-triples"] if first else ["insert-triples"]:
        text = (shipped("queries") / f"{name}.ru").read_text(encoding="utf-8").replace(_GRAPH, graph)
        body = text.replace(_TRIPLES, batch).encode()
        yield Request("POST", target.update, headers, body, login=target.login)


def _accepted(request: Request) -> None:
    reply = send(request)
    if reply.status in {401, 403}:
        raise EndpointError(
            "{address}: asks who you are (HTTP status {status}); set MAGGRAPH_USER and MAGGRAPH_PASSWORD",
            address=request.url,
            status=reply.status,
        )
    if not 200 <= reply.status < 300:
        raise EndpointError(
            "{address}: refused the data with HTTP status {status}: {reason}; mend it and load again",
            address=request.url,
            status=reply.status,
            reason=" ".join(reply.text.split())[:160],
        )


def _counted(counts: dict[str, int], store: RemoteStore) -> Loaded:
    answer = store.query((shipped("queries") / "graphs.rq").read_text(encoding="utf-8"))
    assert isinstance(answer, Solutions)
    there = {row["graph"]: int(row["triples"]) for row in answer.dicts()}
    for graph, count in sorted(counts.items()):
        if there.get(graph, 0) != count:
            raise EndpointError(
                "{address}: {graph} holds {there} triples, not {here}; load again",
                address=store.address,
                graph=graph,
                there=there.get(graph, 0),
                here=count,
            )
    return Loaded(counts)
