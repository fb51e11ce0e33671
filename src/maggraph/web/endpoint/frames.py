"""What server and worker say to each other over a pipe: frames of a kind, a length and a payload."""

import json
import struct
from asyncio import StreamReader
from dataclasses import asdict, dataclass
from typing import BinaryIO

HEAD = struct.Struct(">cI")
READY, JOB, DATA, END, FAULT = b"R", b"J", b"D", b"E", b"F"


@dataclass(frozen=True)
class Job:
    """A query to answer: in which format, over which graphs, with at most so many rows or triples."""

    query: str
    form: str
    rows: int
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    base: str | None = None

    def pack(self) -> bytes:
        """Return the frame that hands the job to a worker."""
        return frame(JOB, json.dumps(asdict(self)).encode())


@dataclass(frozen=True)
class Frame:
    """One thing said."""

    kind: bytes
    payload: bytes

    def record(self) -> dict[str, object]:
        """Read a payload that is JSON."""
        record = json.loads(self.payload)
        assert isinstance(record, dict)
        return record


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    r"""Return a frame as bytes.

    >>> frame(DATA, b"ab")
    b'D\x00\x00\x00\x02ab'
    """
    return HEAD.pack(kind, len(payload)) + payload


async def hear(stream: StreamReader) -> Frame:
    """Read one frame; asyncio.IncompleteReadError if the other side ended."""
    kind, length = HEAD.unpack(await stream.readexactly(HEAD.size))
    return Frame(kind, await stream.readexactly(length))


def hear_job(stream: BinaryIO) -> Job | None:
    """Wait for the next job; None once the server is gone."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    _, length = HEAD.unpack(head)
    record = json.loads(stream.read(length))
    return Job(**record | {"default": tuple(record["default"]), "named": tuple(record["named"])})
