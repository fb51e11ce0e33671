"""The server that speaks the Model Context Protocol: the tools over one store, by stdio or HTTP."""

import functools
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeVar, cast

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from maggraph import __version__
from maggraph.assistant.tools import Tools
from maggraph.errors import MaggraphError
from maggraph.store import open_store
from maggraph.web.app import rights_of
from maggraph.web.endpoint.pool import Pool
from maggraph.web.settings import Settings
from maggraph.wording import in_words

INSTRUCTIONS = """\
Who met whom among officials of cities and organisations, as reports state it. Names may be given in Russian or
English, in any case. Presence matters: in person, by live link, by video or letter, only named. Every meeting has a
grade, a sentence that says why it counts, and evidence (report and paragraph): cite it. What the reports do not say is
not known.
"""
P = ParamSpec("P")
R = TypeVar("R")


def create_server(settings: Settings) -> MCPServer[None]:
    """Make the server for a store; StoreError if it cannot be opened."""
    store = open_store(settings.store)
    rights, _ = rights_of(settings, store)
    pool = Pool(rights)

    @asynccontextmanager
    async def alive(_: MCPServer[None]) -> AsyncIterator[None]:
        async with pool:
            yield

    server: MCPServer[None] = MCPServer(
        "maggraph", instructions=INSTRUCTIONS, version=__version__, lifespan=alive, log_level="WARNING"
    )
    tools = Tools(store, pool)
    for tool in (tools.find, tools.show, tools.met, tools.path, tools.queries, tools.query):
        server.add_tool(_told(cast(Callable[..., object], tool)), description=inspect.getdoc(tool))
    return server


def _told(tool: Callable[P, R]) -> Callable[P, R]:
    """Turn a fault into an answer that the model reads: what is wrong and what to do."""
    if inspect.iscoroutinefunction(tool):

        @functools.wraps(tool)
        async def later(*given: P.args, **named: P.kwargs) -> object:
            try:
                return await cast(Awaitable[object], tool(*given, **named))
            except MaggraphError as fault:
                raise ToolError(in_words(fault)) from fault

        return cast(Callable[P, R], later)

    @functools.wraps(tool)
    def now(*given: P.args, **named: P.kwargs) -> R:
        try:
            return tool(*given, **named)
        except MaggraphError as fault:
            raise ToolError(in_words(fault)) from fault

    return now
