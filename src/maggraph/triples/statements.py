"""The facts of a report as triples: one function per kind of fact, each with its evidence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from maggraph.facts.kinds import AttendanceMode
from maggraph.facts.model import (
    AttendanceFigure,
    Conferral,
    Event,
    Fact,
    FactSheet,
    Participation,
    ReportRecord,
    Tenure,
)
from maggraph.facts.values import At
from maggraph.triples.entities import Triple
from maggraph.triples.iris import Addresses
from maggraph.triples.literals import date_literal, decimal_literal, label_literals
from maggraph.vocab import DCTERMS, MAG, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, kind

Quote = Callable[[At], str | None]
MODES = {
    AttendanceMode.OFFLINE: SCHEMA.OfflineEventAttendanceMode,
    AttendanceMode.ONLINE: SCHEMA.OnlineEventAttendanceMode,
    AttendanceMode.MIXED: SCHEMA.MixedEventAttendanceMode,
}
LICENCE = NamedNode("https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True)
class ReportTriples:
    """Say in triples what one report states; `quote` gives a passage's words where the user has the file."""

    addresses: Addresses
    report: ReportRecord
    sheet: FactSheet
    quote: Quote = field(default=lambda _: None)

    def triples(self) -> Iterator[Triple]:
        """Yield the report's record, its events with all that happened there, and the posts people held."""
        yield from self.record()
        for event in self.sheet.events:
            yield from self.event(event)
            for participation in event.participations:
                yield from self.participation(event, participation)
            for conferral in event.conferrals:
                yield from self.conferral(event, conferral)
            for figure in event.attendance:
                yield from self.attendance(event, figure)
        for tenure in self.sheet.tenures:
            yield from self.tenure(tenure)

    def record(self) -> Iterator[Triple]:
        """Yield what is known of the report itself."""
        node = self.addresses.entity(f"report/{self.report.id}")
        yield node, RDF.type, MAG.Report
        yield from ((node, RDFS.label, literal) for literal in label_literals(self.report.title))
        yield node, DCTERMS.language, Literal(self.report.language)
        yield node, DCTERMS.license, LICENCE
        yield node, SCHEMA.startDate, date_literal(self.report.period.start)
        yield node, SCHEMA.endDate, date_literal(self.report.period.end)
        yield node, MAG.digest, Literal(self.report.source.digest)
        yield from self._entities(node, DCTERMS.publisher, self.report.publisher)

    def event(self, event: Event) -> Iterator[Triple]:
        """Yield an event with its place in time, space, programme and series."""
        node = self._event(event.id)
        yield node, RDF.type, MAG.Event
        yield from ((node, RDFS.label, literal) for literal in label_literals(event.title))
        yield from ((node, SKOS.altLabel, Literal(name, language="ru")) for name in event.names)
        yield node, MAG.eventKind, kind("event", event.kind)
        yield node, MAG.eventStatus, kind("status", event.status)
        yield from self._when_and_where(node, event)
        yield from self._belonging(node, event)
        for figure in event.attendance:
            yield node, MAG.attendance, self.addresses.attendance(event, figure)
        yield from self._evidence(node, event)

    def _when_and_where(self, node: NamedNode, event: Event) -> Iterator[Triple]:
        if event.start:
            yield node, SCHEMA.startDate, date_literal(event.start)
        if event.end or event.start:
            yield node, SCHEMA.endDate, date_literal(event.end or event.start or "")
        yield from self._entities(node, MAG.city, event.city)
        if event.venue:
            yield node, SCHEMA.location, self.addresses.entity(f"venue/{event.venue}")
        if event.mode:
            yield node, SCHEMA.eventAttendanceMode, MODES[event.mode]

    def _belonging(self, node: NamedNode, event: Event) -> Iterator[Triple]:
        if event.parent:
            yield node, SCHEMA.superEvent, self._event(event.parent)
        if event.series:
            yield node, MAG.series, self.addresses.entity(f"series/{event.series}")
        if event.edition:
            yield node, MAG.edition, Literal(event.edition)
        yield from self._entities(node, SCHEMA.organizer, *event.organizers)
        yield from self._entities(node, MAG.coOrganizer, *event.co_organizers)
        yield from self._entities(node, MAG.supporter, *event.supporters)

    def participation(self, event: Event, fact: Participation) -> Iterator[Triple]:
        """Yield who took part, in what capacity, present how, on whose behalf, and in which post."""
        node = self.addresses.participation(event, fact)
        yield node, RDF.type, MAG.Participation
        yield node, MAG.agent, self.addresses.entity(fact.agent)
        yield node, MAG.event, self._event(event.id)
        yield node, MAG.capacity, kind("capacity", fact.capacity)
        yield node, MAG.presence, kind("presence", fact.presence)
        yield from ((node, MAG.topic, literal) for literal in (label_literals(fact.topic) if fact.topic else ()))
        yield from self._entities(node, MAG.onBehalfOf, *fact.on_behalf_of)
        for tenure in self.sheet.tenures:
            if tenure.person == fact.agent and event.id in tenure.attested_at:
                yield node, MAG.actingAs, self.addresses.tenure(tenure)
        yield from self._evidence(node, fact)

    def conferral(self, event: Event, fact: Conferral) -> Iterator[Triple]:
        """Yield one award to one recipient."""
        node = self.addresses.conferral(event, fact)
        yield node, RDF.type, MAG.Conferral
        yield node, MAG.award, self.addresses.entity(f"award/{fact.award}")
        yield node, MAG.event, self._event(event.id)
        yield from self._entities(node, MAG.recipient, fact.recipient)
        yield from self._entities(node, MAG.presenter, fact.presenter)
        yield from self._entities(node, MAG.initiator, *fact.initiators)
        yield from self._entities(node, MAG.onBehalfOf, *fact.on_behalf_of)
        if fact.rank:
            yield node, MAG["rank"], Literal(fact.rank)
        yield from self._evidence(node, fact)

    def attendance(self, event: Event, fact: AttendanceFigure) -> Iterator[Triple]:
        """Yield a figure of those who attended."""
        node = self.addresses.attendance(event, fact)
        yield node, RDF.type, MAG.AttendanceFigure
        yield from ((node, MAG.countOf, literal) for literal in label_literals(fact.of))
        yield node, MAG["count"], Literal(fact.count)
        yield node, MAG.qualifier, kind("qualifier", fact.qualifier)
        yield from self._evidence(node, fact)

    def tenure(self, fact: Tenure) -> Iterator[Triple]:
        """Yield a post somebody held, and when it is attested."""
        node = self.addresses.tenure(fact)
        yield node, RDF.type, MAG.Tenure
        yield node, ORG.member, self.addresses.entity(fact.person)
        yield node, ORG.organization, self.addresses.entity(fact.of)
        yield node, ORG.role, kind("role", fact.role)
        yield from ((node, RDFS.label, literal) for literal in label_literals(fact.title))
        dates = {event.id: event.start for event in self.sheet.events}
        for event in fact.attested_at:
            yield node, MAG.attestedAt, self._event(event)
            if date := dates.get(event):
                yield node, MAG.attestedOn, date_literal(date)
        if fact.elected_at:
            yield node, MAG.electedAt, self._event(fact.elected_at)
        for name, bound in ((SCHEMA.startDate, fact.start), (SCHEMA.endDate, fact.end)):
            if bound:
                yield node, name, date_literal(bound)
        yield from self._evidence(node, fact)

    def _evidence(self, node: NamedNode, fact: Fact) -> Iterator[Triple]:
        yield node, MAG.reviewStatus, kind("review", fact.review)
        if fact.confidence is not None:
            yield node, MAG.confidence, decimal_literal(fact.confidence)
        for at in fact.at:
            passage = self.addresses.passage(self.report.id, at)
            yield node, PROV.wasDerivedFrom, passage
            yield from self._passage(passage, at)

    def _passage(self, node: NamedNode, at: At) -> Iterator[Triple]:
        yield node, RDF.type, MAG.Passage
        yield node, OA.hasSource, self.addresses.entity(f"report/{self.report.id}")
        yield node, MAG.paragraph, Literal(at.paragraph)
        yield node, OA.start, Literal(at.start)
        yield node, OA.end, Literal(at.end)
        if words := self.quote(at):
            yield node, OA.exact, Literal(words, language=self.report.language)

    def _event(self, slug: str) -> NamedNode:
        return self.addresses.entity(f"event/{slug}")

    def _entities(self, node: NamedNode, name: NamedNode, *references: str | None) -> Iterator[Triple]:
        for reference in references:
            if reference:
                yield node, name, self.addresses.entity(reference)
