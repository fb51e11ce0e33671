"""What of a sheet goes into the graph: everything that nobody rejected, with no reference to what was."""

from collections.abc import Mapping
from typing import TypeVar

from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Event, Fact, FactSheet, Tenure

F = TypeVar("F", bound=Fact)


def standing_facts(sheet: FactSheet) -> FactSheet:
    """Leave out rejected facts; parts of a rejected event move up to its programme, posts forget it."""
    events = {event.id: event for event in sheet.events}
    kept = {slug for slug, event in events.items() if _stands(event)}
    return sheet.model_copy(
        update={
            "events": tuple(_event(events[slug], events) for slug in events if slug in kept),
            "tenures": tuple(_tenure(tenure, kept) for tenure in sheet.tenures if _stands(tenure)),
        }
    )


def _event(event: Event, events: Mapping[str, Event]) -> Event:
    return event.model_copy(
        update={
            "parent": _programme(event, events),
            "attendance": _standing(event.attendance),
            "participations": _standing(event.participations),
            "conferrals": _standing(event.conferrals),
        }
    )


def _programme(event: Event, events: Mapping[str, Event]) -> str | None:
    """Return the nearest programme that stands; one of another report's events is taken as standing."""
    parent, seen = event.parent, {event.id}
    while parent and parent in events and not _stands(events[parent]) and parent not in seen:
        seen.add(parent)
        parent = events[parent].parent
    return parent


def _tenure(tenure: Tenure, kept: set[str]) -> Tenure:
    return tenure.model_copy(
        update={
            "attested_at": tuple(event for event in tenure.attested_at if event in kept),
            "elected_at": tenure.elected_at if tenure.elected_at in kept else None,
        }
    )


def _standing(facts: tuple[F, ...]) -> tuple[F, ...]:
    return tuple(fact for fact in facts if _stands(fact))


def _stands(fact: Fact) -> bool:
    return fact.review != ReviewStatus.REJECTED
