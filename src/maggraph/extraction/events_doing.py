"""Parts of a programme that a verb with its object tells of: papers signed, trees planted, a monument opened."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from maggraph.extraction.acts import held_by
from maggraph.extraction.clauses import Clause
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told, to_come
from maggraph.facts.kinds import EventKind


@dataclass(frozen=True)
class Deed:
    """What a clause tells of: its rule, noun and kind, and the index of the verb's object."""

    clause: Clause
    noun: str
    kind: EventKind
    object: int


@cache
def _deeds() -> tuple[tuple[frozenset[str], frozenset[str], str, EventKind], ...]:
    rows = ((verbs, *row) for verbs, row in entries("part-deeds").items())
    return tuple((frozenset(v.split()), frozenset(o.split()), noun, EventKind(kind)) for v, o, noun, kind in rows)


def deeds(sentence: Told) -> Iterator[Deed]:
    """Yield what each clause of a sentence tells of as done, one a clause."""
    for clause in sentence.clauses:
        over = (clause.verb.past or clause.verb.passive) and not clause.verb.negated
        found = next(_of(sentence, clause), None) if over and not to_come(sentence.scene, clause) else None
        if found:
            yield found


def _of(sentence: Told, clause: Clause) -> Iterator[Deed]:
    for verbs, objects, noun, kind in _deeds():
        if clause.verb.lemmas & verbs:
            for at in range(clause.start, clause.end):
                if held_by(sentence.scene, at, at + 1) & objects and _as_object(sentence, clause, at):
                    yield Deed(clause, noun, kind, at)


def _as_object(sentence: Told, clause: Clause, at: int) -> bool:
    """Say whether a word is what the verb is about: no genitive of another noun, nothing after a preposition."""
    scene = sentence.scene
    if scene.body_over(at) and scene.body_over(at) is not None and at < clause.verb.index:
        return False
    readings = forms(scene.tape.at(at))
    plain = any(form.pos == "NOUN" and form.case and form.case.value in {"nomn", "accs"} for form in readings)
    before = scene.tape.low(at - 1)
    return plain and before not in {"в", "на", "у", "к", "с", "о", "об", "для", "по", "за", "при", "из"}
