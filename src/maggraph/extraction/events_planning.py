"""Whether an event is told of as still to come."""

from maggraph.extraction.acts import held_by
from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

NEXT, NOTHING = frozenset(["следующий"]), frozenset[str]()
"""What is told of "на следующий день" is over."""
WINNERS = word_set("winners")
WILL_BE = frozenset(["будет", "будут"])
INVITING = frozenset(["приглашать", "звать", "ждать"])
PUT_OFF = frozenset(["отменить", "перенести", "отложить", "сорваться"])
SEEN_TO = frozenset(["обеспечить", "организовать", "осуществить"])
HOLDING = frozenset(["провести", "организовать", "созвать", "устроить", "собрать", "проводить"])
INSIDE = frozenset(["в", "во", "на"])
WITHIN = word_set("within")
SUBJECTS = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE, None])


def is_planned(sentence: Told, clause: Clause, name: EventName, block: Block) -> bool:
    """Say whether an event is told of as still to come."""
    inviting = clause.verb.lemmas & INVITING and name.case is Case.ACCUSATIVE and not clause.verb.past
    if inviting or _future(sentence, clause):
        return True
    if _invited(sentence, name) or clause.verb.lemmas & PUT_OFF or _decided(sentence, name):
        return True
    if (clause.verb.lemmas == {"ждать"} and clause.verb.past) or seen_to(clause):
        return False
    near = held_by(sentence.scene, max(clause.start, name.start - 4), name.start)
    words = listed("planning") - (NEXT if "день" in near else NOTHING)
    if "объявить" in clause.verb.lemmas and held_by(sentence.scene, clause.start, clause.end) & WINNERS:
        return False
    if near & words - {"провести"} or clause.verb.lemmas & words - {"провести", "подготовить"}:
        return True
    return any(
        when.has_year and block.end and when.dated(0)[0][:4] > block.end[:4]
        for when in sentence.scene.dates
        if _near(sentence, when.start, name)
    )


def seen_to(clause: Clause) -> bool:
    """Say whether a clause says that something was seen to: "обеспечено проведение заседания"."""
    return clause.verb.passive and bool(clause.verb.lemmas & SEEN_TO)


def _decided(sentence: Told, name: EventName) -> bool:
    """Read "решили провести форум": what an infinitive would hold is still to come."""
    before = (sentence.scene.tape.at(at) for at in range(max(0, name.start - 3), name.start))
    return name.case is not Case.PREPOSITIONAL and any(
        form.pos == "INFN" and form.lemma in HOLDING
        for word in before
        if word[:1].isalpha()
        for form in forms(word)[:1]
    )


def _invited(sentence: Told, name: EventName) -> bool:
    """Read "на праздник, который пройдёт …"."""
    after = next((clause for clause in sentence.clauses if clause.pronoun == name.end + 1), None)
    return after is not None and _future(sentence, after)


def _future(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause's verb stands in the future: "пройдёт", "будут подведены"."""
    readings = forms(sentence.scene.tape.at(clause.verb.index))
    if clause.verb.passive:
        return any(sentence.scene.tape.low(at) in WILL_BE for at in range(clause.start, clause.verb.index))
    return any(form.pos == "VERB" and "futr" in form.traits for form in readings[:1])


def _near(sentence: Told, character: int, name: EventName) -> bool:
    index = sentence.scene.index(character)
    return name.start - 8 <= index <= name.end + 8
