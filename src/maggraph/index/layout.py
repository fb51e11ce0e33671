"""One file of named arrays: a head in JSON, the arrays behind it, an end mark; opened by mapping, read when touched.

Context: an index of ten million participations has hundreds of megabytes, and a question about one person needs some
kilobytes of it. Choice: raw arrays at multiples of 64 bytes, mapped into memory; a file is written beside its place and
renamed, so that a reader sees all of it or none. Price: the format is ours, so it carries a number.
"""

import json
import mmap
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from maggraph.errors import StoreError

FORMAT = 1
PREFIX = "index-of-"
_MAGIC = b"MAGINDEX"
_END = b"INDEXEND"
_ALIGN = 64
Array = npt.NDArray[np.generic]


def index_path(store: Path) -> Path:
    """Say where the index of a store's subfolder lies: beside it.

    >>> index_path(Path("build/store-1f")).name
    'index-of-store-1f'
    """
    return store.with_name(PREFIX + store.name)


def write_arrays(path: Path, digest: str, arrays: Mapping[str, Array]) -> None:
    """Write named arrays in one move; StoreError if the disk refuses."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            file.write(_head(digest, arrays))
            for array in arrays.values():
                file.write(b"\0" * (-file.tell() % _ALIGN))
                np.ascontiguousarray(array).tofile(file)
            file.write(_END)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as fault:
        fresh.unlink(missing_ok=True)
        raise StoreError(
            "{path}: cannot be written ({reason}); make room or choose another folder", path=path, reason=fault.strerror
        ) from fault


def _head(digest: str, arrays: Mapping[str, Array]) -> bytes:
    """Describe the arrays and where each stands; the head's own length is settled first, since the places need it."""
    room = 512 + 128 * len(arrays)
    end, sections = room, {}
    for name, array in arrays.items():
        place = -(-end // _ALIGN) * _ALIGN
        sections[name] = (array.dtype.str, array.size, place)
        end = place + array.nbytes
    record = {"format": FORMAT, "digest": digest, "size": end + len(_END), "arrays": sections}
    return (_MAGIC + json.dumps(record).encode()).ljust(room)


def map_arrays(path: Path, digest: str) -> Mapping[str, Array] | None:
    """Map the arrays of a file; None if it is missing, torn, of another format or of another graph."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    record = _record(mapped)
    mine = {"format": FORMAT, "digest": digest, "size": len(mapped)}
    sections = record.pop("arrays", None)
    if record != mine or not isinstance(sections, dict) or mapped[-len(_END) :] != _END:
        return None
    return {name: np.frombuffer(mapped, kind, size, place) for name, (kind, size, place) in sections.items()}


def _record(mapped: mmap.mmap) -> dict[str, object]:
    head = mapped[:65536]
    if not head.startswith(_MAGIC):
        return {}
    try:
        record, _ = json.JSONDecoder().raw_decode(head[len(_MAGIC) :].decode("utf-8", "replace"))
    except ValueError:
        return {}
    return record if isinstance(record, dict) else {}
