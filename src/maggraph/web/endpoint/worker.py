"""A process that answers queries one after another until its server is gone; `python -m` starts it.

Faults of the query go back as templates, for the server knows the language of whoever asked. A worker that runs out of
memory just ends: what is left of it is not to be trusted.
"""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from maggraph.answers.rows import WRITERS, results_json, results_xml
from maggraph.errors import MaggraphError, QueryError
from maggraph.store import Boolean, EmbeddedStore, RemoteStore, Store
from maggraph.store.protocol import Dataset
from maggraph.store.streaming import GRAPH_FORMATS, Capped, Rows, Triples, stream
from maggraph.vocab import PREFIXES
from maggraph.web.endpoint.confinement import confine, die_with
from maggraph.web.endpoint.frames import DATA, END, FAULT, READY, Job, frame, hear_job

CHUNK = 1 << 16
BOOLEANS = {"json": results_json, "xml": results_xml}


class Output:
    """Gather what is written into frames of a good size."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._gathered = bytearray()

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        self._gathered += data
        if len(self._gathered) >= CHUNK:
            self._send()
        return len(data)

    def flush(self) -> None:
        """Do nothing: only a full frame or the end of an answer is worth a message."""

    def end(self, *, cut: bool) -> None:
        """Send what is left, and that this was all, or all that may be given."""
        self._send()
        self.say(END, {"cut": cut})

    def say(self, kind: bytes, record: Mapping[str, object]) -> None:
        """Send a frame of JSON, and forget what was gathered."""
        self._gathered.clear()
        self._pipe.write(frame(kind, json.dumps(record).encode()))
        self._pipe.flush()

    def _send(self) -> None:
        if self._gathered:
            self._pipe.write(frame(DATA, bytes(self._gathered)))
            self._pipe.flush()
            self._gathered.clear()


def answer(store: Store, job: Job, output: Output) -> None:
    """Answer a job, or say what is wrong with it."""
    try:
        output.end(cut=_write(stream(store, job.query, Dataset(job.default, job.named, job.base)), job, output))
    except MaggraphError as error:
        output.say(FAULT, _told(error))
    except (OSError, RuntimeError) as fault:
        output.say(FAULT, _told(QueryError("The query cannot be run: {reason}", reason=fault)))


def _write(found: Rows | Triples | Boolean, job: Job, output: Output) -> bool:
    """Write an answer in the job's format; say whether some of it had to stay out."""
    match found:
        case Boolean() if job.form in BOOLEANS:
            output.write(BOOLEANS[job.form](found).encode())
            return False
        case Rows(columns, rows) if job.form in WRITERS:
            some = Capped(rows, job.rows)
            for text in WRITERS[job.form](columns, some):
                output.write(text.encode("utf-8", "replace"))
            return some.cut
        case Triples() if job.form in GRAPH_FORMATS:
            return found.write(output, job.form, job.rows, PREFIXES)
    raise QueryError("This form of query has no answer as {form}", form=job.form)


def _told(error: MaggraphError) -> dict[str, object]:
    return {"template": error.template, "values": {name: str(value) for name, value in error.values.items()}}


def main(where: str, base: str, memory: int, parent: int) -> None:
    """Open the store, give up what is not needed any more, and answer until the jobs end."""
    die_with(parent)
    jobs, pipe = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not pass for an answer
    remote = where.startswith(("http://", "https://"))
    store = RemoteStore(where, base=base) if remote else EmbeddedStore.open(Path(where), base)
    output = Output(pipe)
    confine(memory, offline=not remote)
    output.say(READY, {})
    while job := hear_job(jobs):
        try:
            answer(store, job, output)
        except (MemoryError, BrokenPipeError):
            os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
