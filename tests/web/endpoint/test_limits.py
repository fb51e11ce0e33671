"""What a stranger's query may not do, and that the next one is answered all the same."""

import asyncio
import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from maggraph.store import DEFAULT_BASE
from maggraph.web.endpoint.frames import DATA, FAULT, Frame, Job, hear
from maggraph.web.endpoint.processes import Rights, launch
from website import built, started, website

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
ALL = "SELECT ?s ?o { ?s ?p ?o }"
NUMBERS = 400


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a folder whose cross products are too much for anybody."""
    graph, value = ox.NamedNode("urn:x:numbers"), ox.NamedNode("urn:x:value")
    quads = [ox.Quad(ox.NamedNode(f"urn:x:{n:04}"), value, ox.Literal(n), graph) for n in range(NUMBERS)]
    return built(tmp_path_factory.mktemp("numbers"), quads)


@pytest.fixture(scope="module")
def tight(numbers: Path) -> Iterator[str]:
    """Serve them with one worker and a second for each query."""
    with website(
        numbers, "--workers", "1", "--time-limit", "1", "--memory", "96", "--rows", "100", "--queue", "2"
    ) as it:
        yield it


@pytest.fixture
def client(tight: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=tight, timeout=30) as client:
        yield client


def ask(client: httpx.Client, query: str, accept: str = "application/json") -> httpx.Response:
    headers = {"Accept": accept, "Accept-Language": "en"}
    return client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query", **headers})


def children(pid: int) -> set[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return {int(child) for child in found}


def gone(pids: set[int], patience: float = 5) -> bool:
    end = time.monotonic() + patience
    while alive := {pid for pid in pids if Path(f"/proc/{pid}/exe").exists()}:
        if time.monotonic() > end:
            return not alive
        time.sleep(0.05)
    return True


def test_a_runaway_is_ended_and_the_next_query_answered(client: httpx.Client) -> None:
    begun = time.monotonic()
    response = ask(client, RUNAWAY)

    assert (response.status_code, time.monotonic() - begun < 5) == (503, True)
    assert "it took longer than 1 s" in response.json()["error"]
    assert ask(client, "ASK {}").json()["boolean"] is True


def test_a_greedy_query_is_ended_and_the_next_answered(numbers: Path) -> None:
    options = ("--workers", "1", "--time-limit", "60", "--memory", "64")
    with website(numbers, *options) as address, httpx.Client(base_url=address, timeout=90) as client:
        response = ask(client, GREEDY)

        assert (response.status_code, "64 MiB" in response.text) == (503, True)
        assert ask(client, "ASK {}").json()["boolean"] is True


def test_too_many_at_once_are_asked_to_come_back(client: httpx.Client) -> None:
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: ask(client, RUNAWAY), range(8)))

    assert {answer.status_code for answer in answers} == {503}
    busy = [answer for answer in answers if "Retry-After" in answer.headers]
    assert len(busy) >= 5
    assert "Too many queries" in busy[0].text
    assert ask(client, "ASK {}").json()["boolean"] is True


def test_a_long_query_gives_way_to_those_who_wait(numbers: Path) -> None:
    options = ("--workers", "1", "--time-limit", "60")
    with website(numbers, *options) as address, httpx.Client(base_url=address, timeout=90) as client:
        with ThreadPoolExecutor(1) as thread:
            long = thread.submit(ask, client, RUNAWAY)
            time.sleep(0.3)
            assert ask(client, "ASK {}").json()["boolean"] is True

        assert (long.result().status_code, "Retry-After" in long.result().headers) == (503, True)
        assert "for others wait" in long.result().text


def test_whoever_leaves_takes_the_query_along(numbers: Path) -> None:
    with website(numbers, "--workers", "1", "--time-limit", "30") as address:
        with httpx.Client(base_url=address, timeout=0.5) as hasty, pytest.raises(httpx.ReadTimeout):
            ask(hasty, RUNAWAY)
        with httpx.Client(base_url=address, timeout=10) as patient:
            assert ask(patient, "ASK {}").json()["boolean"] is True


@pytest.mark.parametrize(
    ("accept", "remark"),
    [
        ("application/sparql-results+xml", "<!-- Cut off after 100 rows or triples"),
        ("text/csv", ""),
        ("application/json", ""),
    ],
)
def test_a_long_answer_is_cut_and_says_so(client: httpx.Client, accept: str, remark: str) -> None:
    response = ask(client, ALL, accept)

    assert response.headers["x-sparql-maxrows"] == "100"
    assert response.headers["x-sparql-cut-off"] == "true"
    assert response.text.count("urn:x:") == 100
    assert remark in response.text
    assert "x-sparql-cut-off" not in ask(client, ALL + " LIMIT 100", accept).headers


def test_a_long_graph_is_cut_and_says_so(client: httpx.Client) -> None:
    response = ask(client, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "application/n-triples")

    assert [line.startswith("<urn:x:") for line in response.text.splitlines()] == [True] * 100 + [False]
    assert response.text.splitlines()[-1].startswith("# Cut off after 100")


def test_a_long_answer_streams(numbers: Path) -> None:
    query = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }"
    with website(numbers, "--workers", "1", "--rows", "1000000") as address, httpx.Client(base_url=address) as client:
        with client.stream("GET", "/sparql", params={"query": query, "format": "json"}) as response:
            size = sum(len(piece) for piece in response.iter_bytes())
        rows = len(
            json.loads(client.get("/sparql", params={"query": query, "format": "json"}).text)["results"]["bindings"]
        )

    assert (rows, size > 10_000_000, response.headers["x-sparql-maxrows"]) == (NUMBERS**2, True, "1000000")


@pytest.mark.parametrize("kind", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_its_server(numbers: Path, kind: signal.Signals) -> None:
    with started(numbers, "--workers", "2", "--time-limit", "60") as (process, address):
        with httpx.Client(base_url=address, timeout=5) as client:
            assert ask(client, "ASK {}").status_code == 200
        threading.Thread(target=_suppressed, args=(address,), daemon=True).start()
        time.sleep(0.5)
        workers = children(process.pid)
        os.kill(process.pid, kind)

        assert workers
        assert gone(workers | {process.pid}, patience=8) or process.poll() is not None
        assert gone(workers)


def _suppressed(address: str) -> None:
    with httpx.Client(base_url=address, timeout=20) as client:
        try:
            ask(client, RUNAWAY)
        except httpx.TransportError:
            return


@pytest.mark.parametrize("call", ["SERVICE", "SERVICE SILENT"])
def test_other_endpoints_are_refused(client: httpx.Client, call: str) -> None:
    response = ask(client, f"ASK {{ {call} <http://127.0.0.1:1/sparql> {{ ?s ?p ?o }} }}")

    assert (response.status_code, "SERVICE is refused" in response.text) == (400, True)


def test_a_worker_cannot_call_anybody_even_if_no_word_is_refused(
    numbers: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Let a worker run with a lexer that overlooks SERVICE, beside a listener that must stay alone."""
    blind = "import maggraph.store.embedded as e\ne.refuse_service = lambda text: None\n"
    (tmp_path / "sitecustomize.py").write_text(blind, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        query = f"SELECT * {{ SERVICE <http://127.0.0.1:{listener.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
        said = asyncio.run(_said(str(numbers / "store"), query))

        assert said.kind == FAULT
        assert "Too many open files" in said.payload.decode()
        with pytest.raises(TimeoutError):
            listener.accept()


async def _said(where: str, query: str) -> Frame:
    worker = await launch(Rights(where, DEFAULT_BASE, 5, 256, 1, 1))
    try:
        assert worker.stdin
        assert worker.stdout
        await hear(worker.stdout)
        worker.stdin.write(Job(query, "json", 10).pack())
        async with asyncio.timeout(5):
            while (said := await hear(worker.stdout)).kind == DATA:
                pass
        return said
    finally:
        worker.kill()
        await worker.wait()
