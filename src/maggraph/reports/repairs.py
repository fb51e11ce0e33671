"""Repairs: what normalising changed, where, and how a text is rewritten without losing the way back.

A step of normalising is a function from a text to its edits. Applying them gives a new draft whose every character
knows its raw offset, so steps can be put one after another, and what each repaired is told in places of the last text.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class RepairKind(StrEnum):
    """What was wrong with the raw text."""

    HARD_WRAP = "hard-wrap"
    PAGE_BREAK = "page-break"
    HYPHENATION = "hyphenation"
    INVISIBLE = "invisible"
    NO_BREAK_SPACE = "no-break-space"
    BLANKS = "blanks"
    MARKUP = "markup"
    LETTERS = "letters"


@dataclass(frozen=True)
class Repair:
    """One repair: at `place` of the normalised text stands `after`, where `before` stood. Either may be empty."""

    kind: RepairKind
    place: int
    before: str
    after: str


@dataclass(frozen=True)
class Edit:
    """Put `after` in the place of the characters from start to end; without a kind it is not worth noting."""

    start: int
    end: int
    after: str
    kind: RepairKind | None = None


Step = Callable[[str], Iterable[Edit]]
"""Find what to change in a text: edits in the order of the text; of two that overlap the first holds."""


@dataclass(frozen=True)
class Draft:
    """A text on the way: the raw offset of each character, and the repairs so far with raw offsets as places."""

    text: str
    offsets: list[int]
    repairs: tuple[Repair, ...] = ()

    def after(self, step: Step) -> "Draft":
        """Apply a step's edits."""
        edits = _apart(step(self.text))
        if not edits:
            return self
        pieces: list[str] = []
        offsets: list[int] = []
        done = 0
        for edit in edits:
            pieces += (self.text[done : edit.start], edit.after)
            offsets += self.offsets[done : edit.start]
            offsets += (self.offsets[min(edit.start + i, edit.end - 1)] for i in range(len(edit.after)))
            done = edit.end
        pieces.append(self.text[done:])
        offsets += self.offsets[done:]
        return Draft("".join(pieces), offsets, self.repairs + self._noted(edits))

    def placed_repairs(self) -> tuple[Repair, ...]:
        """Return the repairs in the order of the text, with places in it."""
        repairs = sorted(self.repairs, key=lambda repair: repair.place)
        return tuple(Repair(r.kind, bisect_left(self.offsets, r.place), r.before, r.after) for r in repairs)

    def _noted(self, edits: Iterable[Edit]) -> tuple[Repair, ...]:
        return tuple(
            Repair(edit.kind, self.offsets[edit.start], self.text[edit.start : edit.end], edit.after)
            for edit in edits
            if edit.kind
        )


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Keep edits that do not overlap."""
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
