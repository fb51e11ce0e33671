"""The arrays of an index written into one file, and mapped out of it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from maggraph.errors import StoreError
from maggraph.index.sections import END, FORMAT, MAGIC, map_file

_ALIGN = 64
Array = npt.NDArray[np.generic]


def write_arrays(path: Path, digest: str, arrays: Mapping[str, Array]) -> None:
    """Write named arrays in one move; StoreError if the disk refuses."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            file.write(_head(digest, arrays))
            for array in arrays.values():
                file.write(b"\0" * (-file.tell() % _ALIGN))
                np.ascontiguousarray(array).tofile(file)
            file.write(END)
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
    record = {"format": FORMAT, "digest": digest, "size": end + len(END), "arrays": sections}
    return (MAGIC + json.dumps(record).encode()).ljust(room)


def map_arrays(path: Path, digest: str) -> Mapping[str, Array] | None:
    """Map the arrays of a file; None if it is missing, torn, of another format or of another graph."""
    found = map_file(path, digest)
    if not found:
        return None
    return {name: np.frombuffer(found.mapped, kind, size, place) for name, (kind, size, place) in found.places.items()}
