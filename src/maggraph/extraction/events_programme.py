"""Programmes and their parts by their days: no part lies far outside its whole, a vague whole takes its parts' days."""

from collections.abc import Iterable, Sequence

from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.moments import FULL, days_between
from maggraph.facts.kinds import EventKind

SMALL = frozenset(
    [
        EventKind.MEETING,
        EventKind.CONCERT,
        EventKind.RECEPTION,
        EventKind.PANEL,
        EventKind.ROUND_TABLE,
        EventKind.PUBLICATION,
    ]
)
"""Kinds that have no parts of their own."""
BEFORE, AFTER = 1, 7
"""Days before and after a programme within which a part of it may lie."""


def within_days(drafts: Sequence[Draft]) -> None:
    """Free parts from programmes that were on other days; give programmes of a whole month the days of their parts."""
    for draft in drafts:
        while draft.parent and (_has_no_parts(draft.parent) or outside(draft.start, draft.end, draft.parent)):
            draft.parent = draft.parent.parent
    for draft in drafts:
        _take_days(draft, (part for part in drafts if part.parent is draft and part.held))


def _has_no_parts(draft: Draft) -> bool:
    """Say whether an event of one day has no parts of its own: a small kind, a tour or ceremony inside another."""
    if draft.start != draft.end:
        return False
    inner = draft.parent is not None and draft.kind in {EventKind.STUDY_VISIT, EventKind.CEREMONY}
    return inner or draft.kind in SMALL


def outside(start: str, end: str, whole: Draft) -> bool:
    """Say whether days lie outside those of a programme, as far as both are known."""
    if len(start) == len(whole.start) == FULL:
        late = days_between(whole.end or whole.start, start) > AFTER
        return late or days_between(end or start, whole.start) > BEFORE
    known = min(len(start), len(whole.start))
    return bool(known) and not whole.start[:known] <= start[:known] <= (whole.end or whole.start)[:known]


def programme_of(draft: Draft, block: Block) -> Draft | None:
    """Return the programme of several days, told of in the passage, on one of whose days a planned event is to be."""
    root = block.root
    if root is None or root.start == root.end or not len(draft.start) == len(root.start) == FULL:
        return None
    return root if root.kind not in SMALL and root.start <= draft.start <= root.end else None


def _take_days(whole: Draft, parts: Iterable[Draft]) -> None:
    days = [(part.start, part.end or part.start) for part in parts if len(part.start) == FULL]
    if days and whole.held and 0 < len(whole.start) < FULL and whole.start == whole.end:
        whole.start, whole.end = min(days)[0], max(day for _, day in days)
