"""One search box over everything: names in any language, case, order and spelling."""

from collections.abc import Iterable
from dataclasses import dataclass

from maggraph.answers.directory import Entry
from maggraph.answers.lists import matches
from maggraph.answers.lookup import find_among
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.language import fit, fold, is_latin, skeleton
from maggraph.publication.documents import nearest
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import PLURALS
from maggraph.wording import say

FIRST = ("person", "event", "organization", "city")
FEW = 2
SHOWN = 40
"""Lines of one class that are shown."""


@dataclass(frozen=True)
class Group:
    """What was found of one class, the likeliest first, and how much more there is."""

    type: str
    found: tuple[Entity, ...]
    more: int


def search_view(visit: Visit) -> View:
    """Show what the words may mean, class by class."""
    words = visit.get("q")
    groups = grouped(visit, search(visit, words)) if words else ()
    found = [entity for group in groups for entity in group.found]
    return View(
        template="search.html",
        title=say("Search: {words}", words=words) if words else say("Search"),
        context={
            "words": words,
            "groups": groups,
            "number": len(found) + sum(group.more for group in groups),
            "near": near_names(visit, words) if words and not found else (),
            "found_for": words,
            "plurals": PLURALS,
        },
        record=lambda: {"words": words, "found": [{**entity_record(one), "type": one.type} for one in found]},
        table=lambda: Table(("id", "type", "name"), tuple((one.id, one.type, one.name) for one in found)),
        questions=(Question("names"),),
    )


def search(visit: Visit, words: str) -> tuple[Entry, ...]:
    """Return what has the words in one of its names, the whole name first, then what begins with them."""
    typed = fold(words)
    found = [
        entry
        for entry in visit.directory.values()
        if words in {entry.iri, entry.entity("ru").id} or named_like(entry, words)
    ]
    return tuple(sorted(found, key=lambda entry: (_rank(entry, typed), entry.entity(visit.lang).name.casefold())))


def named_like(entry: Entry, words: str) -> bool:
    """Say whether an entity may be meant by some words: its name holds them, or it is a person so called."""
    if any(matches(words, name) for name in entry.names):
        return True
    if entry.person and fit(words, entry.person) is not None:
        return True
    return is_latin(words) and any(_sounds(skeleton(fold(words)), skeleton(name)) for name in entry.folded)


def _sounds(typed: str, name: str) -> bool:
    """Say whether a name's sounds begin with those typed; too few of them fit anything."""
    return len(typed) > FEW and f" {typed}" in f" {name}"


def _rank(entry: Entry, typed: str) -> int:
    if typed in entry.folded:
        return 0
    return 1 if any(name.startswith(typed) for name in entry.folded) else 2


def grouped(visit: Visit, entries: Iterable[Entry]) -> tuple[Group, ...]:
    """Group what was found by class: people, events, organisations and cities before the rest."""
    found: dict[str, list[Entity]] = {name: [] for name in (*FIRST, *PLURALS)}
    for entry in entries:
        found.setdefault(entry.type, []).append(entry.entity(visit.lang))
    return tuple(Group(name, tuple(of[:SHOWN]), max(0, len(of) - SHOWN)) for name, of in found.items() if of)


def near_names(visit: Visit, words: str) -> tuple[Entity, ...]:
    """Return what is called nearly so, where nothing is called so."""
    ids = [
        entity_id
        for name in ("person", "city", "event", "organization")
        for entity_id in nearest(visit.store, f"{name}/{words}")
    ]
    return tuple(visit.directory[one].entity(visit.lang) for one in dict.fromkeys(ids) if one in visit.directory)[:5]


def meant(visit: Visit, words: str, types: Iterable[str]) -> Entity:
    """Return the one entity that some words mean; LookupFailed if none or several do."""
    wanted = set(types)
    entry = visit.directory.get(words)
    if entry and entry.type in wanted:
        return entry.entity(visit.lang)
    return find_among([one for one in visit.directory.values() if one.type in wanted], words, visit.lang)


def candidates(visit: Visit, words: str, types: Iterable[str]) -> tuple[Entity, ...]:
    """Return those who may be meant, for the reader to choose from."""
    wanted = set(types)
    return tuple(entry.entity(visit.lang) for entry in search(visit, words) if entry.type in wanted)[:12]
