"""When an answer cannot be given: the status that fits the error, said as JSON, as text, or as a page."""

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from maggraph.errors import EndpointError, InputError, LookupFailed, MaggraphError, QueryError
from maggraph.web.accept import best
from maggraph.web.language import language_of
from maggraph.web.middleware import SECURITY
from maggraph.web.pages import failure_page
from maggraph.web.withdrawn import WithdrawnError
from maggraph.wording import in_words, say, speaking

STATUS = {LookupFailed: 404, QueryError: 400, InputError: 400, EndpointError: 502, WithdrawnError: 410}
"""The first class that an error belongs to gives its status; any other is the server's fault."""


def status_of(error: MaggraphError) -> int:
    """Return the HTTP status of an error.

    >>> status_of(QueryError("No")), status_of(MaggraphError("No"))
    (400, 500)
    """
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), 500)


async def failed(request: Request, error: Exception) -> Response:
    """Answer an error of ours."""
    assert isinstance(error, MaggraphError)
    if isinstance(error, WithdrawnError) and _form(request) == "application/json":
        record = {"error": in_words(error), "status": 410, **error.stone.record}
        return JSONResponse(record, 410, {"Vary": "Accept, Accept-Language"})
    return failure(request, status_of(error), in_words(error))


async def refused(request: Request, error: Exception) -> Response:
    """Answer a refusal of the router or of a handler."""
    assert isinstance(error, HTTPException)
    words = error.detail if error.detail != HTTPStatus(error.status_code).phrase else in_general(error.status_code)
    return failure(request, error.status_code, words, error.headers)


async def broken(request: Request, error: Exception) -> Response:
    """Answer a bug without telling a stranger more than that there is one; the log has the rest."""
    del error
    with speaking(language_of(request.scope)):
        return failure(request, 500, in_general(500), SECURITY)


def in_general(status: int) -> str:
    """Say what a status means to whoever typed an address."""
    if status == 404:
        return say("There is nothing at this address.")
    if status == 405:
        return say("This address is only read.")
    return say("Something is wrong in the server; its log says what.")


def failure(request: Request, status: int, words: str, headers: Mapping[str, str] | None = None) -> Response:
    """Answer in the form that the client reads: JSON under /api, else a page, JSON or plain text by Accept."""
    form = _form(request)
    extra = {"Vary": "Accept, Accept-Language", **(headers or {})}
    if form == "text/html":
        response = failure_page(request, status, words)
        response.headers.update(extra)
        return response
    text = json.dumps({"error": words, "status": status}, ensure_ascii=False) if form == "application/json" else words
    return Response(text + "\n", status, extra, form)


def _form(request: Request) -> str:
    if request.url.path.startswith("/api"):
        return "application/json"
    return best(request.headers.get("accept", ""), ("text/plain", "text/html", "application/json")) or "text/plain"
