"""Drafts settled: awards bring parts, the strongest presence holds at an event, empty drafts and doubles go."""

from collections.abc import Iterator
from dataclasses import replace

from maggraph.extraction.confidence import part_confidence
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_naming import name_meetings, place_by_venue
from maggraph.extraction.events_programme import within_days
from maggraph.extraction.mentions import Reading
from maggraph.extraction.participations import SURE, Taking
from maggraph.extraction.participations_default import BY_DEFAULT, last_resort
from maggraph.extraction.presence import STRENGTH, online_by_name, stronger
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import AttendanceMode, Capacity, EventKind, EventStatus, PersonKind, Presence

FEASTS = frozenset(
    [EventKind.CEREMONY, EventKind.RECEPTION, EventKind.CELEBRATION, EventKind.PARADE, EventKind.CONCERT]
)
BODILY = word_set("bodily-events")
"""Nouns of events that nobody takes part in from afar."""
THERE = frozenset([Presence.IN_PERSON, Presence.ATTENDED, Presence.LIVE_LINK])


def settled(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Return the drafts that stand, in order, with their parts settled."""
    remembered = {f"person/{one.id}" for one in reading.entities.persons if one.kind is not PersonKind.ACTOR}
    kept = _each_once(drafts)
    within_days(kept)
    last_resort(kept)
    for draft in kept:
        draft.takings += _from_awards(draft)
        draft.takings = [_on_stage(draft, _sure(one)) for one in draft.takings if one.agent not in remembered]
        _only_said(draft)
        _by_mode(draft)
        _strongest(draft)
    for draft in reversed(kept):
        _upwards(draft)
    name_meetings(kept, reading.entities)
    place_by_venue(kept, reading.entities)
    return kept


def _sure(taking: Taking) -> Taking:
    return replace(taking, confidence=part_confidence(taking.rule, taking.confidence))


def _each_once(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Keep one draft of each event that is only mentioned; parts of events that fell away move up."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for draft in drafts:
        key = (draft.title.lower(), draft.start)
        if draft.status is EventStatus.HELD or key not in seen:
            kept.append(draft)
        seen.add(key)
    return tuple(kept)


def _from_awards(draft: Draft) -> Iterator[Taking]:
    """Yield what awards make of people: awardee, in person if something was handed over."""
    for given in draft.given:
        presence = Presence.IN_PERSON if given.handed or given.presenter else Presence.NOT_STATED
        if not any(taking.agent == given.recipient and taking.presence is Presence.ABSENT for taking in draft.takings):
            yield Taking(given.recipient, Capacity.AWARDEE, presence, given.spans[0], given.rule, SURE)


def _only_said(draft: Draft) -> None:
    """Drop what a message's author merely "said": his words came without him."""
    sent = {
        taking.agent
        for taking in draft.takings
        if taking.presence in {Presence.VIDEO_MESSAGE, Presence.WRITTEN_MESSAGE}
    }
    away = {"tells", "could-not-come", "absent", "not-present", "instead-of"}
    draft.takings = [taking for taking in draft.takings if not (taking.agent in sent and taking.rule in away)]


def _by_mode(draft: Draft) -> None:
    """At an event on the line those who took part were on the line; at a meeting or a visit they were there."""
    online = draft.mode is AttendanceMode.ONLINE or online_by_name(draft.title)
    there = {taking.agent for taking in draft.takings if _there(draft, taking)}
    draft.takings = [_moded(taking, online=online, there=taking.agent in there) for taking in draft.takings]


def _there(draft: Draft, taking: Taking) -> bool:
    """Say whether an agent must have been in the room: met, visited, or was at a ceremony or feast."""
    if draft.kind is EventKind.MEETING:
        return True
    joined = taking.capacity in {Capacity.PARTICIPANT, Capacity.DELEGATE, Capacity.GUEST}
    supposed = taking.rule in BY_DEFAULT and draft.kind in FEASTS
    bodily = draft.kind in FEASTS | {EventKind.OTHER, EventKind.CONTEST} and draft.lemma in BODILY
    return joined and (draft.kind is EventKind.STUDY_VISIT or supposed or bodily)


def _on_stage(draft: Draft, taking: Taking) -> Taking:
    """Let whoever "took part" in a concert have performed."""
    if draft.kind is EventKind.CONCERT and taking.rule in {"participates", "takes-part"} and taking.presence in THERE:
        return replace(taking, capacity=Capacity.PERFORMER, presence=Presence.IN_PERSON)
    return taking


def _moded(taking: Taking, *, online: bool, there: bool) -> Taking:
    if online and taking.presence in {Presence.ATTENDED, Presence.IN_PERSON}:
        return replace(taking, presence=Presence.LIVE_LINK)
    if there and taking.presence is Presence.ATTENDED:
        return replace(taking, presence=Presence.IN_PERSON)
    return taking


def _strongest(draft: Draft) -> None:
    """Give each agent the strongest presence that holds at the event; one who was not there stays absent."""
    best: dict[str, Presence] = {}
    for taking in draft.takings:
        best[taking.agent] = stronger(best.get(taking.agent, taking.presence), taking.presence)
    draft.takings = [_at_best(taking, best[taking.agent]) for taking in draft.takings]


def _at_best(taking: Taking, best: Presence) -> Taking:
    raised = best in THERE and STRENGTH.index(best) < STRENGTH.index(taking.presence)
    return replace(taking, presence=best) if raised else taking


def _upwards(draft: Draft) -> None:
    """Who was there in person for a part was there in person for the whole, in whatever he did there."""
    above = draft.parent
    there = {taking.agent for taking in draft.takings if taking.presence is Presence.IN_PERSON}
    while above:
        above.takings = [
            replace(taking, presence=Presence.IN_PERSON)
            if taking.agent in there and taking.presence in {Presence.ATTENDED, Presence.NOT_STATED}
            else taking
            for taking in above.takings
        ]
        above = above.parent
