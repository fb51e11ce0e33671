"""Run a query that a reader may have written, in a worker that can be ended, and read its answer."""

import json
from dataclasses import dataclass

import anyio.from_thread

from maggraph.answers.header import MARK
from maggraph.errors import MaggraphError
from maggraph.store import IRI, Answer, BlankNode, Boolean, Graph, Literal, Solutions, Term
from maggraph.store.sparql import form_of
from maggraph.web.endpoint.frames import Job
from maggraph.web.endpoint.pool import Pool

ROWS = 1000
"""Rows or triples that a page shows; the endpoint gives more."""


@dataclass(frozen=True)
class Ran:
    """What came of a query: an answer, maybe cut, or why there is none."""

    answer: Answer | None
    cut: bool = False
    error: MaggraphError | None = None

    def __len__(self) -> int:
        """Count the cells of the answer, 1 at least."""
        rows = self.answer.rows if isinstance(self.answer, Solutions) else ()
        return max(1, len(rows) * len(rows[0])) if rows and rows[0] else 1


async def run(pool: Pool, text: str, base: str) -> Ran:
    """Run a query; whatever is wrong with it, or with its running, is part of the result."""
    pieces: list[bytes] = []
    try:
        rows = form_of(text) in {"SELECT", "ASK"}
        cut = await pool.answer(Job(text, "json" if rows else "turtle", ROWS, base=base), pieces.append)
    except MaggraphError as error:
        return Ran(None, error=error)
    found = b"".join(pieces).decode()
    return Ran(read_json(found) if rows else Graph(found), cut)


def run_in_thread(pool: Pool, text: str, base: str) -> Ran:
    """Run a query from a handler that stands in a thread."""
    return anyio.from_thread.run(run, pool, text, base)


def read_json(text: str) -> Answer:
    """Read application/sparql-results+json."""
    record = json.loads(text)
    if "boolean" in record:
        return Boolean(bool(record["boolean"]))
    columns = tuple(str(name) for name in record["head"]["vars"])
    bindings = record["results"]["bindings"]
    return Solutions(columns, tuple(tuple(_term(row.get(name)) for name in columns) for row in bindings))


def _term(cell: dict[str, str] | None) -> Term | None:
    if cell is None:
        return None
    match cell["type"]:
        case "uri":
            return IRI(cell["value"])
        case "bnode":
            return BlankNode(cell["value"])
    return Literal(cell["value"], cell.get("datatype"), cell.get("xml:lang"))


def bare(text: str) -> str:
    r"""Return a query without its head of `#+` lines.

    >>> bare("#+ summary: All\n\nSELECT * {}")
    'SELECT * {}'
    """
    return "\n".join(line for line in text.splitlines() if not line.startswith(MARK)).strip()
