"""Links to other data sets as triples: who is meant elsewhere, and where a place lies."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from maggraph.facts.links import Link, Predicate
from maggraph.triples.entities import Triple
from maggraph.triples.iris import Addresses
from maggraph.vocab import GEO, SKOS, XSD

MATCHES = {Predicate.EXACT: SKOS.exactMatch, Predicate.CLOSE: SKOS.closeMatch}


def link_triples(links: Iterable[Link], addresses: Addresses) -> Iterator[Triple]:
    """Yield the triples of links; degrees are decimals, WGS 84, from the place elsewhere that is exactly the same."""
    for link in links:
        node = addresses.entity(link.subject)
        yield node, MATCHES[link.predicate_id], NamedNode(link.iri)
        if link.predicate_id is Predicate.EXACT and link.object_latitude is not None:
            yield node, GEO.lat, Literal(str(link.object_latitude), datatype=XSD.decimal)
            yield node, GEO.long, Literal(str(link.object_longitude), datatype=XSD.decimal)
