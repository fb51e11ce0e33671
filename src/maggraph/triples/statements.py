"""The facts of a report as triples in N-Triples form: one function per kind of fact, each with its evidence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal

from maggraph.facts.context import Context
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
from maggraph.facts.records import FactType, Record
from maggraph.facts.statements import reference_of_fact
from maggraph.facts.values import At
from maggraph.triples.iris import Addresses
from maggraph.triples.literals import decimal_literal
from maggraph.triples.texts import (
    TextTriple,
    concept,
    date,
    dcterms,
    labels,
    mag,
    number,
    oa,
    org,
    prov,
    rdf,
    rdfs,
    schema,
    skos,
    words,
)

Quote = Callable[[At], str | None]
MODES = {
    AttendanceMode.OFFLINE: schema.OfflineEventAttendanceMode,
    AttendanceMode.ONLINE: schema.OnlineEventAttendanceMode,
    AttendanceMode.MIXED: schema.MixedEventAttendanceMode,
}
LICENCE = "<https://creativecommons.org/licenses/by/4.0/>"


@dataclass(frozen=True)
class ReportTriples:
    """Say in triples what one report states; `quote` gives a passage's words where the user has the file."""

    addresses: Addresses
    report: str
    context: Context
    quote: Quote = field(default=lambda _: None)
    language: str = "ru"

    @classmethod
    def of(cls, addresses: Addresses, report: ReportRecord, sheet: FactSheet, quote: Quote) -> Iterator[TextTriple]:
        """Yield the report's record and all that its sheet states."""
        said = cls(addresses, report.id, Context.of(sheet), quote, report.language)
        yield from said.record(report)
        yield from said.facts(sheet)

    def facts(self, sheet: FactSheet) -> Iterator[TextTriple]:
        """Yield the events of a sheet with all that happened there, and the posts people held."""
        for event in sheet.events:
            yield from self.event_and_within(event)
        for tenure in sheet.tenures:
            yield from self.tenure(tenure)

    def event_and_within(self, event: Event) -> Iterator[TextTriple]:
        """Yield an event and the facts that stand inside it."""
        yield from self.event(event)
        for participation in event.participations:
            yield from self.participation(event.id, participation)
        for conferral in event.conferrals:
            yield from self.conferral(event.id, conferral)
        for figure in event.attendance:
            yield from self.attendance(event.id, figure)

    def record(self, report: ReportRecord) -> Iterator[TextTriple]:
        """Yield what is known of the report itself."""
        node = self._entity(f"report/{report.id}")
        yield node, rdf.type, mag.Report
        yield from ((node, rdfs.label, literal) for literal in labels(report.title))
        yield node, dcterms.language, str(Literal(report.language))
        yield node, dcterms.license, LICENCE
        yield node, schema.startDate, date(report.period.start)
        yield node, schema.endDate, date(report.period.end)
        yield node, mag.digest, str(Literal(report.source.digest))
        yield from self._entities(node, dcterms.publisher, report.publisher)

    def event(self, event: Event) -> Iterator[TextTriple]:
        """Yield an event with its place in time, space, programme and series."""
        node = self._event(event.id)
        yield node, rdf.type, mag.Event
        yield from ((node, rdfs.label, literal) for literal in labels(event.title))
        yield from ((node, skos.altLabel, words(name, "ru")) for name in event.names)
        yield node, mag.eventKind, concept("event", event.kind)
        yield node, mag.eventStatus, concept("status", event.status)
        yield from self._when_and_where(node, event)
        yield from self._belonging(node, event)
        yield from self._evidence(node, event)

    def _when_and_where(self, node: str, event: Event) -> Iterator[TextTriple]:
        if event.start:
            yield node, schema.startDate, date(event.start)
        if event.end or event.start:
            yield node, schema.endDate, date(event.end or event.start or "")
        yield from self._entities(node, mag.city, event.city)
        if event.venue:
            yield node, schema.location, self._entity(f"venue/{event.venue}")
        if event.mode:
            yield node, schema.eventAttendanceMode, MODES[event.mode]

    def _belonging(self, node: str, event: Event) -> Iterator[TextTriple]:
        if event.parent:
            yield node, schema.superEvent, self._event(event.parent)
        if event.series:
            yield node, mag.series, self._entity(f"series/{event.series}")
        if event.edition:
            yield node, mag.edition, number(event.edition)
        yield from self._entities(node, schema.organizer, *event.organizers)
        yield from self._entities(node, mag.coOrganizer, *event.co_organizers)
        yield from self._entities(node, mag.supporter, *event.supporters)

    def participation(self, event: str, fact: Participation) -> Iterator[TextTriple]:
        """Yield who took part, in what capacity, present how, on whose behalf, and in which post."""
        node = self._fact(FactType.PARTICIPATION, event, fact)
        yield node, rdf.type, mag.Participation
        yield node, mag.agent, self._entity(fact.agent)
        yield node, mag.event, self._event(event)
        yield node, mag.capacity, concept("capacity", fact.capacity)
        yield node, mag.presence, concept("presence", fact.presence)
        yield from ((node, mag.topic, literal) for literal in (labels(fact.topic) if fact.topic else ()))
        yield from self._entities(node, mag.onBehalfOf, *fact.on_behalf_of)
        yield from self._entities(node, mag.actingAs, *self.context.posts.get((event, fact.agent), ()))
        yield from self._evidence(node, fact)

    def conferral(self, event: str, fact: Conferral) -> Iterator[TextTriple]:
        """Yield one award to one recipient."""
        node = self._fact(FactType.CONFERRAL, event, fact)
        yield node, rdf.type, mag.Conferral
        yield node, mag.award, self._entity(f"award/{fact.award}")
        yield node, mag.event, self._event(event)
        yield from self._entities(node, mag.recipient, fact.recipient)
        yield from self._entities(node, mag.presenter, fact.presenter)
        yield from self._entities(node, mag.initiator, *fact.initiators)
        yield from self._entities(node, mag.onBehalfOf, *fact.on_behalf_of)
        if fact.rank:
            yield node, mag.rank, number(fact.rank)
        yield from self._evidence(node, fact)

    def attendance(self, event: str, fact: AttendanceFigure) -> Iterator[TextTriple]:
        """Yield a figure of those who attended."""
        node = self._fact(FactType.ATTENDANCE, event, fact)
        yield self._event(event), mag.attendance, node
        yield node, rdf.type, mag.AttendanceFigure
        yield from ((node, mag.countOf, literal) for literal in labels(fact.of))
        yield node, mag.count, number(fact.count)
        yield node, mag.qualifier, concept("qualifier", fact.qualifier)
        yield from self._evidence(node, fact)

    def tenure(self, fact: Tenure) -> Iterator[TextTriple]:
        """Yield a post somebody held, and when it is attested."""
        node = self._fact(FactType.TENURE, "", fact)
        yield node, rdf.type, mag.Tenure
        yield node, org.member, self._entity(fact.person)
        yield node, org.organization, self._entity(fact.of)
        yield node, org.role, concept("role", fact.role)
        yield from ((node, rdfs.label, literal) for literal in labels(fact.title))
        for event in fact.attested_at:
            yield node, mag.attestedAt, self._event(event)
            if day := self.context.dates.get(event):
                yield node, mag.attestedOn, date(day)
        if fact.elected_at:
            yield node, mag.electedAt, self._event(fact.elected_at)
        for name, bound in ((schema.startDate, fact.start), (schema.endDate, fact.end)):
            if bound:
                yield node, name, date(bound)
        yield from self._evidence(node, fact)

    def _evidence(self, node: str, fact: Fact) -> Iterator[TextTriple]:
        yield node, mag.reviewStatus, concept("review", fact.review)
        if fact.confidence is not None:
            yield node, mag.confidence, str(decimal_literal(fact.confidence))
        for at in fact.at:
            passage = self._entity(f"passage/{self.report}--{at.paragraph}-{at.start}-{at.end}")
            yield node, prov.wasDerivedFrom, passage
            yield from self._passage(passage, at)

    def _passage(self, node: str, at: At) -> Iterator[TextTriple]:
        yield node, rdf.type, mag.Passage
        yield node, oa.hasSource, self._entity(f"report/{self.report}")
        yield node, mag.paragraph, number(at.paragraph)
        yield node, oa.start, number(at.start)
        yield node, oa.end, number(at.end)
        if said := self.quote(at):
            yield node, oa.exact, words(said, self.language)

    def _event(self, slug: str) -> str:
        return self._entity(f"event/{slug}")

    def _fact(self, type_: FactType, event: str, fact: Fact) -> str:
        return self._entity(reference_of_fact(Record(type_, event, fact)))

    def _entities(self, node: str, name: str, *references: str | None) -> Iterator[TextTriple]:
        for reference in references:
            if reference:
                yield node, name, self._entity(reference)

    def _entity(self, reference: str) -> str:
        return f"<{self.addresses.base}id/{reference}>"
