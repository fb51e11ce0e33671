"""Triples as JSON-LD in the words of our context: terms for properties, language maps, ids as short as they may be.

Written here rather than by a library: rdflib knows no language maps of many values, and the order of keys must not
depend on anything but the triples.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from maggraph.vocab import PREFIXES

Term = tuple[str, str]
"""What is said of a value beside its text: ("@id", ""), ("@language", "ru"), ("@type", "http…"), ("@none", "")."""
RDF_TYPE = f"{PREFIXES['rdf']}type"
INTEGER = f"{PREFIXES['xsd']}integer"


@dataclass(frozen=True)
class Value:
    """An object of a triple; for an IRI or blank node `note` is ("@id", "")."""

    text: str
    note: Term


@dataclass(frozen=True)
class Words:
    """The words of a context: which term stands for a property with a value of some kind."""

    context: Mapping[str, object]

    @cached_property
    def _terms(self) -> Mapping[tuple[str, str], str]:
        """(IRI, how its values are written) -> term."""
        found: dict[tuple[str, str], str] = {}
        for term, definition in self.context.items():
            entry = definition if isinstance(definition, dict) else {"@id": definition}
            if not str(entry["@id"]).startswith("@"):
                how = str(entry.get("@container") or self.expanded(str(entry.get("@type", ""))))
                found.setdefault((self.expanded(str(entry["@id"])), how), term)
        return found

    def expanded(self, name: str) -> str:
        """Return the IRI that `prefix:name` stands for; anything else as it is."""
        prefix, colon, rest = name.partition(":")
        return f"{PREFIXES[prefix]}{rest}" if colon and prefix in PREFIXES else name

    def short(self, iri: str) -> str:
        """Return `prefix:name` for an IRI of our vocabularies, anything else as it is.

        >>> Words({}).short("https://w3id.org/maggraph/kind/presence/in-person")
        'kind:presence/in-person'
        """
        fits = [(len(space), prefix) for prefix, space in PREFIXES.items() if iri.startswith(space) and iri != space]
        return f"{max(fits)[1]}:{iri[max(fits)[0] :]}" if fits else iri

    def kind(self, iri: str) -> str:
        """Return the term for a class, or its short IRI."""
        return self._terms.get((iri, ""), self.short(iri))

    def key(self, property_: str, value: Value) -> tuple[str, bool]:
        """Return the key for a property with such a value, and whether the context says the rest of the value."""
        kind, rest = value.note
        how = rest if kind == "@type" else {"@id": "@id", "@language": "@language", "@none": ""}[kind]
        term = self._terms.get((property_, how))
        return (term, True) if term else (self._plain(property_), False)

    def _plain(self, property_: str) -> str:
        """Return a key that lets the value say itself what it is."""
        return self._terms.get((property_, ""), self.short(property_))

    def said(self, value: Value, *, by_context: bool) -> object:
        """Write a value; the language of a map is the map's business."""
        kind, rest = value.note
        if kind == "@id":
            short = self.short(value.text)
            return short if by_context else {"id": short}
        if by_context or kind == "@none":
            return _number(value) if rest == INTEGER else value.text
        return {"@value": value.text, kind: self.short(rest) if kind == "@type" else rest}


def _number(value: Value) -> object:
    """Write an integer as a number where that gives the same digits back.

    >>> _number(Value("99", ("@type", INTEGER))), _number(Value("099", ("@type", INTEGER)))
    (99, '099')
    """
    return int(value.text) if value.text == str(int(value.text)) else value.text


Node = dict[str, object]
Said = Mapping[str, list[Value]]


def node_of(words: Words, subject: str, said: Said, embedded: Mapping[str, object] | None = None) -> Node:
    """Write what is said of a subject; `embedded` has the nodes that stand in the place of references to them."""
    node: Node = {"id": words.short(subject)}
    if RDF_TYPE in said:
        node["type"] = sorted(words.kind(value.text) for value in said[RDF_TYPE])
    for property_ in sorted(said.keys() - {RDF_TYPE}):
        for value in said[property_]:
            _add(node, words, property_, value, embedded or {})
    return {key: _shortest(node[key]) for key in ("id", "type", *sorted(node.keys() - {"id", "type"})) if key in node}


def _add(node: Node, words: Words, property_: str, value: Value, embedded: Mapping[str, object]) -> None:
    key, by_context = words.key(property_, value)
    inside = embedded.get(value.text) if value.note[0] == "@id" else None
    written = inside or words.said(value, by_context=by_context)
    if by_context and value.note[0] == "@language":
        languages = node.setdefault(key, {})
        assert isinstance(languages, dict)
        languages.setdefault(value.note[1], []).append(written)
        return
    values = node.setdefault(key, [])
    assert isinstance(values, list)
    values.append(written)


def _shortest(value: object) -> object:
    """Write a list of one as its one value."""
    if isinstance(value, dict) and all(isinstance(one, list) for one in value.values()):
        return {language: _shortest(texts) for language, texts in sorted(value.items())}
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def gathered(triples: Iterable[tuple[str, str, Value]]) -> dict[str, dict[str, list[Value]]]:
    """Return subject -> property -> values, in the order of the triples."""
    found: dict[str, dict[str, list[Value]]] = {}
    for subject, property_, value in triples:
        found.setdefault(subject, {}).setdefault(property_, []).append(value)
    return found
