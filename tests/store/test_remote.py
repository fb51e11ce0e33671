"""A store behind an address: the same answers as here, and one clear line whatever the address does."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from maggraph.errors import EndpointError, QueryError, StoreError
from maggraph.store import Boolean, Graph, RemoteStore, Solutions, Store, open_store
from server import free_port

JSON = "application/sparql-results+json"
ANY = "SELECT ?s { ?s ?p ?o } LIMIT 1"


@contextlib.contextmanager
def answering(status: int, kind: str, body: bytes, headers: tuple[tuple[str, str], ...] = ()) -> Iterator[str]:
    """Serve one fixed answer to every request."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextlib.contextmanager
def speaking(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Accept one connection and do with it what `talk` does."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            with contextlib.suppress(OSError):
                connection, _ = server.accept()
                with connection:
                    talk(connection)

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql"
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        thread.join()


def complaint(address: str, text: str = ANY) -> str:
    with pytest.raises(EndpointError) as fault:
        RemoteStore(address, timeout=1).query(text)
    line = str(fault.value)
    assert line.startswith(address + ": ")
    assert "\n" not in line
    return line


def test_answers_like_the_store_here(endpoint: str, world_store: Store) -> None:
    text = "SELECT * { ?s ?p ?o FILTER(!ISBLANK(?o)) } ORDER BY ?s ?p ?o LIMIT 900"
    here, there = world_store.query(text), open_store(endpoint).query(text)

    assert isinstance(here, Solutions)
    assert isinstance(there, Solutions)
    assert sorted(here.columns) == sorted(there.columns)
    assert [{name: row[name] for name in here.columns} for row in there.dicts()] == list(here.dicts())


def test_answers_each_form(endpoint: str, world_store: Store) -> None:
    remote = RemoteStore(endpoint)

    assert remote.query("ASK {}") == Boolean(True)
    for text in ("CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <https://w3id.org/maggraph/id/award/medal>"):
        graph = remote.query(text)
        assert isinstance(graph, Graph)
        assert graph == world_store.query(text)


def test_dumps_like_the_store_here(endpoint: str, world_store: Store) -> None:
    assert list(RemoteStore(endpoint).dump()) == list(world_store.dump())


def test_sees_graphs_that_an_endpoint_hides(strict_endpoint: str, world_store: Store) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

    assert RemoteStore(strict_endpoint).query(text) == world_store.query(text)


def test_graphs_that_a_query_names_are_respected(strict_endpoint: str, world_store: Store) -> None:
    text = "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/maggraph/graph/ontology> { ?s ?p ?o }"

    assert RemoteStore(strict_endpoint).query(text) == world_store.query(text)


def test_words_in_comments_make_no_update(endpoint: str) -> None:
    assert RemoteStore(endpoint).query(
        "PREFIX x: <urn:x#> # clear, load\nPREFIX drop: <urn:drop>\nASK {} # INSERT"
    ) == Boolean(True)


def test_only_reads(endpoint: str) -> None:
    with pytest.raises(QueryError, match="only read here"):
        RemoteStore(endpoint).query("CLEAR ALL")
    with pytest.raises(StoreError, match="endpoints are only read"):
        RemoteStore(endpoint).add([])


def test_turtle_is_understood_as_well() -> None:
    with answering(200, "text/turtle; charset=utf-8", b"@prefix : <urn:x:> . :a :b 1 .") as address:
        store = RemoteStore(address)
        store._graphs = ()

        assert store.query("CONSTRUCT WHERE { ?s ?p ?o }") == Graph(
            '<urn:x:a> <urn:x:b> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
        )


def test_a_malformed_query_brings_the_words_of_the_endpoint(endpoint: str) -> None:
    line = complaint(endpoint, "SELECT * { ?s ?p")

    assert "refused the query with HTTP status 400: error at 1:17" in line


def test_nobody_there() -> None:
    line = complaint(f"http://127.0.0.1:{free_port()}/sparql")

    assert line.endswith("cannot be reached (Connection refused); check the address, and that the endpoint runs")


@pytest.mark.parametrize(
    "address", ["http://no-such-host.invalid/sparql", "http://[::1/x", "http://127.0.0.1:99999/x", "http://"]
)
def test_no_such_address(address: str) -> None:
    assert "cannot be reached" in complaint(address)


def test_an_endpoint_that_hangs() -> None:
    with speaking(lambda _: time.sleep(1.5)) as address:
        begun = time.monotonic()
        line = complaint(address)

    assert "gave no answer within 1 s" in line
    assert time.monotonic() - begun < 4


def test_an_endpoint_that_drips() -> None:
    def drip(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\nContent-Length: 9999\r\n\r\n".encode())
        with contextlib.suppress(OSError):
            for _ in range(30):
                connection.sendall(b" ")
                time.sleep(0.1)

    with speaking(drip) as address:
        assert "gave no answer within 1 s" in complaint(address)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9\r\n",
        f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\nContent-Length: 99\r\n\r\n{{".encode(),
        f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".encode(),
    ],
)
def test_an_endpoint_that_breaks_off(answer: bytes) -> None:
    def talk(connection: socket.socket) -> None:
        connection.recv(1 << 16)
        connection.sendall(answer)

    with speaking(talk) as address:
        assert complaint(address)


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("text/html; charset=utf-8", b"<html>Welcome</html>", "answered with text/html, which is no SPARQL answer"),
        (JSON, b"<html>", "answered with broken JSON"),
        (JSON, b"[]", "broken JSON"),
        (JSON, b'{"head": {}}', "broken JSON"),
        (
            JSON,
            b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "star", "value": ""}}]}}',
            "broken JSON",
        ),
        (JSON, b'{"head": {"vars": ["s"]}, "results": {"bindings": [7]}}', "broken JSON"),
        (JSON, b'{"head": {}, "boolean": true}', "the answer to another question"),
        ("text/turtle", b"<a> <b> <c> .", "answered with text/turtle"),
        ("", b"", "which is no SPARQL answer"),
    ],
)
def test_something_else_answers(kind: str, body: bytes, said: str) -> None:
    with answering(200, kind, body) as address:
        line = complaint(address)

    assert said in line
    assert "check the address, endpoints often end in /sparql or /query" in line


@pytest.mark.parametrize(("kind", "said"), [("text/turtle", "broken Turtle"), ("text/html", "answered with text/html")])
def test_something_else_answers_for_a_graph(kind: str, said: str) -> None:
    with answering(200, kind, b"<html") as address:
        store = RemoteStore(address)
        store._graphs = ()

        with pytest.raises(EndpointError, match=said):
            store.query("CONSTRUCT WHERE { ?s ?p ?o }")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 414, 429, 500, 502, 503])
def test_an_endpoint_that_refuses(status: int) -> None:
    with answering(status, "text/plain", "нет\nмест".encode()) as address:
        assert f"refused the query with HTTP status {status}: нет мест; check" in complaint(address)


def test_a_refusal_without_words() -> None:
    with answering(500, "text/plain", b"") as address:
        assert "HTTP status 500: no word of why" in complaint(address)


def test_a_long_refusal_is_cut() -> None:
    with answering(500, "text/html", b"<p>" + b"x" * 5000) as address:
        assert len(complaint(address)) < 400


def test_an_endpoint_that_sends_elsewhere() -> None:
    with answering(302, "text/html", b"", (("Location", "file:///etc/passwd"),)) as address:
        assert complaint(address)
