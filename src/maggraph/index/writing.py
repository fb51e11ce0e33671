"""Make an index of what was gathered: sort, drop repetitions, lay rows out in both directions, write one file."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from maggraph.index.components import components
from maggraph.index.gathered import Gathered, Numbers
from maggraph.index.layout import write_arrays
from maggraph.index.opened import Events, Handed, Index
from maggraph.index.programmes import groups, roots
from maggraph.index.rows import Marked, Rows, begins
from maggraph.index.terms import ABSENT, IN_PERSON, NO_KIND
from maggraph.index.texts import Texts

_Wide = npt.NDArray[np.int64]


def write_index(path: Path, gathered: Gathered, digest: str) -> None:
    """Write the index of a graph beside its store; ValueError for a circle of programmes.

    `digest` is that of the build's stamp. The peak is about 60 bytes per participation beside what was gathered.
    """
    write_arrays(path, digest, make_index(gathered).arrays())


def make_index(gathered: Gathered) -> Index:
    """Make an index in memory; ValueError for a circle of programmes."""
    people, person_place = _sorted(gathered.people)
    titles, event_place = _sorted(gathered.events)
    by_person, by_event = _both_ways(gathered, person_place, event_place)
    events = _events(gathered, event_place, by_event)
    handed = _handed(gathered, person_place, event_place)
    linked = components(by_person, _kept(by_event, events.kind != NO_KIND), handed)
    return Index(people, titles, by_person, by_event, events, handed, linked)


def _sorted(iris: Sequence[str]) -> tuple[Texts, Numbers]:
    """Sort texts; return them and the new place of each."""
    order = sorted(range(len(iris)), key=iris.__getitem__)
    place = np.empty(len(iris), np.int32)
    place[order] = np.arange(len(iris), dtype=np.int32)
    return Texts.of([iris[number] for number in order]), place


def _both_ways(gathered: Gathered, person_place: Numbers, event_place: Numbers) -> tuple[Marked, Marked]:
    """Lay out who was present where: events by person, people by event, each pair once, with its strongest presence."""
    people, events = len(person_place), len(event_place)
    counts = np.flatnonzero(gathered.presence != ABSENT)
    person, event = person_place[gathered.person[counts]], event_place[gathered.event[counts]]
    key = (person.astype(np.int64) * max(events, 1) + event) * 2 + (gathered.presence[counts] == IN_PERSON)
    del counts, person, event
    key.sort()
    key = key[np.append(key[1:] >> 1 != key[:-1] >> 1, True)] if len(key) else key
    by_person = _marked(key, people, events)
    person, event = np.divmod(key >> 1, max(events, 1))
    key &= 1
    key += (event * people + person) * 2
    del person, event
    key.sort()
    return by_person, _marked(key, events, people)


def _marked(key: _Wide, size: int, width: int) -> Marked:
    """Cut sorted keys into rows: owner, what, mark."""
    owner, what = np.divmod(key >> 1, max(width, 1))
    return Marked(begins(owner, size), what.astype(np.int32), (key & 1).astype(np.uint8))


def _events(gathered: Gathered, place: Numbers, by_event: Marked) -> Events:
    order = np.argsort(place)
    kind, start, above = gathered.kind[order], gathered.start[order], gathered.parent[order]
    parent = np.where(above >= 0, place[above], np.int32(-1)) if len(place) else above
    root, depth = roots(parent)
    group, together = groups(root, start, np.flatnonzero(np.diff(by_event.at)).astype(np.int32))
    return Events(kind, start, parent, depth, group, together)


def _handed(gathered: Gathered, person_place: Numbers, event_place: Numbers) -> Handed:
    one, other = person_place[gathered.presenter], person_place[gathered.recipient]
    event = event_place[gathered.award_event]
    both = np.stack([np.append(one, other), np.append(other, one), np.append(event, event)], axis=1)
    both = np.unique(both[both[:, 0] != both[:, 1]], axis=0)
    return Handed(begins(both[:, 0], len(person_place)), both[:, 1].copy(), both[:, 2].copy())


def _kept(rows: Rows, which: npt.NDArray[np.bool_]) -> Rows:
    """Empty the rows that do not count."""
    if which.all():
        return rows
    counts = np.repeat(which, np.diff(rows.at))
    sizes = np.where(which, np.diff(rows.at), 0)
    return Rows(np.append(0, np.cumsum(sizes)).astype(np.int32), rows.what[counts])
