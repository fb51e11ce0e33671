"""What was conferred: orders, medals, diplomas and gifts as a sentence names them, in the nominative."""

import re
from dataclasses import dataclass

from maggraph.extraction.eponyms import EPONYM
from maggraph.extraction.event_titles import title_end, without_quotes
from maggraph.extraction.lexicon import entries
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import ADJECTIVES, NOUN, Form, agreeing, forms, phrase_nominative
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import CLOSING, STRAIGHT
from maggraph.facts.kinds import AwardKind
from maggraph.language import Case

DEGREE = re.compile(r"[IVX]{1,4}|\d")
SAME = frozenset(["тот", "этот", "такой"])


@dataclass(frozen=True)
class AwardName:
    """An award by word indices; `loose` says only that something was given, `same` that it is the one named before."""

    start: int
    head: int
    end: int
    kind: AwardKind
    case: Case | None
    title: str
    loose: bool
    same: bool
    rank: int | None
    plural: bool = False


def find_awards(scene: Scene) -> tuple[AwardName, ...]:
    """Return the awards named in a sentence outside quotations."""
    found: list[AwardName] = []
    for at in scene.tape.where(Mark.AWARD):
        form = None if found and at < found[-1].end else _head(scene, at)
        if form:
            found.append(_award(scene, at, form))
    return tuple(one for one in found if not any(_is_that(scene, one, other) for other in found))


def _is_that(scene: Scene, one: AwardName, other: AwardName) -> bool:
    """Say whether a general noun is at once called by its name: "высшей наградой союза, орденом «Труд»"."""
    kinds = entries("award-kinds")
    readings = forms(scene.tape.at(one.head))
    general = any("loose" in kinds[form.lemma][1].split() for form in readings if form.lemma in kinds)
    return general and scene.tape.at(one.end) == "," and other.start == one.end + 1 and one.case is other.case


def _head(scene: Scene, at: int) -> Form | None:
    word = scene.tape.at(at)
    if not word[:1].isalpha() or scene.quoted(at) or scene.body_over(at):
        return None
    form = next((form for form in forms(word)[:5] if form.pos == NOUN and form.lemma in entries("award-kinds")), None)
    if form is None:
        return None
    if form.lemma == "письмо" and not scene.tape.low(at - 1).startswith(("благодарствен", "почетн", "почётн")):
        return None
    before = scene.tape.at(at - 1)
    agreed = agreeing(before, word) if before[:1].isalpha() else frozenset()
    readings = [one for one in forms(word) if one.lemma == form.lemma and one.pos == NOUN]
    free = not before[:1].isalpha() or forms(before)[0].pos not in {NOUN, *ADJECTIVES}
    plain = {Case.NOMINATIVE, Case.ACCUSATIVE} if free and not scene.case_asked(at) else set()
    return next((one for one in readings if one.case in (agreed or plain)), readings[0])


def _award(scene: Scene, at: int, form: Form) -> AwardName:
    tape, start = scene.tape, at
    named = {at for one in scene.persons for at in range(one.start, one.end)}
    while start and start - 1 not in named and _epithet(tape.at(start - 1), tape.at(at)):
        start -= 1
    end = _without_holder(scene, at, title_end(scene, at, form.lemma)[0])
    degree = None
    if DEGREE.fullmatch(tape.at(end)) and tape.low(end + 1).startswith("степен"):
        degree, end = _value(tape.at(end)), end + 2
    words = [word for word in tape.words[start:at] if not _same(word)]
    same = len(words) < at - start
    made = phrase_nominative([*words, tape.at(at)], len(words), form.case, form.number)
    made = [*made[:-1], _singular(made[-1], form)]
    title = without_quotes(" ".join(made), tape.text(at + 1, end), form.lemma)
    row = entries("award-kinds")[form.lemma]
    rank = degree if row[0] == "prize" else None
    return AwardName(
        start,
        at,
        end,
        AwardKind(row[0]),
        form.case,
        title,
        "loose" in row[1].split() and end == at + 1,
        same,
        rank,
        form.number == "plur",
    )


def _without_holder(scene: Scene, head: int, end: int) -> int:
    """End a title before its owner, or at its quotation if somebody's rank follows: "знаком «Труд» ветерана …"."""
    tape = scene.tape
    owners = (one.start for one in scene.persons if head < one.start < end and not scene.quoted(one.start))
    end = next((at for at in owners if tape.low(at - 1) not in EPONYM), end)
    closed = next((at + 1 for at in range(head + 1, end) if tape.at(at) in {*CLOSING, STRAIGHT} and at > head + 1), end)
    after = [at for at in range(closed, end) if tape.at(at).islower() and scene.mention_at(at) is None]
    somebody = any("anim" in form.traits for at in after for form in forms(tape.at(at))[:1])
    return closed if somebody else end


def _singular(word: str, form: Form) -> str:
    return form.lemma if form.number == "plur" else word


def _same(word: str) -> bool:
    return forms(word)[0].lemma in SAME or word.lower() == "же"


def _epithet(word: str, noun: str) -> bool:
    if word.lower() == "же":
        return True
    return word[:1].isalpha() and any(form.pos in ADJECTIVES for form in forms(word)) and bool(agreeing(word, noun))


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else {"I": 1, "II": 2, "III": 3, "IV": 4}.get(numeral, 1)


def gift(scene: Scene, at: int, form: Form) -> AwardName:
    """Name a thing given, with its epithets, in the nominative."""
    start = at
    while _epithet(scene.tape.at(start - 1), scene.tape.at(at)) and start:
        start -= 1
    words = phrase_nominative(scene.tape.words[start : at + 1], at - start, form.case)
    title = " ".join(words)
    return AwardName(start, at, at + 1, AwardKind.GIFT, form.case, title[:1].upper() + title[1:], False, False, None)
