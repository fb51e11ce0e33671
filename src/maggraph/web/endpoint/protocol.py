"""What a request asks: a query in one of the three ways of https://www.w3.org/TR/sparql11-protocol/."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from maggraph.wording import say

LONGEST = 1 << 18
"""Bytes of the longest body."""
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"


@dataclass(frozen=True)
class Asked:
    """A query, the graphs chosen for it, and the format wanted by name."""

    query: str
    default: tuple[str, ...]
    named: tuple[str, ...]
    form: str = ""


async def read_asked(request: Request) -> Asked:
    """Read what is asked; HTTPException 400, 403, 413 or 415 says what is wrong."""
    inquiry = _pairs(request.url.query)
    if request.method != "POST":
        return _asked(inquiry)
    media = _media(request)
    body = await _body(request)
    if media == FORM:
        return _asked([*inquiry, *_pairs(_text(body))])
    return _asked([("query", _text(body)), *inquiry])


def _media(request: Request) -> str:
    """Return the form's or the query's own media type; refuse an update, other types and encodings."""
    media, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    media = media.strip()
    if media == UPDATE:
        raise _refusal()
    if media not in {FORM, DIRECT}:
        raise HTTPException(415, say("Send a query as {direct}, or as {form}", direct=DIRECT, form=FORM))
    charset = parameters.partition("charset=")[2].strip(' "').partition(";")[0]
    if charset not in {"", "utf-8", "utf8", "us-ascii"}:
        raise HTTPException(415, say("Send a query in UTF-8, not in {charset}", charset=charset))
    return media


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(413, say("The query is longer than {most} KiB", most=LONGEST >> 10))
    return bytes(body)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise HTTPException(400, say("The query is no UTF-8 text")) from fault


def _pairs(text: str) -> list[tuple[str, str]]:
    """Split `name=value&…`; a value that is no UTF-8 is refused."""
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except UnicodeDecodeError as fault:
        raise HTTPException(400, say("The query is no UTF-8 text")) from fault
    except ValueError as fault:
        raise HTTPException(400, say("There are too many parameters")) from fault


def _asked(pairs: list[tuple[str, str]]) -> Asked:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    if "update" in values:
        raise _refusal()
    queries = values.get("query", [])
    if len(queries) != 1:
        raise HTTPException(400, say("Give one query; here are {number}", number=len(queries)))
    default, named = tuple(values.get("default-graph-uri", ())), tuple(values.get("named-graph-uri", ()))
    return Asked(queries[0], default, named, values.get("format", [""])[-1])


def _refusal() -> HTTPException:
    return HTTPException(403, say("The graph is only read here; updates are refused"))
