"""What queries on this graph are written in: prefixes, the classes and properties that it uses, controlled values."""

import re
from collections.abc import Iterator, Mapping

from maggraph.answers.query import ask
from maggraph.vocab import PREFIXES
from maggraph.web.pages.results import short
from maggraph.web.pages.visit import Visit

_LOCAL = re.compile(r"[\w-]+:[\w-]+", re.ASCII)
Term = Mapping[str, str | int]


def terms_used(visit: Visit) -> Mapping[str, object]:
    """Return prefixes, and terms with their names in the reader's language and how many things they are said of."""
    return visit.store.keep(
        ("terms", visit.lang), lambda: {"prefixes": dict(PREFIXES), "terms": [*_words(visit), *_values(visit)]}
    )


def _words(visit: Visit) -> Iterator[Term]:
    for row in ask(visit.store, "words-used", lang=visit.lang).dicts():
        yield _term(row["term"], row["type"], row["termLabel"], row["uses"])


def _values(visit: Visit) -> Iterator[Term]:
    rows = ask(visit.store, "kinds-explained", lang=visit.lang).dicts()
    for row in {row["concept"]: row for row in rows}.values():
        yield _term(row["concept"], "value", row["conceptLabel"], row["uses"])


def _term(iri: str, kind: str, label: str, uses: str) -> Term:
    name = short(iri)
    return {
        "name": name,
        "text": name if _LOCAL.fullmatch(name) else f"<{iri}>",
        "type": kind,
        "label": label,
        "uses": int(uses),
    }
