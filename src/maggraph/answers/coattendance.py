"""Who met whom by the index of an embedded build: the rows that queries/who-met-whom.rq would give.

Context: SPARQL joins everybody with everybody at every event, for each question anew. Choice: the index says who met
whom in numbers; names, cities and the places in reports come from the store, of the few people and events shown.
Price: two roads to one answer, which tests hold together on random graphs. Where no index can be used, the .rq answers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from maggraph.answers.grades import Grade
from maggraph.answers.query import Row
from maggraph.answers.shown import Shown, rows_told
from maggraph.index.days import text_of
from maggraph.index.glance import Glance, open_glance
from maggraph.index.sections import index_path
from maggraph.index.terms import ANYBODY, SAME_EVENT, Sought
from maggraph.store import Store

if TYPE_CHECKING:
    from maggraph.index import Index

SMALL = 20_000
"""A graph of so many participations is answered whole in seconds."""
GRADES = tuple(Grade)


def index_of(store: Store) -> "Index | None":
    """Open the index of a store's graph; None if it has none that can be used."""
    from maggraph.index.opened import open_index  # noqa: PLC0415 - brings numpy, which a glance does without

    return open_index(index_path(store.beside.store), store.beside.digest) if store.beside else None


def glance_of(store: Store) -> Glance | None:
    """Open the index of a store's graph for a glance; None if it has none that can be used."""
    return open_glance(index_path(store.beside.store), store.beside.digest) if store.beside else None


def is_small(store: Store) -> bool:
    """Say whether everything about everybody may be read at once; of what has no index nobody knows."""
    glance = glance_of(store)
    return glance is not None and glance.participations <= SMALL


def met_rows(store: Store, people: tuple[str, str], sought: Sought, lang: str) -> list[Row] | None:
    """Return the rows of who-met-whom for a person and a partner, each "" for anybody; None without an index."""
    glance = glance_of(store)
    return rows_told(store, _shown(store, glance, people, sought), lang) if glance else None


def _shown(store: Store, glance: Glance, people: tuple[str, str], sought: Sought) -> Iterable[Shown]:
    """Look at a small index for somebody's meetings; count everything else with numpy."""
    if any(people) and sought.weakest <= SAME_EVENT and is_small(store):
        return _seen(glance, people, sought)
    from maggraph.answers.numbered import counted  # noqa: PLC0415 - as above

    index = index_of(store)
    return counted(index, people, sought) if index else ()


def _seen(glance: Glance, people: tuple[str, str], sought: Sought) -> Iterator[Shown]:
    own, other = people if people[0] else people[::-1]
    person, partner = glance.people.number(own), glance.people.number(other)
    if person == ANYBODY or (other and partner == ANYBODY):
        return
    for (met, event), grade in glance.meetings(person, replace(sought, partner=partner)).items():
        title, date = glance.titles[event], text_of(glance.starts[event])
        one = Shown(own, glance.people[met], title, GRADES[grade - 1], date, title, title)
        yield one if people[0] else one.turned
