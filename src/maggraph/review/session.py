"""One sitting of a review: what is open, what was decided, at what pace; each answer is on the disk before the next."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from maggraph.facts.applying import apply
from maggraph.facts.authority import Entry
from maggraph.facts.deciding import Decider
from maggraph.facts.decisions import Decision, Lasting, Merge, Split, apart
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.log import append_decisions, read_decisions
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import entries
from maggraph.facts.outcomes import Reason, Unmatched
from maggraph.facts.records import records
from maggraph.facts.sheet import read_sheet
from maggraph.resolution import Candidate, Known, Question, resolve
from maggraph.review.folder import SHEET, Folder
from maggraph.review.items import Asked, Item, asked

FEW = 3
"""Decisions before which a pace says nothing."""
SURE = 100.0
"""The score of a pair that the resolution joins without asking."""


@dataclass
class Session:
    """The review of one report; `text` is its normalised text, "" if it is not at hand."""

    folder: Folder
    text: str = ""
    who: str | None = None
    clock: Callable[[], float] = time.monotonic
    made: list[Lasting] = field(default_factory=list)
    skipped: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.draft = read_sheet(self.folder.path / SHEET)
        self.known: Known = self.folder.known()
        self.started = self.clock()
        self._read_again()

    @property
    def decider(self) -> Decider:
        """Return whoever decides about the sheet as it stands now."""
        return Decider(self.sheet, self.text, self.who)

    @property
    def entries(self) -> dict[str, Entry]:
        """Return all entities, known and new, by reference."""
        return {**dict(self.known.entries), **dict(entries(self.sheet.entities))}

    @property
    def open(self) -> Asked:
        """Return what is still to be asked in this sitting."""
        return tuple(item for item in asked(self.sheet, self.questions) if item.key not in self.skipped)

    @property
    def done(self) -> int:
        """Count the facts that somebody has confirmed or rejected."""
        return sum(record.fact.review is not ReviewStatus.DRAFT for record in records(self.sheet))

    def minutes_left(self) -> int | None:
        """Estimate how long the rest takes at the pace so far; None before there is one."""
        if len(self.made) < FEW:
            return None
        pace = (self.clock() - self.started) / len(self.made)
        return max(1, round(pace * len(self.open) / 60))

    def decide(self, decision: Lasting) -> Reason | None:
        """Apply a decision and write it down; one that cannot be applied is not kept, the reason is returned."""
        applied = apply(self.sheet, [decision], self.text, self.known.entries)
        if applied.unmatched:
            return applied.unmatched[0].reason
        append_decisions(self.folder.log, [decision])
        self.made.append(decision)
        self._take(applied.sheet, anew=isinstance(decision, Merge | Split))
        return None

    def skip(self, item: Item) -> None:
        """Leave an item for another sitting."""
        self.skipped.add(item.key)

    def undo(self) -> bool:
        """Take back the last decision of this sitting; say whether there was one."""
        if not self.made:
            return False
        append_decisions(self.folder.log, [self.decider.undo(self.made.pop())])
        self._read_again()
        return True

    def take_over(self, decisions: Collection[Decision]) -> int:
        """Add the decisions of another log that this one does not have; return how many."""
        held = {decision.id for decision in read_decisions(self.folder.log)}
        new = [decision for decision in decisions if decision.id not in held]
        append_decisions(self.folder.log, new)
        self._read_again()
        return len(new)

    def _read_again(self) -> None:
        self.log = read_decisions(self.folder.log)
        applied = apply(self.draft, self.log, self.text, self.known.entries)
        self.unmatched: tuple[Unmatched, ...] = applied.unmatched
        self._take(applied.sheet, anew=True)

    def _take(self, sheet: FactSheet, *, anew: bool) -> None:
        self.sheet = sheet
        if anew:
            self.questions = self._questions()

    def _questions(self) -> tuple[Question, ...]:
        """Ask of all pairs that may be one; those that surely are one, if nobody resolved the draft, before others."""
        self.log = read_decisions(self.folder.log)
        resolved = resolve(self.sheet, self.known, apart(self.log, self.sheet))
        own = {reference for reference, _ in entries(self.sheet.entities)}
        sure = (Question(one, (Candidate(into, SURE, ()),)) for one, into in resolved.moves if into in self.entries)
        return (*sure, *(question for question in resolved.questions if question.reference in own))
