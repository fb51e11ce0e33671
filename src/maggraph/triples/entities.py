"""Authority entries as triples: one function per class."""

from collections.abc import Iterator
from functools import singledispatchmethod

from pyoxigraph import Literal, NamedNode

from maggraph.facts.authority import (
    Award,
    Entry,
    Organization,
    OtherNames,
    Person,
    Role,
    Series,
    Territory,
    Venue,
)
from maggraph.facts.kinds import Gender, TerritoryClass
from maggraph.facts.values import Label
from maggraph.triples.iris import Addresses
from maggraph.triples.literals import label_literals
from maggraph.triples.names import person_forms, person_label
from maggraph.vocab import FOAF, MAG, ORG, RDF, RDFS, SCHEMA, SKOS, kind, kind_scheme

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
GENDERS = {Gender.MALE: SCHEMA.Male, Gender.FEMALE: SCHEMA.Female}
TERRITORIES = {TerritoryClass.CITY: MAG.City, TerritoryClass.REGION: MAG.Region, TerritoryClass.COUNTRY: MAG.Country}


class EntityTriples:
    """Say in triples who and what exists."""

    def __init__(self, addresses: Addresses) -> None:
        self.addresses = addresses

    @singledispatchmethod
    def triples(self, entry: Entry) -> Iterator[Triple]:
        """Yield the triples of one entry."""
        raise NotImplementedError(type(entry).__name__)

    @triples.register
    def _person(self, entry: Person) -> Iterator[Triple]:
        node = self.addresses.entity(f"person/{entry.id}")
        yield node, RDF.type, MAG.Person
        yield node, MAG.personKind, kind("person", entry.kind)
        yield from _labelled(node, person_label(entry), OtherNames())
        yield from ((node, SKOS.altLabel, _russian(form)) for form in person_forms(entry))
        parts = (
            (FOAF.familyName, entry.family),
            (FOAF.givenName, entry.given),
            (SCHEMA.additionalName, entry.patronymic),
        )
        yield from ((node, name, _russian(part)) for name, part in parts if part)
        if entry.gender:
            yield node, SCHEMA.gender, GENDERS[entry.gender]
        for honorific in entry.honorifics:
            yield from ((node, SCHEMA.honorificPrefix, literal) for literal in label_literals(honorific))

    @triples.register
    def _organization(self, entry: Organization) -> Iterator[Triple]:
        node = self.addresses.entity(f"organization/{entry.id}")
        yield node, RDF.type, MAG.Organization
        yield node, ORG.classification, kind("organization", entry.kind)
        yield from _labelled(node, entry.label, entry.names)
        yield from self._pointing(node, ORG.subOrganizationOf, entry.part_of)
        yield from self._pointing(node, MAG.seat, entry.seat)

    @triples.register
    def _territory(self, entry: Territory) -> Iterator[Triple]:
        node = self.addresses.entity(f"{entry.type}/{entry.id}")
        yield node, RDF.type, TERRITORIES[entry.type]
        yield from _labelled(node, entry.label, entry.names)
        yield from self._pointing(node, MAG.within, entry.within)

    @triples.register
    def _venue(self, entry: Venue) -> Iterator[Triple]:
        node = self.addresses.entity(f"venue/{entry.id}")
        yield node, RDF.type, MAG.Venue
        yield from _labelled(node, entry.label, entry.names)
        yield from self._pointing(node, MAG.within, entry.within)

    @triples.register
    def _series(self, entry: Series) -> Iterator[Triple]:
        node = self.addresses.entity(f"series/{entry.id}")
        yield node, RDF.type, MAG.EventSeries
        yield node, MAG.eventKind, kind("event", entry.kind)
        yield from _labelled(node, entry.label, entry.names)

    @triples.register
    def _award(self, entry: Award) -> Iterator[Triple]:
        node = self.addresses.entity(f"award/{entry.id}")
        yield node, RDF.type, MAG.Award
        yield node, MAG.awardKind, kind("award", entry.kind)
        yield from _labelled(node, entry.label, entry.names)

    @triples.register
    def _role(self, entry: Role) -> Iterator[Triple]:
        node = kind("role", entry.id)
        yield node, RDF.type, SKOS.Concept
        yield node, SKOS.inScheme, kind_scheme("role")
        for name, label in (
            (SKOS.prefLabel, entry.label),
            (SKOS.altLabel, entry.feminine),
            (SKOS.definition, entry.definition),
        ):
            yield from ((node, name, literal) for literal in (label_literals(label) if label else ()))

    def _pointing(self, node: NamedNode, name: NamedNode, reference: str | None) -> Iterator[Triple]:
        if reference:
            yield node, name, self.addresses.entity(reference)


def _labelled(node: NamedNode, label: Label, names: OtherNames) -> Iterator[Triple]:
    yield from ((node, RDFS.label, literal) for literal in label_literals(label))
    yield from ((node, SKOS.altLabel, _russian(name)) for name in names.ru)
    yield from ((node, SKOS.altLabel, Literal(name, language="en")) for name in names.en)


def _russian(text: str) -> Literal:
    return Literal(text, language="ru")
