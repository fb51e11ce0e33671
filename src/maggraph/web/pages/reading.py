"""Pages to read: method and trust, and what can be taken away."""

from pathlib import Path

from maggraph.answers.query import ask
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import GRADES
from maggraph.wording import say

DUMP = "maggraph.nq"


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
    dump = dump_of(visit)
    graphs = list(ask(visit.store, "graphs").dicts())
    return View(
        template="downloads.html",
        title=say("Downloads"),
        context={
            "size": f"{dump.stat().st_size / 1e6:.1f}" if dump else "",
            "graphs": graphs,
        },
        record=lambda: {"graphs": graphs},
        table=lambda: Table(("graph", "triples"), tuple((row["graph"], row["triples"]) for row in graphs)),
        questions=(Question("graphs"), Question("quads")),
    )


def dump_of(visit: Visit) -> Path | None:
    """Return the dump that a build wrote beside its store."""
    path = Path(visit.place, DUMP) if visit.place else None
    return path if path and path.is_file() else None
