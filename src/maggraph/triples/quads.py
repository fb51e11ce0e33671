"""A corpus as quads in its named graphs: authority, links, one graph per report, and the ontology."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat, parse

from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.standing import standing_facts
from maggraph.triples.entities import EntityTriples, Triple
from maggraph.triples.iris import Addresses
from maggraph.triples.links import link_triples
from maggraph.triples.releases import release_triples
from maggraph.triples.statements import Quote, ReportTriples
from maggraph.triples.texts import TextTriple

Quotes = Callable[[Reported], Quote]


def authority_quads(corpus: Corpus, addresses: Addresses) -> Iterator[Quad]:
    """Yield who and what exists, and the releases of the data, in graph:authority."""
    entities = EntityTriples(addresses)
    for _, entry in corpus.entries():
        yield from in_graph(entities.triples(entry), addresses.graph("authority"))
    yield from in_graph(release_triples(corpus.releases, addresses), addresses.graph("authority"))


def link_quads(corpus: Corpus, addresses: Addresses) -> Iterator[Quad]:
    """Yield who they are elsewhere, in graph:links."""
    return in_graph(link_triples(corpus.links, addresses), addresses.graph("links"))


def report_quads(report: Reported, addresses: Addresses, quote: Quote = lambda _: None) -> Iterator[Quad]:
    """Yield what one report states and nobody rejected, in its own graph."""
    return parse("".join(report_lines(report, addresses, quote)), format=RdfFormat.N_QUADS)


def report_lines(report: Reported, addresses: Addresses, quote: Quote = lambda _: None) -> Iterator[str]:
    """Yield the same as lines of N-Quads."""
    graph = addresses.graph(f"report/{report.record.id}")
    for triple in ReportTriples.of(addresses, report.record, standing_facts(report.sheet), quote):
        yield line_of(triple, str(graph))


def line_of(triple: TextTriple, graph: str) -> str:
    r"""Write a triple in a named graph, all in N-Triples form, as a line of N-Quads.

    >>> line_of(("<a:s>", "<a:p>", '"o"'), "<a:g>")
    '<a:s> <a:p> "o" <a:g> .\n'
    """
    return f"{triple[0]} {triple[1]} {triple[2]} {graph} .\n"


def ontology_quads(folder: Path, addresses: Addresses) -> Iterator[Quad]:
    """Yield the ontology, kinds and shapes, in graph:ontology; blank nodes get canonical labels (RDFC-1.0)."""
    files = sorted(folder.glob("*.ttl"))
    triples = Dataset(
        quad for path in files for quad in parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True)
    )
    triples.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    for quad in triples:
        yield Quad(quad.subject, quad.predicate, quad.object, addresses.graph("ontology"))


def in_graph(triples: Iterable[Triple], graph: NamedNode) -> Iterator[Quad]:
    """Put triples into a named graph."""
    return (Quad(*triple, graph) for triple in triples)
