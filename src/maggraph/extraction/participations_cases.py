"""What the case of a name, and the verb beside it, say of somebody's part where no line of the lexicon fits."""

from dataclasses import replace

from maggraph.extraction.acts import Act, act_of
from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group, with_office
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms, told_by
from maggraph.extraction.participations import TROUPES, Told, to_come
from maggraph.extraction.scenes import Placed
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

Part = tuple[Capacity, Presence, str]
"""Capacity, presence and the rule that says so."""
PLANNING = frozenset(["планировать", "намереваться", "намечать", "предстоять", "ожидаться", "собираться"])
CHARGING = frozenset(["доверить", "поручить", "предоставить", "прийтись", "довестись", "выпасть", "достаться"])
HANDING = frozenset(["вручить", "преподнести", "подарить", "вручать", "дарить"])
BODILY, COMING = word_set("bodily"), word_set("coming")
BACKGROUND, SENDING = word_set("background"), word_set("sending")
NAMED: Part = (Capacity.PARTICIPANT, Presence.ATTENDED, "named")


def part_by_case(sentence: Told, group: Group, actor: Placed, clause: Clause | None) -> Part:
    """Return the part of one of a group by case: a subject acts, a dative may have to, a genitive stands by a noun."""
    by_phrase = _by_phrase(sentence, group.start) or _by_phrase(sentence, with_office(sentence.scene, actor)[0])
    if by_phrase:
        return by_phrase
    if clause is None:
        return Capacity.PARTICIPANT, Presence.ATTENDED, "listed"
    if group.case is Case.DATIVE and clause.verb.lemmas & HANDING and not clause.verb.negated:
        return Capacity.AWARDEE, Presence.IN_PERSON, "handed"
    if group.case is Case.DATIVE or (group.case is None and clause.verb.lemmas & CHARGING):
        return _charged(sentence, clause) or NAMED
    if group.case in {Case.NOMINATIVE, None} and _free(sentence, group):
        return _subject(sentence, clause)
    return NAMED


def only_told_of(sentence: Told, clause: Clause | None) -> bool:
    """Say whether a clause tells who somebody is or what he once did, not what he did here: "Союз возглавляет …"."""
    if clause is None or not clause.verb.lemmas & BACKGROUND or sentence.names:
        return False
    state = not clause.verb.past and not clause.verb.passive
    return state or not clause.verb.lemmas & {"возглавлять", "являться", "состоять", "преподавать"}


def _free(sentence: Told, group: Group) -> bool:
    return not sentence.scene.case_asked(group.start)


def _subject(sentence: Told, clause: Clause) -> Part:
    if clause.verb.negated and clause.verb.lemmas & COMING:
        return Capacity.PARTICIPANT, Presence.ABSENT, "not-come"
    if _ahead(sentence, clause) or clause.verb.lemmas & SENDING:
        return NAMED
    if clause.verb.lemmas & BODILY and not clause.verb.negated:
        return Capacity.PARTICIPANT, Presence.IN_PERSON, "subject"
    if _speech(sentence, clause):
        return Capacity.SPEAKER, Presence.ATTENDED, "subject-speaks"
    return Capacity.PARTICIPANT, Presence.ATTENDED, "subject"


def _ahead(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause speaks of what is still to come: "приедет", "должен был встретиться"."""
    return to_come(sentence.scene, clause) or bool(clause.verb.lemmas & PLANNING) or clause.verb.lemmas >= {"должен"}


def _speech(sentence: Told, clause: Clause) -> bool:
    """Say whether a verb brings words: a quotation with a dash, "that", "about"."""
    tape = sentence.scene.tape
    after = {tape.low(at) for at in range(clause.verb.index + 1, min(clause.verb.index + 4, len(tape)))}
    quoted = any(tape.at(at) in {"«", "“", "»", "”"} for at in range(len(tape)))
    dashed = any(tape.at(at) in {"–", "—", "-"} and tape.at(at - 1) in {",", "»", "!", "?"} for at in range(len(tape)))
    return bool({"что", "о", "об", "как"} & after) or (quoted and dashed) or tape.at(0) in {"–", "—"}


def _charged(sentence: Told, clause: Clause) -> Part | None:
    """Read "открыть форум доверили мэру", "отвечать пришлось его заместителю": what the infinitive tells."""
    for at in range(clause.start, clause.end):
        act = _act_of_infinitive(sentence, clause, at)
        if act:
            return act.capacity, act.presence, "charged"
    return None


def _act_of_infinitive(sentence: Told, clause: Clause, at: int) -> Act | None:
    word = sentence.scene.tape.at(at)
    form = forms(word)[0] if word[:1].isalpha() and not sentence.scene.quoted(at) else None
    if form is None or form.pos != "INFN":
        return None
    verb = replace(clause.verb, lemmas=frozenset([form.lemma]), negated=False)
    act = act_of(replace(clause, verb=verb), sentence.held(clause) | {"@event"})
    return act if act and act.who != "dative" else None


def _by_phrase(sentence: Told, start: int) -> Part | None:
    """Read the noun that governs a name: "при участии …", "хор под руководством …", "устами …"."""
    tape = sentence.scene.tape
    known = entries("phrases").get(tape.low(start - 1))
    if known is None:
        return None
    if known[2] == "led" and any(told_by(tape.at(at)) & TROUPES for at in range(max(0, start - 6), start - 1)):
        return Capacity.PERFORMER, Presence.IN_PERSON, "phrase-led"
    return Capacity(known[0]), Presence(known[1]), f"phrase-{known[2]}"
