"""The network that somebody asks for: of a time and grade, around somebody or among those at an event or of a city."""

from collections import defaultdict

from maggraph.answers.meetings import Request, all_meetings
from maggraph.answers.query import ask
from maggraph.answers.values import Entity, id_of
from maggraph.network.projection import People, project
from maggraph.network.selection import among, around
from maggraph.store import Store


def network_of(store: Store, request: Request, focus: Entity | None = None) -> People:
    """Return who met whom; with a focus, the people around a person or body, or those at an event or of a city."""
    graph = project(all_meetings(store, request), posts_held(store, request.lang))
    if focus is None:
        return graph
    people = [id_of(row["person"]) for row in ask(store, "people-of", entity=focus.iri).dicts()]
    return around(graph, people) if focus.type in {"person", "organization"} else among(graph, people)


def posts_held(store: Store, lang: str) -> dict[str, list[str]]:
    """Return each person's posts, with the body of each, by the person's id."""
    posts: dict[str, dict[str, None]] = defaultdict(dict)
    for row in ask(store, "holding-posts", lang=lang).dicts():
        posts[id_of(row["person"])][f"{row['post']}, {row['bodyLabel']}"] = None
    return {person: list(held) for person, held in posts.items()}
