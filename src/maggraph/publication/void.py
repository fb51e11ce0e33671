"""What the data set is and how to get at it, in the words of https://www.w3.org/TR/void/."""

from collections.abc import Iterator

from maggraph.answers.query import ask
from maggraph.publication.documents import DCTERMS, FOAF, LICENSE
from maggraph.publication.triples import Triple, graph_of, types
from maggraph.store import IRI, BlankNode, Graph, Literal, Store
from maggraph.vocab import PREFIXES

VOID = "http://rdfs.org/ns/void#"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
FORMATS = "http://www.w3.org/ns/formats/"
TITLES = (
    Literal("maggraph: who met whom between cities", language="en"),
    Literal("maggraph: кто с кем встречался между городами", language="ru"),
)


def void_graph(store: Store, site: str) -> Graph:
    """Describe the data set; `site` is the server's address with a slash at its end."""
    return graph_of([*_dataset(store, site), *_sizes(store)])


def dataset_iri(store: Store) -> IRI:
    """Return what the data set is called; it does not move with the server."""
    return IRI(f"{store.base}dataset")


def _dataset(store: Store, site: str) -> Iterator[Triple]:
    dataset = dataset_iri(store)
    yield from types([(dataset, f"{VOID}Dataset"), (IRI(f"{site}.well-known/void"), f"{VOID}DatasetDescription")])
    yield Triple(IRI(f"{site}.well-known/void"), IRI(f"{FOAF}primaryTopic"), dataset)
    for title in TITLES:
        yield Triple(dataset, IRI(f"{DCTERMS}title"), title)
    yield Triple(dataset, IRI(f"{DCTERMS}license"), IRI(LICENSE))
    yield Triple(dataset, IRI(f"{FOAF}homepage"), IRI(site))
    yield Triple(dataset, IRI(f"{VOID}sparqlEndpoint"), IRI(f"{site}sparql"))
    yield Triple(dataset, IRI(f"{VOID}uriSpace"), Literal(f"{store.base}id/"))
    for form in ("Turtle", "JSON-LD", "RDF_XML", "N-Triples"):
        yield Triple(dataset, IRI(f"{VOID}feature"), IRI(FORMATS + form))
    for iri in sorted(set(PREFIXES.values())):
        yield Triple(dataset, IRI(f"{VOID}vocabulary"), IRI(iri))


def _sizes(store: Store) -> Iterator[Triple]:
    """State how many triples there are, and of each class how many entities."""
    dataset = dataset_iri(store)
    triples = sum(int(row["triples"]) for row in ask(store, "graphs").dicts())
    yield Triple(dataset, IRI(f"{VOID}triples"), Literal(str(triples), INTEGER))
    for number, row in enumerate(ask(store, "counts").dicts()):
        part = BlankNode(f"class{number}")
        yield Triple(dataset, IRI(f"{VOID}classPartition"), part)
        yield Triple(part, IRI(f"{VOID}class"), IRI(row["class"]))
        yield Triple(part, IRI(f"{VOID}entities"), Literal(row["count"], INTEGER))
