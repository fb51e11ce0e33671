"""What machines look for first: is it alive, what is it, what may be read."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route


async def health(request: Request) -> Response:
    """Say that the server answers, and from which build."""
    state = request.app.state
    return JSONResponse({"status": "ok", "digest": state.digest}, headers={"Cache-Control": "no-store"})


routes: list[BaseRoute] = [Route("/health", health)]
