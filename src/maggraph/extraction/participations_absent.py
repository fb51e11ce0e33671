"""Who was not there though a sentence names him: "не прибывший на съезд …", "в отсутствие …", "его заменила …"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from maggraph.extraction.groups import Group
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import LIKELY, Taking, Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

COMING = word_set("coming")
MISSING = word_set("missing")
REPLACING = word_set("replacing")
POSTS = frozenset(["посту", "должности", "кресле"])
NEAR = 6
"""Words between a participle and the name that it stands before."""
TAKEN_PART = frozenset([Presence.IN_PERSON, Presence.ATTENDED, Presence.LIVE_LINK])


def absent_takings(sentence: Told) -> Iterator[Taking]:
    """Yield the parts of those who a sentence says were not there."""
    for group in sentence.persons:
        if _missing(sentence, group) or _replaced(sentence, group):
            actor = group.actors[-1]
            span = sentence.scene.at(actor.start, actor.end)
            agent = actor.mention.entity
            yield Taking(agent, Capacity.PARTICIPANT, Presence.ABSENT, span, "not-come", LIKELY, actor.start)


def without_absent(takings: Iterable[Taking], away: frozenset[str], sentence: Told) -> list[Taking]:
    """Let nobody take part who the same sentence says was not there."""
    here = sentence.scene.span
    return [
        replace(one, presence=Presence.NOT_STATED)
        if one.agent in away and here.covers(one.span) and one.presence in TAKEN_PART
        else one
        for one in takings
    ]


def _missing(sentence: Told, group: Group) -> bool:
    """Say whether a participle after a name, or before it, or "в отсутствие" says that its bearer was away."""
    scene = sentence.scene
    if scene.tape.at(group.end) == "," and _away(sentence, group.end + 1):
        return True
    if scene.tape.low(group.start - 1) in {"отсутствие", "отсутствии", "отсутствия"}:
        return True
    for at in range(group.start - 1, max(group.start - NEAR, -1), -1):
        if not scene.tape.at(at)[:1].isalnum() or any(one.start <= at < one.end for one in scene.persons):
            return False
        if _away(sentence, at):
            return True
    return False


def _away(sentence: Told, at: int) -> bool:
    """Say whether a participle tells of absence: "отсутствовавший", "не сумевшая приехать"."""
    tape = sentence.scene.tape
    negated = tape.low(at) == "не" or tape.low(at - 1) == "не"
    word = tape.at(at + (tape.low(at) == "не"))
    form = forms(word)[0] if word[:1].isalpha() else None
    if form is None or form.pos != "PRTF" or "actv" not in form.traits:
        return False
    return form.lemma in MISSING or (negated and form.lemma in COMING)


def _replaced(sentence: Told, group: Group) -> bool:
    """Say whether somebody else came for those named: "заболевшего мэра заменил его заместитель"."""
    clause = next((clause for clause in sentence.clauses if clause.covers(group.actors[0].start)), None)
    if clause is None or not clause.verb.lemmas & REPLACING or clause.verb.passive or clause.verb.negated:
        return False
    words = {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    return group.case in {Case.ACCUSATIVE, Case.GENITIVE} and not words & POSTS
