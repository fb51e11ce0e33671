"""What a report's record can say before a person has looked at it: title, period, and which file it is."""

from maggraph.facts.model import FactSheet, Period, ReportRecord, Source
from maggraph.facts.values import Label, one_script
from maggraph.language import latin
from maggraph.reports import Report

LONGEST_TITLE = 200
UNKNOWN = Period(start="1900", end="2100")
"""A report without a dated event says nothing of its period."""


def record_of(report: Report, sheet: FactSheet) -> ReportRecord:
    """Propose the record of a report: its first line as title, the days of its events as period."""
    title = _title(report)
    return ReportRecord(
        id=sheet.report,
        title=Label(ru=title, en=latin(title)),
        period=_period(sheet),
        source=Source(
            file=report.name,
            media_type=report.media_type,
            digest=report.digest,
            text_digest=report.text_digest,
            paragraphs=len(report.paragraphs),
            characters=len(report.text),
        ),
    )


def _title(report: Report) -> str:
    first = " ".join(report.paragraphs[0].text.split())[:LONGEST_TITLE].strip()
    try:
        return one_script(first)
    except ValueError:
        return report.name


def _period(sheet: FactSheet) -> Period:
    held = [event for event in sheet.events if event.status == "held" and event.start]
    if not held:
        return UNKNOWN
    return Period(
        start=min(event.start or "" for event in held), end=max(event.end or event.start or "" for event in held)
    )
