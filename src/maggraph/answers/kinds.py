"""The controlled values' names in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from maggraph.answers.query import ask
from maggraph.store import Store

KIND_PATH = "/kind/"


@dataclass(frozen=True)
class KindNames:
    """Names by scheme and value, as in `forum` of `event`."""

    labels: Mapping[str, str]

    def name(self, scheme: str, value: str) -> str:
        """Name a value; one that the graph does not name stays as it is.

        >>> KindNames({"event/forum": "форум"}).name("event", "forum"), KindNames({}).name("event", "x")
        ('форум', 'x')
        """
        return self.labels.get(f"{scheme}/{value}", value)

    def named(self, iri: str) -> str:
        """Name the value of an IRI, as in `…/kind/event/forum`; one that the graph does not name gives its last part.

        >>> KindNames({"event/forum": "форум"}).named("https://w3id.org/maggraph/kind/event/forum")
        'форум'
        """
        return self.name(*iri.partition(KIND_PATH)[2].split("/", 1))


def read_kinds(store: Store, lang: str) -> KindNames:
    """Read all names in one language."""
    rows = ask(store, "kinds", lang=lang).dicts()
    return KindNames({row["concept"].partition(KIND_PATH)[2]: row["conceptLabel"] for row in rows})
