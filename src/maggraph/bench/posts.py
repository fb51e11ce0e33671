"""The posts of invented people, and at which events they are attested."""

from array import array
from collections.abc import Iterator

from maggraph.bench.entities import ROLES, World
from maggraph.bench.frames import Frame, frames

ATTESTED = 4
"""At how many events a post is attested at most; numbers of events are all that is kept, four for each person."""
PARTS = 8
"""More than a programme has parts: an event's number is that of its unit, times this, and its place in it."""
_NONE = -1


class Posts:
    """Who of the people holds a post, and where it was seen."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._seen = array("q", [_NONE]) * (world.scale.people * ATTESTED)
        self._elected = array("q", [_NONE]) * world.scale.people

    def attest(self, person: int, event: int) -> None:
        """Note that a person's post, if there is one, was named at an event."""
        if holds_post(person):
            for place in range(person * ATTESTED, (person + 1) * ATTESTED):
                if self._seen[place] in {_NONE, event}:
                    self._seen[place] = event
                    break

    def may_be_elected(self, person: int) -> bool:
        """Say whether a person has a post that nobody was elected to yet."""
        return holds_post(person) and self._elected[person] == _NONE

    def elect(self, person: int, event: int) -> None:
        """Note that a person was elected at an event."""
        self._elected[person] = event

    def tenures(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Yield every post that is attested anywhere, with the unit at which it is first."""
        for person in range(0, self._world.scale.people):
            seen = [event for event in self._seen[person * ATTESTED : (person + 1) * ATTESTED] if event != _NONE]
            if seen:
                yield seen[0] // PARTS, self._tenure(person, seen)

    def _tenure(self, person: int, seen: list[int]) -> dict[str, object]:
        role, (russian, english) = list(ROLES.items())[person // 3 % len(ROLES)]
        town = role in {"bench-mayor", "bench-envoy"}
        scale, world = self._world.scale, self._world
        body = (
            f"city/{world.city(person % scale.cities)}" if town else f"organization/{world.body(person % scale.bodies)}"
        )
        fact: dict[str, object] = {"person": f"person/{world.person(person)}", "title": {"ru": russian, "en": english}}
        fact |= {"role": role, "of": body, "attested_at": [self._event(event).slug for event in seen]}
        if self._elected[person] != _NONE:
            fact["elected_at"] = self._event(self._elected[person]).slug
        if person % 9 == 0:
            fact["start"] = "2009"
        return fact

    def _event(self, event: int) -> Frame:
        unit, place = divmod(event, PARTS)
        return frames(self._world, unit)[place]


def holds_post(person: int) -> bool:
    """Say whether a person holds a post: every third does."""
    return person % 3 == 0
