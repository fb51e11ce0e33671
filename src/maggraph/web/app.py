"""The application: one list of routes, one order of middleware, one store.

`request.app.state` has `store` (opened once, answers run in a thread), `digest` ("" for a remote store), `settings` and
`pool` (the workers that run strangers' queries).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute

from maggraph.errors import MaggraphError
from maggraph.store import RemoteStore, open_store, read_stamp
from maggraph.web import endpoint, pages, wellknown
from maggraph.web.failures import broken, failed, refused
from maggraph.web.language import Speaking
from maggraph.web.middleware import Marked, Secured
from maggraph.web.settings import Settings


def create_app(settings: Settings) -> Starlette:
    """Make the application for a store; StoreError if it cannot be opened."""
    store = open_store(settings.store)
    digest = "" if isinstance(store, RemoteStore) else read_stamp(Path(settings.store)).digest
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(Secured),
            Middleware(Speaking),
            Middleware(Marked, digest=digest),
            Middleware(GZipMiddleware, minimum_size=600, compresslevel=6),
        ],
        exception_handlers={MaggraphError: failed, HTTPException: refused, 500: broken},
        lifespan=_alive,
    )
    app.state.settings, app.state.store, app.state.digest = settings, store, digest
    return app


def _routes() -> list[BaseRoute]:
    return [*endpoint.routes, *wellknown.routes, *pages.routes]


@asynccontextmanager
async def _alive(_: Starlette) -> AsyncIterator[None]:
    yield
