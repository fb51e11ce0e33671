"""Who is who on both sides: entities by their names, events by date and title, posts by person, body and title.

`aligned` gives one side the other's keys; what has no partner keeps a key of its own that equals nothing there.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from maggraph.evaluation.likeness import folded, likeness, same_person, same_title
from maggraph.evaluation.pairing import Pair, paired
from maggraph.evaluation.sides import Event, PersonName, Side, Tenure, Thing

SAME_THING = 0.8
SAME_EVENT = 0.62
NUDGE = 0.15
"""A body that is called nearly like a venue is still the body: its sort counts more than its spelling."""

MONTH = len("2025-04")
NAMESAKE = 0.05
"""Of two people of one name, the one with the same post is meant."""

UNMATCHED = "?"


@dataclass(frozen=True)
class Keys:
    """The found side's keys and the gold's that they stand for."""

    entities: Mapping[str, str]
    events: Mapping[str, str]

    def entity(self, key: str) -> str:
        """Return the gold's key of an entity, or a key that the gold does not have; no key stays none."""
        return self.entities.get(key, UNMATCHED + key) if key else ""

    def event(self, key: str) -> str:
        """Return the gold's key of an event, likewise."""
        return self.events.get(key, UNMATCHED + key) if key else ""


def aligned(found: Side, gold: Side) -> Side:
    """Return what the found side says in the gold's keys and, for posts, in the gold's titles."""
    people = paired(_people(gold, found))
    things = paired(_things(gold.things, found.things))
    keys = Keys(people | things, paired(_events(gold.events, found.events)))
    return _titled(_renamed(found, keys), gold)


def _people(gold: Side, found: Side) -> Iterator[Pair]:
    ours, theirs = _titles_of(gold), _titles_of(found)
    for one, name in gold.people.items():
        for other, told in found.people.items():
            if same_person(name, told):
                same_post = any(same_title(a, b) for a in ours[one] for b in theirs[other])
                yield Pair(one, other, 1 + 0.1 * _parts_equal(name, told) + NAMESAKE * same_post)


def _parts_equal(one: PersonName, other: PersonName) -> int:
    return sum(a == b for a, b in zip(folded(one)[1:], folded(other)[1:], strict=True))


def _titles_of(side: Side) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = defaultdict(list)
    for tenure in side.tenures:
        titles[tenure.person].append(tenure.title)
    return titles


def _things(gold: Mapping[str, Thing], found: Mapping[str, Thing]) -> Iterator[Pair]:
    for one, ours in gold.items():
        for other, theirs in found.items():
            best = max((likeness(a, b, SAME_THING) for a in ours.names for b in theirs.names), default=0.0)
            if best >= SAME_THING:
                yield Pair(one, other, best + NUDGE * (ours.venue == theirs.venue))


def _events(gold: Mapping[str, Event], found: Mapping[str, Event]) -> Iterator[Pair]:
    for one, ours in gold.items():
        for other, theirs in found.items():
            if ours.start[:MONTH] == theirs.start[:MONTH]:
                alike = _event_likeness(ours, theirs)
                if alike >= SAME_EVENT:
                    yield Pair(one, other, alike)


def _event_likeness(one: Event, other: Event) -> float:
    """Weigh day, title and kind; events without a date are told apart by their titles alone."""
    by_day, by_title = (0.45, 0.45) if one.start else (0.0, 0.9)
    return (
        by_day * (one.start == other.start) + by_title * likeness(one.title, other.title) + 0.1 * _same_kind(one, other)
    )


def _same_kind(one: Event, other: Event) -> bool:
    return one.kind == other.kind


def _renamed(side: Side, keys: Keys) -> Side:
    return Side(
        people={keys.entity(key): name for key, name in side.people.items()},
        things={keys.entity(key): thing for key, thing in side.things.items()},
        actors=frozenset(map(keys.entity, side.actors)),
        events={
            keys.event(key): replace(event, city=keys.entity(event.city), parent=keys.event(event.parent))
            for key, event in side.events.items()
        },
        participations=tuple(
            replace(one, agent=keys.entity(one.agent), event=keys.event(one.event)) for one in side.participations
        ),
        tenures=tuple(replace(one, person=keys.entity(one.person), body=keys.entity(one.body)) for one in side.tenures),
        conferrals=tuple(
            replace(
                one,
                recipient=keys.entity(one.recipient),
                event=keys.event(one.event),
                presenter=keys.entity(one.presenter),
            )
            for one in side.conferrals
        ),
    )


def _titled(side: Side, gold: Side) -> Side:
    """Give each post the gold's title of the same post of that person in that body, one to one."""
    ours, theirs = _by_holder(gold.tenures), _by_holder(side.tenures)
    titles = {holder: paired(_titles(ours.get(holder, {}), told)) for holder, told in theirs.items()}
    tenures = (
        replace(one, title=titles[one.person, one.body].get(one.title, UNMATCHED + one.title)) for one in side.tenures
    )
    return replace(side, tenures=tuple(tenures))


def _by_holder(tenures: tuple[Tenure, ...]) -> dict[tuple[str, str], dict[str, None]]:
    """Group titles by person and body, each title once."""
    grouped: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for one in tenures:
        grouped[one.person, one.body][one.title] = None
    return grouped


def _titles(gold: Mapping[str, None], found: Mapping[str, None]) -> Iterator[Pair]:
    for one in gold:
        for other in found:
            if same_title(one, other):
                yield Pair(one, other, 1 + likeness(one, other))
