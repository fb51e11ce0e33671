"""What this endpoint can do and which graphs it has, in the words of https://www.w3.org/TR/sparql11-service-description/."""

from collections.abc import Iterator

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from maggraph.answers.query import ask
from maggraph.publication.triples import Triple, graph_of, types
from maggraph.store import IRI, BlankNode, Literal, Solutions
from maggraph.web.rdf import bare_address, rdf_answer

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
FORMATS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)
"""Names of the formats under https://www.w3.org/ns/formats/."""


async def describe(request: Request, media: str) -> Response:
    """Answer with the description of this service."""
    graphs = await run_in_threadpool(ask, request.app.state.store, "graphs")
    address = bare_address(request)
    return await rdf_answer(graph_of(_triples(address, graphs)), media)


def _triples(address: str, graphs: Solutions) -> Iterator[Triple]:
    service, dataset, default = BlankNode("service"), BlankNode("dataset"), BlankNode("default")
    yield from types([(service, f"{SD}Service"), (dataset, f"{SD}Dataset"), (default, f"{SD}Graph")])
    yield Triple(service, IRI(f"{SD}endpoint"), IRI(address))
    yield Triple(service, IRI(f"{SD}supportedLanguage"), IRI(f"{SD}SPARQL11Query"))
    yield Triple(service, IRI(f"{SD}feature"), IRI(f"{SD}UnionDefaultGraph"))
    for name in FORMATS:
        yield Triple(service, IRI(f"{SD}resultFormat"), IRI(f"http://www.w3.org/ns/formats/{name}"))
    yield Triple(service, IRI(f"{SD}defaultDataset"), dataset)
    yield Triple(dataset, IRI(f"{SD}defaultGraph"), default)
    yield Triple(default, IRI(f"{VOID}triples"), Literal(str(_sum(graphs)), INTEGER))
    for number, row in enumerate(graphs.dicts()):
        named, graph = BlankNode(f"named{number}"), BlankNode(f"graph{number}")
        yield from types([(named, f"{SD}NamedGraph"), (graph, f"{SD}Graph")])
        yield Triple(dataset, IRI(f"{SD}namedGraph"), named)
        yield Triple(named, IRI(f"{SD}name"), IRI(row["graph"]))
        yield Triple(named, IRI(f"{SD}graph"), graph)
        yield Triple(graph, IRI(f"{VOID}triples"), Literal(row["triples"], INTEGER))


def _sum(graphs: Solutions) -> int:
    return sum(int(row["triples"]) for row in graphs.dicts())
