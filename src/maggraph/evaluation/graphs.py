"""Graphs: what the quads of a file say, read with rdflib so that any RDF of the published model can be judged."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.exceptions import Error as RdflibError
from rdflib.term import Node

from maggraph.errors import InputError
from maggraph.evaluation.sides import CITY_BODIES, Conferral, Event, Participation, PersonName, Side, Tenure, Thing
from maggraph.vocab import FOAF, MAG, ORG, RDF, RDFS, SCHEMA, SKOS

FORMATS = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld"}
"""File endings and rdflib's names for what they hold."""

MALFORMED = (RdflibError, SyntaxError, ValueError, LookupError, TypeError, AttributeError, NameError, OSError)
"""What rdflib's parsers raise on malformed input, each its own; an OSError is a JSON-LD context that is not reached."""

THINGS = (MAG.Organization, MAG.Territory, MAG.City, MAG.Region, MAG.Country, MAG.Venue)


class _Term(Protocol):
    """A term of the vocabulary, of whatever RDF library."""

    @property
    def value(self) -> str: ...


def read_graph(path: Path) -> Side:
    """Read a file of quads or triples, all its graphs together; InputError if it is malformed."""
    try:
        return _Reader(_union(path)).side()
    except MALFORMED as error:
        raise InputError("{path}: malformed RDF: {problem}", path=path, problem=error) from error


def _union(path: Path) -> Graph:
    """Return the triples of all graphs of a file; rdflib's own Dataset uses what rdflib deprecates, and says so."""
    data, union = Dataset(), Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        data.parse(data=path.read_bytes(), format=FORMATS[path.suffix])
        for subject, predicate, value, _ in data.quads():
            union.add((subject, predicate, value))
    return union


class _Reader:
    """Asks a graph for the values of its nodes and puts them into the form of a side."""

    def __init__(self, data: Graph) -> None:
        self._data = data

    def side(self) -> Side:
        people = {str(node): self._name(node) for node in self._all(MAG.Person)}
        return Side(
            people=people,
            things={str(node): self._thing(node, kind) for kind in THINGS for node in self._all(kind)},
            actors=frozenset(key for key in people if self._kind(URIRef(key), MAG.personKind) in {"", "actor"}),
            events={str(node): self._event(node) for node in self._all(MAG.Event)},
            participations=tuple(map(self._participation, self._all(MAG.Participation))),
            tenures=tuple(map(self._tenure, self._all(MAG.Tenure))),
            conferrals=tuple(one for node in self._all(MAG.Conferral) for one in self._conferrals(node)),
        )

    def _all(self, kind: _Term) -> list[Node]:
        return sorted(set(self._data.subjects(URIRef(RDF.type.value), URIRef(kind.value))), key=str)

    def _values(self, node: Node, predicate: _Term) -> list[Node]:
        return sorted(set(self._data.objects(node, URIRef(predicate.value))), key=str)

    def _value(self, node: Node, predicate: _Term) -> str:
        return str(next(iter(self._values(node, predicate)), ""))

    def _kind(self, node: Node, predicate: _Term) -> str:
        """Return a concept's own name, the last step of its IRI."""
        return self._value(node, predicate).rstrip("/").rpartition("/")[2]

    def _label(self, node: Node) -> str:
        labels = self._values(node, RDFS.label)
        russian = (label for label in labels if isinstance(label, Literal) and label.language == "ru")
        return str(next(russian, next(iter(labels), "")))

    def _sure(self, node: Node) -> float | None:
        value = self._value(node, MAG.confidence)
        return float(value) if value else None

    def _name(self, node: Node) -> PersonName:
        return PersonName(
            *(self._value(node, part) for part in (FOAF.familyName, FOAF.givenName, SCHEMA.additionalName))
        )

    def _thing(self, node: Node, kind: _Term) -> Thing:
        named = (RDFS.label, SKOS.prefLabel, SKOS.altLabel)
        names = (str(name) for predicate in named for name in self._values(node, predicate))
        return Thing(tuple(names), kind == MAG.Venue)

    def _event(self, node: Node) -> Event:
        return Event(
            title=self._label(node),
            kind=self._kind(node, MAG.eventKind),
            start=self._value(node, SCHEMA.startDate),
            city=self._value(node, MAG.city),
            parent=self._value(node, SCHEMA.superEvent),
            confidence=self._sure(node),
        )

    def _participation(self, node: Node) -> Participation:
        return Participation(
            agent=self._value(node, MAG.agent),
            event=self._value(node, MAG.event),
            capacity=self._kind(node, MAG.capacity),
            presence=self._kind(node, MAG.presence),
            confidence=self._sure(node),
        )

    def _tenure(self, node: Node) -> Tenure:
        body = self._value(node, ORG.organization)
        if self._kind(URIRef(body), ORG.classification) in CITY_BODIES:
            body = self._value(URIRef(body), MAG.seat) or body
        return Tenure(self._value(node, ORG.member), self._label(node), body, self._sure(node))

    def _conferrals(self, node: Node) -> Iterator[Conferral]:
        award = self._value(node, MAG.award)
        for recipient in self._values(node, MAG.recipient):
            yield Conferral(
                recipient=str(recipient),
                event=self._value(node, MAG.event),
                kind=self._kind(URIRef(award), MAG.awardKind),
                presenter=self._value(node, MAG.presenter),
                confidence=self._sure(node),
            )
