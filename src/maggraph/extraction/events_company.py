"""Who belongs to an event by its name or by whom the passage is about, though no verb says so."""

from maggraph.extraction.acts import held_by
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.participations import LIKELY, TROUPES, Taking, Told
from maggraph.facts.kinds import Capacity, EventKind, Presence


def inaugurated(sentence: Told, introducer: Introducer) -> list[Taking]:
    """Return the part of whoever an inauguration is named after."""
    found = []
    for name in sentence.names:
        if (name.kind is EventKind.INAUGURATION or "visit" in name.flags) and introducer.meant.get(
            name.head
        ) in introducer.fresh:
            inside = [one for one in sentence.scene.persons if name.head < one.start < name.end + 1]
            found += [
                Taking(
                    one.mention.entity,
                    Capacity.PARTICIPANT,
                    Presence.IN_PERSON,
                    introducer.span_of(name),
                    "named-after",
                    LIKELY,
                )
                for one in inside[:1]
            ]
    return found


def performers(sentence: Told, introducer: Introducer) -> list[Taking]:
    """Return the parts of the troupes that a concert is named after: "концерт хора «Заря»"."""
    found = []
    for name in sentence.names:
        if name.kind is EventKind.CONCERT and introducer.meant.get(name.head) in introducer.fresh:
            troupes = [one for one in sentence.scene.bodies if name.head < one.start < name.end + 1]
            span = introducer.span_of(name)
            found += [
                Taking(one.mention.entity, Capacity.PERFORMER, Presence.IN_PERSON, span, "named-after", LIKELY)
                for one in troupes
                if held_by(sentence.scene, one.start, one.start + 2) & TROUPES
            ]
    return found


def accompany(introducer: Introducer) -> None:
    """Let the one whom a block is about take part in the visits it tells of without a subject."""
    people = list(dict.fromkeys(introducer.block.members()))
    for draft in introducer.fresh:
        if (
            draft.kind is EventKind.STUDY_VISIT
            and draft.parent
            and not draft.takings
            and people
            and draft.rule == "held"
        ):
            draft.takings.append(
                Taking(people[0], Capacity.PARTICIPANT, Presence.IN_PERSON, draft.spans[0], "protagonist", LIKELY)
            )
