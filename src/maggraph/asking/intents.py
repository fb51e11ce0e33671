"""What can be asked, as `intents.yaml` has it: phrases, the query that they mean, what it takes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from maggraph.asking.words import Word
from maggraph.language import fold


@dataclass(frozen=True)
class Element:
    """One word of a phrase: dictionary forms of which any will do, and forms that must stand just so."""

    lemmas: frozenset[str]
    exact: frozenset[str]

    def fits(self, word: Word) -> bool:
        """Say whether a word is this one."""
        return word.folded in self.exact or word.is_any(self.lemmas)


@dataclass(frozen=True)
class Intent:
    """One thing to ask: a query, phrases for it, parameter -> types that it takes, what it needs, fixed values."""

    query: str
    phrases: tuple[tuple[Element, ...], ...]
    takes: Mapping[str, tuple[str, ...]]
    needs: tuple[str, ...]
    always: Mapping[str, str]
    voice: str = ""

    def phrase_places(self, words: Sequence[Word], taken: frozenset[int]) -> frozenset[int]:
        """Give the places of the phrase that covers most words outside those taken; none if no phrase fits."""
        free = [place for place in range(len(words)) if place not in taken]
        return max((_places(phrase, words, free) for phrase in self.phrases), key=len, default=frozenset())

    def slots_for(self, kind: str) -> tuple[str, ...]:
        """Give the parameters that take a type, in their order."""
        return tuple(name for name, types in self.takes.items() if kind in types)


@dataclass(frozen=True)
class Knowledge:
    """All intents, and the words for grades, presence, kinds, fillers, turning a question round, asking how many."""

    intents: tuple[Intent, ...]
    grades: Mapping[str, frozenset[str]]
    presences: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[str]]
    fillers: frozenset[str]
    turning: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    counting: frozenset[str]

    def plain(self, types: Collection[str]) -> frozenset[str]:
        """Give the words that say nothing where entities of these types are named."""
        kinds = self.kinds.values() if {"event", "series"} & set(types) else ()
        return self.fillers.union(*kinds, *(self.beside.get(one, frozenset()) for one in types))

    def knows(self, word: Word) -> bool:
        """Say whether a word stands in any phrase or is a filler."""
        phrases = (phrase for intent in self.intents for phrase in intent.phrases)
        return word.is_any(self.fillers) or any(one.fits(word) for phrase in phrases for one in phrase)


@cache
def knowledge() -> Knowledge:
    """Read the file once."""
    text = files("maggraph.asking").joinpath("intents.yaml").read_text(encoding="utf-8")
    record = yaml.safe_load(text)
    return Knowledge(
        tuple(_intent(one) for one in record["intents"]),
        {name: _folded(words) for name, words in record["grades"].items()},
        {name: _folded(words) for name, words in record["presences"].items()},
        {name: _folded(words) for name, words in record["kinds"].items()},
        _folded(word for words in record["fillers"].values() for word in words),
        _folded(record["turning"]),
        {name: _folded(words) for name, words in record["beside"].items()},
        _folded(record["counting"]),
    )


def element(text: str) -> Element:
    """Read one word of a phrase.

    >>> element("=кого|награда") == Element(frozenset({"награда"}), frozenset({"кого"}))
    True
    """
    choices = text.split("|")
    exact = {fold(choice[1:]) for choice in choices if choice.startswith("=")}
    return Element(frozenset(fold(choice) for choice in choices if not choice.startswith("=")), frozenset(exact))


def _places(phrase: Sequence[Element], words: Sequence[Word], free: Sequence[int]) -> frozenset[int]:
    """Find a place of its own for each word of a phrase."""
    found: set[int] = set()
    for one in phrase:
        place = next((place for place in free if place not in found and one.fits(words[place])), None)
        if place is None:
            return frozenset()
        found.add(place)
    return frozenset(found)


def _intent(record: Mapping[str, Mapping[str, Sequence[str]]]) -> Intent:
    phrases = [phrase for said in record["asks"].values() for phrase in said]
    return Intent(
        str(record["query"]),
        tuple(tuple(map(element, phrase.split())) for phrase in phrases),
        {name: tuple(types) for name, types in record["takes"].items()},
        tuple(record["needs"]),
        {name: str(value) for name, value in record.get("always", {}).items()},
        str(record.get("voice", "")),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
