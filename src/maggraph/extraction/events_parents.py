"""Which event of a passage a new one is a part of."""

from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.events_making import Making
from maggraph.extraction.participations import Told
from maggraph.facts.kinds import EventKind

CLOSED = frozenset([EventKind.MEETING, EventKind.CONCERT, EventKind.RECEPTION, EventKind.STUDY_VISIT])
"""What is over when the next paragraph begins."""
WHOLES = frozenset(
    [
        EventKind.SESSION,
        EventKind.CONFERENCE,
        EventKind.FORUM,
        EventKind.CONGRESS,
        EventKind.FESTIVAL,
        EventKind.CELEBRATION,
        EventKind.SEMINAR,
        EventKind.CONTEST,
    ]
)
"""What has ceremonies of its own inside a programme."""


def parent_of(sentence: Told, block: Block, found: Making, fresh: list[Draft], host: Draft | None) -> Draft | None:
    """Return the event that a new one belongs to: the host that its sentence names, else the passage's first."""
    root = block.root
    if root is None or (root in fresh and host is not root and _beside(sentence, found)):
        return None
    if host and host.held and host is not root:
        return host
    current = block.current
    if found.name.lemma == "секция" and current:
        return next(
            (one for one in (current, current.parent) if one and one.kind in WHOLES - {EventKind.SESSION}), root
        )
    over = found.name.kind is EventKind.CEREMONY or found.rule == "went-over"
    return current if over and current and current.kind in WHOLES else root


def _beside(sentence: Told, found: Making) -> bool:
    """Say whether an event was named side by side with the passage's first, neither under the other."""
    joined = sentence.scene.tape.low(found.name.start - 1) in {"и", ",", "также"}
    return joined and found.rule.startswith("held") and found.name.kind is not EventKind.CEREMONY
