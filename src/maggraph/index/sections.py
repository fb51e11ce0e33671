"""The file of an index: a head in JSON, arrays behind it, an end mark; mapped into memory, read when touched.

Context: an index of ten million participations has hundreds of megabytes, and a question about one person needs some
kilobytes of it. Choice: raw arrays at multiples of 64 bytes, mapped into memory; a file is written beside its place and
renamed, so that a reader sees all of it or none. Price: the format is ours, so it carries a number.
"""

import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

FORMAT = 1
PREFIX = "index-of-"
MAGIC = b"MAGINDEX"
END = b"INDEXEND"
_HEAD = 65536
_CODES: Mapping[str, tuple[Literal["B", "i", "q"], int]] = {"|u1": ("B", 1), "<i4": ("i", 4), "<i8": ("q", 8)}
"""Kinds of numbers as numpy names them -> as memory views name them, and their bytes."""


def index_path(store: Path) -> Path:
    """Say where the index of a store's subfolder lies: beside it.

    >>> index_path(Path("build/store-1f")).name
    'index-of-store-1f'
    """
    return store.with_name(PREFIX + store.name)


@dataclass(frozen=True)
class Sections:
    """A mapped file, and of each array its kind, how many numbers it has and where it begins."""

    mapped: mmap.mmap
    places: Mapping[str, tuple[str, int, int]]

    def view(self, name: str) -> memoryview:
        """Return an array as a view of whole numbers, without numpy; KeyError if there is none of this name."""
        kind, size, place = self.places[name]
        code, width = _CODES[kind]
        return memoryview(self.mapped)[place : place + size * width].cast(code)


def map_file(path: Path, digest: str) -> Sections | None:
    """Map a file; None if it is missing, torn, of another format or of another graph."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    record = _record(mapped)
    mine = {"format": FORMAT, "digest": digest, "size": len(mapped)}
    places = record.pop("arrays", None)
    if record != mine or not isinstance(places, dict) or mapped[-len(END) :] != END:
        return None
    return Sections(mapped, {name: (kind, size, place) for name, (kind, size, place) in places.items()})


def _record(mapped: mmap.mmap) -> dict[str, object]:
    head = mapped[:_HEAD]
    if not head.startswith(MAGIC):
        return {}
    try:
        record, _ = json.JSONDecoder().raw_decode(head[len(MAGIC) :].decode("utf-8", "replace"))
    except ValueError:
        return {}
    return record if isinstance(record, dict) else {}
