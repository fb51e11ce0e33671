"""The ontology and the kinds as pages to read, out of the graph's own labels, definitions and examples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from maggraph.answers.query import ask
from maggraph.answers.values import kind_of
from maggraph.publication.documents import KIND, kind_graph
from maggraph.publication.ontology import ontology_diagram, ontology_graph
from maggraph.web.pages.failing import missing
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

Row = Mapping[str, str]


@dataclass(frozen=True)
class Term:
    """A class, a property or a controlled value: what it is called, what it means, and what else is said of it."""

    name: str
    iri: str
    label: str
    definition: str
    note: str
    examples: tuple[str, ...]
    links: Mapping[str, tuple[str, ...]]
    uses: str = ""


def ontology_view(visit: Visit) -> View:
    """Show every class and property."""
    rows = list(ask(visit.store, "ontology-terms", lang=visit.lang).dicts())
    return View(
        template="ontology.html",
        title=say("Ontology"),
        context={
            "diagram": ontology_diagram(visit.lang),
            "groups": {
                say("Classes"): terms_of([row for row in rows if row["type"] == "class"]),
                say("Properties"): terms_of([row for row in rows if row["type"] == "property"]),
            },
        },
        record=lambda: {"terms": rows},
        table=lambda: _table(rows),
        graph=ontology_graph,
        questions=(Question("ontology-terms"),),
    )


def terms_of(rows: Sequence[Row]) -> tuple[Term, ...]:
    """Gather the rows of each term."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["term"], []).append(row)
    return tuple(_term(iri, of) for iri, of in found.items())


def _term(iri: str, rows: Sequence[Row]) -> Term:
    first = rows[0]
    links = {name: _values(rows, name) for name in ("superior", "domain", "range") if _values(rows, name)}
    name = iri.rpartition("#")[2]
    return Term(name, iri, first["termLabel"], first["definition"], first["note"], _values(rows, "example"), links)


def kinds_view(visit: Visit) -> View:
    """Show all schemes, one scheme with its values, or one value."""
    scheme, value = visit.get("scheme"), visit.get("value")
    asked = {"scheme": f"{KIND}{scheme}"} if scheme else {}
    rows = list(ask(visit.store, "kinds-explained", **asked, lang=visit.lang).dicts())
    if value:
        rows = [row for row in rows if kind_of(row["concept"]) == value]
    if not rows:
        return missing(visit, f"kind/{scheme}/{value}".rstrip("/"))
    path = "/".join(part for part in (scheme, value) if part)
    return View(
        template="kinds.html",
        title=_title(rows, scheme, value),
        context={"schemes": schemes_of(rows), "scheme": scheme, "value": value},
        record=lambda: {"kinds": rows},
        table=lambda: _table(rows),
        graph=lambda: kind_graph(visit.store, KIND + path),
        questions=(Question("kinds-explained", asked),),
    )


def _title(rows: Sequence[Row], scheme: str, value: str) -> str:
    if value:
        return rows[0]["conceptLabel"]
    return rows[0]["schemeLabel"] or scheme if scheme else say("Kinds")


@dataclass(frozen=True)
class Scheme:
    """A closed set of values."""

    name: str
    label: str
    definition: str
    terms: tuple[Term, ...]


def schemes_of(rows: Sequence[Row]) -> tuple[Scheme, ...]:
    """Gather the values of each scheme, the most used first."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["scheme"], []).append(row)
    return tuple(_scheme(iri, of) for iri, of in found.items())


def _scheme(iri: str, rows: Sequence[Row]) -> Scheme:
    by_concept: dict[str, list[Row]] = {}
    for row in rows:
        by_concept.setdefault(row["concept"], []).append(row)
    terms = [_concept(concept, of) for concept, of in by_concept.items()]
    name = kind_of(iri)
    ordered = tuple(sorted(terms, key=lambda term: (-int(term.uses or 0), term.label)))
    return Scheme(name, rows[0]["schemeLabel"] or name, rows[0]["schemeDefinition"], ordered)


def _concept(iri: str, rows: Sequence[Row]) -> Term:
    row = rows[0]
    said = (row["conceptLabel"], row["definition"], row["note"])
    return Term(kind_of(iri), iri, *said, examples=_values(rows, "example"), links={}, uses=row["uses"])


def _values(rows: Sequence[Row], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[name] for row in rows if row[name]))


def _table(rows: Sequence[Row]) -> Table:
    columns = tuple(rows[0]) if rows else ()
    return Table(columns, tuple(tuple(row.values()) for row in rows))
