"""The territories of a report: a country by any of its names is one, a city by name alone."""

from dataclasses import dataclass, field
from functools import lru_cache

from maggraph.extraction.lexicon import entries
from maggraph.extraction.places import RawTerritory
from maggraph.facts.kinds import TerritoryClass
from maggraph.language import fold, slug


@dataclass
class TerritoryEntity:
    """One territory: its name as the text has it most fully, its class, and its other names."""

    name: str
    type: TerritoryClass
    names: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The proposed slug."""
        return slug(self.name)


class Atlas:
    """Finds the entity of a territory's mention, and makes it if it is new."""

    def __init__(self) -> None:
        self.all: list[TerritoryEntity] = []
        self._by_name: dict[tuple[TerritoryClass, str], TerritoryEntity] = {}

    def learn(self, name: str, kind: TerritoryClass) -> TerritoryEntity:
        """Return the entity of a territory's name."""
        key = kind, fold(_canonical(name, kind))
        found = self._by_name.get(key)
        if found is None:
            found = self._by_name[key] = TerritoryEntity(name, kind)
            self.all.append(found)
            found.names += [other for other in _other_names(name, kind) if other != name]
        elif name != found.name and name not in found.names:
            found.names.append(name)
        return found

    def of(self, raw: RawTerritory) -> TerritoryEntity:
        """Return the entity of a territory as found."""
        return self.learn(raw.name, raw.type)


def _table(kind: TerritoryClass) -> dict[str, tuple[str, ...]]:
    if kind is TerritoryClass.CITY:
        return {}
    return entries("countries") if kind is TerritoryClass.COUNTRY else entries("regions")


@lru_cache(maxsize=4096)
def _canonical(name: str, kind: TerritoryClass) -> str:
    """Return the official name of a territory that a lexicon has."""
    lower = name.lower()
    for key, row in _table(kind).items():
        if lower in (key, row[0].lower(), f"республика {key}"):
            return row[0]
    return name


@lru_cache(maxsize=4096)
def _other_names(name: str, kind: TerritoryClass) -> tuple[str, ...]:
    official = _canonical(name, kind)
    short = [key for key, row in _table(kind).items() if row[0] == official]
    others = [row[2].split(", ") for row in _table(kind).values() if row[0] == official and len(row) > 2 and row[2]]
    return (
        official,
        *(other for names in others for other in names),
        *(" ".join(part.capitalize() for part in key.split(" ")) for key in short if len(key) > 4),
    )
