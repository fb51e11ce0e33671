"""What a language must be able to say for a briefing; `russian` and `english` say it."""

from collections.abc import Sequence
from typing import Protocol

from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Occasion, Side
from maggraph.answers.values import Entity
from maggraph.language import PersonName


class Voice(Protocol):
    """The sentences of a briefing that need grammar; names come in the nominative, lists as they are to stand."""

    @property
    def months(self) -> Sequence[str]:
        """Give the short names of the twelve months."""

    def short(self, name: PersonName) -> str:
        """Write initials and family name."""

    def full(self, name: PersonName) -> str:
        """Write a name in full, given name first."""

    def meetings_with(self, name: PersonName) -> str:
        """Head the meetings with somebody."""

    def with_(self, name: PersonName) -> str:
        """Write somebody after "with"."""

    def office(self, post: str, body: Entity) -> str:
        """Write a post with its body."""

    def counted(self, number: int, noun: str) -> str:
        """Write a number with one of the nouns event, meeting, person, award."""

    def span(self, first: str, last: str) -> str:
        """Say from when until when, or on which day; "" if nothing is known."""

    def when(self, occasion: Occasion) -> str:
        """Say when and where something was."""

    def at(self, occasion: Occasion) -> str:
        """Say at what it was."""

    def acts(self, side: Side) -> str:
        """Say what somebody did."""

    def present(self, name: PersonName, occasion: Occasion, side: Side) -> str:
        """Tell that somebody was at an event, how and what for."""

    def beside(self, grade: Grade, people: Sequence[str]) -> str:
        """Tell who else was there, by the grade of the meeting."""

    def received(self, occasion: Occasion, award: str, presenter: PersonName | None) -> str:
        """Tell of an award received."""

    def handed(self, occasion: Occasion, award: str, recipient: str) -> str:
        """Tell of an award handed over."""

    def greeted(self, name: PersonName, occasion: Occasion, presence: str, reader: PersonName | None) -> str:
        """Tell of a greeting sent by somebody who was not there."""

    def strangers(self, others: Sequence[PersonName], through: Sequence[str]) -> str:
        """Tell of people not met, and of the acquaintances shared with them."""
