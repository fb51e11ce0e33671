"""Meetings become events of their own, their sides participants in person, unless they met on the line."""

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.events_items import completed
from maggraph.extraction.lexicon import listed
from maggraph.extraction.meetings import Meeting, find_meetings
from maggraph.extraction.meetings_named import named_meetings
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told, to_come
from maggraph.extraction.presence import LIVE
from maggraph.extraction.subjects import Memory
from maggraph.facts.kinds import AttendanceMode, Capacity, EventKind, EventStatus, Presence
from maggraph.language import Case

TOOK_PLACE = frozenset(["состояться", "пройти", "проходить"])

PAIR = 2
CAME = frozenset(["arrives"])
"""Rules that say of somebody that he came from elsewhere."""


def meet(sentence: Told, introducer: Introducer, memory: Memory) -> dict[int, Draft]:
    """Make an event of each meeting that a sentence tells of; return them by the verbs that told of them."""
    told_by: dict[int, Draft] = {}
    for meeting in _meetings(sentence, introducer, memory):
        name = next(
            (name for name in sentence.names if name.kind is EventKind.MEETING and meeting.clause.covers(name.head)),
            None,
        )
        if _about(introducer, name, meeting) or _at_another(introducer.block, meeting):
            continue
        draft = _draft(sentence, introducer, meeting, name)
        if not meeting.sides and len(draft.takings) < PAIR:
            continue
        introducer.block.add(draft)
        told_by[meeting.clause.verb.index] = draft
    if not told_by:
        told_by |= _without_sides(sentence, introducer)
    return told_by


def _at_another(block: Block, meeting: Meeting) -> bool:
    """Say whether those who talked did so at what is told of: its talks, or the meeting that they agreed at."""
    met = block.current is not None and block.current.kind is EventKind.MEETING
    return (meeting.rule == "discussed" and block.root is not None) or (meeting.rule == "agreed" and met)


def _without_sides(sentence: Told, introducer: Introducer) -> dict[int, Draft]:
    """Make events of meetings that are said to have been held, whoever met: "состоялась встреча с ветеранами"."""
    told_by: dict[int, Draft] = {}
    for name in sentence.names:
        clause = next((one for one in sentence.clauses if one.covers(name.head)), None)
        if (
            clause is None
            or name.kind is not EventKind.MEETING
            or name.head in introducer.meant
            or not introducer.block.start
        ):
            continue
        named = completed(sentence, name)
        if clause.verb.lemmas & TOOK_PLACE and name.case is Case.NOMINATIVE and not named.bare:
            meeting = Meeting(clause, (), None, (), "meeting-held")
            draft = _draft(sentence, introducer, meeting, named)
            introducer.block.add(draft)
            told_by[clause.verb.index] = draft
    return told_by


def _meetings(sentence: Told, introducer: Introducer, memory: Memory) -> tuple[Meeting, ...]:
    """Return the meetings of a sentence by their verbs, else by their nouns."""
    protagonist = _protagonist(introducer.block)
    by_verb = tuple(find_meetings(sentence, memory, protagonist))
    return by_verb or tuple(named_meetings(sentence, introducer.block, protagonist))


def _about(introducer: Introducer, name: EventName | None, meeting: Meeting) -> bool:
    """Say whether the clause only comes back to a meeting already told of: one with nobody else."""
    known = introducer.meant.get(name.head) if name else None
    if name is None or known is None or known.kind is not EventKind.MEETING:
        return False
    told = {taking.agent for taking in known.takings} | set(known.sides)
    anew = name.case is Case.NOMINATIVE and name.bare and not name.pointing
    return not anew or set(meeting.sides) <= told


def _protagonist(block: Block) -> str | None:
    """Return the one person that a block has been about so far, or the one who came; None if there are several."""
    people = list(dict.fromkeys(block.members()))
    told = (taking for draft in block.drafts for taking in draft.takings if taking.rule in CAME)
    came = list(dict.fromkeys(taking.agent for taking in told if taking.agent.startswith("person/")))
    about = people if len(people) == 1 else came
    return about[0] if len(about) == 1 else None


def _draft(sentence: Told, introducer: Introducer, meeting: Meeting, name: EventName | None) -> Draft:
    scene, clause = sentence.scene, meeting.clause
    planned = bool(clause.verb.lemmas & listed("planning")) and not clause.verb.lemmas & {"провести"}
    planned = planned or to_come(scene, clause)
    status = EventStatus.PLANNED if planned else EventStatus.HELD
    start, end = (
        introducer.ahead(clause.verb.index) if planned else introducer.dates(name.head if name else clause.verb.index)
    )
    span = scene.at(clause.start, clause.end)
    draft = Draft(
        name.title if name else "Встреча",
        EventKind.MEETING,
        status,
        start,
        end,
        [span],
        meeting.rule,
        SURE if name else LIKELY,
        name.lemma if name else "встреча",
        sides=meeting.sides,
        paragraph=span.paragraph,
    )
    if status is EventStatus.HELD:
        draft.parent = introducer.block.root
        introducer.place(draft, name)
        online = bool(LIVE.search(sentence.words(clause)))
        draft.mode = AttendanceMode.ONLINE if online else None
        draft.takings += _sides(meeting, introducer.block, sentence, online=online)
    return draft


def _sides(meeting: Meeting, block: Block, sentence: Told, *, online: bool) -> list[Taking]:
    presence = Presence.LIVE_LINK if online else Presence.IN_PERSON
    span = sentence.scene.at(meeting.clause.start, meeting.clause.end)
    members = [ref for body in meeting.delegations for ref in block.delegations.get(body, [])]
    members += _delegation_unnamed(meeting, block, sentence)
    sides = [Taking(ref, _capacity(meeting, ref), presence, span, meeting.rule, SURE) for ref in meeting.sides]
    host = [Taking(meeting.host, Capacity.HOST, presence, span, meeting.rule, SURE)] if meeting.host else []
    return [
        *host,
        *sides,
        *(Taking(ref, Capacity.DELEGATE, presence, span, "in-delegation", LIKELY) for ref in members),
    ]


def _delegation_unnamed(meeting: Meeting, block: Block, sentence: Told) -> list[str]:
    """Return the one delegation told of before with its members, where a meeting is with "the delegation" or guests."""
    spoken = any(
        word.startswith("делегаци") or word in {"гости", "гостями", "гостей"} for word in sentence.scene.tape.lower
    )
    if meeting.delegations or not spoken or len(block.delegations) > 1:
        return []
    if block.delegations:
        ((body, people),) = block.delegations.items()
        return [body, *people]
    told = (taking for draft in block.drafts for taking in draft.takings if taking.capacity is Capacity.DELEGATE)
    return list(dict.fromkeys(taking.agent for taking in told))


def _capacity(meeting: Meeting, ref: str) -> Capacity:
    return Capacity.DELEGATE if ref in meeting.delegations and meeting.rule == "received" else Capacity.PARTICIPANT
