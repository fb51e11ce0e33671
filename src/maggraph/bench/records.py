"""From records as JSON Lines to numbers: what an index is made of, without quads in between.

The bench asks about ten million participations; that many quads would take hours and say nothing of the answers.
"""

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from maggraph.index import Gathered
from maggraph.index.days import day
from maggraph.index.gathered import flags, numbers
from maggraph.index.terms import ABSENT, IN_PERSON, MEETING, OTHER_KIND, PRESENT

PRESENCES = {"in-person": IN_PERSON, "live-link": PRESENT, "attended": PRESENT}
Fact = dict[str, str]


@dataclass
class _Things:
    """People or events by number, in the order in which they were met; what is not stated of one is left as given."""

    blank: tuple[int, ...]
    number: dict[str, int] = field(default_factory=dict)
    columns: tuple["array[int]", ...] = ()

    def __post_init__(self) -> None:
        self.columns = tuple(array("i") for _ in self.blank)

    def of(self, name: str) -> int:
        """Return the number of a thing, a new one if it was not met yet."""
        number = self.number.setdefault(name, len(self.number))
        if number == len(self.columns[0]):
            for column, value in zip(self.columns, self.blank, strict=True):
                column.append(value)
        return number

    def state(self, name: str, *values: int) -> None:
        """Say what is known of a thing."""
        number = self.of(name)
        for column, value in zip(self.columns, values, strict=True):
            column[number] = value


class Reader:
    """Takes lines one after the other; `gathered` gives what they say of actors."""

    def __init__(self) -> None:
        self._people = _Things((0,))
        self._events = _Things((OTHER_KIND, 0, -1))
        self._took = array("i"), array("i"), array("i")
        self._gave = array("i"), array("i"), array("i")

    def read(self, line: str) -> None:
        """Take a line; what is no person, event, participation or award is passed over."""
        record = json.loads(line)
        match record["type"]:
            case "person":
                self._people.state(record["entry"]["id"], record["entry"].get("kind", "actor") == "actor")
            case "event":
                self._event(record["fact"])
            case "participation":
                self._participation(record["event"], record["fact"])
            case "conferral":
                self._conferral(record["event"], record["fact"])

    def _event(self, fact: Fact) -> None:
        kind = MEETING if fact["kind"] == "meeting" else OTHER_KIND
        parent = self._events.of(fact["parent"]) if "parent" in fact else -1
        self._events.state(fact["id"], kind, day(fact.get("start", "")), parent)

    def _participation(self, event: str, fact: Fact) -> None:
        kind, _, person = fact["agent"].partition("/")
        if kind == "person":
            row = self._people.of(person), self._events.of(event), PRESENCES.get(fact["presence"], ABSENT)
            _append(self._took, row)

    def _conferral(self, event: str, fact: Fact) -> None:
        ends = [fact.get(side, "").partition("/") for side in ("presenter", "recipient")]
        if all(kind == "person" for kind, _, _ in ends):
            _append(self._gave, (*(self._people.of(person) for _, _, person in ends), self._events.of(event)))

    def gathered(self) -> Gathered:
        """Give people and events with their slugs, and all that was said of actors."""
        actor = np.asarray(self._people.columns[0]) == 1
        place = (np.cumsum(actor) - 1).astype(np.int32)
        person, event, presence = map(np.asarray, self._took)
        took = actor[person] if len(person) else np.zeros(0, bool)
        one, other, where = map(np.asarray, self._gave)
        gave = actor[one] & actor[other] if len(one) else np.zeros(0, bool)
        kind, start, parent = self._events.columns
        return Gathered(
            people=[f"person/{name}" for name, number in self._people.number.items() if actor[number]],
            events=[f"event/{name}" for name in self._events.number],
            kind=flags(kind),
            start=numbers(start),
            parent=numbers(parent),
            person=place[person[took]],
            event=event[took].astype(np.int32),
            presence=presence[took].astype(np.uint8),
            presenter=place[one[gave]],
            recipient=place[other[gave]],
            award_event=where[gave].astype(np.int32),
        )


def _append(columns: tuple["array[int]", ...], row: tuple[int, ...]) -> None:
    for column, value in zip(columns, row, strict=True):
        column.append(value)


def gathered(lines: Iterable[str]) -> Gathered:
    """Read records."""
    reader = Reader()
    for line in lines:
        reader.read(line)
    return reader.gathered()
