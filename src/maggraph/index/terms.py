"""What the numbers of an index mean, and what an index may be asked for; nothing here needs numpy."""

from dataclasses import dataclass

NO_KIND, OTHER_KIND, MEETING = 0, 1, 2
"""Kinds of events as the rule of meetings tells them apart; an event of no kind brings nobody together."""
ABSENT, PRESENT, IN_PERSON = 0, 1, 2
"""Presences as the rule tells them apart: one with which nobody meets, by live link or attended, in person."""
DIRECT, TOGETHER, SAME_EVENT, SAME_PROGRAMME = 1, 2, 3, 4
"""Grades of meetings, the strongest first."""
ANYBODY = -1


@dataclass(frozen=True)
class Sought:
    """Which meetings count: the weakest grade (1 to 4), from which day to which (inclusive, "" for any), with whom."""

    weakest: int = SAME_EVENT
    since: str = ""
    until: str = ""
    partner: int = ANYBODY

    @property
    def dated(self) -> bool:
        """Say whether only some days count."""
        return bool(self.since or self.until)


ANY_DAY = Sought()
"""Meetings at one event, of any day, with anybody."""
