"""One state of the graph in memory, which can name everything in it: entities by label, facts by what they connect."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from maggraph.answers.values import ID_PATH, id_of
from maggraph.errors import InputError
from maggraph.publication.columns import Form, forms
from maggraph.publication.dumps import quads_of
from maggraph.store import open_store
from maggraph.vocab import MAG, OA, ORG, RDF, RDFS, SKOS

LABELS = (RDFS.label.value, SKOS.prefLabel.value)
NAMING: Mapping[str, tuple[str, ...]] = {
    MAG.Participation.value: (MAG.agent.value, MAG.event.value, MAG.capacity.value),
    MAG.Tenure.value: (ORG.member.value, RDFS.label.value, ORG.organization.value),
    MAG.Conferral.value: (MAG.award.value, MAG.recipient.value, MAG.event.value),
    MAG.AttendanceFigure.value: (MAG.countOf.value, MAG["count"].value),
    MAG.Passage.value: (OA.hasSource.value, MAG.paragraph.value),
}
"""Class of statement -> the properties whose values say which one it is."""
DUMP = "maggraph.nq"


class Snapshot:
    """The quads of a build or an export, with names in one language."""

    def __init__(self, quads: Iterable[Quad], lang: str) -> None:
        self.quads = tuple(quads)
        self.lang = lang

    @classmethod
    def read(cls, where: str, lang: str) -> "Snapshot":
        """Read a built folder, an exported folder, a file of N-Quads or an endpoint; InputError if it is none."""
        path = Path(where)
        dump = path / DUMP if path.is_dir() and not (path / "build.json").is_file() else path
        if not dump.is_file():
            return cls(quads_of(open_store(where).dump()), lang)
        try:
            return cls(quads_of(dump.read_text(encoding="utf-8").splitlines()), lang)
        except (SyntaxError, UnicodeDecodeError) as error:
            raise InputError("{path}: is no valid RDF: {reason}", path=dump, reason=str(error)) from error

    @cached_property
    def lines(self) -> frozenset[str]:
        """Return the quads as N-Quads without the dot."""
        return frozenset(str(quad) for quad in self.quads)

    @cached_property
    def said(self) -> Mapping[str, Mapping[str, tuple[NamedNode | Literal, ...]]]:
        """Return IRI -> property -> values, each once, sorted."""
        found: dict[str, dict[str, dict[NamedNode | Literal, None]]] = {}
        for quad in sorted(self.quads, key=str):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                values = found.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, {})
                values[quad.object] = None
        return {iri: {name: tuple(values) for name, values in facts.items()} for iri, facts in found.items()}

    @cached_property
    def entities(self) -> frozenset[str]:
        """Return the IRIs of entities and statements."""
        return frozenset(iri for iri in self.said if ID_PATH in iri)

    def form(self, iri: str) -> Form | None:
        """Return the table that lists something, None for what stands in none."""
        classes = {value.value for value in self.said[iri].get(RDF.type.value, ())}
        return next((form for form in forms() if classes & set(form.classes)), None)

    def name(self, iri: str) -> str:
        """Name an entity, a fact or a kind."""
        facts = self.said.get(iri, {})
        for kind in facts.get(RDF.type.value, ()):
            if kind.value in NAMING:
                parts = [self.text(facts[name]) for name in NAMING[kind.value] if name in facts]
                return " · ".join(parts)
        found = next((self.text(facts[name]) for name in LABELS if name in facts), "")
        return found or id_of(iri)

    def text(self, values: Iterable[NamedNode | Literal]) -> str:
        """Write values for people: names instead of IRIs, texts in the reader's language."""
        known = tuple(values)
        own = [one for one in known if isinstance(one, Literal) and one.language == self.lang]
        return ", ".join(self.name(one.value) if isinstance(one, NamedNode) else one.value for one in own or known)
