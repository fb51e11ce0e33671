"""What the graph says of one entity, complete enough to be read alone: names of what is mentioned, sources, licence."""

import difflib

from maggraph.answers.query import ask, load_query
from maggraph.answers.values import id_of
from maggraph.publication.triples import Triple, graph_of
from maggraph.store import IRI, Graph, Store

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
KIND = "https://w3id.org/maggraph/kind/"


def entity_graph(store: Store, iri: str) -> Graph:
    """Gather what is said of an entity or a statement, with names and sources; an empty graph if nothing is."""
    said = _ask(store, "entity-graph", iri)
    return merged(said, _ask(store, "entity-context", iri)) if said.ntriples else said


def kind_graph(store: Store, iri: str) -> Graph:
    """Gather what is said of a controlled value, of a scheme and each of its values, or of all schemes."""
    schemes = {row["concept"]: row["scheme"] for row in ask(store, "kinds", lang="en").dicts()}
    whole = iri.removesuffix("/") + "/"
    wanted = {one for pair in schemes.items() for one in pair if one == iri or one.startswith(whole)}
    return merged(*(_ask(store, "entity-graph", one) for one in sorted(wanted)))


def about_document(address: str, iri: str) -> Graph:
    """State of a document what it is about, and under which licence it stands."""
    document = IRI(address)
    return graph_of(
        [
            Triple(document, IRI(f"{FOAF}primaryTopic"), IRI(iri)),
            Triple(document, IRI(f"{DCTERMS}license"), IRI(LICENSE)),
        ]
    )


def merged(*graphs: Graph) -> Graph:
    r"""Put graphs together; their blank nodes must differ.

    >>> merged(Graph("b\n"), Graph("a\nb\n")).ntriples
    'a\nb\n'
    """
    return Graph("".join(sorted({line for graph in graphs for line in graph.ntriples.splitlines(keepends=True)})))


def nearest(store: Store, name: str, number: int = 3) -> tuple[str, ...]:
    """Return the ids that look most like one that is not there, of the same class first.

    The class is what stands before the slash, as in person/…
    """
    ids = [id_of(row["entity"]) for row in ask(store, "names").dicts() if row["main"] == "true"]
    kind = name.partition("/")[0]
    same = [one for one in ids if one.partition("/")[0] == kind]
    return tuple(difflib.get_close_matches(name, dict.fromkeys([*same, *ids]), n=number, cutoff=0.6))


def _ask(store: Store, query: str, iri: str) -> Graph:
    answer = store.query(load_query(query).bind({"entity": iri}, store.base))
    assert isinstance(answer, Graph)
    return answer
