"""Pages for what is not there: why, and what may have been meant."""

import difflib

from maggraph.answers.query import named_queries
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.publication.documents import nearest
from maggraph.web.pages.view import View
from maggraph.web.pages.visit import Visit
from maggraph.web.withdrawn import Tombstone, WithdrawnError
from maggraph.wording import in_words, say


def missing(visit: Visit, name: str) -> View:
    """Say that there is no such entity, and list those with ids most like it."""
    near = near_ids(visit, name)
    words = say("There is no {name} here", name=name)
    return View(
        template="failure.html",
        title=words,
        context={"words": words, "near": near, "status": 404, "links": {}},
        record=lambda: {"error": words, "status": 404, "near": [entity_record(one) for one in near]},
        status=404,
    )


def gone(visit: Visit, stone: Tombstone) -> View:
    """Say that an entity was withdrawn, since when and why."""
    words = in_words(WithdrawnError(stone))
    return View(
        template="failure.html",
        title=say("{name} was withdrawn", name=stone.id),
        context={"words": words, "near": (), "status": 410, "links": {}},
        record=lambda: {"error": words, "status": 410, **stone.record},
        graph=lambda: stone.graph(visit.store.base),
        status=410,
    )


def unknown(visit: Visit, name: str, near: tuple[str, ...]) -> View:
    """Say that there is no such question, and list those called nearly so."""
    words = say("There is no question {name} here", name=name)
    return View(
        template="failure.html",
        title=words,
        context={
            "words": words,
            "near": (),
            "status": 404,
            "links": {one: visit.link(f"/queries/{one}") for one in near},
        },
        record=lambda: {"error": words, "status": 404, "near": list(near)},
        status=404,
    )


def near_queries(name: str) -> tuple[str, ...]:
    """Return the names of questions most like one that is not there."""
    return tuple(difflib.get_close_matches(name, [query.name for query in named_queries()], n=3, cutoff=0.4))


def near_ids(visit: Visit, name: str, number: int = 5) -> tuple[Entity, ...]:
    """Return the entities whose ids look most like one that is not there; a part of an id is compared with a part."""
    kind, _, slug = name.partition("/")
    words = slug.count("-") + 1
    beginnings = {
        one: "-".join(one.partition("/")[2].split("-")[:words]) for one in visit.directory if one.startswith(f"{kind}/")
    }
    close = difflib.get_close_matches(slug, list(dict.fromkeys(beginnings.values())), n=number, cutoff=0.7)
    found = [one for like in close for one, beginning in beginnings.items() if beginning == like]
    found += nearest(visit.store, name)
    return tuple(visit.directory[one].entity(visit.lang) for one in dict.fromkeys(found) if one in visit.directory)[
        :number
    ]
