"""Records as JSON Lines: one entity, report or fact in a line, for corpora that no folder of sheets could hold.

    {"type": "person", "entry": {"id": "olenev-petr", "family": "Оленев", "given": "Пётр"}}
    {"type": "report", "entry": {"id": "lakes-2031", "title": {…}, "period": {…}, "source": {…}}}
    {"type": "event", "report": "lakes-2031", "fact": {"id": "2031-05-12-forum", …}}
    {"type": "participation", "report": "lakes-2031", "event": "2031-05-12-forum", "fact": {"agent": "person/…", …}}
    {"type": "tenure", "report": "lakes-2031", "fact": {"person": "person/olenev-petr", …}}

An entry is one of an authority file, a fact one of a fact sheet, field for field. Lines may stand in any order.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from maggraph.facts.authority import Award, Organization, Person, Role, Series, Territory, Venue
from maggraph.facts.model import AttendanceFigure, Conferral, Event, Participation, ReportRecord, Tenure
from maggraph.facts.values import Slug, Value


class EntityLine(Value):
    """A line that brings an entity."""


class PersonLine(EntityLine):
    """A person."""

    type: Literal["person"]
    entry: Person


class OrganizationLine(EntityLine):
    """An organisation."""

    type: Literal["organization"]
    entry: Organization


class TerritoryLine(EntityLine):
    """A city, region or country."""

    type: Literal["territory"]
    entry: Territory


class VenueLine(EntityLine):
    """A venue."""

    type: Literal["venue"]
    entry: Venue


class SeriesLine(EntityLine):
    """A series of events."""

    type: Literal["series"]
    entry: Series


class AwardLine(EntityLine):
    """An award."""

    type: Literal["award"]
    entry: Award


class RoleLine(EntityLine):
    """A kind of post."""

    type: Literal["role"]
    entry: Role


class ReportLine(Value):
    """A report's record."""

    type: Literal["report"]
    entry: ReportRecord


class FactLine(Value):
    """A line that brings a fact of a report."""

    report: Slug


class EventLine(FactLine):
    """An event; what happened there may stand inside it, as in a sheet, or in lines of its own."""

    type: Literal["event"]
    fact: Event


class ParticipationLine(FactLine):
    """A participation in an event of the same report."""

    type: Literal["participation"]
    event: Slug
    fact: Participation


class ConferralLine(FactLine):
    """A conferral at an event of the same report."""

    type: Literal["conferral"]
    event: Slug
    fact: Conferral


class AttendanceLine(FactLine):
    """A figure of those who attended an event of the same report."""

    type: Literal["attendance"]
    event: Slug
    fact: AttendanceFigure


class TenureLine(FactLine):
    """A post somebody held."""

    type: Literal["tenure"]
    fact: Tenure


Stated = EventLine | ParticipationLine | ConferralLine | AttendanceLine | TenureLine
"""A line that brings a fact, by type."""
Line = Annotated[
    PersonLine | OrganizationLine | TerritoryLine | VenueLine | SeriesLine | AwardLine | RoleLine | ReportLine | Stated,
    Field(discriminator="type"),
]
"""One line of a file of records."""
LINE: TypeAdapter[Line] = TypeAdapter(Line)
