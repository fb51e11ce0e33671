"""What a meeting is told from: the event, and what either side did there."""

from dataclasses import dataclass

from maggraph.answers.grades import Grade
from maggraph.language import PersonName


@dataclass(frozen=True)
class Occasion:
    """An event as sentences need it: title, kind, dates and city in the language of the sentence."""

    title: str
    kind: str
    start: str
    end: str = ""
    city: str = ""


@dataclass(frozen=True)
class Act:
    """What somebody did at an event: in what capacity, on what topic, for whom."""

    capacity: str
    topic: str = ""
    on_behalf_of: str = ""


@dataclass(frozen=True)
class Side:
    """One of the two: the name by its parts, how present, in what capacities, at which part of a programme."""

    name: PersonName
    presence: str = "not-stated"
    acts: tuple[Act, ...] = ()
    occasion: Occasion | None = None


@dataclass(frozen=True)
class Handing:
    """An award handed over by the first side to the second."""

    award: str


@dataclass(frozen=True)
class Story:
    """Everything one sentence tells; with a handing, `one` is who presented the award."""

    grade: Grade
    occasion: Occasion
    one: Side
    other: Side
    handing: Handing | None = None
