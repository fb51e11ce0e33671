"""What the case of a name, and the verb beside it, say of somebody's part where no line of the lexicon fits."""

from dataclasses import replace

from maggraph.extraction.acts import Act, act_of
from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

Part = tuple[Capacity, Presence, str]
"""Capacity, presence and the rule that says so."""
BODILY = word_set("bodily")
NAMED: Part = (Capacity.PARTICIPANT, Presence.ATTENDED, "named")


def part_by_case(sentence: Told, group: Group, clause: Clause | None) -> Part:
    """Return the part of a group by its case: a subject acts, a dative may have to act, a genitive stands by a noun."""
    if clause is None:
        return Capacity.PARTICIPANT, Presence.ATTENDED, "listed"
    if group.case in {Case.NOMINATIVE, None} and _free(sentence, group):
        return _subject(sentence, clause)
    if group.case is Case.DATIVE:
        return _charged(sentence, clause) or NAMED
    return _by_phrase(sentence, group) or NAMED


def _free(sentence: Told, group: Group) -> bool:
    return not sentence.scene.case_asked(group.start)


def _subject(sentence: Told, clause: Clause) -> Part:
    if clause.verb.lemmas & BODILY:
        return Capacity.PARTICIPANT, Presence.IN_PERSON, "subject"
    if _speech(sentence, clause):
        return Capacity.SPEAKER, Presence.ATTENDED, "subject-speaks"
    return Capacity.PARTICIPANT, Presence.ATTENDED, "subject"


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


def _by_phrase(sentence: Told, group: Group) -> Part | None:
    """Read the noun that governs a name: "при участии …", "под руководством …", "устами …"."""
    word = sentence.scene.tape.low(group.start - 1)
    known = entries("phrases").get(word)
    return (Capacity(known[0]), Presence(known[1]), f"phrase-{known[2]}") if known else None
