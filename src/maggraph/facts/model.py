"""The facts of one report as frozen values: events with what happened at them, and the posts people held.

The same records are written by a person and by the extractor, kept as YAML in data/reports/ and published as JSON
Schema. A reference is a class and a slug (`person/…`, `city/…`), the part of an IRI after `id:`.
"""

from pydantic import Field

from maggraph.facts.authority import AuthorityFile
from maggraph.facts.kinds import AttendanceMode, Capacity, EventKind, EventStatus, Presence, Qualifier, ReviewStatus
from maggraph.facts.values import (
    AgentRef,
    BodyRef,
    Date,
    Evidence,
    Label,
    PersonRef,
    Slug,
    TerritoryRef,
    Value,
    Words,
)


class Fact(Value):
    """What every fact carries: where it stands, and how far it has been looked at."""

    at: Evidence
    confidence: float | None = Field(default=None, ge=0, le=1, description="only if extracted")
    rule: str | None = Field(default=None, description="the finder's rule, only if extracted")
    review: ReviewStatus = ReviewStatus.CONFIRMED


class Participation(Fact):
    """An agent took part in an event in one capacity, present in one way."""

    agent: AgentRef
    capacity: Capacity
    presence: Presence
    topic: Label | None = Field(default=None, description="title of the talk, or what was done")
    on_behalf_of: tuple[AgentRef, ...] = ()


class Conferral(Fact):
    """One award to one recipient."""

    award: Slug
    recipient: AgentRef
    presenter: AgentRef | None = None
    initiators: tuple[AgentRef, ...] = ()
    on_behalf_of: tuple[AgentRef, ...] = ()
    rank: int | None = Field(default=None, ge=1, description="place taken, 1 is the first")


class AttendanceFigure(Fact):
    """A number of those who attended, as the report gives it."""

    of: Label = Field(description="what was counted: cities, participants, countries")
    count: int = Field(ge=0)
    qualifier: Qualifier = Qualifier.EXACT


class Event(Fact):
    """Something that was held, is planned, or is only mentioned; parts point to their programme by `parent`."""

    id: Slug
    title: Label
    names: tuple[Words, ...] = Field(default=(), description="other titles under which the report has it")
    kind: EventKind
    status: EventStatus = EventStatus.HELD
    start: Date | None = None
    end: Date | None = None
    city: TerritoryRef | None = None
    venue: Slug | None = None
    parent: Slug | None = None
    series: Slug | None = None
    edition: int | None = Field(default=None, ge=1)
    organizers: tuple[AgentRef, ...] = ()
    co_organizers: tuple[AgentRef, ...] = ()
    supporters: tuple[AgentRef, ...] = ()
    mode: AttendanceMode | None = None
    attendance: tuple[AttendanceFigure, ...] = ()
    participations: tuple[Participation, ...] = ()
    conferrals: tuple[Conferral, ...] = ()


class Tenure(Fact):
    """A person held a post in a body; attested at events and dates, with stated bounds where the report has them."""

    person: PersonRef
    title: Label = Field(description="the post in the nominative, without the body's name")
    role: Slug
    of: BodyRef
    attested_at: tuple[Slug, ...] = Field(default=(), description="events at which the report gives the post")
    elected_at: Slug | None = None
    start: Date | None = None
    end: Date | None = None


class FactSheet(Value):
    """Everything that one report states."""

    report: Slug
    entities: AuthorityFile = Field(
        default=AuthorityFile(), description="who and what is new in this report, until a person moves it to authority/"
    )
    events: tuple[Event, ...] = ()
    tenures: tuple[Tenure, ...] = ()


class Period(Value):
    """The first and the last day that a report covers."""

    start: Date
    end: Date


class Source(Value):
    """The file a sheet was made from, so that it is known again: digests of its bytes and of its normalised text."""

    file: str
    media_type: str
    digest: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    text_digest: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    paragraphs: int = Field(ge=1)
    characters: int = Field(ge=1)


class ReportRecord(Value):
    """A report: its title, what it covers, who issued it, and which file it is."""

    id: Slug
    title: Label
    language: str = Field(default="ru", pattern=r"^[a-z]{2}$")
    period: Period
    publisher: AgentRef | None = None
    source: Source
