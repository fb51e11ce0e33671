"""The whole graph in each syntax of RDF; equal graphs give equal bytes.

Turtle and RDF/XML know no named graphs: they hold the union. Turtle is written graph by graph as well. The engine
writes its prefixes in an order of chance, so they are sorted after it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from maggraph.vocab import KIND, PREFIXES, SCHEMES

CLASSES = (
    *("person", "organization", "city", "region", "country", "venue", "event", "series", "award", "report"),
    *("participation", "tenure", "conferral", "attendance", "passage"),
)
"""The classes that stand in the IRIs of entities and statements."""
_TAG = re.compile(rb"<rdf:RDF ([^>]*)>")
_NAMESPACE = re.compile(rb'xmlns:\w+="[^"]*"')


def quads_of(lines: Iterable[str]) -> tuple[Quad, ...]:
    """Read N-Quads lines, blank nodes under their own labels."""
    text = "".join(f"{line}\n" for line in lines)
    return tuple(parse(text.encode(), format=RdfFormat.N_QUADS))


def dumps(quads: Sequence[Quad], base: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file."""
    prefixes = prefixes_under(base)
    union = sorted({quad.triple for quad in quads}, key=str)
    yield "maggraph.nq", b"".join(sorted(f"{quad} .\n".encode() for quad in quads))
    yield "maggraph.trig", turtle(_by_graph(quads), prefixes, RdfFormat.TRIG)
    yield "maggraph.ttl", turtle(union, prefixes)
    yield "maggraph.rdf", _xml(union)
    for graph, triples in graphs(quads).items():
        yield f"graphs/{graph.removeprefix(f'{base}graph/')}.ttl", turtle(triples, prefixes)


def graphs(quads: Iterable[Quad]) -> dict[str, list[Triple]]:
    """Return the triples of each named graph by its IRI, sorted."""
    found: dict[str, list[Triple]] = {}
    for quad in _by_graph(quads):
        assert isinstance(quad.graph_name, NamedNode)
        found.setdefault(quad.graph_name.value, []).append(quad.triple)
    return found


def prefixes_under(base: str) -> Mapping[str, str]:
    """Return our prefixes, with one for each class of entities and each scheme of kinds.

    >>> prefixes_under("https://lakes.example/")["person"]
    'https://lakes.example/id/person/'
    """
    classes = {name: f"{base}id/{name}/" for name in CLASSES}
    kinds = {f"kind-{scheme}": f"{KIND}{scheme}/" for scheme in SCHEMES}
    return dict(sorted({**PREFIXES, **classes, **kinds, "graph": f"{base}graph/"}.items()))


def turtle(
    content: Iterable[Triple] | Iterable[Quad], prefixes: Mapping[str, str], form: RdfFormat = RdfFormat.TURTLE
) -> bytes:
    """Write triples as Turtle or quads as TriG, prefixes sorted, only those used."""
    lines = (serialize(content, format=form, prefixes=dict(prefixes)) or b"").splitlines(keepends=True)
    head = sorted(line for line in lines if line.startswith(b"@prefix "))
    body = b"".join(lines[len(head) :])
    return b"".join([*(line for line in head if line.split()[1] in body), body])


def _xml(triples: Iterable[Triple]) -> bytes:
    text = serialize(triples, format=RdfFormat.RDF_XML, prefixes=dict(PREFIXES)) or b""
    names = b" ".join(sorted(_NAMESPACE.findall(text.partition(b">\n<rdf:RDF")[2].partition(b">")[0])))
    return _TAG.sub(b"<rdf:RDF " + names + b">", text, count=1)


def _by_graph(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad.triple)))
