"""The named queries as examples for the editor: each at an address of its own, so that the page need not hold them."""

from collections.abc import Mapping

from maggraph.answers.query import Query, named_queries
from maggraph.answers.records import summary_of
from maggraph.web.pages.running import bare
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import tag_name

INNER = frozenset({"quads", "names", "name-parts", "graphs-hidden", "grading-participations", "words-used"})
"""Questions that programs ask; they are told apart, for people have better ones."""


def by_tag() -> Mapping[str, list[Query]]:
    """Gather all questions under the first of their tags, the fullest first, those for programs last."""
    groups: dict[str, list[Query]] = {}
    for query in named_queries():
        groups.setdefault("inner" if query.name in INNER else (query.tags or ("other",))[0], []).append(query)
    ordered = sorted(groups.items(), key=lambda group: (group[0] == "inner", -len(group[1]), group[0]))
    named: dict[str, list[Query]] = {}
    for tag, queries in ordered:
        named.setdefault(tag_name(tag), []).extend(queries)
    return named


def examples_by_tag(visit: Visit) -> Mapping[str, Mapping[str, str]]:
    """Give for each subject what its questions ask and the address that puts one into the editor."""
    return {
        tag: {summary_of(one, visit.lang): visit.link("/sparql", example=one.name) for one in queries}
        for tag, queries in by_tag().items()
    }


def example_of(visit: Visit, name: str) -> str:
    """Return a named query with the examples of its head filled in, "" if there is none of that name."""
    found = next((query for query in named_queries() if query.name == name), None)
    if found is None:
        return ""
    spoken = {one.name: visit.lang for one in found.parameters if one.type == "lang"}
    values = {**defaults_of(visit, found), **spoken}
    lacking = any(one.required and one.name not in values for one in found.parameters)
    return bare(found.text if lacking else found.bind(values, visit.store.base))


def defaults_of(visit: Visit, query: Query) -> dict[str, str]:
    """Return the examples of a query's head, but for those that have been withdrawn."""
    return {name: value for name, value in query.defaults if value not in visit.withdrawn}
