"""Which event of a passage a new one is a part of, and which becomes the passage's whole."""

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block, Draft, general
from maggraph.extraction.events_making import Making
from maggraph.extraction.events_resolving import is_held
from maggraph.extraction.participations import Told
from maggraph.facts.kinds import EventKind, EventStatus

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


def put_above(draft: Draft, fresh: list[Draft], block: Block) -> None:
    """Let an event be the whole of those that its sentence named before it: "круглый стол … на полях форума"."""
    for one in [one for one in fresh if one is not draft and one.parent is None and draft.parent is one]:
        draft.parent, one.parent = None, draft
        block.drafts.remove(draft)
        block.drafts.insert(block.drafts.index(one), draft)


def going_on(sentence: Told, block: Block, name: EventName) -> Draft | None:
    """Return the event named in passing that a bare noun then says is held: "участники съезда … Форум проходит"."""
    last = next((one for one in reversed(block.drafts) if one.status is EventStatus.MENTIONED), None)
    if block.root or last is None or not {last.kind, name.kind} <= WHOLES:
        return None
    return last if (name.bare or general(name)) and is_held(sentence, name, bare=True) else None
