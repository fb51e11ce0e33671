"""Who belongs to an event by its name or by whom the passage is about, though no verb says so."""

from maggraph.extraction.acts import held_by
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.participations import LIKELY, TROUPES, Taking, Told
from maggraph.facts.kinds import Capacity, EventKind, Presence

CAME = frozenset(["arrives", "in-delegation", "headed-by", "heads-delegation"])
"""Rules that say of somebody that he came from elsewhere."""
GIVEN = {
    "мастер-класс": (Capacity.SPEAKER, Presence.IN_PERSON),
    "концерт": (Capacity.PERFORMER, Presence.IN_PERSON),
    "лекция": (Capacity.SPEAKER, Presence.ATTENDED),
    "тренинг": (Capacity.SPEAKER, Presence.ATTENDED),
}
"""What somebody does at an event that is called his: "мастер-класс художницы …"."""
NOT_HIS = frozenset(["памяти", "имени", "творчеству", "жизни", "произведений", "музыки"])


def inaugurated(sentence: Told, introducer: Introducer) -> list[Taking]:
    """Return the part of whoever an inauguration, a visit, a concert or a lecture is named after."""
    found = []
    for name in sentence.names:
        part = _whose(name)
        if part and introducer.meant.get(name.head) in introducer.fresh:
            inside = [one for one in sentence.scene.persons if name.head < one.start < name.end + 1]
            words = set(sentence.scene.tape.lower[name.head : inside[0].start]) if inside else NOT_HIS
            if not words & NOT_HIS:
                span = introducer.span_of(name)
                found.append(Taking(inside[0].mention.entity, *part, span, "named-after", LIKELY))
    return found


def _whose(name: EventName) -> tuple[Capacity, Presence] | None:
    """Return what somebody does at an event that bears his name."""
    if name.kind is EventKind.INAUGURATION or "visit" in name.flags:
        return Capacity.PARTICIPANT, Presence.IN_PERSON
    return None if name.quoted else GIVEN.get(name.lemma)


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
    """Let the one whom a block is about, or the guest who came, take part in visits told of without a subject."""
    people = list(dict.fromkeys(introducer.block.members()))
    for draft in introducer.fresh:
        if draft.kind is EventKind.STUDY_VISIT and draft.parent and not draft.takings:
            went = people[:1] if draft.rule == "held" else _guests(introducer)
            draft.takings += [
                Taking(one, Capacity.PARTICIPANT, Presence.IN_PERSON, draft.spans[0], "protagonist", LIKELY)
                for one in went
            ]


def _guests(introducer: Introducer) -> list[str]:
    """Return who came on the visit that a block tells of, where "the guest" or guests are the subject."""
    words = held_by(introducer.sentence.scene, 0, len(introducer.sentence.scene.tape))
    told = (taking for draft in introducer.block.drafts for taking in draft.takings if taking.rule in CAME)
    return list(dict.fromkeys(taking.agent for taking in told)) if words & {"гость", "гостья"} else []
