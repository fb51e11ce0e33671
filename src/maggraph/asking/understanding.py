"""From a question in words to a named query with its parameters, or to what was not understood.

Every intent reads the question; the reading that leaves the fewest words over is taken. Nothing is guessed: a negation
outside a phrase, a name that nobody has or that several have, end the matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from maggraph.answers.directory import Entry
from maggraph.answers.lookup import FIRST_MEANT, several
from maggraph.asking.intents import Knowledge, knowledge
from maggraph.asking.mentions import find_mentions
from maggraph.asking.periods import find_period
from maggraph.asking.readings import Noticed, Reading, read_as
from maggraph.asking.symbols import OTHER, symbol
from maggraph.asking.words import Word, read_words
from maggraph.errors import LookupFailed, QueryError


@dataclass(frozen=True)
class Understood:
    """A named query, its parameters, the words by which it was recognised, those not understood, whether to count."""

    query: str
    values: Mapping[str, str]
    recognised: tuple[str, ...]
    left: tuple[str, ...]
    counts: bool = False


def understand(question: str, entries: Iterable[Entry], lang: str = "ru") -> Understood:
    """Understand a question; QueryError or LookupFailed says what was not, where answering would be guessing."""
    known = knowledge()
    noticed = _notice(question, entries, known)
    readings = [reading for intent in known.intents if (reading := read_as(intent, noticed, known))]
    if not readings:
        raise _nothing(noticed, known)
    best = min(readings, key=lambda reading: reading.score)
    _refuse_guessing(best, noticed, known)
    values = {name: _meant(noticed.words, best, name, lang) for name in best.named}
    counting = {place for place in best.left if noticed.words[place].is_any(known.counting)}
    return Understood(
        best.intent.query,
        {**values, **best.values},
        tuple(noticed.words[place].typed for place in sorted(best.phrase)),
        tuple(noticed.words[place].typed for place in best.left if place not in counting),
        bool(counting),
    )


def _notice(question: str, entries: Iterable[Entry], known: Knowledge) -> Noticed:
    words = read_words(question)
    mentions = find_mentions(words, entries, known.fillers | known.turning)
    in_names = {place for mention in mentions for place in mention.places}
    return Noticed(words, mentions, find_period(words, in_names))


def _refuse_guessing(best: Reading, noticed: Noticed, known: Knowledge) -> None:
    """Stop at a word that turns the question round, a person too many, and a name that nobody here has."""
    in_names = {place: mention for mention in noticed.mentions for place in mention.places}
    for place in best.left:
        word = noticed.words[place]
        if word.is_any(known.turning):
            raise QueryError("“{word}” turns the question into one that cannot be asked in words", word=word.typed)
        if place in in_names and any(entry.person for entry in in_names[place].entries):
            raise QueryError("“{word}” is a person too many for this question; ask of fewer at once", word=word.typed)
        if word.capital and place and place not in in_names and symbol(word) == OTHER:
            raise LookupFailed("Nobody and nothing here is called “{words}”", words=word.typed)


def _meant(words: Sequence[Word], best: Reading, name: str, lang: str) -> str:
    """Give the IRI of the one that a name means; LookupFailed lists them if there are several."""
    mention, entries = best.named[name]
    first = [entry for entry in entries if entry.type in FIRST_MEANT]
    meant = first if len(first) == 1 else entries
    if len(meant) > 1:
        raise several(" ".join(words[place].typed for place in mention.places), meant, lang)
    return meant[0].iri


def _nothing(noticed: Noticed, known: Knowledge) -> QueryError:
    explained = noticed.period.places.union(*(mention.places for mention in noticed.mentions))
    strange = [
        word.typed for place, word in enumerate(noticed.words) if place not in explained and not known.knows(word)
    ]
    if not strange:
        return QueryError(
            "The question does not say what is asked, or about whom; `maggraph queries` lists what can be asked"
        )
    return QueryError(
        "Not understood: {words}; `maggraph queries` lists what can be asked", words=", ".join(dict.fromkeys(strange))
    )
