"""maplib: triples in polars frames, asked in SPARQL; answers come as frames."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.question import Entered, Key, Plain, Question, Way
from maggraph.bench.peers.triples import about, plain_rows, question_text, triple_lines

if TYPE_CHECKING:
    import polars as pl
    from maplib import Model


@contextmanager
def maplib(attendance: Attendance, folder: Path) -> Iterator[Entered]:
    """Load a model from a file of N-Triples."""
    from maplib import Model  # noqa: PLC0415 - an optional peer

    source = folder / "maplib.nt"
    source.write_text("".join(triple_lines(attendance)), encoding="ascii")
    model = Model()
    model.read(str(source), format="ntriples")
    yield Entered({question: _way(model, question) for question in (Question.EGO, Question.PAIRS)}, OwnClock())


def _way(model: "Model", question: Question) -> Way:
    text = question_text(f"{question}.rq")

    def plain(key: Key, frame: object) -> Plain:
        return plain_rows(question, key, cast("pl.DataFrame", frame).iter_rows())

    return Way(lambda key: model.query(about(text, key)), plain, f"{question}.rq, as a frame")
