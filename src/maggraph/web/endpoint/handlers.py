"""/sparql: a query is answered, a bare visit gets the description of the service or the editor."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from http import HTTPStatus
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from maggraph.store.sparql import form_of, words
from maggraph.web.endpoint.description import describe
from maggraph.web.endpoint.formats import COMMENTS, GRAPHS, OFFERS, PAGE, choose, content_type
from maggraph.web.endpoint.frames import Job
from maggraph.web.endpoint.protocol import Asked, read_asked
from maggraph.web.endpoint.refusals import BrokenError, BusyError, SlowError
from maggraph.web.endpoint.spool import Spool
from maggraph.web.failures import failure
from maggraph.web.pages import sparql_page
from maggraph.wording import in_words, say

RETRY = "5"
"""Seconds after which it makes sense to ask again."""
CHANGING = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
"""Functions whose answer is another each time."""
_T = TypeVar("_T")


async def sparql(request: Request) -> Response:
    """Answer by the SPARQL 1.1 Protocol."""
    if request.method != "POST" and not {"query", "update"} & request.query_params.keys():
        return await _bare(request)
    asked = await read_asked(request)
    offers = OFFERS[form_of(asked.query)]
    media = choose(offers, request.headers.get("accept", ""), asked.form, page=request.method != "POST")
    if media is None:
        raise HTTPException(406, say("The answer can be had as {media}", media=", ".join(offers)))
    if media == PAGE:
        return await sparql_page(request)
    return await answered(request, _job(request, asked, offers[media]), media)


async def _bare(request: Request) -> Response:
    media = choose(GRAPHS, request.headers.get("accept", ""), page=True)
    if media is None:
        raise HTTPException(400, say("Give a query, or ask for one of {media}", media=", ".join([*GRAPHS, PAGE])))
    return await (sparql_page(request) if media == PAGE else describe(request, media))


def _job(request: Request, asked: Asked, form: str) -> Job:
    rows = request.app.state.settings.rows
    base = str(request.url.replace(query="", fragment=""))
    return Job(asked.query, form, rows, asked.default, asked.named, base)


async def answered(request: Request, job: Job, media: str) -> Response:
    """Answer a job by a worker, or say why it was ended: 503."""
    spool = Spool()
    spool.fill(lambda take: request.app.state.pool.answer(job, take))
    try:
        complete = await _unless_gone(request, spool.ready())
    except BusyError as error:
        await spool.close()
        return failure(request, HTTPStatus.SERVICE_UNAVAILABLE, in_words(error), {"Retry-After": RETRY})
    except (SlowError, BrokenError) as error:
        await spool.close()
        return failure(request, HTTPStatus.SERVICE_UNAVAILABLE, in_words(error))
    except BaseException:
        await spool.close()
        raise
    headers = {"X-SPARQL-MaxRows": str(job.rows), "Vary": "Accept"}
    if complete and spool.cut:
        headers["X-SPARQL-Cut-Off"] = "true"
    if CHANGING & set(words(job.query)):
        headers["Cache-Control"] = "no-store"
    return StreamingResponse(_with_remark(spool, job), 200, headers, content_type(media))


async def _with_remark(spool: Spool, job: Job) -> AsyncIterator[bytes]:
    async for piece in spool.pieces():
        yield piece
    if spool.cut and job.form in COMMENTS:
        remark = say("Cut off after {rows} rows or triples; this server gives no more at once", rows=job.rows)
        yield (COMMENTS[job.form].format(remark) + "\n").encode()


async def _unless_gone(request: Request, work: Coroutine[None, None, _T]) -> _T:
    """Wait for some work, but not longer than the client does."""
    task, gone = asyncio.create_task(work), asyncio.create_task(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnect
        return await task
    finally:
        task.cancel()
        gone.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


routes: list[BaseRoute] = [Route("/sparql", sparql, methods=["GET", "HEAD", "POST"])]
