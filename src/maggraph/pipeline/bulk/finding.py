"""What is wrong with a file of records or with a great build, found without holding it in memory."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from maggraph.errors import SheetError
from maggraph.pipeline.building import QUADS
from maggraph.pipeline.bulk.lines import faults_of, unreadable
from maggraph.pipeline.bulk.making import RecordsOrder, faults_of_records
from maggraph.pipeline.bulk.shapes import check_stretch, stretches
from maggraph.store import read_stamp
from maggraph.triples.faults import Fault

GREAT = 64 << 20
"""Bytes of quads from which on a build is not held in memory."""


def found_in_records(path: Path) -> Iterator[SheetError | Fault]:
    """Yield the faults of the lines; only if there are none, those of the graph they make."""
    wrong = False
    for fault in _in_lines(path):
        wrong = True
        yield fault
    if wrong:
        return
    with TemporaryDirectory() as folder:
        try:
            yield from faults_of_records(RecordsOrder((path,), Path(folder)))
        except SheetError as fault:
            yield fault


def _in_lines(path: Path) -> Iterator[SheetError]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield from faults_of(path, number, line)
    except OSError as error:
        raise unreadable(path, error) from error


def is_great(build: Path) -> bool:
    """Say whether a build is too great to be held in memory."""
    quads = build / QUADS
    return quads.is_file() and quads.stat().st_size > GREAT


def found_in_build(build: Path) -> Iterator[Fault]:
    """Yield what the shapes say of a build, by its quads and its store."""
    for stretch in stretches(build / QUADS, build / read_stamp(build).store):
        yield from check_stretch(stretch)
