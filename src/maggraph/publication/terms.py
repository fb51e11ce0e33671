"""Terms of the vocabularies that describe data sets, by prefix and name, and descriptions as Turtle."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pyoxigraph import RdfFormat, parse

from maggraph.publication.dumps import turtle
from maggraph.publication.triples import RDF_TYPE, Triple
from maggraph.store import IRI, Graph, Literal, Term
from maggraph.vocab import PREFIXES

SPACES: Mapping[str, str] = MappingProxyType(
    {
        **PREFIXES,
        "adms": "http://www.w3.org/ns/adms#",
        "dcat": "http://www.w3.org/ns/dcat#",
        "formats": "http://www.w3.org/ns/formats/",
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sh": "http://www.w3.org/ns/shacl#",
        "spdx": "http://spdx.org/rdf/terms#",
        "void": "http://rdfs.org/ns/void#",
    }
)
TITLES = (
    Literal("maggraph: who met whom between cities", language="en"),
    Literal("maggraph: кто с кем встречался между городами", language="ru"),
)
DESCRIPTIONS = (
    Literal(
        "People, cities and organisations of inter-city diplomacy: who took part in what, who met whom, and the "
        "passage of the report that says so.",
        language="en",
    ),
    Literal(
        "Люди, города и организации в дипломатии городов: кто в чём участвовал, кто с кем встречался и в каком месте "
        "отчёта об этом сказано.",
        language="ru",
    ),
)


def named(name: str) -> IRI:
    """Return the IRI of `prefix:name`.

    >>> named("dcat:Dataset").value
    'http://www.w3.org/ns/dcat#Dataset'
    """
    prefix, _, rest = name.partition(":")
    return IRI(SPACES[prefix] + rest)


def said(subject: IRI, kind: str, *facts: tuple[str, Term]) -> list[Triple]:
    """State the class of a subject ("" for none) and facts about it, properties as `prefix:name`."""
    triples = [Triple(subject, RDF_TYPE, named(kind))] if kind else []
    return [*triples, *(Triple(subject, named(name), value) for name, value in facts)]


def typed(value: object, kind: str) -> Literal:
    """Make a literal of a datatype of XML Schema.

    >>> str(typed(3, "integer"))
    '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return Literal(str(value), SPACES["xsd"] + kind)


def dated(date: str) -> Literal:
    """Type a date by its precision."""
    return typed(date, {10: "date", 7: "gYearMonth", 4: "gYear"}[len(date)])


def as_turtle(graph: Graph, spaces: Mapping[str, str] = SPACES) -> bytes:
    """Write a description as Turtle."""
    triples = (quad.triple for quad in parse(graph.ntriples.encode(), format=RdfFormat.N_TRIPLES))
    return turtle(sorted(triples, key=str), spaces)


def texts(name: str, values: Iterable[Literal]) -> list[tuple[str, Term]]:
    """Return one fact for each text."""
    return [(name, value) for value in values]
