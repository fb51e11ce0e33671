"""Every entity under all its names, as lookups need them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.language import PersonName, Sex, fold, words
from maggraph.store import Store

SEXES = {"https://schema.org/Male": Sex.MALE, "https://schema.org/Female": Sex.FEMALE}


@dataclass(frozen=True)
class Entry:
    """One entity: its labels by language, every name it has, and for a person the parts of the name."""

    iri: str
    labels: Mapping[str, str]
    names: tuple[str, ...]
    person: PersonName | None = None

    def entity(self, lang: str) -> Entity:
        """Return the entity under its label in a language, or in another if there is none."""
        return Entity.of(self.iri, self.labels.get(lang) or next(iter(self.labels.values()), ""))

    @property
    def type(self) -> str:
        """Give the class in the entity's IRI."""
        return self.entity("ru").type

    @cached_property
    def folded(self) -> frozenset[str]:
        """Give every name, folded."""
        return frozenset(fold(name) for name in self.names)

    @cached_property
    def worded(self) -> tuple[tuple[str, ...], ...]:
        """Give every name as folded words."""
        return tuple(words(name) for name in self.names)


def read_directory(store: Store) -> tuple[Entry, ...]:
    """Read who and what exists, in the order of IRIs."""
    parts = person_names(store)
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for row in ask(store, "names").dicts():
        names[row["entity"]].append(row["name"])
        if row["main"] == "true":
            labels[row["entity"]][row["language"]] = row["name"]
    return tuple(Entry(iri, labels[iri], tuple(found), parts.get(iri)) for iri, found in sorted(names.items()))


def person_names(store: Store) -> dict[str, PersonName]:
    """Read the parts of people's names, by the person's IRI."""
    return {
        row["person"]: PersonName(row["family"], row["given"], row["patronymic"], SEXES.get(row["gender"]))
        for row in ask(store, "name-parts").dicts()
    }
