"""How closely two people met, by what the reports state; design and SPARQL use the same four words."""

from enum import StrEnum


class Grade(StrEnum):
    """The grades of a meeting, the strongest first."""

    DIRECT = "direct"
    TOGETHER = "together"
    SAME_EVENT = "same-event"
    SAME_PROGRAMME = "same-programme"

    @property
    def rank(self) -> int:
        """Give the grade's place, 0 for the strongest.

        >>> Grade.DIRECT.rank < Grade.SAME_PROGRAMME.rank
        True
        """
        return list(Grade).index(self)

    def counts_as(self, weakest: "Grade") -> bool:
        """Say whether this grade is at least as strong as another.

        >>> Grade.TOGETHER.counts_as(Grade.SAME_EVENT), Grade.SAME_EVENT.counts_as(Grade.DIRECT)
        (True, False)
        """
        return self.rank <= weakest.rank
