"""What was published here and is no longer: each with the day and the reason, answered 410 and never 404.

A build writes `withdrawn.json` beside its stamp: `{"person/x": {"date": "2026-11-01", "reason": {"ru": …, "en": …}}}`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from maggraph.errors import MaggraphError, StoreError
from maggraph.publication.triples import Triple, graph_of
from maggraph.store import IRI, Graph, Literal
from maggraph.wording import language

NAME = "withdrawn.json"
OWL = "http://www.w3.org/2002/07/owl#"
DCTERMS = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
GONE = "{name} was withdrawn on {date}. The reason: {reason}"


@dataclass(frozen=True)
class Tombstone:
    """An id that leads nowhere any more, since when (ISO 8601), and why, by language."""

    id: str
    date: str
    reason: Mapping[str, str]

    @property
    def record(self) -> dict[str, object]:
        """Give it as JSON."""
        return {"id": self.id, "date": self.date, "reason": dict(self.reason)}

    def graph(self, base: str) -> Graph:
        """State it in RDF: deprecated, since when, and why in each language."""
        iri = IRI(f"{base}id/{self.id}")
        return graph_of(
            [
                Triple(iri, IRI(f"{OWL}deprecated"), Literal("true", f"{XSD}boolean")),
                Triple(iri, IRI(f"{DCTERMS}modified"), Literal(self.date, f"{XSD}date")),
                *(
                    Triple(iri, IRI(f"{SKOS}changeNote"), Literal(words, None, lang))
                    for lang, words in sorted(self.reason.items())
                ),
            ]
        )


class WithdrawnError(MaggraphError):
    """Somebody asks for what was withdrawn."""

    def __init__(self, stone: Tombstone) -> None:
        super().__init__(GONE, name=stone.id, date=stone.date, reason=stone.reason[language()])
        self.stone = stone


def read_withdrawn(folder: Path) -> Mapping[str, Tombstone]:
    """Read what a build says is withdrawn, by id; nothing if it says nothing. StoreError if it cannot be read."""
    path = folder / NAME
    try:
        record = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return {name: _tombstone(name, entry) for name, entry in sorted(record.items())}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise StoreError(
            "{path}: is no list of what is withdrawn ({reason}); rebuild it with `maggraph build`",
            path=path,
            reason=str(fault) or type(fault).__name__,
        ) from fault


def _tombstone(name: str, entry: Mapping[str, object]) -> Tombstone:
    reason = entry["reason"]
    if not isinstance(reason, dict):
        raise TypeError(reason)
    return Tombstone(name, str(entry["date"]), {lang: str(reason[lang]) for lang in ("en", "ru")})


def refuse(withdrawn: Mapping[str, Tombstone], name: str) -> None:
    """Raise WithdrawnError if an id was withdrawn."""
    if name in withdrawn:
        raise WithdrawnError(withdrawn[name])
