"""Rows of a query as a page shows them: entities by name, places in reports as links, other IRIs as they are."""

from dataclasses import dataclass

from maggraph.answers.headings import SCHEMES, in_words
from maggraph.answers.values import Entity, id_of
from maggraph.store import IRI, BlankNode, Literal, Solutions, Term
from maggraph.vocab import PREFIXES
from maggraph.web.pages.days import day
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import kind_name

STATEMENTS = frozenset({"participation", "tenure", "conferral", "attendance", "passage"})


@dataclass(frozen=True)
class Shown:
    """A cell: its text, where it leads ("" for nowhere), and whether it is a number."""

    text: str
    href: str = ""
    number: bool = False


@dataclass(frozen=True)
class Result:
    """Columns and rows to be shown; a label has gone into the column that it names."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]


def result_of(visit: Visit, solutions: Solutions) -> Result:
    """Lay out rows: `xLabel` names `x`, and `paragraph` beside `report` leads to the paragraph's page."""
    columns = tuple(name for name in solutions.columns if not _is_label(name, solutions.columns))
    return Result(columns, tuple(_row(visit, columns, solutions.columns, row) for row in solutions.rows))


def _is_label(name: str, columns: tuple[str, ...]) -> bool:
    return name.endswith("Label") and name.removesuffix("Label") in columns


def _row(
    visit: Visit, shown: tuple[str, ...], columns: tuple[str, ...], row: tuple[Term | None, ...]
) -> tuple[Shown, ...]:
    values = dict(zip(columns, row, strict=True))
    return tuple(_cell(visit, name, values) for name in shown)


def _cell(visit: Visit, name: str, values: dict[str, Term | None]) -> Shown:
    value, label = values[name], values.get(f"{name}Label")
    match value:
        case None:
            return Shown("")
        case IRI(iri):
            return Shown(label.value if label else short(iri), address(visit, iri))
        case BlankNode():
            return Shown(str(value))
    report = values.get("report")
    number = (value.datatype or "").endswith(("#integer", "#decimal", "#double"))
    if name == "paragraph" and isinstance(report, IRI):
        return Shown(value.value, visit.link(f"/page/{id_of(report.value)}", paragraph=value.value), number)
    return Shown(_text(visit, name, value), number=number)


def _text(visit: Visit, name: str, value: Literal) -> str:
    if SCHEMES.get(name):
        return kind_name(visit.kinds, SCHEMES[name], value.value)
    return day(value.value) if name in {"date", "start", "end", "first", "last"} else in_words(value.value)


def address(visit: Visit, iri: str) -> str:
    """Return where an IRI leads on this site, "" if it is not ours."""
    entity = Entity.of(iri)
    if entity.id != iri:
        data = visit.link(f"/data/{entity.id}.ttl")
        return data if entity.type in STATEMENTS else visit.page_of(entity)
    for prefix, path in (("mag", "/ontology"), ("kind", "/kind")):
        if iri.startswith(PREFIXES[prefix]):
            rest = iri.removeprefix(PREFIXES[prefix])
            return f"{visit.link(path)}#{rest}" if prefix == "mag" else visit.link(f"{path}/{rest}")
    return ""


def short(iri: str) -> str:
    """Shorten an IRI by a known prefix, or to an entity's id.

    >>> short("https://w3id.org/maggraph/ontology#Person"), short("https://w3id.org/maggraph/id/city/moskva")
    ('mag:Person', 'city/moskva')
    """
    if id_of(iri) != iri:
        return id_of(iri).removeprefix("report/")
    found = [(prefix, start) for prefix, start in PREFIXES.items() if iri.startswith(start)]
    if not found:
        return iri
    prefix, start = max(found, key=lambda pair: len(pair[1]))
    return f"{prefix}:{iri.removeprefix(start)}"
