"""From the words somebody typed to the entity they mean.

Ways of meaning are tried from the strictest to the loosest: an id or IRI, a name word for word, a person's name in the
nominative, in another case, in Latin letters, a part of a title. The first way that fits anything decides: one entity
is the answer, several are listed for the user to choose from.
"""

import difflib
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from maggraph.answers.directory import CLASSES, Entry, read_directory, read_entry
from maggraph.answers.values import Entity
from maggraph.errors import LookupFailed
from maggraph.language import Fit, fits, fold, is_latin, latin, lemmas, skeleton, words
from maggraph.store import Store

FIRST_MEANT = ("person", "organization", "city", "event")
"""If only one of several entities is one of these, it is meant: the event rather than its series or its award."""
LISTED = 10
ABOUT = re.compile(r"(?:https?://[^\s<>\"{}|^`\\]+/id/)?[a-z]+/[a-z0-9-]+", re.ASCII)
"""An id or the IRI of an entity."""

_Way = Callable[[str, Entry], bool]


def find(store: Store, text: str, types: Collection[str] = (), lang: str = "ru") -> Entity:
    """Find the entity that some words mean, among the given types or all; LookupFailed if none or several do."""
    if ABOUT.fullmatch(bare(text)) and (entry := read_entry(store, bare(text))) and entry.type in (types or CLASSES):
        return entry.entity(lang)
    return find_among(read_directory(store, types), text, lang)


def find_among(entries: Sequence[Entry], text: str, lang: str = "ru") -> Entity:
    """Find the entity that some words mean among these."""
    for way in _WAYS:
        found = [entry for entry in entries if way(text, entry)]
        meant = [entry for entry in found if entry.type in FIRST_MEANT]
        if len(found) == 1 or len(meant) == 1:
            return (meant if len(meant) == 1 else found)[0].entity(lang)
        if found:
            raise several(text, found, lang)
    raise _none(text, entries, lang)


def by_id(text: str, entry: Entry) -> bool:
    """Say whether the words are the id or IRI."""
    return bare(text) in {entry.iri, entry.entity("ru").id}


def bare(text: str) -> str:
    """Take an id or IRI out of what may stand around it.

    >>> bare(" <https://example.org/id/city/omsk>"), bare("id:city/omsk")
    ('https://example.org/id/city/omsk', 'city/omsk')
    """
    return text.strip().removeprefix("<").removesuffix(">").removeprefix("id:")


def by_name(text: str, entry: Entry) -> bool:
    """Say whether the words are a name, letter by letter."""
    return fold(text) in entry.folded or (entry.type == "city" and _without_city(fold(text)) in entry.folded)


def _by_person(text: str, entry: Entry, *, expected: Fit) -> bool:
    return entry.person is not None and fits(text, entry.person, expected)


def by_other_case(text: str, entry: Entry) -> bool:
    """Say whether the words are a name in another case."""
    if entry.person:
        return _by_person(text, entry, expected=Fit.OBLIQUE)
    typed = words(_without_city(fold(text)) if entry.type == "city" else text)
    return any(len(typed) == len(name) and all(map(_same_word, typed, name)) for name in entry.worded)


def in_latin(text: str, entry: Entry) -> bool:
    """Say whether the words are a name in Latin letters."""
    if entry.person:
        return _by_person(text, entry, expected=Fit.LATIN)
    return is_latin(text) and skeleton(fold(text)) in map(skeleton, entry.folded)


def by_part(text: str, entry: Entry) -> bool:
    """Say whether the words are part of a title."""
    typed = words(text)
    if entry.person or not typed:
        return False
    return any(all(any(_same_word(word, own) for own in name) for word in typed) for name in entry.worded)


_WAYS: tuple[_Way, ...] = (
    by_id,
    by_name,
    partial(_by_person, expected=Fit.NOMINATIVE),
    by_other_case,
    in_latin,
    by_part,
)


def _without_city(text: str) -> str:
    """Drop the word for city before its name.

    >>> _without_city("г. рязань"), _without_city("городу рязани"), _without_city("рязань")
    ('рязань', 'рязани', 'рязань')
    """
    first, _, rest = text.partition(" ")
    return rest if rest and first in {"г.", "гор.", "г", "city", "город", "города", "городу", "городе"} else text


def _same_word(typed: str, own: str) -> bool:
    return typed == own or not lemmas(typed).isdisjoint(lemmas(own))


def several(text: str, found: Sequence[Entry], lang: str) -> LookupFailed:
    """Make the error that lists whom or what some words may mean."""
    return LookupFailed(
        "“{words}” may be any of {number}: {candidates}; give more of the name, or an id",
        words=text,
        number=len(found),
        candidates=_listed(found, lang),
    )


def _none(text: str, entries: Sequence[Entry], lang: str) -> LookupFailed:
    near = list(_nearest(text, entries))
    if near:
        return LookupFailed(
            "Nothing here is called “{words}”; did you mean {near}?", words=text, near=_listed(near, lang)
        )
    return LookupFailed(
        "Nothing here is called “{words}”; see `maggraph persons`, `organizations`, `cities`, `events`",
        words=text,
    )


def _nearest(text: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entities with the names closest to the words, the closest first, each once."""
    by_name = {name: entry for entry in reversed(entries) for name in _short_names(entry)}
    seen: set[str] = set()
    for name in difflib.get_close_matches(fold(text), by_name, n=6, cutoff=0.7):
        if by_name[name].iri not in seen and len(seen) < 3:
            seen.add(by_name[name].iri)
            yield by_name[name]


def _short_names(entry: Entry) -> Iterator[str]:
    yield from entry.folded
    if entry.person:
        yield fold(entry.person.family)
        yield fold(latin(entry.person.family))


def _listed(entries: Sequence[Entry], lang: str) -> str:
    shown = [entry.entity(lang) for entry in entries[:LISTED]]
    return ", ".join(f"{one.name} ({one.id})" for one in shown) + (", …" if len(entries) > LISTED else "")
