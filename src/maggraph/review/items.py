"""What a reviewer is asked, the most doubtful first: whether two entities are one, then fact by fact."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import FactSheet
from maggraph.facts.records import FactType, Record, records
from maggraph.resolution import Candidate, Question


@dataclass(frozen=True)
class FactItem:
    """A draft to accept, reject or correct."""

    record: Record

    @property
    def key(self) -> tuple[str, ...]:
        """Return what tells this item from others."""
        return self.record.key


@dataclass(frozen=True)
class QuestionItem:
    """Whether a new entity is one that may be the same."""

    reference: str
    candidate: Candidate

    @property
    def key(self) -> tuple[str, ...]:
        """Return what tells this item from others."""
        return "question", self.reference, self.candidate.reference


Item = FactItem | QuestionItem
Asked = tuple[Item, ...]


def asked(sheet: FactSheet, questions: Collection[Question]) -> Asked:
    """Return what is open: questions, the likeliest pairs first, then drafts by rising confidence, in the text's order.

    What stands in a rejected event is not asked about: it leaves the graph with its event.
    """
    pairs = [QuestionItem(one.reference, candidate) for one in questions for candidate in one.candidates]
    drafts = sorted(_drafts(sheet), key=_doubt)
    return (*sorted(pairs, key=lambda pair: (-pair.candidate.score, pair.key)), *map(FactItem, drafts))


def _drafts(sheet: FactSheet) -> Iterator[Record]:
    gone = {event.id for event in sheet.events if event.review is ReviewStatus.REJECTED}
    return (
        record for record in records(sheet) if record.fact.review is ReviewStatus.DRAFT and record.event not in gone
    )


def _doubt(record: Record) -> tuple[float, int, bool, tuple[str, ...]]:
    fact = record.fact
    certain = 1.0 if fact.confidence is None else fact.confidence
    return certain, fact.at[0].start, record.type is not FactType.EVENT, record.key
