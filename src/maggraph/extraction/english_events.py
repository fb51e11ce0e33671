"""English titles proposed for events, awards and what was counted: the noun translated, the rest in Latin letters."""

from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.lexicon import entries
from maggraph.language import latin


def english_event(draft: Draft) -> str:
    """Propose an English title: the kind of event, then its title in Latin letters."""
    noun = _english("event-kinds", draft.lemma, 2) or draft.kind.value.replace("-", " ")
    number = f"{_ordinal(draft.edition)} " if draft.edition else ""
    title = latin(draft.quoted or draft.title)
    return f"{(number + noun)[:1].upper()}{(number + noun)[1:]}: {title}"


def english_award(given: Given) -> str:
    """Propose an English name for an award."""
    return f"{given.kind.value.capitalize()}: {latin(given.title)}"


def english_counted(noun: str) -> str:
    """Propose English for what was counted, or a talk's title in Latin letters."""
    return _english("counted", noun, 0) or latin(noun) or noun


def _english(lexicon: str, word: str, place: int) -> str:
    row = entries(lexicon).get(word, ())
    return row[place] if len(row) > place else ""


def _ordinal(number: int) -> str:
    """Write an English ordinal.

    >>> _ordinal(1), _ordinal(12), _ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
