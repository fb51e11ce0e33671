"""Meetings as rows of plain text, and as the JSON that the commands print."""

from collections.abc import Iterable

from maggraph.answers.meetings import Meeting
from maggraph.answers.records import Record, entity_record, meeting_record
from maggraph.web.pages.view import Table

COLUMNS = (
    *("date", "person", "person_id", "partner", "partner_id", "grade"),
    *("event", "event_id", "city", "why", "evidence"),
)


def pair_record(meeting: Meeting) -> Record:
    """Give a meeting of any two."""
    return {"person": entity_record(meeting.person), **meeting_record(meeting)}


def met_table(meetings: Iterable[Meeting]) -> Table:
    """Lay out meetings, one a line."""
    return Table(COLUMNS, tuple(_row(meeting) for meeting in meetings))


def _row(meeting: Meeting) -> tuple[str, ...]:
    who = (meeting.person.name, meeting.person.id, meeting.partner.name, meeting.partner.id, meeting.grade.value)
    places = "; ".join(f"{place.report} ¶{place.paragraph}" for place in meeting.evidence)
    return (meeting.date, *who, meeting.event.name, meeting.event.id, meeting.city, meeting.why, places)
