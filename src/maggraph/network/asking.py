"""The network that somebody asks for: of a time and grade, around somebody or among those at an event or of a city."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from maggraph.answers.company import large, part_of
from maggraph.answers.meetings import Request, all_meetings
from maggraph.answers.query import Row, ask, ask_each
from maggraph.answers.standing import standing_of
from maggraph.answers.values import Entity, id_of
from maggraph.network.measures import Measures, measure, placed
from maggraph.network.projection import People, project
from maggraph.network.selection import among, around
from maggraph.store import Store

WIDELY = frozenset({"person", "organization"})
"""Around these also those are shown whom they met; of anything else only the people who belong to it."""


def network_of(store: Store, request: Request, focus: Entity | None = None) -> People:
    """Return who met whom; with a focus, the people around a person or body, or those at an event or of a city.

    Of a large network it is a part: those who met most others, or those nearest to the focus. `graph["left"]` says how
    many people stayed out.
    """
    people = [row["person"] for row in ask(store, "people-of", entity=focus.iri).dicts()] if focus else None
    if large(store):
        return _part(store, request, people, widely=not focus or focus.type in WIDELY)
    graph = project(all_meetings(store, request), posts_held(store, request.lang))
    if focus is None or people is None:
        return graph
    ids = [id_of(person) for person in people]
    return around(graph, ids) if focus.type in WIDELY else among(graph, ids)


def _part(store: Store, request: Request, people: list[str] | None, *, widely: bool) -> People:
    part = part_of(store, request, people, widely=widely)
    shown = {person.iri for meeting in part.meetings for person in (meeting.person, meeting.partner)}
    graph = project(part.meetings, posts_held(store, request.lang, shown))
    graph.graph["left"] = part.people - len(graph)
    return graph


def measures_of(store: Store, request: Request, focus: Entity | None = None) -> Measures:
    """Measure that network; of a large one the people who met most others, in their places in the whole."""
    found = measure(network_of(store, request, focus))
    return placed(found, standing_of(store, request)) if focus is None and large(store) else found


def posts_held(store: Store, lang: str, people: Collection[str] | None = None) -> dict[str, list[str]]:
    """Return the posts, with the body of each, of some people given by IRI or all, by the person's id."""
    posts: dict[str, dict[str, None]] = defaultdict(dict)
    for row in _held(store, lang, people):
        posts[id_of(row["person"])][f"{row['post']}, {row['bodyLabel']}"] = None
    return {person: list(held) for person, held in posts.items()}


def _held(store: Store, lang: str, people: Collection[str] | None) -> Iterator[Row]:
    if people is None:
        return ask(store, "holding-posts", lang=lang).dicts()
    return ask_each(store, "holding-posts", "person", people, lang=lang)
