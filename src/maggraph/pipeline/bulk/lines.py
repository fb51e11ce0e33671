"""Lines of records with their places: a fault in one is named by file, line and field."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from maggraph.errors import SheetError
from maggraph.facts.lines import LINE, Line
from maggraph.facts.problems import problem

_PROBLEMS = {
    "json_invalid": "is no JSON ({error}); write one record in each line",
    "union_tag_invalid": "{tag} is no kind of record; write one of {expected_tags}",
    "union_tag_not_found": "is no record; write its kind as `type`",
}


@dataclass(frozen=True)
class Chunk:
    """A run of whole lines of a file: its bytes from start to end, and the number of its first line, from 1."""

    number: int
    path: Path
    start: int
    end: int
    first: int

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield each line that is not blank with its number."""
        try:
            with self.path.open("rb") as file:
                file.seek(self.start)
                content = file.read(self.end - self.start)
        except OSError as error:
            raise unreadable(self.path, error) from error
        numbered = enumerate(content.split(b"\n"), self.first)
        return ((number, line) for number, line in numbered if line.strip())


def read_line(path: Path, number: int, line: bytes) -> Line:
    """Read one record; SheetError names its first fault."""
    try:
        return LINE.validate_json(line)
    except ValidationError as error:
        raise next(_named(path, number, error)) from error


def faults_of(path: Path, number: int, line: bytes) -> Iterator[SheetError]:
    """Yield every fault of one record."""
    try:
        LINE.validate_json(line)
    except ValidationError as error:
        yield from _named(path, number, error)


def _named(path: Path, number: int, error: ValidationError) -> Iterator[SheetError]:
    for detail in error.errors(include_url=False):
        yield SheetError(
            "{path}:{line}: {place}: {problem}",
            path=path,
            line=number,
            place=".".join(str(step) for step in detail["loc"][1:]) or "the line",
            problem=problem(detail, _PROBLEMS),
        )


def unreadable(path: Path, error: OSError) -> SheetError:
    """Say that a file cannot be read."""
    return SheetError("{path}: cannot be read ({reason})", path=path, reason=error.strerror)
