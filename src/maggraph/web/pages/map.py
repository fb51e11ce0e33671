"""The map: where events were held and which cities somebody came from, on an outline of the land without borders."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from maggraph.answers.lists import Item, Listing
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.web.pages.facets import index_of
from maggraph.web.pages.gazetteer import Place, place_of
from maggraph.web.pages.lists import chosen_items, everything, facets_of
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

WIDE, HIGH = 2.0, 3.1
"""Units of the picture for a degree of longitude and of latitude, as in `.workshop/map.py`."""
EDGE = 9.0
LEAST = 90.0
LETTER = 0.6
GAP = 0.25
"""Width of a letter, and room between a dot and its name, in lines of text."""
FACETS = ("kind", "year")


@dataclass(frozen=True)
class Dot:
    """A city: the middle and radius of its dot, how many events and people, on which side its name has room."""

    city: Entity
    x: float
    y: float
    radius: float
    events: int
    people: int
    side: str = ""


@dataclass(frozen=True)
class Frame:
    """The part of the world that is shown, and the size of a line of text on it."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """Write it as a viewBox."""
        return f"{self.left:.1f} {self.top:.1f} {self.width:.1f} {self.height:.1f}"

    @property
    def line(self) -> float:
        """Give the height of a line of text."""
        return self.width / 85


def map_view(visit: Visit) -> View:
    """Show the cities on a map, and as a list with those that are on none."""
    facets = {facet: visit.get(facet) for facet in FACETS if visit.get(facet)}
    events = Counter(item.details["place"] for item in chosen_items(visit, Listing.EVENTS, facets))
    cities = [item for item in everything(visit, Listing.CITIES) if item.details["kind"] == "city"]
    dots, off = placed(visit, cities, events)
    counted = {name: of for name, of in facets_of(visit, Listing.EVENTS, facets).items() if name in FACETS}
    ordered = sorted([*dots, *off], key=lambda dot: (-dot.events, -dot.people, dot.city.name))
    return View(
        template="map.html",
        title=say("Map"),
        context={
            "dots": dots,
            "frame": frame_of(dots) if dots else None,
            "listed": ordered,
            "off": off,
            "facets": counted,
            "narrowed": bool(facets),
        },
        record=lambda: {"cities": [_record(dot) for dot in ordered]},
        table=lambda: Table(("id", "name", "events", "people"), tuple(_row(dot) for dot in ordered)),
        questions=(Question("list-cities"), Question("city-representatives")),
    )


def placed(visit: Visit, cities: Sequence[Item], events: Counter[str]) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    """Return the cities with a place, the most eventful first, and those without one."""
    index = index_of(visit)
    dots: list[Dot] = []
    off: list[Dot] = []
    for item in cities:
        people = [iri for iri in index.having.get(("city", item.entity.id), ()) if "/id/person/" in iri]
        number = events[item.entity.iri]
        labels = visit.directory[item.entity.id].labels
        place = place_of(labels.get("ru", ""), labels.get("en", ""))
        (dots if place else off).append(_dot(item.entity, place, number, len(people)))
    dots.sort(key=lambda dot: (-dot.events, -dot.people, dot.city.id))
    return named(dots), tuple(off)


def _dot(city: Entity, place: Place | None, events: int, people: int) -> Dot:
    x = (place.longitude + 180) * WIDE if place else 0
    y = (90 - place.latitude) * HIGH if place else 0
    return Dot(city, round(x, 2), round(y, 2), round(0.9 + 0.55 * math.sqrt(events), 2), events, people)


def frame_of(dots: Sequence[Dot]) -> Frame:
    """Return the smallest frame that holds all dots, with some land around, in the shape of a screen."""
    left, right = min(dot.x for dot in dots) - EDGE, max(dot.x for dot in dots) + 2 * EDGE
    top, foot = min(dot.y for dot in dots) - EDGE, max(dot.y for dot in dots) + EDGE
    width = max(right - left, LEAST, (foot - top) * 1.6)
    height = max(foot - top, width / 2.4)
    return Frame((left + right - width) / 2, (top + foot - height) / 2, width, height)


def named(dots: Sequence[Dot]) -> tuple[Dot, ...]:
    """Let each city have its name on the side where no dot and no name before it stands, if there is one."""
    frame = frame_of(dots) if dots else None
    taken = [Box(dot.x - dot.radius, dot.x + dot.radius, dot.y, dot.radius) for dot in dots]
    found = []
    for dot in dots:
        boxes = _sides(dot, frame) if frame else {}
        side = next((side for side, box in boxes.items() if not any(map(box.meets, taken))), "")
        taken += [boxes[side]] if side else []
        found.append(replace(dot, side=side))
    return tuple(found)


@dataclass(frozen=True)
class Box:
    """What stands from left to right, so far up and down from a height."""

    left: float
    right: float
    y: float
    half: float

    def meets(self, other: "Box") -> bool:
        """Say whether two boxes overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not apart and abs(self.y - other.y) < self.half + other.half


def _sides(dot: Dot, frame: Frame) -> dict[str, Box]:
    """Return where the name may stand: right or left of the dot, as far as it stays within the frame."""
    length, half, gap = len(dot.city.name) * frame.line * LETTER, frame.line / 2, dot.radius + frame.line * GAP
    right = Box(dot.x + gap, dot.x + gap + length, dot.y, half)
    left = Box(dot.x - gap - length, dot.x - gap, dot.y, half)
    return {
        **({"right": right} if right.right < frame.left + frame.width else {}),
        **({"left": left} if left.left > frame.left else {}),
    }


def _record(dot: Dot) -> dict[str, object]:
    return {**entity_record(dot.city), "events": dot.events, "people": dot.people}


def _row(dot: Dot) -> tuple[str, ...]:
    return dot.city.id, dot.city.name, str(dot.events), str(dot.people)
