"""The server's life: one build after another on the same socket, until a signal ends it.

A rebuild removes the store that is being served. So the server looks at the build's stamp every second; once that is
another, it takes no more connections, reads what those it has taken ask, lets these answers end and goes on with the
new build. Whoever knocks meanwhile waits in the socket's queue.
"""

import asyncio
import socket
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from maggraph.errors import StoreError
from maggraph.store import read_stamp
from maggraph.web.app import create_app
from maggraph.web.settings import Settings

PATIENCE = 3
"""Seconds that answers under way get to end."""
GLANCE = 1.0
"""Seconds between two looks at the stamp."""
GRACE = 0.5
"""Seconds for the requests of connections just taken to come in."""


def run(app: Starlette, settings: Settings, listener: socket.socket) -> None:
    """Serve an application made of these settings at a listening socket, and each later build after it."""
    while asyncio.run(_served(app, settings.store, listener)):
        app = create_app(settings)


async def _served(app: Starlette, folder: str, listener: socket.socket) -> bool:
    """Serve one build; say whether another took its place, else the server was told to stop."""
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=PATIENCE, server_header=False)
    server = uvicorn.Server(config)
    watch = asyncio.create_task(_handed_over(server, folder, app.state.digest))
    try:
        await server.serve([listener.dup()])
    finally:
        replaced = watch.done()
        watch.cancel()
    return replaced


async def _handed_over(server: uvicorn.Server, folder: str, digest: str) -> None:
    """Wait for another build, then end the server without dropping a connection whose request is still unread.

    uvicorn closes a connection that has no request under way, and a new one has none until its bytes are read.
    """
    await _replaced(folder, digest)
    for accepting in server.servers:
        accepting.close()
    await asyncio.sleep(GRACE)
    server.should_exit = True


async def _replaced(folder: str, digest: str) -> None:
    """Wait until a folder holds another build than this; for a remote store, for ever."""
    while not digest or _digest(folder) in {"", digest}:
        await asyncio.sleep(GLANCE)


def _digest(folder: str) -> str:
    """Return the digest of the build in a folder, "" while there is none."""
    try:
        return read_stamp(Path(folder)).digest
    except StoreError:
        return ""
