"""Whether a word is a finite verb or a short participle, where dictionaries offer nouns too."""

from maggraph.extraction.morphology import Form, forms
from maggraph.extraction.wordsets import word_set

SURELY = word_set("surely")
"""Words that dictionaries hold for nouns first, and reports for verbs."""
UNLIKELY = 0.3
"""Share of readings below which a word is no verb."""


def verbal(word: str) -> Form | None:
    """Return the reading of a word as a finite verb or short participle, None if it is rather something else."""
    readings = forms(word)
    if word.lower() in SURELY:
        told = [form for form in readings if form.pos == "VERB"]
        return next((form for form in told if "past" in form.traits), told[0])
    best = next((form for form in readings if form.pos in {"VERB", "PRTS"}), None)
    if (
        best is None
        or not (best.known or best.lemma.endswith("ировать"))
        or (readings[0] is not best and best.score < UNLIKELY)
    ):
        return None
    return best
