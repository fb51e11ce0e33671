"""The language of a request: `?lang=` goes before `Accept-Language`, Russian before anything unknown."""

from starlette.datastructures import Headers, QueryParams
from starlette.types import ASGIApp, Receive, Scope, Send

from maggraph.web.accept import best
from maggraph.wording import LANGUAGES, speaking


def language_of(scope: Scope) -> str:
    """Return "ru" or "en" for a request."""
    asked = QueryParams(scope["query_string"]).get("lang", "")
    if asked in LANGUAGES:
        return asked
    return best(Headers(scope=scope).get("accept-language", ""), LANGUAGES) or LANGUAGES[0]


class Speaking:
    """Let everything that a request makes be said in its language."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Speak the request's language until it is answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with speaking(language_of(scope)):
            await self._app(scope, receive, send)
