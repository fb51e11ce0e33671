"""What every answer carries: a policy that lets nothing in from elsewhere, and a mark to ask again with.

The graph changes only with a build, so an answer is a function of the build, the address and the headers that choose a
variant: whoever still has it is told so before any work is done.
"""

import hashlib
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from maggraph import __version__

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-SPARQL-MaxRows, X-SPARQL-Cut-Off",
}
"""Whatever is here may be read by pages of other sites; nothing depends on who reads."""
VARIANTS = ("Accept", "Accept-Language")
POSTED = frozenset({"/sparql", "/reconcile"})
"""Addresses that take POST."""


class Shared:
    """Let other sites' pages read every answer, and answer OPTIONS, their question whether they may."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer OPTIONS here, anything else by the application."""
        if scope["type"] == "http" and scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=_permission(scope["path"]))(scope, receive, send)
        else:
            await self._app(scope, receive, _with(SHARED, send) if scope["type"] == "http" else send)


class Secured:
    """Give every answer the headers of `SECURITY`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added."""
        await self._app(scope, receive, _with(SECURITY, send) if scope["type"] == "http" else send)


class Marked:
    """Mark what is read with an ETag of the build, and answer 304 to whoever has it; without a digest, do nothing."""

    def __init__(self, app: ASGIApp, digest: str) -> None:
        self._app = app
        self._digest = digest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 304, or with the mark added."""
        if not self._digest or scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        mark = self._mark(scope)
        if mark in _held(Headers(scope=scope).get("if-none-match", "")):
            await _unchanged(mark)(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                _note(MutableHeaders(scope=message), mark)
            await send(message)

        await self._app(scope, receive, marked)

    def _mark(self, scope: Scope) -> str:
        headers = Headers(scope=scope)
        parts = [
            self._digest,
            __version__,
            headers.get("host", ""),
            scope["path"],
            scope["query_string"].decode("latin-1"),
        ]
        parts += [headers.get(name, "") for name in VARIANTS]
        return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _with(headers: Mapping[str, str], send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = MutableHeaders(scope=message)
            for name, value in headers.items():
                own.setdefault(name, value)
        await send(message)

    return sending


def _permission(path: str) -> dict[str, str]:
    methods = "GET, HEAD, OPTIONS" + (", POST" if path in POSTED else "")
    asking = {
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    }
    return {"Allow": methods, "Access-Control-Max-Age": "86400", **asking, **SHARED}


def _held(header: str) -> frozenset[str]:
    return frozenset(mark.strip() for mark in header.split(","))


def _unchanged(mark: str) -> Response:
    response = Response(status_code=304)
    _note(response.headers, mark)
    return response


def _note(headers: MutableHeaders, mark: str) -> None:
    """Add the mark and what it depends on, unless the answer says itself how long it may be kept."""
    varied = [name.strip() for name in headers.get("vary", "").split(",") if name.strip()]
    headers["Vary"] = ", ".join(dict.fromkeys([*varied, *VARIANTS]))
    if "Cache-Control" not in headers:
        headers["Cache-Control"] = "no-cache"
        headers.setdefault("ETag", mark)
