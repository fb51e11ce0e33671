"""Whether those who are told to have been somewhere are people of the report."""

from maggraph.extraction.acts import held_by
from maggraph.extraction.clauses import Clause
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.subjects import pronoun, subject
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

VISITORS = word_set("visitors")
BARE = 5
"""Words from the start of a clause to its verb among which no other subject may stand."""
DAYS = frozenset(["день", "утро", "вечер", "ночь", "час"])


def came(sentence: Told, clause: Clause) -> bool:
    """Say whether those who visited are somebody of the report: a person, a delegation, the guests."""
    if subject(sentence.scene, sentence.persons, clause) or pronoun(sentence.scene, clause):
        return True
    before = [one for one in sentence.clauses if one.end <= clause.start]
    if before and clause.verb.plural and pronoun(sentence.scene, before[0]):
        return True
    if before and before[-1].verb.plural is clause.verb.plural and goes_on(sentence, clause):
        return came(sentence, before[-1])
    if held_by(sentence.scene, clause.start, clause.end) & VISITORS:
        return True
    return any(
        _somebody(sentence.scene.tape.at(at)) for at in range(clause.start, clause.end) if at != clause.verb.index
    )


def goes_on(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause has the subject of the one before: "…, а на следующий день отправились в …"."""
    words = [sentence.scene.tape.at(at) for at in range(clause.start, clause.verb.index)]
    nouns = [form for word in words if word[:1].isalpha() for form in forms(word)[:1] if form.pos == "NOUN"]
    return len(words) <= BARE and all(form.case is not Case.NOMINATIVE or form.lemma in DAYS for form in nouns)


def _somebody(word: str) -> bool:
    """Say whether a word means people: "шестнадцать спасателей"."""
    return word[:1].islower() and any(
        form.pos == "NOUN" and "anim" in form.traits and form.number == "plur" for form in forms(word)[:1]
    )
