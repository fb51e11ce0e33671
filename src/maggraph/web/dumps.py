"""What lies under /dump/: the files of `maggraph export`, made of the build that is served when first asked for.

They are made once, by one thread while the others wait, into a folder for the time that this build is served; the same
bytes as `maggraph export DIR` writes. A store elsewhere, which may change at any time, and a graph too large to be held
in memory have at most the N-Quads that the build wrote.
"""

import tempfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock

from maggraph.publication.dcat import MEDIA, suffix
from maggraph.publication.exporting import Source, description_files, export_files, write_files
from maggraph.store import Store

DUMP = "maggraph.nq"
"""The dump that a build writes beside its store."""
GRAPHS = tuple(f"maggraph.{form}" for form in ("jsonld", "nq", "rdf", "trig", "ttl"))
"""The files that hold the whole graph."""


class Dumps:
    """The files of one build by their paths under dump/; `place` is the built folder, "" for a store elsewhere."""

    def __init__(self, store: Store, place: str, *, whole: bool) -> None:
        self._store, self._whole = store, whole
        self._built = Path(place, DUMP) if place else None
        self._making = Lock()

    def file(self, name: str) -> Path | None:
        """Return where a file lies, None if there is none of this path; the first call takes some seconds."""
        if name == DUMP and self._built and self._built.is_file():
            return self._built
        return self.files().get(name)

    def files(self) -> Mapping[str, Path]:
        """Return every file by its path, sorted; the first call takes some seconds."""
        with self._making:
            return self._files

    @property
    def graphs(self) -> tuple[str, ...]:
        """Name the files that hold the whole graph, without making them."""
        return GRAPHS if self._whole else tuple(self.files())

    def close(self) -> None:
        """Remove what was made."""
        with self._making:
            if "_folder" in vars(self):
                self._folder.cleanup()

    @cached_property
    def _folder(self) -> "tempfile.TemporaryDirectory[str]":
        return tempfile.TemporaryDirectory(prefix="maggraph-dump-")

    @cached_property
    def _files(self) -> Mapping[str, Path]:
        if not self._whole:
            return {DUMP: self._built} if self._built and self._built.is_file() else {}
        source, folder = Source(self._store), Path(self._folder.name)
        files = dict(export_files(source))
        write_files(folder, files | dict(description_files(source, self._store.base, files)))
        return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if path.is_file()}


def media_of(name: str) -> str:
    """Return the media type of a file.

    >>> media_of("tables/persons.csv"), media_of("SHA256SUMS")
    ('text/csv', 'text/plain')
    """
    return MEDIA.get(suffix(name), "text/plain")
