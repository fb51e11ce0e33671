"""What an event is called in a sentence, by the places of its words."""

from dataclasses import dataclass

from maggraph.extraction.lexicon import entries
from maggraph.facts.kinds import EventKind
from maggraph.language import Case


@dataclass(frozen=True)
class EventName:
    """An event's name by token indices; `quoted` is the title in quotation marks, `edition` 0 if none is given.

    `bare` says that nothing but the noun stands there: it points back to an event already told of.
    """

    start: int
    head: int
    end: int
    lemma: str
    kind: EventKind
    case: Case | None
    plural: bool
    title: str
    quoted: str = ""
    edition: int = 0
    bare: bool = False
    pointing: bool = False

    @property
    def flags(self) -> frozenset[str]:
        """What the lexicon says of the head noun."""
        return flags_of(self.lemma)

    @property
    def own(self) -> bool:
        """Say whether the event bears a title or a number of its own."""
        return bool(self.quoted or self.edition)


def flags_of(lemma: str) -> frozenset[str]:
    """Return what the lexicon says of a head noun."""
    row = entries("event-kinds").get(lemma, ("", ""))
    return frozenset(row[1].split()) if len(row) > 1 else frozenset()
