"""The page of a report: what it is, and what each of its paragraphs states; this is where evidence leads."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from maggraph.answers.query import ask
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.publication.documents import entity_graph
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit

SIZE = 75
"""Facts of one page: some 45 kB of the 60 that a page may weigh; a paragraph may go on overleaf."""
COLUMNS = ("paragraph", "start", "end", "type", "fact", "who", "whoLabel", "what", "whatLabel", "detail")


@dataclass
class Paragraph:
    """A paragraph's number, and the facts taken from it that a page shows."""

    number: int
    facts: list[Mapping[str, str]] = field(default_factory=list)


def report_view(visit: Visit, report: Entity) -> View:
    """Show a report, or one of its paragraphs."""
    number = visit.get("paragraph") if visit.get("paragraph").isdecimal() else ""
    rows = list(ask(visit.store, "paragraph", report=report.iri, paragraph=number, lang=visit.lang).dicts())
    known = next(
        (row for row in ask(visit.store, "reports", lang=visit.lang).dicts() if row["report"] == report.iri), {}
    )
    shown = page_of(visit, rows, SIZE)
    return View(
        template="report.html",
        title=report.name,
        context={
            "report": report,
            "known": known,
            "number": number,
            "shown": shown,
            "paragraphs": _paragraphs(shown.items),
            "counts": Counter(int(row["paragraph"]) for row in rows),
        },
        record=lambda: {"report": entity_record(report), "facts": rows},
        table=lambda: Table(COLUMNS, tuple(tuple(row[name] for name in COLUMNS) for row in rows)),
        graph=lambda: entity_graph(visit.store, report.iri),
        questions=(Question("paragraph", {"report": report.id, "paragraph": number}), Question("reports")),
    )


def _paragraphs(rows: Iterable[Mapping[str, str]]) -> tuple[Paragraph, ...]:
    found: dict[int, Paragraph] = {}
    for row in rows:
        number = int(row["paragraph"])
        found.setdefault(number, Paragraph(number)).facts.append(row)
    return tuple(found[number] for number in sorted(found))
