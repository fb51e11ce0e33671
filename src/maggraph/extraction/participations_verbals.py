"""Parts that participles and gerunds tell: "мэр, зачитавший приветствие …", "открывая форум, мэр …"."""

from collections.abc import Iterator

from maggraph.extraction.acts import Act, act_of, held_by
from maggraph.extraction.clauses import Clause, Verb
from maggraph.extraction.groups import Group
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import Form, forms
from maggraph.extraction.participations import LIKELY, Taking, Told
from maggraph.language import Case


def verbal_takings(sentence: Told) -> Iterator[Taking]:
    """Yield the parts that participles and gerunds of a sentence tell."""
    yield from _participles(sentence)
    yield from _gerunds(sentence)


def _participles(sentence: Told) -> Iterator[Taking]:
    """Read what a participle adds of the person right before it."""
    for group in sentence.persons:
        at = group.end + 1
        form = _form(sentence, at) if sentence.scene.tape.at(group.end) == "," else None
        if form and form.pos == "PRTF" and "actv" in form.traits:
            act = _act(sentence, at, form, {",", ".", ";"})
            if act and act.who != "dative":
                yield _taking(sentence, group, act, at)


def _gerunds(sentence: Told) -> Iterator[Taking]:
    """Read what the subject did meanwhile; what it merely said is told by the verb."""
    for at in sentence.scene.tape.where(Mark.GERUND):
        form = _form(sentence, at)
        act = _act(sentence, at, form, {","}) if form and form.pos == "GRND" else None
        subjects = (group for group in sentence.persons if group.start > at and group.case in {Case.NOMINATIVE, None})
        group = next(subjects, None)
        if act and group and act.rule != "tells":
            yield _taking(sentence, group, act, at)


def _form(sentence: Told, at: int) -> Form | None:
    word = sentence.scene.tape.at(at)
    return forms(word)[0] if word[:1].isalpha() and not sentence.scene.quoted(at) else None


def _act(sentence: Told, at: int, form: Form, ends: set[str]) -> Act | None:
    """Return the act of a verb form with the words up to the next mark."""
    tape = sentence.scene.tape
    end = next((place for place in range(at, len(tape)) if tape.at(place) in ends and not tape.depth[place]), len(tape))
    verb = Verb(at, frozenset([form.lemma]), False, form.number == "plur", form.gender, True, False)
    return act_of(Clause(verb, at, end), held_by(sentence.scene, at, end) | {"@event"})


def _taking(sentence: Told, group: Group, act: Act, at: int) -> Taking:
    actor = group.actors[-1]
    span = sentence.scene.at(min(at, actor.start), max(at + 1, actor.end))
    return Taking(actor.mention.entity, act.capacity, act.presence, span, act.rule, LIKELY, at)
