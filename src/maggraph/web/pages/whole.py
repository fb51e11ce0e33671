"""Answers about everybody, kept once the server has warmed up: a page takes its rows of them instead of asking.

A graph of a few reports is answered whole in a fraction of a second. Of a large one these answers may not fit the
memory; then they are not there, and each page asks for its own.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from maggraph.answers.dossier import Rows, Spec, ask_rows
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting, Request, find_meetings, meetings_of, tell_meetings, turned
from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.store import Store
from maggraph.web.pages.memory import Memory

TABLES: Mapping[str, tuple[str, ...]] = {
    "taking-part": ("agent", "onBehalfOf", "event"),
    "holding-posts": ("person", "body"),
    "event-hosts": ("agent", "event"),
    "handing-over": ("recipient",),
    "city-representatives": ("city",),
}
"""Query -> the columns by which its rows are kept."""


def keep_whole(memory: Memory, lang: str) -> None:
    """Find and keep everybody's meetings and the rows of `TABLES`, in one language."""
    memory.keep(("told", lang), lambda: _told(memory, lang))
    for query, columns in TABLES.items():
        for column in columns:
            _table(memory, query, column, lang)


def rows_of(store: Store, spec: Spec, entity: Entity, lang: str) -> Rows:
    """Return the rows of a section from what is kept, or ask for them."""
    assert isinstance(store, Memory)
    kept = store.recall(("table", spec.query, spec.column, lang))
    return ask_rows(store, spec, entity, lang) if kept is None else cast("Mapping[str, Rows]", kept).get(entity.iri, ())


def met_by(memory: Memory, person: Entity, lang: str) -> tuple[Meeting, ...]:
    """Return a person's meetings of every grade from what is kept, or ask for them."""
    kept = memory.recall(("told", lang))
    if kept is None:
        return meetings_of(memory, person, Request(weakest=Grade.SAME_PROGRAMME, lang=lang))
    return cast("Mapping[str, tuple[Meeting, ...]]", kept).get(person.iri, ())


def _told(memory: Memory, lang: str) -> Mapping[str, tuple[Meeting, ...]]:
    """Tell every meeting from either side, by the person on the first side."""
    found = find_meetings(memory, Request(weakest=Grade.SAME_PROGRAMME, lang=lang)).values()
    by_person: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in tell_meetings(memory, [*found, *map(turned, found)], lang):
        by_person[meeting.person.iri].append(meeting)
    return {person: tuple(met) for person, met in by_person.items()}


def _table(memory: Memory, query: str, column: str, lang: str) -> Mapping[str, Rows]:
    return memory.keep(("table", query, column, lang), lambda: _by(memory, query, column, lang))


def _by(memory: Memory, query: str, column: str, lang: str) -> Mapping[str, Rows]:
    rows: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in ask(memory, query, lang=lang).dicts():
        rows[row[column]].append(row)
    return dict(rows)
