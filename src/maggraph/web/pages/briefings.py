"""A briefing on an entity, or on two people before they meet, as a file, for the button on their page."""

from collections.abc import Iterator
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from maggraph.answers.values import Entity
from maggraph.briefing import brief
from maggraph.briefing.making import WRITABLE
from maggraph.briefing.writing import MEDIA, WRITERS
from maggraph.web.pages.failing import gone, missing
from maggraph.web.pages.view import answered
from maggraph.web.pages.visit import Visit, visit_of
from maggraph.wording import say


def briefing_file(request: Request) -> Response:
    """Write a briefing as the form asked for, DOCX if none is; 404 for what none is written on, 410 if withdrawn.

    `with=person/…` asks for a briefing on two people before they meet.
    """
    visit = visit_of(request)
    names = tuple(_names(visit))
    on: list[Entity] = []
    for name in names:
        if name in visit.withdrawn:
            return answered(visit, gone(visit, visit.withdrawn[name]))
        entry = visit.directory.get(name)
        if entry is None or not _fits(name, entry.type, names):
            return answered(visit, missing(visit, name))
        on.append(entry.entity(visit.lang))
    form = visit.get("format") or "docx"
    if form not in WRITERS:
        raise HTTPException(404, say("A briefing can be had as: {forms}", forms=", ".join(WRITERS)))
    file = "-".join(name.partition("/")[2] for name in names)
    headers = {"Content-Disposition": f'attachment; filename="{quote(file)}.{form}"'}
    return Response(WRITERS[form](brief(visit.store, on, visit.lang)), media_type=MEDIA[form], headers=headers)


def _names(visit: Visit) -> Iterator[str]:
    yield f"{visit.get('type')}/{visit.get('slug')}"
    if visit.get("with"):
        yield visit.get("with")


def _fits(name: str, type_: str, names: tuple[str, ...]) -> bool:
    """Tell whether a briefing can be written on this; of two, both are people and not the same."""
    return type_ in WRITABLE if len(names) == 1 else type_ == "person" and names.count(name) == 1
