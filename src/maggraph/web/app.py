"""The application: one list of routes, one order of middleware, one store.

`request.app.state` has `store` (opened once, answers run in a thread), `digest` ("" for a remote store), `settings` and
`memory` (the store with its answers), `pool` (the workers that run strangers' queries), `documents` (IRI -> what is
said of it, as far as kept), `withdrawn` (id -> its tombstone), `dumps` (what lies under /dump/).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache, partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute

from maggraph.errors import MaggraphError
from maggraph.publication.documents import entity_graph
from maggraph.store import RemoteStore, Store, open_store, read_stamp
from maggraph.web import api, linked, pages, reconcile, wellknown
from maggraph.web.dumps import Dumps
from maggraph.web.endpoint import handlers
from maggraph.web.endpoint.pool import Pool
from maggraph.web.endpoint.processes import Rights
from maggraph.web.failures import broken, failed, refused
from maggraph.web.language import Speaking
from maggraph.web.middleware import Marked, Secured, Shared
from maggraph.web.pages.memory import Memory
from maggraph.web.pages.warming import LARGEST, Warming
from maggraph.web.settings import Settings
from maggraph.web.withdrawn import read_withdrawn

KEPT = 256
"""Documents that are kept, the last used ones; some 50 kB each."""


def create_app(settings: Settings) -> Starlette:
    """Make the application for a store; StoreError if it cannot be opened."""
    store = open_store(settings.store)
    rights, digest = rights_of(settings, store)
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(Secured),
            Middleware(Shared),
            Middleware(Speaking),
            Middleware(Marked, digest=digest),
            Middleware(GZipMiddleware, minimum_size=600, compresslevel=6),
        ],
        exception_handlers={MaggraphError: failed, HTTPException: refused, 500: broken},
        lifespan=_alive,
    )
    app.state.withdrawn = read_withdrawn(Path(settings.store)) if digest else {}
    app.state.dumps = _dumps(settings, store, digest)
    app.state.memory = Memory(store, lasting=bool(digest))
    app.state.documents = lru_cache(KEPT)(partial(entity_graph, store))
    app.state.settings, app.state.store, app.state.digest, app.state.pool = settings, store, digest, Pool(rights)
    return app


def rights_of(settings: Settings, store: Store) -> tuple[Rights, str]:
    """Return what a stranger's queries may take of a store, and the digest of what it holds, "" for a remote one."""
    where, digest = _snapshot(settings.store, store)
    rights = Rights(where, store.base, settings.time_limit, settings.memory, settings.workers, settings.queue)
    return rights, digest


def _snapshot(where: str, store: Store) -> tuple[str, str]:
    """Return what workers open, which must be what the server has open, and its digest."""
    if isinstance(store, RemoteStore):
        return where, ""
    stamp = read_stamp(Path(where))
    return str(Path(where, stamp.store).resolve()), stamp.digest


def _dumps(settings: Settings, store: Store, digest: str) -> Dumps:
    whole = bool(digest) and read_stamp(Path(settings.store)).quads <= LARGEST
    return Dumps(store, settings.store if digest else "", whole=whole)


def _routes() -> list[BaseRoute]:
    return [*handlers.routes, *linked.routes, *api.routes, *reconcile.routes, *wellknown.routes, *pages.routes]


@asynccontextmanager
async def _alive(app: Starlette) -> AsyncIterator[None]:
    warming = Warming(app)
    async with app.state.pool:
        if app.state.digest and read_stamp(Path(app.state.settings.store)).quads <= LARGEST:
            warming.start()
        yield
        await asyncio.to_thread(warming.stop)
        await asyncio.to_thread(app.state.dumps.close)
