"""Many clients at once, some with queries that never end: does everybody get an answer, and the right one?

    python tests/bench/endpoint_load.py build --clients 64 --seconds 60

serves a built folder and asks it questions whose answers are known beforehand, mixed with runaways. It prints what came
back how fast, and the processes, memory and open files before and after. Nothing here is asserted by a timing.
"""

import argparse
import asyncio
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx

sys.path.insert(0, str(Path(__file__).parents[1]))

from website import started

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUERIES = (
    "ASK { ?s ?p ?o }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?s ?label LIMIT 50",
    "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
    "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 1000",
    "CONSTRUCT { ?s a ?k } { ?s a ?k } LIMIT 300",
)


@dataclass(frozen=True)
class Plan:
    """How hard to try: clients, seconds, the share of runaways, and a seed for who asks what when."""

    clients: int = 64
    seconds: float = 60.0
    runaways: float = 0.05
    seed: int = 1


@dataclass
class Tally:
    """What came back."""

    statuses: Counter[str] = field(default_factory=Counter)
    times: dict[str, list[float]] = field(default_factory=dict)
    wrong: int = 0

    def note(self, kind: str, response: httpx.Response, seconds: float) -> None:
        """Count one answer."""
        why = " (come back later)" if "retry-after" in response.headers else ""
        status = f"{kind} {response.status_code}{why}"
        self.statuses[status] += 1
        self.times.setdefault(status, []).append(seconds)


async def ask(client: httpx.AsyncClient, query: str) -> httpx.Response:
    return await client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"})


async def one_client(client: httpx.AsyncClient, plan: Plan, number: int, known: dict[str, bytes], tally: Tally) -> None:
    """Ask one question after another until the time is over."""
    chance = random.Random(plan.seed * 1000 + number)
    end = time.monotonic() + plan.seconds
    while time.monotonic() < end:
        query = RUNAWAY if chance.random() < plan.runaways else chance.choice(QUERIES)
        begun = time.monotonic()
        response = await ask(client, query)
        tally.note("runaway" if query == RUNAWAY else "query", response, time.monotonic() - begun)
        if response.status_code == 200:
            tally.wrong += known.get(query) != response.content
        if "retry-after" in response.headers:
            await asyncio.sleep(chance.random())


async def load(address: str, plan: Plan) -> Tally:
    """Let all clients ask at once."""
    tally = Tally()
    limits = httpx.Limits(max_connections=plan.clients)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:
        known = {query: (await ask(client, query)).content for query in QUERIES}
        await asyncio.gather(*(one_client(client, plan, number, known, tally) for number in range(plan.clients)))
        for query in QUERIES:
            tally.wrong += (await ask(client, query)).content != known[query]
    return tally


def family(pid: int) -> Iterator[int]:
    """Yield a process and its children."""
    yield pid
    yield from map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split())


def footprint(pid: int) -> str:
    """Say how many processes there are, and what each holds in memory and in open files."""
    parts = []
    for one in family(pid):
        status = Path(f"/proc/{one}/status").read_text(encoding="ascii").splitlines()
        kilobytes = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        parts.append(f"{kilobytes // 1024} MiB/{len(list(Path(f'/proc/{one}/fd').iterdir()))} files")
    return f"{len(parts)} processes: {', '.join(parts)}"


def report(tally: Tally) -> Iterator[str]:
    """Tell the figures, a line each."""
    for status, number in sorted(tally.statuses.items()):
        times = sorted(tally.times[status])
        p95 = times[int(0.95 * (len(times) - 1))]
        yield f"{status}: {number}, median {statistics.median(times):.3f} s, p95 {p95:.3f} s, longest {times[-1]:.3f} s"
    yield f"wrong answers: {tally.wrong}"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def measure(store: Path, plan: Plan, *options: str) -> Tally:
    """Serve a folder, put the load on it, print the figures."""
    with started(store, *options) as (process, address):
        asyncio.run(load(address, Plan(clients=4, seconds=1, runaways=0)))
        say("before: " + footprint(process.pid))
        tally = asyncio.run(load(address, plan))
        time.sleep(2)
        say("after: " + footprint(process.pid))
        say("\n".join(report(tally)))
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description="Put a load on the SPARQL endpoint of a built folder.")
    parser.add_argument("store", type=Path)
    parser.add_argument("--clients", type=int, default=Plan.clients)
    parser.add_argument("--seconds", type=float, default=Plan.seconds)
    parser.add_argument("--runaways", type=float, default=Plan.runaways)
    asked, options = parser.parse_known_args()
    measure(asked.store, Plan(asked.clients, asked.seconds, asked.runaways), *options)


if __name__ == "__main__":
    main()
