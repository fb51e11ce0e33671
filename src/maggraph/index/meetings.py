"""A person's meetings by the rule of the data model, as numbers.

The same rule stands in queries/who-met-whom.rq, which answers where there is no index, and in
`maggraph.answers.grading`; tests hold the three together on random graphs.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Flags, Numbers
from maggraph.index.opened import Index
from maggraph.index.periods import in_period
from maggraph.index.programmes import nearest
from maggraph.index.terms import (
    ANY_DAY,
    ANYBODY,
    DIRECT,
    MEETING,
    NO_KIND,
    SAME_EVENT,
    SAME_PROGRAMME,
    TOGETHER,
    Sought,
)

_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Met:
    """Meetings of one person, in no order: partner, event, grade, and the parts at which each of the two was.

    `event` is the nearest common programme for the grade same-programme; else the three are the same. The day of a
    meeting is the first day of `mine`.
    """

    partner: Numbers
    event: Numbers
    grade: Flags
    mine: Numbers
    theirs: Numbers

    def __len__(self) -> int:
        return len(self.partner)

    def __getitem__(self, which: "_Mask | npt.NDArray[np.intp]") -> "Met":
        """Choose some of them."""
        return Met(*(column[which] for column in vars(self).values()))


def meetings(index: Index, person: int, sought: Sought = ANY_DAY) -> Met:
    """Return the meetings of a person, one for each partner and event, one for each two parts of a programme."""
    awarded = _handed(index, person)
    found = [_of(index, awarded, sought)]
    if sought.weakest > DIRECT or (index.events.kind[index.by_person.row(person)] == MEETING).any():
        found.append(_without(_at_events(index, person, sought), awarded, index))
    if sought.weakest == SAME_PROGRAMME:
        found.append(_without(_in_programmes(index, person, sought), awarded, index))
    met = found[0] if len(found) == 1 else _joined(found)
    return met if sought.partner == ANYBODY else met[met.partner == sought.partner]


def _joined(found: list[Met]) -> Met:
    filled = [met for met in found if len(met)]
    if len(filled) == 1:
        return filled[0]
    return Met(*(np.concatenate(columns) for columns in zip(*(vars(met).values() for met in found), strict=True)))


def _handed(index: Index, person: int) -> Met:
    span = index.handed.span(person)
    event = index.handed.event[span]
    grade = np.full(len(event), DIRECT, np.uint8)
    return Met(index.handed.what[span], event, grade, event, event)


def _of(index: Index, met: Met, sought: Sought) -> Met:
    """Keep what is of the days that count."""
    return met[in_period(index.events.start[met.mine], sought.since, sought.until)] if sought.dated else met


def _without(met: Met, awarded: Met, index: Index) -> Met:
    """Leave out whom an award was handed to or by at the same event: that is the closest a meeting can be."""
    if not len(awarded) or not len(met):
        return met
    events = len(index.events.kind)
    known = awarded.partner.astype(np.int64) * events + awarded.event
    return met[~np.isin(met.partner.astype(np.int64) * events + met.event, known)]


def _at_events(index: Index, person: int, sought: Sought) -> Met:
    span = index.by_person.span(person)
    event, in_person = index.by_person.what[span], index.by_person.mark[span]
    kind = index.events.kind[event]
    counts = _countable(index, event, kind, in_person, sought)
    if not counts.all():
        event, in_person, kind = event[counts], in_person[counts], kind[counts]
    places = index.by_event.places(event)
    partner, too = index.by_event.what[places], index.by_event.mark[places]
    sizes = index.by_event.sizes(event)
    closest = np.where(kind == MEETING, DIRECT, TOGETHER).astype(np.uint8)
    grade = np.where(too & np.repeat(in_person, sizes), np.repeat(closest, sizes), np.uint8(SAME_EVENT))
    where = np.repeat(event, sizes)
    met = Met(partner, where, grade, where, where)
    return met[(partner != person) & (grade <= sought.weakest)]


def _countable(index: Index, event: Numbers, kind: Flags, in_person: Flags, sought: Sought) -> _Mask:
    """Say which events of a person may bring meetings that count."""
    counts: _Mask = kind != NO_KIND
    if sought.weakest < SAME_EVENT:
        counts &= in_person != 0
    if sought.weakest < TOGETHER:
        counts &= kind == MEETING
    if sought.dated:
        counts &= in_period(index.events.start[event], sought.since, sought.until)
    if sought.partner != ANYBODY:
        counts &= np.isin(event, index.by_person.row(sought.partner), assume_unique=True)
    return counts


def _in_programmes(index: Index, person: int, sought: Sought) -> Met:
    """Find meetings in one programme: everybody at another part of a day, but those also met at the programme."""
    mine, theirs = _parts(index, person, sought)
    programme = nearest(mine, theirs, index.events.parent, index.events.depth)
    sizes = index.by_event.sizes(theirs)
    partner = index.by_event.what[index.by_event.places(theirs)]
    grade = np.full(len(partner), SAME_PROGRAMME, np.uint8)
    met = Met(partner, np.repeat(programme, sizes), grade, np.repeat(mine, sizes), np.repeat(theirs, sizes))
    counts = partner != person
    if sought.partner != ANYBODY:
        counts &= partner == sought.partner
    met = met[counts]
    return met[~_both_there(index, person, met)]


def _parts(index: Index, person: int, sought: Sought) -> tuple[Numbers, Numbers]:
    """Pair the events of a person with other parts of the same programme and day."""
    events, groups = index.events, index.events.groups
    mine = index.by_person.row(person)
    mine = mine[events.group[mine] >= 0]
    if sought.dated:
        mine = mine[in_period(events.start[mine], sought.since, sought.until)]
    theirs = groups.what[groups.places(events.group[mine])]
    mine = np.repeat(mine, groups.sizes(events.group[mine]))
    other = mine != theirs
    if sought.partner != ANYBODY:
        other &= np.isin(theirs, index.by_person.row(sought.partner))
    return mine[other], theirs[other]


def _both_there(index: Index, person: int, met: Met) -> _Mask:
    """Say which partners were, like the person, at the programme itself."""
    found = np.zeros(len(met), bool)
    attended = np.isin(met.event, index.by_person.row(person))
    for programme in np.unique(met.event[attended]):
        here = np.flatnonzero(met.event == programme)
        found[here] = np.isin(met.partner[here], index.by_event.row(int(programme)))
    return found
