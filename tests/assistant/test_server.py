"""The tools as a language model's program uses them: by the protocol's own client, over stdio, HTTP and in memory."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from maggraph.assistant.server import create_server
from maggraph.web.settings import Settings
from server import free_port

Call = Callable[[Client], Awaitable[None]]
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def run(harbours: Path, call: Call) -> None:
    async def talk() -> None:
        async with Client(create_server(Settings(str(harbours), time_limit=1.0, workers=1))) as client:
            await call(client)

    asyncio.run(talk())


async def told(client: Client, tool: str, **given: object) -> dict[str, object]:
    answer = await client.call_tool(tool, {"lang": "en", **given})
    assert not answer.is_error, answer.content
    assert answer.structured_content is not None
    return dict(answer.structured_content)


async def refused(client: Client, tool: str, **given: object) -> str:
    answer = await client.call_tool(tool, {"lang": "en", **given})
    assert answer.is_error
    return str(answer.content[0].text)  # type: ignore[union-attr]


def test_the_tools_explain_themselves(harbours: Path) -> None:
    async def call(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"find", "show", "met", "path", "queries", "query"}
        assert all(tool.description for tool in tools.values())
        met = tools["met"].input_schema["properties"]
        assert set(met) == {"person", "partner", "period", "grade", "lang"}
        assert met["grade"]["enum"] == ["direct", "together", "same-event", "same-programme"]

    run(harbours, call)


def test_meetings_come_with_why_and_evidence(harbours: Path) -> None:
    async def call(client: Client) -> None:
        found = await told(client, "met", person="Анне Швед")
        meetings = found["meetings"]
        assert isinstance(meetings, list)
        assert meetings
        assert all(meeting["why"] and meeting["evidence"] for meeting in meetings)

    run(harbours, call)


def test_somebody_is_found_shown_and_linked(harbours: Path) -> None:
    async def call(client: Client) -> None:
        assert (await told(client, "find", words="Швед"))["id"] == "person/shved-anna"
        shown = await told(client, "show", entity="Швед")
        assert "evidence" in shown
        meetings = (await told(client, "met", person="Швед"))["meetings"]
        assert isinstance(meetings, list)
        other = meetings[0]["with"]["id"]
        assert (await told(client, "path", one="Швед", other=other))["paths"]

    run(harbours, call)


def test_a_ready_query_takes_names(harbours: Path) -> None:
    async def call(client: Client) -> None:
        answer = await told(client, "query", name="taking-part", parameters={"agent": "Швед"})
        results = answer["results"]
        assert isinstance(results, dict)
        assert {"report", "paragraph"} <= set(results["head"]["vars"])
        assert results["results"]["bindings"]

    run(harbours, call)


def test_sparql_reads_and_is_cut(harbours: Path) -> None:
    async def call(client: Client) -> None:
        answer = await told(client, "query", sparql="SELECT ?s { ?s ?p ?o }")
        results = answer["results"]
        assert isinstance(results, dict)
        assert len(results["results"]["bindings"]) == 200
        assert answer["cut"] == "only the first 200"
        assert (await told(client, "query", sparql="ASK { ?s ?p ?o }"))["results"]
        assert (await told(client, "query", sparql="CONSTRUCT WHERE { ?s a ?c } LIMIT 1"))["ntriples"]

    run(harbours, call)


def test_faults_are_answers(harbours: Path) -> None:
    async def call(client: Client) -> None:
        assert "did you mean Anna Shved" in await refused(client, "find", words="Shvet")
        assert "No such query: ../secret" in await refused(client, "query", name="../secret")
        assert "only read here" in await refused(client, "query", sparql="CLEAR ALL")
        assert "SERVICE" in await refused(
            client, "query", sparql="SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"
        )
        assert "give either" in await refused(client, "query")

    run(harbours, call)


def test_a_runaway_is_ended_and_the_next_is_answered(harbours: Path) -> None:
    async def call(client: Client) -> None:
        assert "1 s" in await refused(client, "query", sparql=RUNAWAY)
        assert (await told(client, "query", sparql="ASK {}"))["results"]

    run(harbours, call)


def command(harbours: Path, *options: str) -> list[str]:
    return [str(Path(sys.executable).with_name("maggraph")), "mcp", "--store", str(harbours), *options]


def test_over_stdio(harbours: Path) -> None:
    async def talk() -> None:
        words = command(harbours)
        async with Client(
            stdio_client(StdioServerParameters(command=words[0], args=words[1:], env=dict(os.environ)))
        ) as client:
            assert (await told(client, "find", words="Швед"))["name"] == "Anna Shved"

    asyncio.run(talk())


async def listening(port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def serving(harbours: Path) -> AsyncIterator[str]:
    port = free_port()
    with subprocess.Popen(command(harbours, "--http", "--port", str(port)), stderr=subprocess.DEVNULL) as process:
        try:
            await listening(port)
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            process.terminate()


def test_over_http(harbours: Path) -> None:
    async def talk() -> None:
        async with serving(harbours) as address, Client(address) as client:
            assert (await told(client, "find", words="Швед"))["name"] == "Anna Shved"

    asyncio.run(talk())


def test_a_missing_store_is_one_line(tmp_path: Path) -> None:
    done = subprocess.run(command(tmp_path), capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
