"""The catalogue of an export in the words of https://www.w3.org/TR/vocab-dcat-3/: data, files, endpoint, versions."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from maggraph.answers.query import ask
from maggraph.publication.documents import LICENSE
from maggraph.publication.releases import Release, releases
from maggraph.publication.terms import DESCRIPTIONS, TITLES, dated, named, said, texts, typed
from maggraph.publication.triples import Triple, graph_of
from maggraph.publication.void import dataset_iri
from maggraph.store import IRI, Graph, Literal, Store, Term

MEDIA = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "ttl": "text/turtle",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
}
IANA = "https://www.iana.org/assignments/media-types/"
LANGUAGES = "http://publications.europa.eu/resource/authority/language/"
KEYWORDS = (
    Literal("city diplomacy", language="en"),
    Literal("who met whom", language="en"),
    Literal("дипломатия городов", language="ru"),
    Literal("кто с кем встречался", language="ru"),
)
PUBLISHER = (Literal("The maggraph project", language="en"), Literal("Проект maggraph", language="ru"))
Facts = list[tuple[str, Term]]


@dataclass(frozen=True)
class Catalogue:
    """What a catalogue tells of: a store, the address of its server, and the files by name."""

    store: Store
    site: str
    files: Mapping[str, bytes]

    @property
    def iri(self) -> IRI:
        """Return the IRI of the catalogue."""
        return IRI(f"{self.store.base}catalog")

    @property
    def publisher(self) -> IRI:
        """Return the IRI of whoever publishes."""
        return IRI(f"{self.store.base}catalog#publisher")


def dcat_graph(catalogue: Catalogue) -> Graph:
    """Describe data set, distributions, endpoint and versions."""
    parts = (_catalogue, _dataset, _coverage, _versions, _service, _distributions)
    return graph_of(triple for part in parts for triple in part(catalogue))


def described(files: Mapping[str, bytes]) -> list[str]:
    """Return the names of the files that are distributions; single documents of entities and graphs are none."""
    single = ("entities/", "graphs/", "page/")
    return sorted(name for name in files if suffix(name) in MEDIA and not name.startswith(single))


def suffix(name: str) -> str:
    """Return what stands after the last dot of a name."""
    return name.rpartition(".")[2]


def _catalogue(catalogue: Catalogue) -> Iterator[Triple]:
    yield from said(
        catalogue.iri,
        "dcat:Catalog",
        *texts("dcterms:title", TITLES),
        *texts("dcterms:description", DESCRIPTIONS),
        ("dcterms:publisher", catalogue.publisher),
        ("dcterms:license", IRI(LICENSE)),
        ("foaf:homepage", IRI(catalogue.site)),
        ("dcat:dataset", dataset_iri(catalogue.store)),
        ("dcat:service", _endpoint(catalogue)),
        *_languages(),
    )
    yield from said(catalogue.publisher, "foaf:Agent", *texts("foaf:name", PUBLISHER))


def _dataset(catalogue: Catalogue) -> Iterator[Triple]:
    dataset = dataset_iri(catalogue.store)
    yield from said(
        dataset,
        "dcat:Dataset",
        *texts("dcterms:title", TITLES),
        *texts("dcterms:description", DESCRIPTIONS),
        *texts("dcat:keyword", KEYWORDS),
        ("dcterms:identifier", Literal(dataset.value)),
        ("dcterms:publisher", catalogue.publisher),
        ("dcterms:creator", catalogue.publisher),
        ("dcterms:license", IRI(LICENSE)),
        ("dcat:landingPage", IRI(catalogue.site)),
        ("dcterms:conformsTo", IRI("https://w3id.org/maggraph/ontology")),
        *(("dcterms:source", IRI(row["report"])) for row in ask(catalogue.store, "reports").dicts()),
        *_languages(),
    )


def _languages() -> Facts:
    return [("dcterms:language", IRI(LANGUAGES + code)) for code in ("RUS", "ENG")]


def _coverage(catalogue: Catalogue) -> Iterator[Triple]:
    """State which days and places the data speak of."""
    rows = list(ask(catalogue.store, "coverage").dicts())
    dataset, period = dataset_iri(catalogue.store), IRI(f"{catalogue.store.base}dataset#period")
    if rows and rows[0]["first"]:
        yield Triple(dataset, named("dcterms:temporal"), period)
        days = (("dcat:startDate", dated(rows[0]["first"])), ("dcat:endDate", dated(rows[0]["last"])))
        yield from said(period, "dcterms:PeriodOfTime", *days)
    for row in rows:
        if row["place"]:
            yield Triple(dataset, named("dcterms:spatial"), IRI(row["place"]))
            yield from said(IRI(row["place"]), "dcterms:Location")


def _versions(catalogue: Catalogue) -> Iterator[Triple]:
    """Chain the releases, and say which of them this is."""
    known = releases(catalogue.store)
    dataset = dataset_iri(catalogue.store)
    for release in known:
        yield from _version(release, dataset, catalogue)
        yield Triple(dataset, named("dcat:hasVersion"), IRI(release.iri))
    for newer, older in pairwise(known):
        yield Triple(IRI(newer.iri), named("dcat:previousVersion"), IRI(older.iri))
    if known:
        yield from said(
            dataset,
            "",
            ("dcat:version", Literal(known[0].version)),
            ("dcat:hasCurrentVersion", IRI(known[0].iri)),
            ("dcterms:issued", dated(known[-1].issued)),
            ("dcterms:modified", dated(known[0].issued)),
        )


def _version(release: Release, dataset: IRI, catalogue: Catalogue) -> list[Triple]:
    return said(
        IRI(release.iri),
        "dcat:Dataset",
        ("dcat:version", Literal(release.version)),
        ("dcterms:issued", dated(release.issued)),
        ("dcat:isVersionOf", dataset),
        *texts("dcterms:title", TITLES),
        *texts("dcterms:description", DESCRIPTIONS),
        ("dcterms:license", IRI(LICENSE)),
        ("dcterms:publisher", catalogue.publisher),
    )


def _endpoint(catalogue: Catalogue) -> IRI:
    return IRI(f"{catalogue.store.base}catalog#sparql")


def _service(catalogue: Catalogue) -> list[Triple]:
    return said(
        _endpoint(catalogue),
        "dcat:DataService",
        ("dcterms:title", Literal("SPARQL endpoint", language="en")),
        ("dcterms:title", Literal("Точка доступа SPARQL", language="ru")),
        ("dcat:endpointURL", IRI(f"{catalogue.site}sparql")),
        ("dcat:endpointDescription", IRI(f"{catalogue.site}sparql")),
        ("dcat:servesDataset", dataset_iri(catalogue.store)),
        ("dcterms:conformsTo", IRI("http://www.w3.org/TR/sparql11-protocol/")),
        ("dcterms:license", IRI(LICENSE)),
        ("dcterms:publisher", catalogue.publisher),
    )


def _distributions(catalogue: Catalogue) -> Iterator[Triple]:
    for name in described(catalogue.files):
        node = IRI(f"{catalogue.store.base}dataset#file-{name.replace('/', '-')}")
        yield Triple(dataset_iri(catalogue.store), named("dcat:distribution"), node)
        yield from _distribution(catalogue, node, name)


def _distribution(catalogue: Catalogue, node: IRI, name: str) -> Iterator[Triple]:
    content = catalogue.files[name]
    address, checksum = IRI(f"{catalogue.site}dump/{name}"), IRI(f"{node.value}-checksum")
    yield from said(
        node,
        "dcat:Distribution",
        ("dcterms:title", Literal(name)),
        ("dcat:accessURL", address),
        ("dcat:downloadURL", address),
        ("dcat:mediaType", IRI(IANA + MEDIA[suffix(name)])),
        ("dcat:byteSize", typed(len(content), "nonNegativeInteger")),
        ("dcterms:license", IRI(LICENSE)),
        ("spdx:checksum", checksum),
    )
    yield from said(
        checksum,
        "spdx:Checksum",
        ("spdx:algorithm", named("spdx:checksumAlgorithm_sha256")),
        ("spdx:checksumValue", typed(hashlib.sha256(content).hexdigest(), "hexBinary")),
    )
