"""Ask an application in this process, without a network."""

from dataclasses import dataclass
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.types import Message

from maggraph.web.freezing.addresses import HOST


@dataclass(frozen=True)
class Answer:
    """Status, media type and content of an answer."""

    status: int
    media: str
    content: bytes


async def asked(app: Starlette, target: str) -> Answer:
    """Get a path with its query."""
    path, _, query = target.partition("?")
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "https",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", HOST.encode()), (b"accept", b"text/html, */*;q=0.5")],
        "client": ("127.0.0.1", 0),
        "server": (HOST, 443),
    }
    await app(scope, receive, send)
    headers = {name.decode().lower(): value.decode() for name, value in messages[0]["headers"]}
    content = b"".join(message.get("body", b"") for message in messages[1:])
    return Answer(messages[0]["status"], headers.get("content-type", "").partition(";")[0], content)
