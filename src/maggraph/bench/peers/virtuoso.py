"""Virtuoso 7 as a server process of its own in a temporary folder, asked over one HTTP connection that is kept."""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse, RemoteDisconnected
from pathlib import Path
from urllib.parse import urlencode

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import ServerClock
from maggraph.bench.peers.question import Entered, Key, Plain, Question, Way
from maggraph.bench.peers.serving import free_port, started
from maggraph.bench.peers.triples import NAMESPACE, about, plain_rows, question_text, triple_lines
from maggraph.errors import EndpointError

PATIENCE = 600.0
PAIRS_UP_TO = 10_000
"""Participations; at ten times as many the pairs take minutes."""
GRAPH = f"{NAMESPACE}graph"
LOAD = "ld_dir('{folder}', 'attendance.nt', '{graph}');\nrdf_loader_run();\ncheckpoint;\n"
SETTINGS = Path(__file__).with_name("virtuoso.ini")
HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/csv"}


def binary() -> str | None:
    """Find the server."""
    return shutil.which("virtuoso-t", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")


def loader() -> str | None:
    """Find its client for SQL, by which it loads in bulk."""
    return shutil.which("isql-vt")


@contextmanager
def virtuoso(attendance: Attendance, folder: Path) -> Iterator[Entered]:
    """Start a server and load the triples into one graph."""
    place = folder / "virtuoso"
    place.mkdir()
    sql, http = free_port(), free_port()
    settings = place / "virtuoso.ini"
    text = SETTINGS.read_text(encoding="utf-8").format(folder=place, sql=sql, http=http)
    settings.write_text(text, encoding="utf-8")
    command = [binary() or "virtuoso-t", "+foreground", "+configfile", str(settings)]
    with started(command, place, http) as pid:
        _load(attendance, place, sql)
        connection = HTTPConnection("127.0.0.1", http, timeout=PATIENCE)
        ways = {
            Question.EGO: _way(connection, Question.EGO),
            Question.PAIRS: _way(connection, Question.PAIRS, PAIRS_UP_TO),
        }
        yield Entered(ways, ServerClock(pid))
        connection.close()


def _load(attendance: Attendance, folder: Path, port: int) -> None:
    source = folder / "attendance.nt"
    source.write_text("".join(triple_lines(attendance)), encoding="ascii")
    command = [loader() or "isql-vt", f"127.0.0.1:{port}", "dba", "dba"]
    orders = LOAD.format(folder=folder, graph=GRAPH)
    loaded = subprocess.run(command, input=orders, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if loaded.returncode or "*** Error" in loaded.stdout + loaded.stderr:
        raise EndpointError("Virtuoso cannot load: {reason}", reason=" ".join(loaded.stderr.split())[:160])


def _way(connection: HTTPConnection, question: Question, largest: int = 10**9) -> Way:
    text = question_text(f"{question}.rq")

    def plain(key: Key, body: object) -> Plain:
        assert isinstance(body, bytes)
        rows = csv.reader(io.StringIO(body.decode("utf-8")))
        next(rows)
        return plain_rows(question, key, map(tuple, rows))

    plan = f"{question}.rq over HTTP, answer as CSV; the server's CPU time and the client's"
    return Way(lambda key: _asked(connection, about(text, key)), plain, plan, largest)


def _asked(connection: HTTPConnection, query: str) -> bytes:
    body = urlencode({"query": query, "default-graph-uri": GRAPH})
    try:
        answer = _answered(connection, body)
        told = answer.read()
    except (OSError, HTTPException) as fault:
        raise EndpointError("Virtuoso gives no answer ({reason})", reason=fault or type(fault).__name__) from fault
    if answer.status != 200:
        raise EndpointError("Virtuoso: {reason}", reason=" ".join(told.decode("utf-8", "replace").split())[:160])
    return told


def _answered(connection: HTTPConnection, body: str) -> HTTPResponse:
    """Ask over the connection that is open, over a new one where the server has ended it meanwhile."""
    try:
        connection.request("POST", "/sparql", body, HEADERS)
        return connection.getresponse()
    except (ConnectionError, RemoteDisconnected):
        connection.close()
        connection.request("POST", "/sparql", body, HEADERS)
        return connection.getresponse()
