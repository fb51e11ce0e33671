"""Every entity under all its names, as lookups need them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from maggraph.answers.query import Row, ask, ask_each
from maggraph.answers.values import Entity
from maggraph.language import PersonName, Sex, fold, words
from maggraph.store import Store

_CLASS = "https://w3id.org/maggraph/ontology#"
CLASSES = {
    **{
        name: f"{_CLASS}{name.capitalize()}" for name in ("person", "organization", "venue", "event", "award", "report")
    },
    **{name: f"{_CLASS}{name.capitalize()}" for name in ("city", "region", "country")},
    "series": f"{_CLASS}EventSeries",
}
"""The class of each type that an IRI names."""
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


def read_directory(store: Store, types: Collection[str] = ()) -> tuple[Entry, ...]:
    """Read who and what exists, of some types or all, in the order of IRIs."""
    classes = [CLASSES[name] for name in types if name in CLASSES]
    rows = ask_each(store, "names", "class", classes) if classes else ask(store, "names").dicts()
    parts = person_names(store) if not classes or CLASSES["person"] in classes else {}
    return tuple(entry for entry in _entries(rows, parts) if not types or entry.type in types)


def read_entry(store: Store, iri: str) -> Entry | None:
    """Read one entity by its IRI or id; None if there is none."""
    entries = _entries(ask(store, "names", entity=iri).dicts(), person_names(store, [iri]))
    return next(entries, None)


def read_entries(store: Store, wanted: Collection[str]) -> tuple[Entry, ...]:
    """Read some entities by their IRIs or ids, in the order of IRIs."""
    people = [one for one in wanted if Entity.of(one).type == "person"]
    return tuple(_entries(ask_each(store, "names", "entity", wanted), person_names(store, people)))


def _entries(rows: Iterable[Row], parts: Mapping[str, PersonName]) -> Iterator[Entry]:
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        names[row["entity"]].append(row["name"])
        if row["main"] == "true":
            labels[row["entity"]][row["language"]] = row["name"]
    for iri, found in sorted(names.items()):
        yield Entry(iri, labels[iri], tuple(found), parts.get(iri))


def person_names(store: Store, people: Collection[str] | None = None) -> dict[str, PersonName]:
    """Read the parts of people's names, of some or all, by the person's IRI."""
    rows = ask(store, "name-parts").dicts() if people is None else ask_each(store, "name-parts", "person", people)
    return {
        row["person"]: PersonName(row["family"], row["given"], row["patronymic"], SEXES.get(row["gender"]))
        for row in rows
    }
