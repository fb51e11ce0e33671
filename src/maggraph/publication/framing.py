"""JSON-LD documents: the whole data set graph by graph, and one document for each entity as a tree with it at the root.

In an entity's document every node stands once, where the tree first meets it: below the root what the root points to,
under `@reverse` the statements that point to the root. What the tree does not meet stands under `@included`.
"""

import json
from collections.abc import Iterable, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from maggraph.publication.context import context
from maggraph.publication.jsonld import RDF_TYPE, Node, Said, Value, Words, gathered, node_of
from maggraph.store import Graph
from maggraph.store.terms import XSD_STRING

CONTEXT = "context.jsonld"
All = Mapping[str, Said]


def words() -> Words:
    """Return the words of the published context."""
    terms = context()["@context"]
    assert isinstance(terms, dict)
    return Words(terms)


def as_json(record: object) -> bytes:
    """Write JSON in UTF-8, ending in a line end."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def dataset_document(graphs: Mapping[str, Iterable[Triple]]) -> bytes:
    """Write named graphs (IRI -> triples), each with a flat list of its nodes."""
    known = words()
    written = [
        {"id": graph, "@graph": [node_of(known, subject, said) for subject, said in _gathered(triples).items()]}
        for graph, triples in sorted(graphs.items())
    ]
    return as_json({"@context": CONTEXT, "@graph": written})


def entity_document(graph: Graph, iri: str, depth: int = 2) -> bytes:
    """Write what is said around an entity as a tree; `depth` is the number of folders that the document lies in."""
    triples = parse(graph.ntriples.encode(), format=RdfFormat.N_TRIPLES)
    tree = _Tree(words(), _gathered(quad.triple for quad in triples))
    return as_json({"@context": "../" * depth + CONTEXT, **tree.document(iri)})


class _Tree:
    """Nodes as they are taken into a tree, each once."""

    def __init__(self, known: Words, nodes: All) -> None:
        self._words = known
        self._nodes = nodes
        self._taken: set[str] = set()

    def document(self, root: str) -> Node:
        """Return the root with everything that can be met from it, then the rest."""
        pointing = self._pointing(root)
        self._taken = {root, *(subject for subjects in pointing.values() for subject in subjects)}
        node = self._node(root, self._nodes.get(root, {}))
        if pointing:
            node["@reverse"] = {key: self._reverse(key, root, subjects) for key, subjects in sorted(pointing.items())}
        rest = [self._taken_in(subject) for subject in self._nodes if subject not in self._taken]
        return node | ({"@included": rest} if rest else {})

    def _pointing(self, root: str) -> dict[str, list[str]]:
        """Return what points to the root by the first property by which it does."""
        found: dict[str, list[str]] = {}
        for subject, said in self._nodes.items():
            key = next((name for name in sorted(said) if Value(root, ("@id", "")) in said[name]), "")
            if key and subject != root:
                found.setdefault(key, []).append(subject)
        return {self._words.key(key, Value(root, ("@id", "")))[0]: subjects for key, subjects in found.items()}

    def _reverse(self, key: str, root: str, subjects: list[str]) -> list[Node]:
        return [self._node(subject, self._without(subject, key, root)) for subject in subjects]

    def _without(self, subject: str, key: str, root: str) -> Said:
        """Return what is said of a subject but that it points to the root by this key."""
        to_root = Value(root, ("@id", ""))
        said = {
            name: [value for value in values if value != to_root or self._words.key(name, value)[0] != key]
            for name, values in self._nodes[subject].items()
        }
        return {name: values for name, values in said.items() if values}

    def _node(self, subject: str, said: Said) -> Node:
        targets = [value.text for name in sorted(said) if name != RDF_TYPE for value in said[name] if _points(value)]
        embedded: dict[str, object] = {}
        for target in targets:
            if target in self._nodes and target not in self._taken:
                embedded[target] = self._taken_in(target)
        return node_of(self._words, subject, said, embedded)

    def _taken_in(self, subject: str) -> Node:
        self._taken.add(subject)
        return self._node(subject, self._nodes[subject])


def _points(value: Value) -> bool:
    return value.note[0] == "@id"


def _gathered(triples: Iterable[Triple]) -> dict[str, dict[str, list[Value]]]:
    return gathered((_name(triple.subject), triple.predicate.value, _value(triple.object)) for triple in triples)


def _name(node: object) -> str:
    assert isinstance(node, NamedNode | BlankNode)
    return node.value if isinstance(node, NamedNode) else str(node)


def _value(term: object) -> Value:
    if not isinstance(term, Literal):
        return Value(_name(term), ("@id", ""))
    if term.language:
        return Value(term.value, ("@language", term.language))
    kind = term.datatype.value
    return Value(term.value, ("@none", "") if kind == XSD_STRING else ("@type", kind))
