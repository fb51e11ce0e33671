"""build.json: the mark that a built folder carries, written last, so that a half-written build is no build.

The folder's own `store` subfolder is named in it: a rebuild writes a new subfolder and swaps the mark in one rename.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from maggraph.errors import StoreError

FORMAT = 1
NAME = "build.json"


@dataclass(frozen=True)
class Stamp:
    """What was built: the store's subfolder, digest and number of quads, by which version, under which base."""

    store: str
    digest: str
    quads: int
    maggraph: str
    base: str


def read_stamp(folder: Path) -> Stamp:
    """Read the mark of a built folder; StoreError if there is none, or another version wrote it."""
    record = _record(folder)
    if record.pop("format", None) != FORMAT:
        raise StoreError(
            "{folder}: was built by another version of maggraph ({version}); rebuild it with `maggraph build`",
            folder=folder,
            version=record.get("maggraph", "?"),
        )
    try:
        stamp = Stamp(**record)  # type: ignore[arg-type] # checked on the next line
    except TypeError as fault:
        raise _damaged(folder) from fault
    sound = all(isinstance(getattr(stamp, name), kind) for name, kind in Stamp.__annotations__.items())
    if not sound or Path(stamp.store).name != stamp.store:
        raise _damaged(folder)
    return stamp


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Write the mark in one rename; until then the folder shows its old build."""
    text = json.dumps({"format": FORMAT, **asdict(stamp)}, ensure_ascii=False, indent=1, sort_keys=True)
    fresh = folder / (NAME + ".new")
    try:
        fresh.write_text(text + "\n", encoding="utf-8")
        fresh.replace(folder / NAME)
    except OSError as fault:
        raise StoreError(
            "{folder}: cannot be written ({reason}); check its rights and the free space, or choose another folder",
            folder=folder,
            reason=fault.strerror,
        ) from fault


def _record(folder: Path) -> dict[str, object]:
    path = folder / NAME
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise StoreError(
            "{folder}: no built graph here; run `maggraph build`, or name another with --store", folder=folder
        ) from fault
    except OSError as fault:
        raise StoreError(
            "{path}: cannot be read ({reason}); check its rights", path=path, reason=fault.strerror
        ) from fault
    except ValueError as fault:
        raise _damaged(folder) from fault
    if not isinstance(record, dict):
        raise _damaged(folder)
    return record


def _damaged(folder: Path) -> StoreError:
    return StoreError("{path}: is damaged; rebuild it with `maggraph build`", path=folder / NAME)
