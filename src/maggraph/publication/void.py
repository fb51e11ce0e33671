"""What the data set is and how to get at it, in the words of https://www.w3.org/TR/void/."""

from collections.abc import Iterable, Iterator

from maggraph.answers.query import ask
from maggraph.publication.documents import LICENSE
from maggraph.publication.releases import latest_release
from maggraph.publication.terms import DESCRIPTIONS, TITLES, dated, named, said, texts, typed
from maggraph.publication.triples import Triple, graph_of
from maggraph.store import IRI, Graph, Literal, Store, Term
from maggraph.vocab import PREFIXES

FORMATS = ("Turtle", "JSON-LD", "RDF_XML", "N-Triples")
ENTITIES = frozenset({"Person", "Organization", "City", "Event", "EventSeries", "Award", "Report", "Participation"})
"""Our classes of which one thing is named as an example."""
SITES = {"www.wikidata.org": "https://www.wikidata.org/", "sws.geonames.org": "https://www.geonames.org/"}
"""Sites of other data sets -> their home pages."""
DUMPS = ("maggraph.nq",)


def void_graph(store: Store, site: str, dumps: Iterable[str] = DUMPS) -> Graph:
    """Describe the data set; `site` is the server's address with a slash at its end, with `dumps` under dump/."""
    triples = [*_dataset(store, site), *_sizes(store), *_classes(store), *_properties(store), *_graphs(store)]
    dataset = dataset_iri(store)
    triples += [Triple(dataset, named("void:dataDump"), IRI(f"{site}dump/{name}")) for name in dumps]
    return graph_of([*triples, *_links(store)])


def dataset_iri(store: Store) -> IRI:
    """Return what the data set is called; it does not move with the server."""
    return IRI(f"{store.base}dataset")


def part(store: Store, kind: str, name: str) -> IRI:
    """Return the IRI of a part of the data set, such as dataset#class-mag-Person."""
    return IRI(f"{store.base}dataset#{kind}-{short(name)}")


def short(iri: str) -> str:
    """Shorten an IRI to what can stand in a fragment.

    >>> short("http://xmlns.com/foaf/0.1/familyName"), short("https://www.wikidata.org/")
    ('foaf-familyName', 'www.wikidata.org')
    """
    fits = [(len(space), prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    shortened = f"{max(fits)[1]}-{iri[max(fits)[0] :]}" if fits else iri.partition("://")[2]
    return shortened.strip("/").replace("/", "-").replace("#", "-")


def _dataset(store: Store, site: str) -> Iterator[Triple]:
    dataset, document = dataset_iri(store), IRI(f"{site}.well-known/void")
    yield from said(document, "void:DatasetDescription", ("foaf:primaryTopic", dataset))
    yield from said(dataset, "void:Dataset", *texts("dcterms:title", TITLES))
    yield from said(dataset, "", *texts("dcterms:description", DESCRIPTIONS), *_ways(store, site), *_dates(store))
    yield from said(dataset, "", *((("void:feature"), named(f"formats:{form}")) for form in FORMATS))
    yield from said(dataset, "", *(("void:vocabulary", IRI(iri)) for iri in sorted(set(PREFIXES.values()))))


def _ways(store: Store, site: str) -> list[tuple[str, Term]]:
    """Return licence, home page, endpoint and what the IRIs begin with."""
    return [
        ("dcterms:license", IRI(LICENSE)),
        ("foaf:homepage", IRI(site)),
        ("void:sparqlEndpoint", IRI(f"{site}sparql")),
        ("void:uriSpace", Literal(f"{store.base}id/")),
    ]


def _dates(store: Store) -> list[tuple[str, Term]]:
    release = latest_release(store)
    if not release.version:
        return []
    return [("owl:versionInfo", Literal(release.version)), ("dcterms:issued", dated(release.issued))]


def _sizes(store: Store) -> Iterator[Triple]:
    """State how large the whole is."""
    row = next(ask(store, "dataset-sizes").dicts())
    names = {
        "void:triples": row["triples"],
        "void:distinctSubjects": row["subjects"],
        "void:distinctObjects": row["objects"],
        "void:properties": row["properties"],
        "void:classes": str(len(ask(store, "class-sizes").rows)),
    }
    yield from said(dataset_iri(store), "", *((name, typed(number, "integer")) for name, number in names.items()))


def _classes(store: Store) -> Iterator[Triple]:
    """State of each class how many things are of it, and name one of each sort of entity."""
    for row in ask(store, "class-sizes").dicts():
        node = part(store, "class", row["class"])
        yield Triple(dataset_iri(store), named("void:classPartition"), node)
        yield from said(
            node, "", ("void:class", IRI(row["class"])), ("void:entities", typed(row["entities"], "integer"))
        )
        if row["class"].removeprefix(PREFIXES["mag"]) in ENTITIES:
            yield Triple(dataset_iri(store), named("void:exampleResource"), IRI(row["example"]))


def _properties(store: Store) -> Iterator[Triple]:
    names = (("void:triples", "triples"), ("void:distinctSubjects", "subjects"), ("void:distinctObjects", "objects"))
    for row in ask(store, "property-sizes").dicts():
        node = part(store, "property", row["property"])
        yield Triple(dataset_iri(store), named("void:propertyPartition"), node)
        yield Triple(node, named("void:property"), IRI(row["property"]))
        yield from said(node, "", *((name, typed(row[column], "integer")) for name, column in names))


def _graphs(store: Store) -> Iterator[Triple]:
    """State that each named graph is a part of the data set."""
    for row in ask(store, "graphs").dicts():
        node = IRI(row["graph"])
        yield Triple(dataset_iri(store), named("void:subset"), node)
        yield from said(node, "void:Dataset", ("void:triples", typed(row["triples"], "integer")))


def _links(store: Store) -> Iterator[Triple]:
    """State how many links lead to each other data set."""
    for row in ask(store, "outgoing-links").dicts():
        site = row["site"].partition("://")[2].strip("/")
        node = IRI(f"{store.base}dataset#links-{short(row['property'])}-{short(row['site'])}")
        other = IRI(SITES.get(site, row["site"]))
        yield from said(other, "void:Dataset", ("foaf:homepage", other))
        yield from said(
            node,
            "void:Linkset",
            ("void:subjectsTarget", dataset_iri(store)),
            ("void:objectsTarget", other),
            ("void:linkPredicate", IRI(row["property"])),
            ("void:triples", typed(row["links"], "integer")),
        )
        yield Triple(dataset_iri(store), named("void:subset"), node)
