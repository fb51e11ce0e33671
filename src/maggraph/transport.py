"""The one door to HTTP besides the remote SPARQL store: a request out, a reply in, a fault as one line.

httpx stands behind it; nothing else imports it, so that time limits, redirects and what a fault looks like are decided
once. No redirect is followed: an address that moves must be corrected, not chased with the user's data.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from maggraph.errors import MaggraphError

PATIENCE = 30.0
"""Seconds to wait for a connection, and for each piece of the reply."""
AGENT = "maggraph"


class TransportError(MaggraphError):
    """A server cannot be reached, is too slow, or breaks off."""


@dataclass(frozen=True)
class Login:
    """Who asks, for servers that ask by HTTP digest authentication (RFC 7616)."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Request:
    """What to send: `body` is bytes, or pieces of bytes for what is too large to hold."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | Iterable[bytes] = b""
    timeout: float = PATIENCE
    login: Login | None = None


@dataclass(frozen=True)
class Reply:
    """What came back: any status counts as a reply; header names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as UTF-8, what is none replaced."""
        return self.body.decode("utf-8", "replace")


def send(request: Request) -> Reply:
    """Send a request and return the reply, whatever its status; TransportError if there is none."""
    import httpx  # noqa: PLC0415 - a tenth of a second that commands without HTTP need not wait

    headers = {"user-agent": AGENT, **request.headers}
    auth = httpx.DigestAuth(request.login.user, request.login.password) if request.login else None
    try:
        answer = httpx.request(
            request.method, request.url, headers=headers, content=request.body, timeout=request.timeout, auth=auth
        )
    except httpx.TimeoutException as fault:
        raise TransportError(
            "{url}: no answer within {seconds} s; try again, or check that it is alive",
            url=request.url,
            seconds=request.timeout,
        ) from fault
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        raise TransportError(
            "{url}: cannot be reached ({reason}); check the address, and that the server runs",
            url=request.url,
            reason=str(fault) or type(fault).__name__,
        ) from fault
    return Reply(answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, answer.content)
