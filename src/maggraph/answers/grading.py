"""Who met whom, by the rule of the data model, in plain Python over what was stated.

Context: the same rule stands in queries/who-met-whom.rq, which answers users. Choice: a second, independent telling
that tests compare with it on every pair, and that anyone can read who does not read SPARQL. Price: two places to
change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from maggraph.answers.grades import Grade

PRESENT = frozenset({"in-person", "live-link", "attended"})
"""The presences with which one can meet; a message sent, an absence or a mention is none of them."""


@dataclass(frozen=True)
class Took:
    """An actor took part in an event, present in some way; one of possibly many capacities."""

    agent: str
    event: str
    presence: str


@dataclass(frozen=True)
class Held:
    """An event: its kind, its start as the report has it, the programme it is a part of."""

    event: str
    kind: str = ""
    start: str = ""
    parent: str = ""


@dataclass(frozen=True)
class Handed:
    """An actor handed an award to another at an event."""

    presenter: str
    recipient: str
    event: str


@dataclass(frozen=True, order=True)
class Graded:
    """Two different actors met at an event; `person` comes first in the order of texts."""

    person: str
    partner: str
    event: str
    grade: Grade


def grade_meetings(took: Iterable[Took], held: Iterable[Held], handed: Iterable[Handed]) -> frozenset[Graded]:
    """Return every meeting with its best grade per pair and event.

    A meeting in one programme is held at the nearest programme that has both parts.
    """
    events = {event.event: event for event in held}
    present = _presences(took)
    found = [*_handed(handed), *_at_one_event(present, events), *_in_one_programme(present, events)]
    best: dict[tuple[str, str, str], Grade] = {}
    for one, other, event, grade in found:
        key = (min(one, other), max(one, other), event)
        if one != other:
            best[key] = min(best.get(key, grade), grade, key=lambda each: each.rank)
    return frozenset(Graded(*key, grade) for key, grade in best.items())


_Presences = Mapping[str, Mapping[str, bool]]
"""Event -> actor -> whether in person."""
_Found = Iterator[tuple[str, str, str, Grade]]


def _presences(took: Iterable[Took]) -> _Presences:
    """Take the strongest presence of each actor at each event."""
    present: dict[str, dict[str, bool]] = defaultdict(dict)
    for part in took:
        if part.presence in PRESENT:
            before = present[part.event].get(part.agent, False)
            present[part.event][part.agent] = before or part.presence == "in-person"
    return present


def _handed(handed: Iterable[Handed]) -> _Found:
    for award in handed:
        yield award.presenter, award.recipient, award.event, Grade.DIRECT


def _at_one_event(present: _Presences, events: Mapping[str, Held]) -> _Found:
    for event, agents in present.items():
        kind = events[event].kind if event in events else ""
        for one, other in combinations(sorted(agents), 2):
            yield one, other, event, _grade(kind, both_in_person=agents[one] and agents[other])


def _grade(kind: str, *, both_in_person: bool) -> Grade:
    if not both_in_person:
        return Grade.SAME_EVENT
    return Grade.DIRECT if kind == "meeting" else Grade.TOGETHER


def _in_one_programme(present: _Presences, events: Mapping[str, Held]) -> _Found:
    parts = [event for event in sorted(present) if event in events and events[event].start]
    for one, other in combinations(parts, 2):
        programme = _nearest_common(one, other, events)
        if programme and events[one].start == events[other].start:
            for pair in product(present[one], present[other]):
                yield *pair, programme, Grade.SAME_PROGRAMME


def _nearest_common(one: str, other: str, events: Mapping[str, Held]) -> str:
    others = set(_upwards(other, events))
    return next((event for event in _upwards(one, events) if event in others), "")


def _upwards(event: str, events: Mapping[str, Held]) -> Iterator[str]:
    """Yield an event and the programmes it is a part of, from the inside out, each once."""
    seen: set[str] = set()
    while event and event not in seen:
        yield event
        seen.add(event)
        event = events[event].parent if event in events else ""
