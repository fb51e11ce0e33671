"""The page of an event: its programme, who was there and how, who organised it, figures, awards, who met."""

from collections.abc import Mapping
from dataclasses import dataclass

from maggraph.answers.coattendance import index_of
from maggraph.answers.dossier import Cell, Dossier
from maggraph.answers.meetings import Request, find_meetings
from maggraph.answers.numbered import pairs_at as counted_at
from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.web.pages.turns import ORDER, Turn, facts_of, text, turns_of
from maggraph.web.pages.visit import Visit

DEEPEST = 12
"""Programmes within programmes that are climbed; more would be a circle."""


@dataclass(frozen=True)
class Part:
    """An event of a programme with its parts."""

    event: Entity
    start: str
    end: str
    kind: str
    status: str
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True)
class Group:
    """Those who were there in one way."""

    presence: str
    turns: tuple[Turn, ...]


def event_context(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    """Give what the template of an event shows."""
    sections = {section.key: section.facts for section in dossier.sections}
    about = dossier.about
    return {
        "when": (_one(about, "startDate"), _one(about, "endDate")),
        "status": _one(about, "eventStatus"),
        "hosts": facts_of(sections, "hosts"),
        "figures": facts_of(sections, "figures"),
        "awards": facts_of(sections, "awards"),
        "groups": groups_of(turns_of(facts_of(sections, "participations"), "agent")),
        "posts": posts_at(visit, dossier.entity),
        "programme": programme_of(visit, dossier.entity),
        "pairs": pairs_at(visit, dossier.entity),
    }


def groups_of(turns: tuple[Turn, ...]) -> tuple[Group, ...]:
    """Group those who were there by how, the most present first, by name within."""
    found: dict[str, list[Turn]] = {presence: [] for presence in ORDER}
    for turn in sorted(turns, key=lambda one: one.event.name):
        found[turn.presence].append(turn)
    return tuple(Group(presence, tuple(members)) for presence, members in found.items() if members)


def posts_at(visit: Visit, event: Entity) -> Mapping[str, tuple[str, ...]]:
    """Give the posts in which each person took part, by the person's id."""
    found: dict[str, list[str]] = {}
    for row in ask(visit.store, "acting-as", event=event.iri, lang=visit.lang).dicts():
        post = f"{row['post']}, {row['bodyLabel']}"
        found.setdefault(Entity.of(row["person"]).id, []).append(post)
    return {person: tuple(dict.fromkeys(posts)) for person, posts in found.items()}


def programme_of(visit: Visit, event: Entity) -> Part | None:
    """Return the whole programme that an event is a part of; None if it stands alone."""
    root = event.iri
    for _ in range(DEEPEST):
        above = _row(visit, root)["programme"]
        if not above:
            break
        root = above
    rows = list(ask(visit.store, "programme", programme=root, lang=visit.lang).dicts())
    return _part(visit, root, rows) if rows else None


def _part(visit: Visit, iri: str, rows: list[dict[str, str]]) -> Part:
    below = {row["part"]: row for row in rows if row["within"] == iri}
    others = [row for row in rows if row["part"] not in below and row["part"] != iri]
    own = next((row for row in rows if row["part"] == iri), None) or _row(visit, iri)
    return Part(
        event=Entity.of(iri, own.get("partLabel") or own.get("eventLabel", "")),
        start=own["start"],
        end=own["end"],
        kind=own["kind"],
        status=own["status"],
        parts=tuple(_part(visit, part, [*others, row]) for part, row in below.items()),
    )


def _row(visit: Visit, iri: str) -> dict[str, str]:
    return next(ask(visit.store, "list-events", event=iri, lang=visit.lang).dicts())


def pairs_at(visit: Visit, event: Entity) -> int:
    """Count the pairs of people whom the reports show to have met at an event."""
    if index := index_of(visit.store):
        return counted_at(index, event.iri)
    by_event = visit.store.keep("pairs", lambda: _pairs(visit))
    return by_event.get(event.iri, 0)


def _pairs(visit: Visit) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for _, _, event in find_meetings(visit.store, Request()):
        found[event] = found.get(event, 0) + 1
    return found


def _one(about: Mapping[str, tuple[Cell, ...]], key: str) -> str:
    return text(about[key][0]) if about.get(key) else ""
