"""What one fact of a report needs to know of the others: when an event was, who held which post there, what stands.

A sheet has it all at hand. Records that come one by one get it from a first reading of their file.
"""

from dataclasses import dataclass, field

from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Event, FactSheet, Tenure
from maggraph.facts.records import FactType, Record
from maggraph.facts.statements import reference_of_fact


@dataclass
class Context:
    """Of one report: dates by event, posts by event and person, and the programmes of events that were rejected."""

    dates: dict[str, str] = field(default_factory=dict)
    posts: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    rejected: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: FactSheet) -> "Context":
        """Gather what a whole sheet says."""
        context = cls()
        for event in sheet.events:
            context.note_event(event)
        for tenure in sheet.tenures:
            context.note_tenure(tenure)
        return context

    def note_event(self, event: Event) -> None:
        """Keep an event's date, or, if nobody lets it stand, its programme."""
        if event.review is ReviewStatus.REJECTED:
            self.rejected[event.id] = event.parent
        elif event.start:
            self.dates[event.id] = event.start

    def note_tenure(self, tenure: Tenure) -> None:
        """Keep at which events a post is attested, by the post's reference (`tenure/…`)."""
        if tenure.review is not ReviewStatus.REJECTED:
            reference = reference_of_fact(Record(FactType.TENURE, "", tenure))
            for event in tenure.attested_at:
                self.posts.setdefault((event, tenure.person), []).append(reference)

    def programme(self, event: Event) -> str | None:
        """Return the nearest programme of an event that stands; one of another report's is taken as standing."""
        parent, seen = event.parent, {event.id}
        while parent in self.rejected and parent not in seen:
            seen.add(parent)
            parent = self.rejected[parent]
        return parent
