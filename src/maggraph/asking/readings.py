"""One way to read a question: an intent with its words, what fills its parameters, and which words are left over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from maggraph.answers.directory import Entry
from maggraph.asking.intents import Intent, Knowledge
from maggraph.asking.mentions import Mention, is_by_whom, is_where
from maggraph.asking.periods import Period
from maggraph.asking.words import Word

PLACE = "place"
"""What takes a city only where it is named as a place."""
_Named = Mapping[str, tuple[Mention, tuple[Entry, ...]]]
"""Parameter -> the name that fills it, and whom or what of its meanings the parameter takes."""


@dataclass(frozen=True)
class Noticed:
    """What stands in a question apart from what is asked: its words, the names, the period."""

    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    period: Period


@dataclass(frozen=True)
class Reading:
    """An intent with the places that its phrase, names and period explain; `score` orders readings, least first."""

    intent: Intent
    phrase: frozenset[int]
    named: _Named
    values: Mapping[str, str]
    left: tuple[int, ...] = field(default=())

    @property
    def score(self) -> tuple[int, int]:
        """Give how many words are left over, and how many the phrase explains, negative."""
        return len(self.left), -len(self.phrase)

    def holds(self, words: Sequence[Word], known: Knowledge) -> bool:
        """Say whether what the query needs is there; a phrase of fillers (“who is”) holds only if nothing is left."""
        if self.left and all(words[place].is_any(known.fillers) for place in self.phrase):
            return False
        needed = self.intent.needs
        return not needed or any(name in self.named or name in self.values for name in needed)


def read_as(intent: Intent, noticed: Noticed, known: Knowledge) -> Reading | None:
    """Read a question as an intent; None if no phrase of it occurs or something that it needs is missing."""
    in_names = frozenset(place for mention in noticed.mentions for place in mention.places)
    phrase = intent.phrase_places(noticed.words, in_names | noticed.period.places)
    if not phrase or not _in_voice(intent, noticed):
        return None
    named = _assigned(intent, noticed)
    explained = phrase | {place for mention, _ in named.values() for place in mention.places}
    free = [place for place in range(len(noticed.words)) if place not in in_names]
    worded, worded_places = _worded(intent, noticed.words, free, known)
    dated = _dated(intent, noticed.period)
    explained |= worded_places | (noticed.period.places if dated else frozenset())
    left = _left(noticed, explained, named, known)
    reading = Reading(intent, phrase, named, {**intent.always, **worded, **dated}, left)
    return reading if reading.holds(noticed.words, known) else None


def _in_voice(intent: Intent, noticed: Noticed) -> bool:
    if not intent.voice:
        return True
    by_whom = any(is_by_whom(noticed.words, mention) for mention in noticed.mentions)
    return by_whom == (intent.voice == "instrumental")


def _assigned(intent: Intent, noticed: Noticed) -> _Named:
    """Give each name, from left to right, the first free parameter that takes its like."""
    named: dict[str, tuple[Mention, tuple[Entry, ...]]] = {}
    for mention in noticed.mentions:
        where = bool(intent.slots_for(PLACE)) and is_where(noticed.words, mention)
        for name, types in intent.takes.items():
            wanted = _wanted(types, where)
            meant = tuple(entry for entry in mention.entries if entry.type in wanted)
            if meant and name not in named:
                named[name] = mention, meant
                break
    return named


def _wanted(types: Sequence[str], where: bool) -> frozenset[str]:
    """Give the classes that a parameter takes: a city that is named as a place only goes where a place is wanted."""
    if PLACE in types:
        return frozenset({"city"} if where else ())
    return frozenset(types) - {"city"} if where else frozenset(types)


def _worded(
    intent: Intent, words: Sequence[Word], free: Sequence[int], known: Knowledge
) -> tuple[dict[str, str], frozenset[int]]:
    """Find the words for a grade, a way to be present or a kind of event, each at most once."""
    values: dict[str, str] = {}
    places: set[int] = set()
    for type_, meanings in (("grade", known.grades), ("presence", known.presences), ("kind", known.kinds)):
        found = [(value, place) for place in free for value, said in meanings.items() if words[place].is_any(said)]
        if found and intent.slots_for(type_):
            values[intent.slots_for(type_)[0]] = found[0][0]
            places.add(found[0][1])
    return values, frozenset(places)


def _dated(intent: Intent, period: Period) -> dict[str, str]:
    ends = {"since": period.since, "until": period.until}
    return {name: value for name, value in ends.items() if value and name in intent.takes}


def _left(noticed: Noticed, explained: frozenset[int], named: _Named, known: Knowledge) -> tuple[int, ...]:
    """Give the places of the words that nothing explains and that say something."""
    plain = known.plain({entry.type for _, meant in named.values() for entry in meant})
    return tuple(
        place
        for place, word in enumerate(noticed.words)
        if place not in explained and (word.is_any(known.turning) or not word.is_any(plain))
    )
