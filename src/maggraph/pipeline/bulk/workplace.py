"""The folder in which a build from records lies until it is complete, so that a killed one is taken up again.

Its name is made of what is built from what; another file, version or base begins anew. Each step leaves a file that
appears in one rename when the step is whole: a chunk's quads, the merged quads, how far the store has been filled.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from maggraph.errors import StoreError

PREFIX = ".records-"


@dataclass(frozen=True)
class Workplace:
    """A folder of unfinished work."""

    folder: Path

    @classmethod
    def of(cls, out: Path, files: Iterable[Path], *rest: str) -> "Workplace":
        """Find or make the folder for these files (by path, size and time) and whatever else matters."""
        stats = [(str(path.resolve()), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
        key = hashlib.sha256(json.dumps([stats, rest]).encode()).hexdigest()[:12]
        place = cls(out / f"{PREFIX}{key}")
        place._make()
        for other in out.glob(f"{PREFIX}*"):
            if other != place.folder:
                shutil.rmtree(other, ignore_errors=True)
        return place

    def _make(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                "{path}: cannot be written ({reason}); choose another folder with --out",
                path=self.folder.parent,
                reason=error.strerror,
            ) from error

    @property
    def quads(self) -> Path:
        """Return the place of all quads, merged."""
        return self.folder / "merged.nq"

    @property
    def store(self) -> Path:
        """Return the folder of the store that is being filled."""
        return self.folder / "store"

    def chunk(self, number: int) -> Path:
        """Return the place of one chunk's quads."""
        return self.folder / f"chunk-{number:05}.nq"

    def write(self, path: Path, lines: Iterable[bytes]) -> None:
        """Write a file so that it is there when it is whole; StoreError if it cannot be written."""
        fresh = path.with_suffix(".new")
        try:
            with fresh.open("wb") as file:
                file.writelines(lines)
            fresh.replace(path)
        except OSError as error:
            raise StoreError(
                "{path}: cannot be written ({reason}); make room or choose another folder",
                path=path,
                reason=error.strerror,
            ) from error

    def noted(self, name: str) -> object:
        """Return what was noted under a name, None if nothing was."""
        path = self.folder / f"{name}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None

    def note(self, name: str, value: object) -> object:
        """Note a value under a name."""
        self.write(self.folder / f"{name}.json", [json.dumps(value).encode()])
        return value

    def leave(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
