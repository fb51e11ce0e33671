"""Pages for people."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute

routes: list[BaseRoute] = []


def failure_page(request: Request, status: int, words: str) -> Response:
    """Say on a page why there is none."""
    del request
    return HTMLResponse(f"<!doctype html><title>{status}</title><p>{escape(words)}</p>", status)


def sparql_page(request: Request) -> Response:
    """Show the editor of queries."""
    del request
    return HTMLResponse("<!doctype html><title>SPARQL</title>")
