"""The first reading of files of records: what facts need to know of each other, and where to cut the files.

Participations, nearly all of any file, are passed over here unread.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from maggraph.errors import InputError, SheetError
from maggraph.facts.authority import Territory
from maggraph.facts.context import Context
from maggraph.facts.corpus import Corpus
from maggraph.facts.lines import EntityLine, EventLine, Line, ReportLine, TenureLine
from maggraph.pipeline.bulk.lines import Chunk, read_line, unreadable
from maggraph.pipeline.bulk.stages import Stage, Tell

_PASSED_OVER = re.compile(rb'\s*\{\s*"type"\s*:\s*"(?:participation|conferral|attendance)"')
CHUNK = 4 << 20
"""Bytes of a chunk: about 12 000 participations, whose quads a process holds at once."""
MOST = 400
"""Chunks at most: as many files are open at once when they are merged."""


@dataclass
class Reading:
    """What the first reading gives: a context for each report, and the chunks."""

    contexts: dict[str, Context] = field(default_factory=dict)
    chunks: list[Chunk] = field(default_factory=list)


class FirstReader:
    """Read files of records once, beside a data folder whose entities and events they may refer to."""

    def __init__(self, corpus: Corpus) -> None:
        self.reading = Reading()
        self._known = {reference for reference, _ in corpus.entries()}
        for report in corpus.reports:
            self._known.add(f"report/{report.record.id}")

    def read(self, paths: Sequence[Path], tell: Tell) -> Reading:
        """Read the files; SheetError at the first fault of an entity, event or post."""
        whole = sum(_size(path) for path in paths)
        target = max(CHUNK, whole // MOST)
        before = 0
        for path in paths:
            for chunk in self._chunks(path, target):
                self.reading.chunks.append(chunk)
                tell(Stage.READ, before + chunk.end, whole)
            before += _size(path)
        return self.reading

    def _chunks(self, path: Path, target: int) -> Iterator[Chunk]:
        start, first, place, number = 0, 1, 0, 0
        for number, line in enumerate(_lines(path), 1):
            self._look(path, number, line)
            place += len(line)
            if place - start >= target:
                yield Chunk(len(self.reading.chunks), path, start, place, first)
                start, first = place, number + 1
        if place > start:
            yield Chunk(len(self.reading.chunks), path, start, place, first)

    def _look(self, path: Path, number: int, line: bytes) -> None:
        if line.strip() and not _PASSED_OVER.match(line):
            self._note(path, number, read_line(path, number, line))

    def _note(self, path: Path, number: int, record: Line) -> None:
        match record:
            case EventLine():
                self._once(path, number, f"event/{record.fact.id}", f"{record.report} event/{record.fact.id}")
                self._context(record.report).note_event(record.fact)
            case TenureLine():
                self._context(record.report).note_tenure(record.fact)
            case EntityLine() | ReportLine():
                kind = record.entry.type if isinstance(record.entry, Territory) else record.type
                reference = f"{kind}/{record.entry.id}"
                self._once(path, number, reference, reference)

    def _once(self, path: Path, number: int, reference: str, key: str) -> None:
        if key in self._known:
            raise SheetError(
                "{path}:{line}: {place}: {problem}",
                path=path,
                line=number,
                place="id",
                problem=InputError("{target} stands twice; give one of them another id", target=reference),
            )
        self._known.add(key)

    def _context(self, report: str) -> Context:
        return self.reading.contexts.setdefault(report, Context())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise unreadable(path, error) from error
