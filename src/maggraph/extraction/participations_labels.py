"""Parts that a label tells: "Модератор – …", "Доклады: …; …", "от Союза – …", label by label through a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.acts import act_of
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told, aside
from maggraph.extraction.presence import presence_in
from maggraph.extraction.scenes import Placed
from maggraph.extraction.tape import DASHES
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

LONGEST = 9
"""Words of a label."""
ELECTING = re.compile(r"избр|выбр|голосов|утвер|переизб|кооптир", re.IGNORECASE)
OPENING = word_set("label-opening")
JOINED = frozenset([Capacity.PARTICIPANT, Capacity.GUEST, Capacity.DELEGATE])
BOUNDS = frozenset([";", ".", ":", "(", ")", "•"])
LABELLING = DASHES | {":"}
PARTING = BOUNDS | LABELLING


@dataclass(frozen=True)
class Label:
    """A label by word indices: where it begins, where its dash or colon stands, and what it says; behalf: "от …"."""

    start: int
    mark: int
    capacity: Capacity
    presence: Presence
    words: str
    behalf: tuple[Placed, ...] = ()


def label_takings(sentence: Told, before: Label | None) -> tuple[tuple[Taking, ...], Label | None]:
    """Return the parts of those who stand after a label, up to the next one, and the label that goes on.

    A label goes on into the next sentence where its own ends in a semicolon.
    """
    labels = [*([replace(before, start=0, mark=-1)] if before else []), *_labels(sentence)]
    ends = [*(label.start for label in labels[1:]), len(sentence.scene.tape)]
    found = tuple(taking for label, end in zip(labels, ends, strict=False) for taking in _told_by(sentence, label, end))
    goes_on = sentence.scene.tape.at(len(sentence.scene.tape) - 1) == ";"
    return found, labels[-1] if labels and goes_on else None


def _told_by(sentence: Told, label: Label, end: int) -> Iterator[Taking]:
    members = tuple(_members(sentence, label, end))
    bounds = [*(one.start for one in members[1:]), end]
    for one, bound in zip(members, bounds, strict=False):
        yield _taking(sentence, label, one, _beside(sentence, one, bound))
    for body in label.behalf if label.mark >= 0 else ():
        yield _taking(sentence, label, body)


def _beside(sentence: Told, one: Placed, bound: int) -> str:
    """Return what is said of one of several after his name: "; X — по видеосвязи о поливе"."""
    tape = sentence.scene.tape
    stops = (at for at in range(one.end, bound) if tape.at(at) in {";", "."} and not tape.depth[at])
    words = tape.text(one.end, next(stops, bound))
    return words if tape.at(one.end) in {*DASHES, "("} else ""


def _labels(sentence: Told) -> Iterator[Label]:
    tape, start = sentence.scene.tape, 0
    marks = (at for at, word in enumerate(tape.words[:-1]) if at and word in PARTING and not tape.depth[at])
    for at in marks:
        if tape.at(at) in LABELLING:
            label = _label(sentence, start, at)
            if label:
                yield label
        if tape.at(at) in BOUNDS:
            start = at + 1


def _label(sentence: Told, start: int, mark: int) -> Label | None:
    """Read the words between a bound and a dash or colon as a label, if they are one: a noun, and no agent's name."""
    start = _after_comma(sentence, start, mark)
    if not 0 < mark - start <= LONGEST or _named(sentence, start, mark):
        return None
    words = sentence.scene.tape.text(start, mark)
    if sentence.scene.tape.low(start) == "от":
        bodies = tuple(one for one in _agents(sentence) if start < one.start < mark)
        return Label(start, mark, Capacity.PARTICIPANT, Presence.ATTENDED, words, bodies[:1]) if bodies else None
    known = next((row for at in range(start, mark) if (row := _row(sentence, at))), None)
    if known and "состав" in words.lower() and ELECTING.search(sentence.scene.text):
        return Label(start, mark, Capacity.ELECTEE, Presence.NOT_STATED, words)
    return Label(start, mark, Capacity(known[0]), Presence(known[1]), words) if known else None


def _after_comma(sentence: Told, start: int, mark: int) -> int:
    """Let a label begin after the last comma before it, if its noun stands there."""
    commas = [at for at in range(start, mark) if sentence.scene.tape.at(at) == ","]
    last = commas[-1] + 1 if commas else start
    return last if any(_row(sentence, at) for at in range(last, mark)) else start


def _named(sentence: Told, start: int, mark: int) -> bool:
    return any(start <= one.start < mark for one in sentence.scene.persons)


def _agents(sentence: Told) -> Iterator[Placed]:
    yield from (actor for group in sentence.bodies for actor in group.actors)


def _row(sentence: Told, at: int) -> tuple[str, ...] | None:
    """Return what the lexicon says of a noun in the nominative, or of a plural verb or "при …" that heads a label."""
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at):
        return None
    if word.lower() in entries("labels"):
        return entries("labels")[word.lower()]
    for form in forms(word)[:4]:
        heads = form.pos in {"VERB", "PRTS"} or form.case in {Case.NOMINATIVE, None} or _opens(sentence, at)
        if heads and form.lemma in entries("labels"):
            return entries("labels")[form.lemma]
    return None


def _opens(sentence: Told, at: int) -> bool:
    """Say whether a word before lets a noun in another case head a label: "на связи", "глава делегации"."""
    return sentence.scene.tape.low(at - 1) in OPENING


def _members(sentence: Told, label: Label, end: int) -> Iterator[Placed]:
    """Yield those named after a label in the nominative, up to a verb of their own."""
    own = [clause.verb.index for clause in sentence.clauses if label.mark < clause.verb.index < end]
    stop = min([end, *own])
    for group in sentence.persons:
        if not sentence.scene.case_asked(group.start) or group.start <= label.mark:
            yield from (one for one in group.actors if label.mark < one.start < stop and _nominative(one.case))


def _in_act(sentence: Told, label: Label) -> bool:
    """Say whether a label stands among those who did what needs being there: "деревья высадили мэр, его гости – …"."""
    before = [clause for clause in sentence.clauses if clause.verb.index < label.start and clause.covers(label.mark)]
    act = act_of(before[0], sentence.held(before[0])) if before and label.capacity in JOINED else None
    return act is not None and act.presence is Presence.IN_PERSON


def _nominative(case: Case | None) -> bool:
    return case in {Case.NOMINATIVE, Case.ACCUSATIVE, None}


def _taking(sentence: Told, label: Label, one: Placed, words: str = "") -> Taking:
    stated = Presence.IN_PERSON if _in_act(sentence, label) else label.presence
    presence = presence_in(f"{label.words} {words or aside(sentence, one)}", stated, label.capacity)
    behalf = tuple(body.mention.entity for body in label.behalf if body is not one)
    span = sentence.scene.at(min(label.start, one.start), max(label.mark + 1, one.end))
    sure = SURE if one.case else LIKELY
    return Taking(one.mention.entity, label.capacity, presence, span, "labelled", sure, max(0, label.mark), behalf)
