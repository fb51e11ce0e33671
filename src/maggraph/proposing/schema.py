"""What a model is to answer with: the records of a fact sheet, names in place of references, words as evidence."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from maggraph.facts.kinds import AwardKind, Capacity, EventKind, Presence
from maggraph.facts.values import Words, real_date


def _date_or_none(given: object) -> object:
    """Let a date that is none count as not given: the event may be right all the same."""
    try:
        return real_date(given) if isinstance(given, str) else None
    except PydanticCustomError:
        return None


When = Annotated[str | None, BeforeValidator(_date_or_none)]


class Proposed(BaseModel):
    """What every proposal carries: the words of the text that state it, letter by letter."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    quote: str = Field(min_length=3, description="the words of the text that state this, copied letter by letter")


class ProposedPart(Proposed):
    """An agent's part in an event."""

    agent: str = Field(min_length=1, description="name of a person, organisation or city, in the nominative")
    capacity: Capacity
    presence: Presence


class ProposedAward(Proposed):
    """One award to one recipient."""

    award: str = Field(min_length=1, description="the award's name, in the nominative")
    kind: AwardKind
    recipient: str = Field(min_length=1)
    presenter: str | None


class ProposedEvent(Proposed):
    """An event with what happened at it."""

    title: Words = Field(description="the event's name as the text has it, in the nominative")
    kind: EventKind
    start: When = Field(description="first day, YYYY-MM-DD, YYYY-MM or YYYY")
    end: When
    city: str | None
    participations: list[ProposedPart]
    awards: list[ProposedAward]


class Answer(BaseModel):
    """Everything that a model proposes for one block."""

    model_config = ConfigDict(extra="forbid")

    events: list[ProposedEvent]
