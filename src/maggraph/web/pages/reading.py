"""Pages to read: method and trust, and what can be taken away."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from maggraph.answers.query import ask
from maggraph.web.dumps import media_of
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import GRADES
from maggraph.wording import say

SINGLE = "entities/"
"""Begin of the documents of single entities, which are too many to list on a page."""


@dataclass(frozen=True)
class Download:
    """A file under dump/, or all of a folder together; `size` is in bytes."""

    name: str
    media: str
    size: int
    files: int = 1


def about_view(visit: Visit) -> View:
    """Tell how facts come about, what the grades mean, how far to trust, how to ask for a correction."""
    counts = {row["class"].rpartition("#")[2]: int(row["count"]) for row in ask(visit.store, "counts").dicts()}
    reports = list(ask(visit.store, "reports", lang=visit.lang).dicts())
    return View(
        template=f"about.{visit.lang}.html",
        title=say("About: method and trust"),
        context={
            "counts": counts,
            "grades": {name: words() for name, words in GRADES.items()},
            "reports": reports,
        },
        record=lambda: {"counts": counts, "reports": reports},
        table=lambda: Table(("class", "count"), tuple((name, str(number)) for name, number in counts.items())),
        questions=(Question("without-evidence"), Question("evidence-of"), Question("reports")),
    )


def downloads_view(visit: Visit) -> View:
    """List what can be taken away, as far as it is there."""
    files = downloads_of(visit)
    graphs = list(ask(visit.store, "graphs").dicts())
    return View(
        template="downloads.html",
        title=say("Downloads"),
        context={"files": tuple(_together(files)), "graphs": graphs},
        record=lambda: {"graphs": graphs, "files": [asdict(one) for one in files]},
        table=lambda: Table(("graph", "triples"), tuple((row["graph"], row["triples"]) for row in graphs)),
        questions=(Question("graphs"), Question("quads")),
    )


def downloads_of(visit: Visit) -> tuple[Download, ...]:
    """List the files under dump/ with their sizes."""
    files: Mapping[str, Path] = visit.dumps.files() if visit.dumps else {}
    return tuple(Download(name, media_of(name), path.stat().st_size) for name, path in files.items())


def _together(files: tuple[Download, ...]) -> Iterator[Download]:
    """Yield the files, those of single entities as one line."""
    for single, some in groupby(files, key=lambda one: one.name.startswith(SINGLE)):
        found = tuple(some)
        whole = Download(SINGLE, found[0].media, sum(one.size for one in found), len(found))
        yield from (whole,) if single else found
