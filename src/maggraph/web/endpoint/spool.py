"""An answer on its way: taken from a worker as fast as it comes, given to a client as fast as it reads.

Nothing is sent before the answer is complete or a mebibyte of it is there, so that most faults still get a status of
their own; a fault after that breaks the connection, which HTTP clients notice. A slow reader holds a temporary file and
no worker.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from tempfile import SpooledTemporaryFile

from maggraph.errors import QueryError

HELD = 1 << 20
"""Bytes that are kept in memory, and waited for before the first goes out."""
MOST = 1 << 28
"""Bytes of the longest answer."""
PIECE = 1 << 16


class Spool:
    """The bytes of one answer; `cut` says, once they are all there, whether rows had to stay out."""

    def __init__(self) -> None:
        self.cut = False
        self._file = SpooledTemporaryFile(HELD)  # noqa: SIM115 - closed with the answer
        self._size = 0
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def fill(self, source: Callable[[Callable[[bytes], None]], Awaitable[bool]]) -> None:
        """Begin to take an answer from a function that hands on its pieces and says whether it is cut."""
        self._task = asyncio.create_task(self._fill(source))

    async def ready(self) -> bool:
        """Wait until there is something to send, and say whether it is all; raise what went wrong before that."""
        while not self._complete and self._size < HELD:
            await self._next()
        if self._complete:
            self._raise()
        return self._complete

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the answer from its beginning, waiting for what is not there yet."""
        sent = 0
        try:
            while sent < self._size or not self._complete:
                if piece := self._piece(sent):
                    sent += len(piece)
                    yield piece
                else:
                    await self._next()
            self._raise()
        finally:
            await self.close()

    async def close(self) -> None:
        """End the work on an answer that nobody waits for any more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._file.close()

    @property
    def _complete(self) -> bool:
        return self._task is not None and self._task.done()

    def _raise(self) -> None:
        if self._task and not self._task.cancelled() and (error := self._task.exception()):
            raise error

    async def _fill(self, source: Callable[[Callable[[bytes], None]], Awaitable[bool]]) -> None:
        try:
            self.cut = await source(self._add)
        finally:
            asyncio.get_running_loop().call_soon(self._news.set)  # when this task is done

    def _add(self, piece: bytes) -> None:
        if self._size + len(piece) > MOST:
            raise QueryError("The answer is longer than {most} MiB; ask for less", most=MOST >> 20)
        self._file.seek(self._size)
        self._file.write(piece)
        self._size += len(piece)
        self._news.set()

    def _piece(self, start: int) -> bytes:
        self._file.seek(start)
        return self._file.read(PIECE)

    async def _next(self) -> None:
        await self._news.wait()
        self._news.clear()
