"""Who and what a question names: people in any case, everything else by a name or the quoted part of one.

The longest run of words that is a name wins; all entities that a run may mean stay together, for nobody is guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from maggraph.answers.directory import Entry
from maggraph.asking.words import Word
from maggraph.language import Case, PersonName, Sex, fit, fold, lemmas, words

_QUOTED = re.compile(r"[«“]([^»”]+)[»”]")
_LONGEST_PERSON = 4
_IN = frozenset({"в", "во", "in", "at"})
_CITY = frozenset({"городе", "город", "г.", "г", "city"})
_Names = Mapping[str, Sequence[tuple[tuple[str, ...], Entry]]]


@dataclass(frozen=True)
class Mention:
    """A run of words, from `first` to `last` (exclusive), and everybody or everything that it may mean."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    @property
    def places(self) -> range:
        """Give the places of the words."""
        return range(self.first, self.last)


def find_mentions(asked: Sequence[Word], entries: Iterable[Entry], plain: frozenset[str]) -> tuple[Mention, ...]:
    """Find the names in a question from left to right; a word of `plain` in small letters is no name by itself."""
    listed = tuple(entries)
    people = [entry for entry in listed if entry.person]
    names = _by_first_word(entry for entry in listed if not entry.person)
    found: list[Mention] = []
    place = 0
    while place < len(asked):
        mention = max(_at(asked, place, people, names, plain), key=lambda one: one.last, default=None)
        found += [mention] if mention else []
        place = mention.last if mention else place + 1
    return tuple(found)


def is_by_whom(asked: Sequence[Word], mention: Mention) -> bool:
    """Say whether a person stands in the instrumental, as whoever did something to another."""
    typed = {asked[place].folded for place in mention.places}
    return any(entry.person is not None and not typed.isdisjoint(_by(entry.person)) for entry in mention.entries)


def is_where(asked: Sequence[Word], mention: Mention) -> bool:
    """Say whether a city is named as a place: after “in”, with or without the word “city” between."""
    before = [word.folded for word in asked[max(0, mention.first - 2) : mention.first]]
    while before and before[-1] in _CITY:
        before.pop()
    return bool(before) and before[-1] in _IN


def _by(name: PersonName) -> set[str]:
    """Give the surname in the instrumental, of unknown sex as a man's and as a woman's; none if it does not decline."""
    sex = name.sexed().sex
    known = [replace(name, sex=one) for one in ((sex,) if sex else tuple(Sex))]
    return {fold(one.declined(Case.INSTRUMENTAL).family) for one in known} - {fold(name.family)}


def _at(
    asked: Sequence[Word], place: int, people: Sequence[Entry], names: _Names, plain: frozenset[str]
) -> Iterator[Mention]:
    """Yield the mentions that begin at a place: of people, and of all else."""
    if asked[place].is_any(plain) and not asked[place].capital:
        return
    for last in range(min(place + _LONGEST_PERSON, len(asked)), place, -1):
        meant = _people(asked[place:last], people)
        if meant:
            yield Mention(place, last, meant)
            break
    yield from _named(asked, place, names)


def _people(run: Sequence[Word], people: Sequence[Entry]) -> tuple[Entry, ...]:
    text = " ".join(word.typed for word in run)
    if not run[-1].capital and len(run) > 1:
        return ()
    return tuple(entry for entry in people if entry.person and fit(text, entry.person) is not None)


def _named(asked: Sequence[Word], place: int, names: _Names) -> Iterator[Mention]:
    fitting: dict[int, dict[str, Entry]] = defaultdict(dict)
    for form in asked[place].forms:
        for name, entry in names.get(form, ()):
            if _is_name(asked[place : place + len(name)], name, entry):
                fitting[place + len(name)][entry.iri] = entry
    for last, meant in fitting.items():
        yield Mention(place, last, tuple(meant[iri] for iri in sorted(meant)))


def _is_name(run: Sequence[Word], name: Sequence[str], entry: Entry) -> bool:
    if len(run) != len(name) or (len(run) == 1 and entry.type not in {"city", "country"} and not run[0].capital):
        return False
    return all(word.folded == own or word.is_any(lemmas(own)) for word, own in zip(run, name, strict=True))


def _by_first_word(entries: Iterable[Entry]) -> _Names:
    listed: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
    for entry in entries:
        for name in sorted(_names(entry)):
            for form in lemmas(name[0]):
                listed[form].append((name, entry))
    return listed


def _names(entry: Entry) -> set[tuple[str, ...]]:
    """Give an entity's names and their quoted parts as words."""
    quoted = [part for name in entry.names for part in _QUOTED.findall(name)]
    return {split for text in (*entry.names, *quoted) if (split := words(text))}
