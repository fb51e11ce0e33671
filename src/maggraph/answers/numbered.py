"""What an index counts with numpy, in IRIs: meetings of one or all, and chains."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from maggraph.answers.grades import Grade
from maggraph.answers.query import Row
from maggraph.answers.shown import Shown, rows_told
from maggraph.index import Index
from maggraph.index.chains import chains
from maggraph.index.days import text_of
from maggraph.index.meetings import Met, meetings
from maggraph.index.terms import ANYBODY, NO_KIND, Sought
from maggraph.store import Store

GRADES = tuple(Grade)


def counted(index: Index, people: tuple[str, str], sought: Sought) -> Iterator[Shown]:
    """Yield the meetings of a person and a partner, each "" for anybody; of anybody with anybody each pair's once."""
    one, other = (index.people.number(iri) if iri else ANYBODY for iri in people)
    if any(iri and number == ANYBODY for iri, number in zip(people, (one, other), strict=True)):
        return
    if people[0]:
        yield from told(index, one, meetings(index, one, replace(sought, partner=other)))
    elif people[1]:
        yield from (met.turned for met in told(index, other, meetings(index, other, sought)))
    else:
        for person in range(len(index.people)):
            met = meetings(index, person, sought)
            yield from told(index, person, met[met.partner > person])


def told(index: Index, person: int, met: Met) -> Iterator[Shown]:
    """Put the numbers of a person's meetings into IRIs."""
    columns = (met.partner, met.event, met.grade, met.mine, met.theirs)
    for partner, event, grade, mine, theirs in zip(*(column.tolist() for column in columns), strict=True):
        yield Shown(
            person=index.people[person],
            partner=index.people[partner],
            event=index.titles[event],
            grade=GRADES[grade - 1],
            date=text_of(int(index.events.start[mine])),
            mine=index.titles[mine],
            theirs=index.titles[theirs],
        )


def rows_of(store: Store, index: Index, met: Iterable[tuple[int, Met]], lang: str) -> list[Row]:
    """Return the rows of who-met-whom for meetings that were found, each with the number of its person."""
    return rows_told(store, (one for person, found in met for one in told(index, person, found)), lang)


def routes_between(index: Index, ends: tuple[str, str], sought: Sought, limit: int) -> list[list[str]]:
    """Return the shortest chains between two people as IRIs."""
    one, other = map(index.people.number, ends)
    found = [] if ANYBODY in {one, other} else chains(index, one, other, sought, limit)
    return [[index.people[number] for number in route] for route in found]


def pairs_at(index: Index, event: str) -> int:
    """Count the pairs of people who met at an event, up to the grade same-event."""
    number = index.titles.number(event)
    if number == ANYBODY:
        return 0
    guests = index.by_event.row(number) if index.events.kind[number] != NO_KIND else index.by_event.what[:0]
    giver = np.repeat(np.arange(len(index.people)), np.diff(index.handed.at))
    here = (index.handed.event == number) & (giver < index.handed.what)
    apart = ~(np.isin(giver[here], guests) & np.isin(index.handed.what[here], guests))
    return len(guests) * (len(guests) - 1) // 2 + int(apart.sum())
