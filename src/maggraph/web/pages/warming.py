"""Make ready what most readers ask first, in the background, once the server answers.

A first visit costs the queries behind a page; later ones find them in memory. So a thread asks once what the pages of
all entities are made of, and looks at the pages about everything as a reader would. After each it gives way for as long
as that took, for queries of two threads do not run at once.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

from starlette.applications import Starlette

from maggraph.errors import MaggraphError
from maggraph.web.pages.home import home_view
from maggraph.web.pages.lists import VIEWS
from maggraph.web.pages.map import map_view
from maggraph.web.pages.meetings import meetings_view
from maggraph.web.pages.network import network_view
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.timeline import timeline_view
from maggraph.web.pages.view import Maker
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.whole import keep_whole
from maggraph.wording import LANGUAGES, speaking

SITE = "http://localhost/"
LARGEST = 300_000
"""Quads of a graph that is asked whole; of a larger one that would take longer than the first visits it saves."""


class Warming:
    """A thread that looks at the pages of an application; `stop` ends it between two pages."""

    def __init__(self, app: Starlette) -> None:
        self._app = app
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True, name="warming")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait until the page under way is done."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        for lang in LANGUAGES:
            for act in _acts(self._app, lang):
                begun = time.monotonic()
                with speaking(lang), contextlib.suppress(MaggraphError):  # whoever asks for it is told what is wrong
                    act()
                if self._ended.wait(time.monotonic() - begun):
                    return


def _acts(app: Starlette, lang: str) -> Iterator[Callable[[], None]]:
    yield partial(keep_whole, app.state.memory, lang)
    for path, make in _WHOLE.items():
        yield partial(_look, make, _visit(app, lang, path))


def _visit(app: Starlette, lang: str, path: str) -> Visit:
    state = app.state
    return Visit(state.memory, state.pool, lang, path, SITE, dumps=state.dumps)


def _look(make: Maker, visit: Visit) -> None:
    """Make a page and let go of it."""
    view = make(visit)
    rendered(view.template, visit, {"view": view, "title": view.title, **view.context})


_WHOLE: dict[str, Maker] = {
    "/": home_view,
    "/meetings": meetings_view,
    "/network": network_view,
    "/timeline": timeline_view,
    "/map": map_view,
    **{f"/{name}": view for name, view in VIEWS.items()},
}
"""Pages that are about everything."""
