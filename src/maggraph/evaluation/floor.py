"""The floor that our figures stand on: what natasha's stock pipeline, with no rule of ours, finds in a report.

It knows persons, organisations and places, and none of what was done; the other families stay empty.
"""

import inspect
from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from maggraph.evaluation.sides import PersonName, Side, Thing
from maggraph.reports import read_report

_OldSpecification = namedtuple("_OldSpecification", "args varargs keywords defaults")


class Stock:
    """Natasha's pipeline, put together as its own documentation does."""

    def __init__(self) -> None:
        with _older_inspect():
            import natasha  # noqa: PLC0415 - needs the older inspect

            embedding = natasha.NewsEmbedding()
            self._document = natasha.Doc
            self._segmenter, self._morphology = natasha.Segmenter(), natasha.MorphVocab()
            self._tagger, self._parser = natasha.NewsMorphTagger(embedding), natasha.NewsSyntaxParser(embedding)
            self._finder, self._names = natasha.NewsNERTagger(embedding), natasha.NamesExtractor(self._morphology)

    def read(self, text: str) -> tuple[set[PersonName], set[str]]:
        """Return the persons of a text, and the normal forms of its organisations and places."""
        with _older_inspect():
            doc = self._document(text)
            doc.segment(self._segmenter)
            doc.tag_morph(self._tagger)
            doc.parse_syntax(self._parser)
            doc.tag_ner(self._finder)
            for span in doc.spans:
                span.normalize(self._morphology)
                span.extract_fact(self._names)
        people = [span.fact.as_dict for span in doc.spans if span.type == "PER" and span.fact]
        return {_name(one) for one in people}, {span.normal for span in doc.spans if span.type != "PER"}


def stock_side(path: Path) -> Side:
    """Return the persons and things that natasha finds in a report; ReportError if it cannot be read."""
    found = [_stock().read(paragraph.text) for paragraph in read_report(path).paragraphs]
    people = sorted({name for names, _ in found for name in names})
    things = sorted({name for _, names in found for name in names})
    return Side(
        people={f"person/{number}": name for number, name in enumerate(people)},
        things={f"thing/{number}": Thing((name,)) for number, name in enumerate(things)},
    )


@cache
def _stock() -> Stock:
    return Stock()


def _name(fact: dict[str, str]) -> PersonName:
    return PersonName(fact.get("last", ""), fact.get("first", ""), fact.get("middle", ""))


@contextmanager
def _older_inspect() -> Iterator[None]:
    """Lend pymorphy2, on which natasha stands, the function that Python 3.11 took from `inspect`."""
    inspect.getargspec = lambda function: _OldSpecification(*inspect.getfullargspec(function)[:4])  # type: ignore[attr-defined]
    try:
        yield
    finally:
        del inspect.getargspec  # type: ignore[attr-defined]
