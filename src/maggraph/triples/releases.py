"""The releases of the data set as triples: `dataset/0.1.0` is a version of `dataset`."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from maggraph.facts.releases import Release
from maggraph.triples.entities import Triple
from maggraph.triples.iris import Addresses
from maggraph.triples.literals import date_literal, label_literals
from maggraph.vocab import DCTERMS, OWL, PROV, RDF


def release_triples(releases: Iterable[Release], addresses: Addresses) -> Iterator[Triple]:
    """Yield number, day and news of each release."""
    dataset = NamedNode(f"{addresses.base}dataset")
    for release in releases:
        node = NamedNode(f"{addresses.base}dataset/{release.version}")
        yield node, RDF.type, PROV.Entity
        yield node, DCTERMS.isVersionOf, dataset
        yield node, OWL.versionInfo, Literal(release.version)
        yield node, DCTERMS.issued, date_literal(release.date)
        yield from ((node, DCTERMS.description, literal) for literal in label_literals(release.notes))
