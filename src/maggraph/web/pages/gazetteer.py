"""Where cities are: a list of GeoNames by name, read once. A city that it does not know is on no map, and said so.

Coordinates are not facts of reports, so they stand in no graph; `.workshop/map.py` makes the list.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from maggraph.language import fold

LIST = Path(__file__).parent / "gazetteer.tsv"


@dataclass(frozen=True)
class Place:
    """A city of the list: degrees north and east, and its English name folded."""

    latitude: float
    longitude: float
    english: str


@cache
def places() -> Mapping[str, tuple[Place, ...]]:
    """Return the cities by each of their names, folded, the largest first."""
    found: dict[str, list[Place]] = defaultdict(list)
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            latitude, longitude, _, _, joined = line.split("\t")
            names = [fold(name) for name in joined.split("|")]
            place = Place(float(latitude), float(longitude), names[0])
            for name in dict.fromkeys(names):
                found[name].append(place)
    return {name: tuple(of) for name, of in found.items()}


def place_of(russian: str, english: str) -> Place | None:
    """Return where a city is: of several so called the one that both languages mean, else the largest.

    >>> place_of("Ставрополь", "Stavropol").latitude, place_of("Северная Гавань", "North Harbour")
    (45.03, None)
    """
    candidates = places().get(fold(russian), ()) or places().get(fold(english), ())
    both = [place for place in candidates if place.english == fold(english)]
    return next(iter([*both, *candidates]), None)
