"""Days by ISO dates at their place in a sentence, and counting from one to another."""

import datetime
from dataclasses import dataclass

FULL = len("YYYY-MM-DD")


@dataclass(frozen=True)
class Moment:
    """A day, or days, by ISO dates at the words between two indices; `said` says that the text names the year."""

    index: int
    end: int
    first: str
    last: str
    said: bool
    counted: bool = False

    @property
    def full(self) -> bool:
        """Say whether it is known to the day."""
        return len(self.last) == FULL

    @property
    def single(self) -> bool:
        """Say whether it is one day, month or year."""
        return self.first == self.last


def days_between(one: str, other: str) -> int:
    """Return how many days after one date another is.

    >>> days_between("2025-01-15", "2024-12-20")
    -26
    """
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days


def moved(date: str, days: int) -> str:
    """Return the date some days later, or before; a date without a day stays.

    >>> moved("2024-03-01", -1), moved("2024-03", -1)
    ('2024-02-29', '2024-03')
    """
    if len(date) != FULL:
        return date
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=days)).isoformat()


def next_day(date: str) -> str:
    """Return the day after a date; a date without a day stays.

    >>> next_day("2024-02-29")
    '2024-03-01'
    """
    return moved(date, 1)


def weekday_before(date: str, number: int) -> str:
    """Return the last day with a weekday's number (Monday 0) up to a date, "" without a date.

    >>> weekday_before("2025-11-25", 4)
    '2025-11-21'
    """
    if len(date) != FULL:
        return ""
    back = (datetime.date.fromisoformat(date).weekday() - number) % 7
    return moved(date, -back)
