"""The IRIs of the ontology and of the public vocabularies it stands on, each spelled once.

A namespace is closed: a term that is not listed fails where it is written, not in a query that silently finds nothing.
`tests/ontology/test_vocabulary.py` compares these lists with the Turtle both ways.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode


class Namespace:
    """Hand out the terms of one vocabulary, and refuse any name that it does not list.

    >>> MAG.Person
    <NamedNode value=https://w3id.org/maggraph/ontology#Person>
    >>> MAG["agent"] is MAG.agent
    True
    >>> MAG.Persn
    Traceback (most recent call last):
    ...
    AttributeError: mag:Persn is not in the vocabulary
    """

    def __init__(self, prefix: str, iri: str, names: str) -> None:
        self.prefix = prefix
        self.iri = iri
        self._terms = {name: NamedNode(iri + name) for name in names.split()}

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__") or name not in self._terms:
            message = f"{self.prefix}:{name} is not in the vocabulary"
            raise AttributeError(message)
        return self._terms[name]

    def __getitem__(self, name: str) -> NamedNode:
        return self._terms[name]

    def __contains__(self, name: object) -> bool:
        return name in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)


MAG = Namespace(
    "mag",
    "https://w3id.org/maggraph/ontology#",
    """
    Agent Person Organization Territory City Region Country Venue Event EventSeries Award Report Passage
    Statement Participation Tenure Conferral AttendanceFigure
    agent event capacity presence topic onBehalfOf actingAs
    attestedAt attestedOn electedAt
    award recipient presenter initiator rank
    attendance countOf count qualifier
    personKind eventKind eventStatus awardKind city series edition coOrganizer supporter seat within
    paragraph digest confidence reviewStatus
    """,
)
RDF = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type langString first rest nil")
RDFS = Namespace(
    "rdfs",
    "http://www.w3.org/2000/01/rdf-schema#",
    "label comment subClassOf subPropertyOf domain range isDefinedBy seeAlso Resource Datatype Literal",
)
OWL = Namespace(
    "owl",
    "http://www.w3.org/2002/07/owl#",
    """
    Ontology Class ObjectProperty DatatypeProperty AnnotationProperty NamedIndividual AllDisjointClasses Restriction
    FunctionalProperty TransitiveProperty IrreflexiveProperty AsymmetricProperty
    versionIRI versionInfo unionOf members disjointWith equivalentClass sameAs
    """,
)
XSD = Namespace(
    "xsd",
    "http://www.w3.org/2001/XMLSchema#",
    "string boolean integer nonNegativeInteger decimal date gYearMonth gYear dateTime anyURI",
)
SKOS = Namespace(
    "skos",
    "http://www.w3.org/2004/02/skos/core#",
    """
    Concept ConceptScheme inScheme hasTopConcept topConceptOf prefLabel altLabel hiddenLabel definition example notation
    scopeNote editorialNote exactMatch closeMatch broader narrower
    """,
)
DCTERMS = Namespace(
    "dcterms",
    "http://purl.org/dc/terms/",
    """
    title description creator publisher license created modified issued language bibliographicCitation identifier source
    abstract isPartOf hasPart isVersionOf
    """,
)
FOAF = Namespace("foaf", "http://xmlns.com/foaf/0.1/", "Agent Person familyName givenName")
ORG = Namespace(
    "org",
    "http://www.w3.org/ns/org#",
    "Organization Membership Role member organization role classification subOrganizationOf",
)
SCHEMA = Namespace(
    "schema",
    "https://schema.org/",
    """
    Person Organization AdministrativeArea City State Country Place Event EventSeries Report GenderType
    EventAttendanceModeEnumeration Male Female
    OfflineEventAttendanceMode OnlineEventAttendanceMode MixedEventAttendanceMode
    additionalName gender honorificPrefix startDate endDate location superEvent organizer eventAttendanceMode
    containedInPlace recipient
    """,
)
PROV = Namespace(
    "prov",
    "http://www.w3.org/ns/prov#",
    "Agent Entity Activity Association Role agent hadRole wasAssociatedWith wasDerivedFrom",
)
GEO = Namespace("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#", "lat long")
OA = Namespace("oa", "http://www.w3.org/ns/oa#", "SpecificResource hasSource start end exact")

NAMESPACES = (MAG, RDF, RDFS, OWL, XSD, SKOS, DCTERMS, FOAF, ORG, SCHEMA, PROV, OA, GEO)

KIND = "https://w3id.org/maggraph/kind/"
SCHEMES = frozenset(
    "person organization event status capacity presence award qualifier review grade role".split()  # noqa: SIM905
)

PREFIXES: Mapping[str, str] = MappingProxyType(
    {namespace.prefix: namespace.iri for namespace in NAMESPACES} | {"kind": KIND}
)


def kind(scheme: str, value: str) -> NamedNode:
    """Return the concept of a controlled value; schemes are closed, their values are checked by the shapes.

    >>> kind("presence", "in-person")
    <NamedNode value=https://w3id.org/maggraph/kind/presence/in-person>
    """
    return NamedNode(f"{kind_scheme(scheme).value}/{value}")


def kind_scheme(scheme: str) -> NamedNode:
    """Return the SKOS scheme of a closed set.

    >>> kind_scheme("capacity")
    <NamedNode value=https://w3id.org/maggraph/kind/capacity>
    """
    if scheme not in SCHEMES:
        message = f"kind:{scheme} is not in the vocabulary"
        raise KeyError(message)
    return NamedNode(KIND + scheme)
