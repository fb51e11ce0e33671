"""A page and its data: the same view as HTML, JSON, CSV and Turtle, at one address with four endings."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from maggraph.answers.graphs import graph_text
from maggraph.store import Graph
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.visit import Visit, visit_of
from maggraph.wording import say

Record = Mapping[str, object] | Sequence[object]


@dataclass(frozen=True)
class Table:
    """Rows of plain text under fixed names, for CSV."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Question:
    """A named query with its values: what a view is made of, and can be made of by anyone."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """One page: its template, title, what the template needs, the data behind it as far as there are any."""

    template: str
    title: str
    context: Mapping[str, object]
    record: Callable[[], Record] | None = None
    table: Callable[[], Table] | None = None
    graph: Callable[[], Graph] | None = None
    questions: tuple[Question, ...] = ()
    status: int = 200

    @property
    def forms(self) -> tuple[str, ...]:
        """Name the endings at which there is data."""
        offered = {"json": self.record, "csv": self.table, "ttl": self.graph}
        return tuple(name for name, make in offered.items() if make)


Maker = Callable[[Visit], View]


def routes_of(path: str, make: Maker) -> list[BaseRoute]:
    """Return the routes of a page and of its data."""

    def handle(request: Request) -> Response:
        visit = visit_of(request)
        return answered(visit, make(visit), str(request.path_params.get("form", "")))

    base = "/index" if path == "/" else path
    return [Route(f"{base}.{{form}}", handle), Route(path, handle)]


def answered(visit: Visit, view: View, form: str = "") -> Response:
    """Answer with a view in a form; a 404 names the forms there are."""
    if not form:
        return HTMLResponse(
            rendered(view.template, visit, {"view": view, "title": view.title, **view.context}), view.status
        )
    if form == "json" and view.record:
        return Response(as_json(view.record()), view.status, media_type="application/json")
    if form == "csv" and view.table:
        return Response(as_csv(view.table()), view.status, media_type="text/csv")
    if form == "ttl" and view.graph:
        return Response(graph_text(view.graph(), "turtle"), view.status, media_type="text/turtle")
    offered = ", ".join(f".{name}" for name in view.forms) or say("a page only")
    raise HTTPException(404, say("The data of this page can be had as: {forms}", forms=offered))


def as_json(record: Record) -> str:
    """Write a record as JSON that people can read."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def as_csv(table: Table) -> str:
    """Write a table as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue()
