"""A briefing on an entity as a file, for the button on its page."""

from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from maggraph.briefing import brief
from maggraph.briefing.making import WRITABLE
from maggraph.briefing.writing import MEDIA, WRITERS
from maggraph.web.pages.failing import gone, missing
from maggraph.web.pages.view import answered
from maggraph.web.pages.visit import visit_of
from maggraph.wording import say


def briefing_file(request: Request) -> Response:
    """Write a briefing as the form asked for, DOCX if none is; 404 for what none is written on, 410 if withdrawn."""
    visit = visit_of(request)
    name = f"{visit.get('type')}/{visit.get('slug')}"
    if name in visit.withdrawn:
        return answered(visit, gone(visit, visit.withdrawn[name]))
    entry = visit.directory.get(name)
    if entry is None or entry.type not in WRITABLE:
        return answered(visit, missing(visit, name))
    form = visit.get("format") or "docx"
    if form not in WRITERS:
        raise HTTPException(404, say("A briefing can be had as: {forms}", forms=", ".join(WRITERS)))
    written = WRITERS[form](brief(visit.store, [entry.entity(visit.lang)], visit.lang))
    headers = {"Content-Disposition": f'attachment; filename="{quote(visit.get("slug"))}.{form}"'}
    return Response(written, media_type=MEDIA[form], headers=headers)
