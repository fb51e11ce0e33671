"""Slovnet's recogniser of names behind one door, loaded at the first question.

Context: it knows foreign names that no dictionary has, but reads some 5,000 characters a second. Choice: it is asked
only about words that the rules leave unexplained, with a few words around them. Price: the weights (30 MB, in natasha's
wheel, of which no code is imported) stay in memory once asked for. Its matrices are small: threads of numpy's only wait
for each other, and cost ten times what one costs.
"""

import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Protocol, cast

EMBEDDING = "emb/navec_news_v1_1B_250K_300d_100q.tar"
RECOGNISER = "model/slovnet_ner_news_v1.tar"


class _Span(Protocol):
    start: int
    stop: int
    type: str


class _Markup(Protocol):
    spans: list[_Span]


class _Recogniser(Protocol):
    def __call__(self, text: str) -> _Markup: ...


@cache
def _recogniser() -> _Recogniser | None:
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        return None
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # heard only if numpy was not loaded before
    from navec import Navec  # noqa: PLC0415 - numpy and the weights are loaded only when asked for
    from slovnet import NER  # noqa: PLC0415

    weights = Path(spec.origin).parent / "data"
    recogniser = NER.load(weights / RECOGNISER)
    recogniser.navec(Navec.load(weights / EMBEDDING))
    return cast(_Recogniser, recogniser)


def people_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where people are named in a text, as character offsets; nothing if the weights are not installed."""
    recogniser = _recogniser()
    for span in recogniser(text).spans if recogniser else ():
        if span.type == "PER":
            yield span.start, span.stop
