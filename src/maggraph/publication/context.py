"""The JSON-LD context of our terms: what `"agent": "…"` means to a program that knows RDF."""

from collections.abc import Mapping
from functools import cache

from rdflib import OWL, RDF, RDFS, XSD, URIRef
from rdflib import Graph as Triples

from maggraph.resources import shipped
from maggraph.vocab import PREFIXES

MAG = PREFIXES["mag"]
PLAIN = frozenset({str(XSD.string), str(RDF.langString), str(RDFS.Literal)})
"""Ranges of values that JSON-LD writes as they are."""
PUBLIC = {
    "label": {"@id": "rdfs:label", "@container": "@language"},
    "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
    "definition": {"@id": "skos:definition", "@container": "@language"},
    "comment": {"@id": "rdfs:comment", "@container": "@language"},
    "familyName": {"@id": "foaf:familyName", "@container": "@language"},
    "givenName": {"@id": "foaf:givenName", "@container": "@language"},
    "additionalName": {"@id": "schema:additionalName", "@container": "@language"},
    "honorificPrefix": {"@id": "schema:honorificPrefix", "@container": "@language"},
    "gender": {"@id": "schema:gender", "@type": "@id"},
    "classification": {"@id": "org:classification", "@type": "@id"},
    "subOrganizationOf": {"@id": "org:subOrganizationOf", "@type": "@id"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "eventAttendanceMode": {"@id": "schema:eventAttendanceMode", "@type": "@id"},
    "primaryTopic": {"@id": "foaf:primaryTopic", "@type": "@id"},
    "license": {"@id": "dcterms:license", "@type": "@id"},
    "publisher": {"@id": "dcterms:publisher", "@type": "@id"},
    "language": "dcterms:language",
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "exact": {"@id": "oa:exact", "@container": "@language"},
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "startDate": "schema:startDate",
    "endDate": "schema:endDate",
    "superEvent": {"@id": "schema:superEvent", "@type": "@id"},
    "organizer": {"@id": "schema:organizer", "@type": "@id"},
    "location": {"@id": "schema:location", "@type": "@id"},
    "member": {"@id": "org:member", "@type": "@id"},
    "organization": {"@id": "org:organization", "@type": "@id"},
    "role": {"@id": "org:role", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
}
"""Terms of public vocabularies that nearly every fact has."""


@cache
def context() -> Mapping[str, object]:
    """Return the context: our prefixes, classes and properties, and the public terms that most facts have."""
    ontology = Triples().parse(shipped("ontology") / "mag.ttl", format="turtle")
    terms: dict[str, object] = {"id": "@id", "type": "@type", **sorted_prefixes(), **PUBLIC}
    for subject in sorted(term for term in ontology.subjects(RDF.type) if isinstance(term, URIRef)):
        name = str(subject).removeprefix(MAG)
        if str(subject).startswith(MAG) and name not in terms:
            terms[name] = _term(ontology, subject, name)
    return {"@context": terms}


def sorted_prefixes() -> dict[str, object]:
    """Return prefix -> IRI by prefix.

    >>> sorted_prefixes()["mag"]
    'https://w3id.org/maggraph/ontology#'
    """
    return dict(sorted(PREFIXES.items()))


def _term(ontology: Triples, subject: URIRef, name: str) -> object:
    if (subject, RDF.type, OWL.ObjectProperty) in ontology:
        return {"@id": f"mag:{name}", "@type": "@id"}
    kind = str(ontology.value(subject, RDFS.range) or "")
    if kind == str(RDF.langString):
        return {"@id": f"mag:{name}", "@container": "@language"}
    typed = (subject, RDF.type, OWL.DatatypeProperty) in ontology and kind.startswith(PREFIXES["xsd"])
    return {"@id": f"mag:{name}", "@type": kind} if typed and kind not in PLAIN else f"mag:{name}"
