"""What a network needs to know of a meeting, and nothing of where it came from."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from maggraph.answers.grades import Grade

GRADES = tuple(str(grade) for grade in Grade)
"""How closely two people met, strongest first."""


class Named(Protocol):
    """A person or an event: an IRI, the id in it, a name in the reader's language."""

    @property
    def iri(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


class Source(Protocol):
    """A place in a report."""

    @property
    def report(self) -> str: ...  # noqa: D102
    @property
    def paragraph(self) -> int: ...  # noqa: D102


class Encounter(Protocol):
    """Two people who met at one event on one date (`2025-08-29`, `2025-08` or `2025`)."""

    @property
    def person(self) -> Named: ...  # noqa: D102
    @property
    def partner(self) -> Named: ...  # noqa: D102
    @property
    def grade(self) -> str: ...  # noqa: D102
    @property
    def date(self) -> str: ...  # noqa: D102
    @property
    def event(self) -> Named: ...  # noqa: D102
    @property
    def city(self) -> str: ...  # noqa: D102
    @property
    def evidence(self) -> Sequence[Source]: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102


def strongest(meetings: Iterable[Encounter]) -> str:
    """Return the best grade among meetings."""
    return min((str(meeting.grade) for meeting in meetings), key=GRADES.index)
