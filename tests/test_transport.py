import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from maggraph.transport import Request, TransportError, send


class Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self._chunks() if "chunked" in self.headers.get("Transfer-Encoding", "") else self._whole()
        self.send_response(418)
        self.send_header("X-Kind", self.headers.get("X-Kind", ""))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _whole(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _chunks(self) -> bytes:
        pieces = []
        while size := int(self.rfile.readline(), 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def do_GET(self) -> None:
        self.server.hold.wait(5)  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Echo)
    server.hold = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.hold.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("body", ["слово".encode(), [b"one ", b"two"]])
def test_any_status_is_a_reply(address: str, body: bytes | list[bytes]) -> None:
    reply = send(Request("POST", address, {"X-Kind": "tea"}, body))

    assert (reply.status, reply.headers["x-kind"]) == (418, "tea")
    assert reply.body == (body if isinstance(body, bytes) else b"one two")


def test_a_silent_server_is_one_line(address: str) -> None:
    with pytest.raises(TransportError, match=r"no answer within 0\.1 s"):
        send(Request("GET", address, timeout=0.1))


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "nowhere", "http://[::1"])
def test_an_address_without_a_server_is_one_line(url: str) -> None:
    with pytest.raises(TransportError, match="cannot be reached"):
        send(Request("GET", url))
