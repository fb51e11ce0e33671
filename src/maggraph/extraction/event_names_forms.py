"""How an event's noun with its epithets stands in the nominative, and of which kind it is."""

from maggraph.extraction.dates import edition_number
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import Form, phrase_nominative
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

PLURALS = {"день": "Дни", "переговоры": "переговоры"}
"""Names that stay in the plural."""


def in_nominative(words: list[str], form: Form, number: str) -> list[str]:
    """Put the words of a name into the nominative; Roman numerals stay."""
    if number == "plur" and form.lemma in PLURALS and form.case is Case.NOMINATIVE:
        return words
    if form.case is Case.NOMINATIVE or (number == "plur" and form.case is Case.ACCUSATIVE):
        return words
    fixed = [word if edition_number(word) and word[:1].isupper() and word[-1:] in "IVXХ" else "" for word in words]
    made = phrase_nominative(words, len(words) - 1, form.case, number)
    made[-1] = PLURALS.get(form.lemma, made[-1]) if number == "plur" else made[-1]
    return [old or new for old, new in zip(fixed, made, strict=True)]


def kind_of(lemma: str, epithets: list[str]) -> EventKind:
    """Return the kind of event that a noun with its epithets names."""
    kind = EventKind(entries("event-kinds").get(lemma, ("other",))[0])
    if lemma == "диалог" and any(edition_number(word) or edition_number(word.upper()) for word in epithets):
        return EventKind.FORUM
    panels = {"панельный", "дискуссионный", "тематический", "стратегический", "секционный"}
    return EventKind.PANEL if kind is EventKind.SESSION and lemma == "сессия" and panels & set(epithets) else kind
