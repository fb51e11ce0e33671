"""Pages for what is not there: why, and what may have been meant."""

import difflib

from maggraph.answers.query import named_queries
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.publication.documents import nearest
from maggraph.web.pages.view import View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say


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


def near_ids(visit: Visit, name: str) -> tuple[Entity, ...]:
    """Return the entities whose ids look most like one that is not there."""
    return tuple(
        visit.directory[one].entity(visit.lang) for one in nearest(visit.store, name) if one in visit.directory
    )
