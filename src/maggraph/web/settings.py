"""What the server is told when it starts; nothing here changes while it runs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Where the graph is, and how much a stranger's query may take.

    `store` is a built folder or the address of a SPARQL endpoint, `time_limit` is in seconds, `memory` in MiB beyond
    what an idle worker has, `queue` the queries that may wait for a worker, `rows` the rows or triples of one answer.
    """

    store: str = "build"
    time_limit: float = 10.0
    workers: int = 4
    memory: int = 512
    queue: int = 64
    rows: int = 100_000
