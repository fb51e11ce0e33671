"""The graph as tables: rows of plain values, which CSV, XLSX and Parquet write alike.

A cell holds text, a number, or a tuple where the column has several values; None where nothing is known. References
are ids as in `person/…`, concepts the last part of their IRI.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting, Request, all_meetings
from maggraph.publication.columns import Column, Form, Kind, Title, forms
from maggraph.store import Store
from maggraph.vocab import RDF

Cell = str | int | tuple[str, ...] | None
Row = tuple[Cell, ...]
Values = Mapping[str, Sequence[NamedNode | Literal]]

MEETINGS = Form(
    "meetings",
    Title("Встречи", "Meetings"),
    (
        Column("person", Kind.ENTITY, Title("кто", "who"), table="persons"),
        Column("partner", Kind.ENTITY, Title("с кем", "with whom"), table="persons"),
        Column("grade", Kind.CONCEPT, Title("степень", "grade"), scheme="grade"),
        Column("date", Kind.DATE, Title("дата", "date")),
        Column("event", Kind.ENTITY, Title("событие", "event"), table="events"),
        Column("evidence", Kind.STRING, Title("где сказано", "where said"), many=True),
        Column("why_ru", Kind.TEXT, Title("почему", "why in Russian"), lang="ru"),
        Column("why_en", Kind.TEXT, Title("почему по-английски", "why"), lang="en"),
    ),
)
"""Who met whom: derived from participations, so no property of the graph stands behind its columns."""


@dataclass(frozen=True)
class Table:
    """A table with its rows, sorted by id; the first cell of each is the id."""

    form: Form
    rows: tuple[Row, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns with the id's before them."""
        return (self.form.id, *self.form.columns)

    def filled(self, column: Column) -> bool:
        """Say whether every row has a value there; some readers of CSVW take a foreign key for a value that must be."""
        place = self.columns.index(column)
        return all(row[place] for row in self.rows)


def tables(quads: Iterable[Quad], store: Store) -> tuple[Table, ...]:
    """Return a table for each class, and that of the meetings."""
    things = _things(quads)
    return (*(_table(form, things, store.base) for form in forms()), meetings_table(store))


def meetings_table(store: Store) -> Table:
    """Return who met whom, one row for each pair and event."""
    told = {lang: all_meetings(store, Request(weakest=Grade.SAME_PROGRAMME, lang=lang)) for lang in ("ru", "en")}
    english = {_meeting_id(meeting): meeting.why for meeting in told["en"]}
    rows = {_meeting_id(one): (*_meeting(one), one.why, english[_meeting_id(one)]) for one in told["ru"]}
    return Table(MEETINGS, tuple((key, *rows[key]) for key in sorted(rows)))


def _meeting_id(meeting: Meeting) -> str:
    parts = (meeting.event.id, *sorted((meeting.person.id, meeting.partner.id)))
    return "meeting/" + "--".join(part.partition("/")[2] for part in parts)


def _meeting(meeting: Meeting) -> Row:
    one, other = sorted((meeting.person.id, meeting.partner.id))
    evidence = tuple(f"{place.report}#{place.paragraph}" for place in meeting.evidence)
    return one, other, meeting.grade.value, meeting.date or None, meeting.event.id, evidence


def _things(quads: Iterable[Quad]) -> dict[str, dict[str, list[NamedNode | Literal]]]:
    """Return IRI -> property -> values, each once, sorted."""
    found: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for quad in sorted({quad.triple for quad in quads}, key=str):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            found.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return found


def _table(form: Form, things: Mapping[str, Values], base: str) -> Table:
    classes = set(form.classes)
    listed = (iri for iri, said in things.items() if classes & {kind.value for kind in said.get(RDF.type.value, ())})
    rows = ((iri.removeprefix(form.id.space(base)), *_cells(form, things[iri], base)) for iri in listed)
    return Table(form, tuple(sorted(rows, key=lambda row: str(row[0]))))


def _cells(form: Form, said: Values, base: str) -> Row:
    return tuple(_cell(column, said.get(column.property, ()), base) for column in form.columns)


def _cell(column: Column, values: Sequence[NamedNode | Literal], base: str) -> Cell:
    fitting = [value.value.removeprefix(column.space(base)) for value in values if _fits(column, value)]
    if column.many:
        return tuple(fitting)
    if not fitting:
        return None
    return int(fitting[0]) if column.kind is Kind.INTEGER else fitting[0]


def _fits(column: Column, value: NamedNode | Literal) -> bool:
    return not column.lang or (isinstance(value, Literal) and value.language == column.lang)
