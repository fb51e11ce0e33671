"""The addresses of the service: what it is, batches of queries, values of what was matched, suggestions, a preview."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from maggraph import __version__
from maggraph.answers.directory import Entry, read_directory
from maggraph.answers.lookup import find_among
from maggraph.answers.reconciling import candidates
from maggraph.language import fold
from maggraph.web.language import language_of
from maggraph.web.pages.memory import Memory
from maggraph.web.pages.visit import memory_of
from maggraph.web.reconcile.properties import OFFERED, Properties, property_name, read_properties
from maggraph.web.reconcile.queries import Extension, Query, answer, read_batch, read_extension
from maggraph.web.reconcile.types import CHIEF, TYPES, schema_space, type_name, type_record
from maggraph.wording import say

PATH = "/reconcile"
WIDTH, HEIGHT = 420, 160
"""Pixels of the preview."""
SUGGESTED = 20
LARGEST = 1 << 20
"""Bytes of a batch."""


async def service(request: Request) -> Response:
    """Say what the service is, answer a batch of queries, or give values: the API has one address for the three."""
    form = await _form(request)
    lang = language_of(request.scope)
    if "queries" in form:
        batch = read_batch(str(form["queries"]))
        return JSONResponse(await run_in_threadpool(_answers, memory_of(request), batch, lang))
    if "extend" in form:
        wanted = read_extension(str(form["extend"]))
        return JSONResponse(await run_in_threadpool(_values, memory_of(request), wanted, lang))
    return JSONResponse(_manifest(str(request.base_url).rstrip("/"), memory_of(request).base))


async def _form(request: Request) -> Mapping[str, str]:
    """Return what a form sends, or the address."""
    if request.method != "POST":
        return request.query_params
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise HTTPException(413, say("at most {most} bytes at once; send smaller batches", most=LARGEST))
    return dict(parse_qsl(body.decode("utf-8", "replace")))


def _manifest(site: str, base: str) -> dict[str, object]:
    suggest = {name: _place(site, f"/suggest/{name}") for name in ("entity", "type", "property")}
    return {
        "versions": ["0.2"],
        "name": say("maggraph: people, cities, organisations, events"),
        "identifierSpace": f"{base}id/",
        "schemaSpace": schema_space(),
        "documentation": f"{site}/about",
        "serviceVersion": __version__,
        "defaultTypes": [_type(name) for name in CHIEF],
        "view": {"url": f"{site}/id/{{{{id}}}}"},
        "preview": {"url": f"{site}{PATH}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": suggest,
        "extend": {"propose_properties": _place(site, "/properties"), "property_settings": []},
    }


def _place(site: str, path: str) -> dict[str, str]:
    return {"service_url": site, "service_path": f"{PATH}{path}"}


def _answers(store: Memory, batch: Mapping[str, Query], lang: str) -> dict[str, object]:
    entries, properties = _directory(store), _properties(store, lang)
    return {key: {"result": answer(query, entries, properties, lang)} for key, query in batch.items()}


def _values(store: Memory, wanted: Extension, lang: str) -> dict[str, object]:
    properties, names = _properties(store, lang), [one.id for one in wanted.properties]
    rows = {one: {name: list(properties.of(one, name)) for name in names} for one in wanted.ids}
    return {"meta": [{"id": name, "name": property_name(name)} for name in names], "rows": rows}


def _directory(store: Memory) -> Sequence[Entry]:
    return store.keep("reconcile", lambda: read_directory(store))


def _properties(store: Memory, lang: str) -> Properties:
    return store.keep(("properties", lang), lambda: read_properties(store, lang))


async def suggest_entity(request: Request) -> Response:
    """Suggest entities whose names begin or sound like what was typed."""
    typed, start = _typed(request)
    found = await run_in_threadpool(_suggested, memory_of(request), typed, language_of(request.scope))
    return JSONResponse({"result": found[start : start + SUGGESTED]})


def _suggested(store: Memory, typed: str, lang: str) -> list[dict[str, object]]:
    entries = _directory(store)
    begun = [entry for entry in entries if typed and any(name.startswith(fold(typed)) for name in entry.folded)]
    begun.sort(key=lambda entry: entry.entity(lang).name)
    likely = [one.entity for one in candidates(entries, typed, (), lang, SUGGESTED)] if typed else []
    entities = dict.fromkeys([*(entry.entity(lang) for entry in begun), *likely])
    return [{"id": one.id, "name": one.name, "notable": [type_record(one.type)]} for one in entities]


async def suggest_type(request: Request) -> Response:
    """Suggest types by their ids and names."""
    typed, _ = _typed(request)
    return JSONResponse({"result": [_type(name) for name in TYPES if _begins(typed, name, type_name(name))]})


async def suggest_property(request: Request) -> Response:
    """Suggest properties by their ids and names."""
    typed, _ = _typed(request)
    names = dict.fromkeys(name for offered in OFFERED.values() for name in offered)
    found = [_property(name) for name in names if _begins(typed, name, property_name(name))]
    return JSONResponse({"result": found})


async def properties(request: Request) -> Response:
    """Offer the properties of a type."""
    name = request.query_params.get("type", "")
    offered = OFFERED.get(TYPES.get(name, name), ())
    return JSONResponse({"type": name, "properties": [_property(one) for one in offered]})


async def preview(request: Request) -> Response:
    """Show an entity in a few lines; LookupFailed (404) for none."""
    store, lang = memory_of(request), language_of(request.scope)
    return HTMLResponse(await run_in_threadpool(partial(_preview, store, request.query_params.get("id", ""), lang)))


def _preview(store: Memory, wanted: str, lang: str) -> str:
    entity = find_among(_directory(store), wanted, lang)
    lines = (
        f"<li>{escape(property_name(name))}: {escape('; '.join(_shown(store, entity.id, name, lang)))}</li>"
        for name in OFFERED.get(entity.type, ())
        if _shown(store, entity.id, name, lang)
    )
    head = f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{escape(entity.name)}</title>'
    kind = escape(type_record(entity.type)["name"])
    return f"{head}<p><strong>{escape(entity.name)}</strong> ({kind})</p><ul>{''.join(lines)}</ul></html>"


def _shown(store: Memory, entity: str, name: str, lang: str) -> list[str]:
    return [str(cell.get("name") or next(iter(cell.values()))) for cell in _properties(store, lang).of(entity, name)]


def _type(name: str) -> dict[str, str]:
    return {"id": name, "name": type_name(name)}


def _property(name: str) -> dict[str, str]:
    return {"id": name, "name": property_name(name)}


def _begins(typed: str, *names: str) -> bool:
    return any(fold(name).startswith(fold(typed)) for name in names)


def _typed(request: Request) -> tuple[str, int]:
    cursor = request.query_params.get("cursor", "0")
    return request.query_params.get("prefix", "").strip(), int(cursor) if cursor.isdecimal() else 0


routes: list[BaseRoute] = [
    Route(PATH, service, methods=["GET", "HEAD", "POST"]),
    Route(f"{PATH}/suggest/entity", suggest_entity),
    Route(f"{PATH}/suggest/type", suggest_type),
    Route(f"{PATH}/suggest/property", suggest_property),
    Route(f"{PATH}/properties", properties),
    Route(f"{PATH}/preview", preview),
]
