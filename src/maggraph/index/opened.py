"""An index as it is asked: arrays in memory or mapped from a file, and how they lie in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from maggraph.index.gathered import Flags, Numbers
from maggraph.index.layout import Array, map_arrays
from maggraph.index.rows import Marked, Rows
from maggraph.index.texts import Places, Texts


@dataclass(frozen=True)
class Handed(Rows):
    """Awards by person, seen from either side: `what` has the other of the two, `event` where it was handed over."""

    event: Numbers


@dataclass(frozen=True)
class Events:
    """Per event: its kind, first day, programme (-1 for none), depth inside programmes, group of its programme and day.

    `groups` has the events of each group: parts of one programme on one day, at each of which somebody was present.
    """

    kind: Flags
    start: Numbers
    parent: Numbers
    depth: Numbers
    group: Numbers
    groups: Rows


@dataclass(frozen=True)
class Index:
    """Who was present where, in both directions, with all that the rule of meetings asks about events.

    People and events are numbered in the order of their IRIs. `component` gives everybody the least number among
    the people linked with them by meetings at one event, of any day.
    """

    people: Texts
    titles: Texts
    by_person: Marked
    by_event: Marked
    events: Events
    handed: Handed
    component: Numbers

    def arrays(self) -> dict[str, Array]:
        """Give everything as named arrays, as a file holds them."""
        return {
            **{f"people_{name}": array for name, array in vars(self.people).items()},
            **{f"titles_{name}": array for name, array in vars(self.titles).items()},
            **{f"by_person_{name}": array for name, array in vars(self.by_person).items()},
            **{f"by_event_{name}": array for name, array in vars(self.by_event).items()},
            **{f"events_{name}": array for name, array in vars(self.events).items() if name != "groups"},
            **{f"groups_{name}": array for name, array in vars(self.events.groups).items()},
            **{f"handed_{name}": array for name, array in vars(self.handed).items()},
            "component": self.component,
        }

    @classmethod
    def of(cls, arrays: Mapping[str, Array]) -> "Index":
        """Take arrays by their names; KeyError if one is missing."""
        found = _Named(arrays)
        return cls(
            people=Texts(found.flags("people_block"), found.places("people_at")),
            titles=Texts(found.flags("titles_block"), found.places("titles_at")),
            by_person=found.marked("by_person"),
            by_event=found.marked("by_event"),
            events=found.events(),
            handed=Handed(*map(found.numbers, ("handed_at", "handed_what", "handed_event"))),
            component=found.numbers("component"),
        )


@dataclass(frozen=True)
class _Named:
    arrays: Mapping[str, Array]

    def numbers(self, name: str) -> Numbers:
        return cast("Numbers", self.arrays[name])

    def flags(self, name: str) -> Flags:
        return cast("Flags", self.arrays[name])

    def places(self, name: str) -> Places:
        return cast("Places", self.arrays[name])

    def marked(self, name: str) -> Marked:
        return Marked(self.numbers(f"{name}_at"), self.numbers(f"{name}_what"), self.flags(f"{name}_mark"))

    def events(self) -> Events:
        return Events(
            kind=self.flags("events_kind"),
            start=self.numbers("events_start"),
            parent=self.numbers("events_parent"),
            depth=self.numbers("events_depth"),
            group=self.numbers("events_group"),
            groups=Rows(self.numbers("groups_at"), self.numbers("groups_what")),
        )


@lru_cache(maxsize=4)
def open_index(path: Path, digest: str) -> Index | None:
    """Map the index of the graph with this digest; None if there is none that can be used.

    A missing, torn or stale index is passed over without a word: every question has the same answer without it, only
    later, and the next build writes it anew.
    """
    arrays = map_arrays(path, digest)
    return Index.of(arrays) if arrays else None
