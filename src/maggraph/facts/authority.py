"""Who and what exists: the entries of data/authority/, shared by all reports."""

from pydantic import Field

from maggraph.facts.kinds import AwardKind, EventKind, Gender, OrganizationKind, PersonKind, TerritoryClass
from maggraph.facts.values import BodyRef, Label, Slug, TerritoryRef, Value, Words


class OtherNames(Value):
    """Short names, former names, spellings: whatever else an entity is called, by language."""

    ru: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()


class Entry(Value):
    """What every authority entry has: a slug that never changes."""

    id: Slug


class Person(Entry):
    """A person by the parts of the name; an initial stands with its dot where no more is known."""

    family: Words
    given: Words | None = None
    patronymic: Words | None = None
    gender: Gender | None = None
    kind: PersonKind = PersonKind.ACTOR
    forms: tuple[str, ...] = Field(default=(), description="spellings in reports that differ, misprints included")
    honorifics: tuple[Label, ...] = Field(default=(), description="degrees, academic ranks, honorary titles; no posts")


class Organization(Entry):
    """A body that acts: an administration, a union, a museum, a department of something larger."""

    label: Label
    names: OtherNames = OtherNames()
    kind: OrganizationKind
    part_of: BodyRef | None = None
    seat: TerritoryRef | None = None


class Territory(Entry):
    """A city, region or country: a place that also acts."""

    type: TerritoryClass
    label: Label
    names: OtherNames = OtherNames()
    within: TerritoryRef | None = None


class Venue(Entry):
    """A building, park or square where events are held."""

    label: Label
    names: OtherNames = OtherNames()
    within: TerritoryRef | None = None


class Series(Entry):
    """A contest, forum or session held again and again."""

    label: Label
    names: OtherNames = OtherNames()
    kind: EventKind


class Award(Entry):
    """An order, medal, diploma or gift that is conferred."""

    label: Label
    names: OtherNames = OtherNames()
    kind: AwardKind


class Role(Entry):
    """A kind of post, in Russian with its feminine form where one is used, and in English."""

    label: Label
    feminine: Label | None = None
    definition: Label | None = None


class AuthorityFile(Value):
    """One file of data/authority/: any of the lists; a class may be spread over several files."""

    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    territories: tuple[Territory, ...] = ()
    venues: tuple[Venue, ...] = ()
    series: tuple[Series, ...] = ()
    awards: tuple[Award, ...] = ()
    roles: tuple[Role, ...] = ()
