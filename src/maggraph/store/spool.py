"""N-Quads on disk, sorted out by graph, so that a load of any size holds one batch in memory.

A blank node's label means something within one request only. So the lines with blank nodes of a graph stand apart: they
are sent together, in its first request; every other line may go in any batch.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import pyoxigraph as ox

from maggraph.errors import StoreError

_QUAD = re.compile(r"(?P<triple>.+\S)\s+<(?P<graph>[^<>\s]+)>\s*\.\s*")
_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_BLANK = re.compile(r"^_:|\s_:\S+$")


@dataclass
class Spool:
    """The triples of each graph as N-Triples files of a folder, and how many there are."""

    folder: Path
    counts: dict[str, int] = field(default_factory=dict)

    def fill(self, path: Path) -> None:
        """Sort out a file of N-Quads; StoreError names the line that is none or stands in no named graph."""
        files: dict[Path, list[str]] = {}
        for number, line in enumerate(_lines(path), 1):
            if not line.strip() or line.startswith("#"):
                continue
            found = _QUAD.fullmatch(line.rstrip("\n"))
            if not found:
                raise StoreError("{path}, line {number}: is no quad of a named graph", path=path, number=number)
            self.counts[found["graph"]] = self.counts.get(found["graph"], 0) + 1
            held = files.setdefault(self._place(found["graph"], blank=bool(_BLANK.search(found["triple"]))), [])
            held.append(f"{found['triple']} .\n")
            if len(held) >= _HELD:
                _append(files)
        _append(files)

    def batches(self, graph: str, size: int) -> Iterator[str]:
        """Yield the triples of a graph, `size` lines at a time; the first batch has all its blank nodes besides."""
        rest = _lines(self._place(graph, blank=False))
        first = "".join(chain(_lines(self._place(graph, blank=True)), islice(rest, size)))
        yield first
        while batch := "".join(islice(rest, size)):
            yield batch

    def _place(self, graph: str, *, blank: bool) -> Path:
        name = hashlib.sha256(graph.encode()).hexdigest()
        return self.folder / f"{name}-{'blank' if blank else 'plain'}.nt"


_HELD = 10_000


def digest(lines: Iterable[str]) -> str:
    """Return the SHA-256 of sorted N-Quads lines whose blank nodes got their canonical labels (RDFC-1.0).

    Truth values count in their canonical form: some engines keep the value, not how it was written.
    """
    quads = ox.Dataset(ox.parse(_canonical("\n".join(lines)), ox.RdfFormat.N_QUADS))
    quads.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(f"{quad} ." for quad in quads)).encode()).hexdigest()


def _canonical(text: str) -> str:
    """Write 1 and 0 of xsd:boolean as words.

    >>> _canonical('"1"^^<http://www.w3.org/2001/XMLSchema#boolean>')
    '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    """
    for number, word in (("0", "false"), ("1", "true")):
        text = text.replace(f'"{number}"^^<{_BOOLEAN}>', f'"{word}"^^<{_BOOLEAN}>')
    return text


def _append(files: dict[Path, list[str]]) -> None:
    for place, lines in files.items():
        with place.open("a", encoding="utf-8") as file:
            file.writelines(lines)
    files.clear()


def _lines(path: Path) -> Iterator[str]:
    if not path.exists():
        return
    with path.open(encoding="utf-8") as file:
        yield from file
