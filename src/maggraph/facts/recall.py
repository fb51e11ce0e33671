"""Where the events and entities of an older extraction stand in a newer one, by reference, else by their traces."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pydantic import JsonValue

from maggraph.facts.anchors import Trace
from maggraph.facts.authority import AuthorityFile, Entry, Person
from maggraph.facts.model import Event
from maggraph.facts.naming import entries, names
from maggraph.facts.records import Record
from maggraph.facts.references import ENTITY_FIELDS, SLUG_FIELDS
from maggraph.language import fold, words

STEM = slice(4, 6)
"""Least and most letters at the beginning of a word that its cases share, mostly: all but the last two."""
ALIKE, SAME = 0.5, 0.8
"""Share of stems that two titles have in common: enough on one date, enough on any."""
ON_DATE, OF_SLUG = 0.5, 0.25
"""What an equal date and an equal slug count beside the titles, in choosing among events that could be the one."""

Known = Iterable[tuple[str, Entry]]


class Recall:
    """Find again in a sheet, given as its records and entities, what a reference stood for.

    `known` are the authority's entries; `merged` says in whose place to look for what has gone.
    """

    def __init__(
        self,
        parts: Iterable[Record],
        entities: AuthorityFile,
        known: Known = (),
        merged: Mapping[str, str] | None = None,
    ) -> None:
        held = tuple(parts)
        self.merged = merged or {}
        self.events = {f"event/{record.event}": record.fact for record in held if isinstance(record.fact, Event)}
        self.own = dict(entries(entities))
        self.entries = {**dict(known), **self.own}
        self.named = frozenset(self.entries).union(*(record.targets for record in held))

    def place(self, reference: str, traces: Mapping[str, Trace]) -> str | None:
        """Return the reference under which something is known now, None if it has gone or could be several."""
        find = self._event if reference.startswith("event/") else self._entity
        found = find(reference, traces.get(reference))
        into = self.merged.get(reference)
        return find(into, traces.get(into)) if found is None and into else found

    def _entity(self, reference: str, trace: Trace | None) -> str | None:
        if reference in self.named or trace is None:
            return reference if reference in self.named else None
        kind = reference.partition("/")[0]
        found = [one for one, entry in self.entries.items() if one.startswith(f"{kind}/") and called(entry, trace.name)]
        return found[0] if len(found) == 1 else None

    def _event(self, reference: str, trace: Trace | None) -> str | None:
        if trace is None:
            return reference if reference in self.events else None
        scores = {one: _score(event, trace) + OF_SLUG * (one == reference) for one, event in self.events.items()}
        best = max(scores.values(), default=0.0)
        found = [one for one, score in scores.items() if score == best and best > OF_SLUG]
        return found[0] if len(found) == 1 else None

    def translated(self, field: str, value: JsonValue, traces: Mapping[str, Trace]) -> JsonValue:
        """Return a field's value with its references as they are known now; what has gone stays as it was."""
        if isinstance(value, list):
            return [self.translated(field, one, traces) for one in value]
        if not isinstance(value, str):
            return value
        if field in SLUG_FIELDS:
            old = f"{SLUG_FIELDS[field]}/{value}"
            return (self.place(old, traces) or old).partition("/")[2]
        return (self.place(value, traces) or value) if field in ENTITY_FIELDS else value


def _score(event: Event, trace: Trace) -> float:
    """Say how well an event fits a trace, 0 if it is another."""
    share = max(shared(trace.name, title) for title in (event.title.ru, *event.names))
    dated = bool(trace.date and trace.date == event.start)
    return share + ON_DATE * dated if share >= (ALIKE if dated or not trace.date else SAME) else 0.0


def shared(one: str, other: str) -> float:
    """Return the share of stems that two titles have in common.

    >>> shared("День города Рязани", "Дни города Рязань") >= ALIKE
    True
    """
    ours, theirs = stems(one), stems(other)
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else float(fold(one) == fold(other))


@lru_cache(10_000)
def stems(title: str) -> frozenset[str]:
    """Return the beginnings of a title's words; short words count only if they are numbers.

    >>> sorted(stems("IX съезд в 5 городах"))
    ['5', 'город', 'съез']
    """
    return frozenset(_stem(word) for word in words(title) if len(word) > 2 or word.isdigit())


def _stem(word: str) -> str:
    return word[: max(STEM.start, min(STEM.stop, len(word) - 2))]


def called(entry: Entry, name: str) -> bool:
    """Say whether a name is one of an entry's, or could be: initials stand for what they begin.

    >>> called(Person(id="a", family="Оленев", given="Пётр", patronymic="Ильич"), "Оленев П. И.")
    True
    """
    if fold(name) in map(fold, names(entry)):
        return True
    if not isinstance(entry, Person):
        return False
    mine, given = words(names(entry)[0]), words(name)
    pairs = list(zip(mine, given, strict=False))
    return len(pairs) > 1 and mine[0] == given[0] and all(_fits(*pair) for pair in pairs)


def _fits(one: str, other: str) -> bool:
    if one.endswith(".") or other.endswith("."):
        shorter = min(one.strip("."), other.strip("."), key=len)
        return one.startswith(shorter) and other.startswith(shorter)
    return one == other
