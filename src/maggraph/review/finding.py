"""Entities and events by the words that a reviewer types."""

from collections.abc import Collection, Iterator, Mapping

from maggraph.facts.authority import Entry
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import names
from maggraph.language import fold, words

MOST = 9
"""Candidates that are offered: as many as keys from 1 on."""


def fitting(
    typed: str, entries: Mapping[str, Entry], sheet: FactSheet, classes: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the references that some words fit, best first: a reference itself, a whole name, beginnings of words."""
    named = [(reference, called) for reference, called in _named(entries, sheet) if _of(reference, classes)]
    exact = [reference for reference, called in named if typed == reference or fold(typed) in map(fold, called)]
    loose = [reference for reference, called in named if any(_begin(typed, name) for name in called)]
    return tuple(dict.fromkeys([*sorted(exact), *sorted(loose)]))[:MOST]


def _named(entries: Mapping[str, Entry], sheet: FactSheet) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((reference, names(entry)) for reference, entry in entries.items())
    yield from ((f"event/{event.id}", (event.title.ru, event.title.en, *event.names)) for event in sheet.events)


def _of(reference: str, classes: Collection[str]) -> bool:
    return not classes or reference.partition("/")[0] in classes


def _begin(typed: str, name: str) -> bool:
    """Say whether each word typed begins a word of the name, another one each."""
    free = list(words(name))
    for word in words(typed):
        found = next((one for one in free if one.startswith(word.strip("."))), None)
        if found is None:
            return False
        free.remove(found)
    return bool(words(typed))
