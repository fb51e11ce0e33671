"""Meetings by the query and by the rule in Python, in one shape: the two slugs, the event's slug, the grade."""

from maggraph.answers.grading import Graded, Handed, Held, Took, grade_meetings
from maggraph.answers.query import ask
from maggraph.store import Store


def by_query(store: Store, **values: str) -> set[tuple[frozenset[str], str, str]]:
    return {
        (frozenset(slug(row[side]) for side in ("person", "partner")), slug(row["event"]), row["grade"])
        for row in ask(store, "who-met-whom", **values).dicts()
    }


def by_python(store: Store) -> frozenset[Graded]:
    rows = list(ask(store, "grading-participations").dicts())
    parts = {row["part"]: row["within"] for row in ask(store, "programme").dicts()}
    events = list(ask(store, "list-events").dicts())
    actors = {row["person"] for row in ask(store, "list-persons", only="actor").dicts()}
    handed = (row for row in ask(store, "handing-over").dicts() if {row["presenter"], row["recipient"]} <= actors)
    return grade_meetings(
        (Took(row["person"], row["event"], row["presence"]) for row in rows),
        (Held(row["event"], row["kind"], row["start"], parts.get(row["event"], "")) for row in events),
        (Handed(row["presenter"], row["recipient"], row["event"]) for row in handed),
    )


def slug(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def slugs(meetings: frozenset[Graded]) -> set[tuple[frozenset[str], str, str]]:
    return {(frozenset(map(slug, (met.person, met.partner))), slug(met.event), met.grade.value) for met in meetings}
