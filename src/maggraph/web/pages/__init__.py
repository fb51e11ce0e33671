"""Pages for people: rendered on the server, complete without scripts, each with its data at the same address."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from maggraph.web.dumps import Dumps, media_of
from maggraph.web.pages.briefings import briefing_file
from maggraph.web.pages.entities import entity_view
from maggraph.web.pages.gallery import gallery_view, query_view
from maggraph.web.pages.home import home_view
from maggraph.web.pages.lists import VIEWS
from maggraph.web.pages.map import map_view
from maggraph.web.pages.meetings import meetings_view
from maggraph.web.pages.network import network_data, network_view
from maggraph.web.pages.reading import about_view, downloads_view
from maggraph.web.pages.rendering import WEB, rendered
from maggraph.web.pages.search import search_view
from maggraph.web.pages.sparql import editor_terms, sparql_page
from maggraph.web.pages.terms import kinds_view, ontology_view
from maggraph.web.pages.timeline import timeline_view
from maggraph.web.pages.view import routes_of
from maggraph.web.pages.visit import visit_of
from maggraph.wording import say

__all__ = ["failure_page", "routes", "sparql_page"]

OWN = WEB / "static-src"
BUILT = WEB / "static"


def failure_page(request: Request, status: int, words: str) -> Response:
    """Say on a page why there is none."""
    context: dict[str, object] = {
        "view": None,
        "title": words,
        "words": words,
        "status": status,
        "near": (),
        "links": {},
    }
    return HTMLResponse(rendered("failure.html", visit_of(request), context), status)


def network_block(request: Request) -> Response:
    """Give the data that the explorer loads."""
    return Response(network_data(visit_of(request)), media_type="application/json")


def dump(request: Request) -> Response:
    """Give a file of the export; a 404 if there is none of this path."""
    dumps: Dumps = request.app.state.dumps
    name = request.path_params["name"]
    found = dumps.file(name)
    if found is None:
        raise HTTPException(404, say("There is no file dump/{name}; /downloads lists those that there are", name=name))
    return FileResponse(found, media_type=media_of(name), filename=found.name)


async def own_file(request: Request) -> Response:
    """Give the style sheet or the icon."""
    return FileResponse(OWN / Path(request.url.path).name)


OWN_FILES = ("site.css", "icon.svg", "land.svg")


routes: list[BaseRoute] = [
    *routes_of("/", home_view),
    *routes_of("/search", search_view),
    *(route for name, view in VIEWS.items() for route in routes_of(f"/{name}", view)),
    *routes_of("/meetings", meetings_view),
    *routes_of("/timeline", timeline_view),
    *routes_of("/map", map_view),
    Route("/network/data", network_block),
    *routes_of("/network", network_view),
    *routes_of("/queries", gallery_view),
    *routes_of("/queries/{name}", query_view),
    Route("/sparql/terms", editor_terms),
    *routes_of("/ontology", ontology_view),
    *routes_of("/kind", kinds_view),
    *routes_of("/kind/{scheme}", kinds_view),
    *routes_of("/kind/{scheme}/{value}", kinds_view),
    *routes_of("/about", about_view),
    *routes_of("/downloads", downloads_view),
    Route("/dump/{name:path}", dump),
    *routes_of("/page/{type}/{slug}", entity_view),
    Route("/briefing/{type}/{slug}", briefing_file),
    *(Route(f"/static/{name}", own_file) for name in OWN_FILES),
    Mount("/static", StaticFiles(directory=BUILT, check_dir=False)),
]
