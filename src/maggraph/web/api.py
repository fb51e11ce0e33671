"""/api: the JSON of the commands, and each named query as JSON."""

import difflib
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from maggraph.answers.naming import named_values
from maggraph.answers.query import Query, named_queries
from maggraph.errors import QueryError
from maggraph.store import Store
from maggraph.store.sparql import form_of
from maggraph.web.endpoint.formats import OFFERS
from maggraph.web.endpoint.frames import Job
from maggraph.web.endpoint.handlers import answered
from maggraph.web.language import language_of
from maggraph.web.openapi import inputs_of, openapi
from maggraph.web.operations import OPERATIONS, Input, Operation
from maggraph.web.pages.visit import memory_of
from maggraph.web.withdrawn import refuse
from maggraph.wording import say

Handler = Callable[[Request], Awaitable[Response]]


async def _operation(operation: Operation, request: Request) -> Response:
    given = given_for(request, operation.inputs)
    values = {one.name: given.get(one.name, "") for one in operation.inputs} | {"lang": _lang(request, given)}
    return JSONResponse(await run_in_threadpool(operation.answer, memory_of(request), values))


async def _query(query: Query, request: Request) -> Response:
    """Run a named query like a stranger's: by a worker, under its limits."""
    given = given_for(request, inputs_of(query))
    text = await run_in_threadpool(_bound, memory_of(request), query, given, _lang(request, given))
    media = "application/json" if "application/sparql-results+json" in OFFERS[form_of(text)] else "application/ld+json"
    form = OFFERS[form_of(text)][media]
    return await answered(request, Job(text, form, request.app.state.settings.rows), media)


async def description(request: Request) -> Response:
    """Describe the API."""
    del request
    return JSONResponse(openapi())


async def unknown(request: Request) -> Response:
    """Say which query may be meant."""
    name = request.path_params["name"]
    near = difflib.get_close_matches(name, [query.name for query in named_queries()], cutoff=0.5)
    if near:
        raise HTTPException(404, say("No such query: {name}; did you mean {near}?", name=name, near=", ".join(near)))
    raise HTTPException(404, say("No such query: {name}; /api/queries lists them", name=name))


def given_for(request: Request, inputs: Sequence[Input]) -> Mapping[str, str]:
    """Return what was given for some inputs; QueryError for a name that is none of them, or a value that fits none."""
    known = {one.name: one for one in inputs}
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name not in known:
            raise QueryError(
                "{path}: has no parameter {name}; it has {names}",
                path=request.url.path,
                name=name,
                names=", ".join(known),
            )
        given[name] = _fitting(known[name], value)
    for one in inputs:
        if one.required and not given.get(one.name, "").strip():
            raise QueryError("{path}: needs a value for {name}", path=request.url.path, name=one.name)
    for value in given.values():
        refuse(request.app.state.withdrawn, value.strip().removeprefix(f"{request.app.state.store.base}id/"))
    return given


def _fitting(one: Input, value: str) -> str:
    """Return a value that its schema allows; QueryError if it does not."""
    match one.schema:
        case {"enum": [*choices]} if value not in choices:
            raise QueryError(
                "{name}={value}: choose one of {choices}",
                name=one.name,
                value=value,
                choices=", ".join(map(str, choices)),
            )
        case {"pattern": str(pattern)} if value and not re.fullmatch(pattern, value):
            raise QueryError(
                "{name}={value}: is no date of the calendar; write 2025, 2025-04 or 2025-04-30",
                name=one.name,
                value=value,
            )
        case {"type": "integer"} if not _is_whole(value, one.schema):
            raise QueryError("{name}={value}: is no whole number", name=one.name, value=value)
    return value


def _is_whole(value: str, schema: Mapping[str, object]) -> bool:
    least, most = schema.get("minimum"), schema.get("maximum")
    if not re.fullmatch(r"-?[0-9]{1,18}", value):
        return False
    return not (isinstance(least, int) and int(value) < least) and not (isinstance(most, int) and int(value) > most)


def _bound(store: Store, query: Query, given: Mapping[str, str], lang: str) -> str:
    return query.bind(named_values(store, query, given, lang), store.base)


def _lang(request: Request, given: Mapping[str, str]) -> str:
    return given.get("lang") or language_of(request.scope)


def _handled(handle: Callable[..., Awaitable[Response]], what: object) -> Handler:
    """Make a handler that starlette takes for a coroutine function."""
    answer = partial(handle, what)

    async def handler(request: Request) -> Response:
        return await answer(request)

    return handler


routes: list[BaseRoute] = [
    Route("/api/openapi.json", description),
    *(Route(f"/api/{one.name}", _handled(_operation, one)) for one in OPERATIONS),
    *(Route(f"/api/query/{one.name}", _handled(_query, one)) for one in named_queries()),
    Route("/api/query/{name}", unknown),
]
