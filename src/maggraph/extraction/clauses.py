"""Who does what in a sentence: its verbs, the clauses around them, and the agents that belong together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from maggraph.extraction.groups import Group
from maggraph.extraction.lexicon import listed
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import forms
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import DASHES
from maggraph.extraction.verbs import verbal
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

MODALS = word_set("modals")
ORDER = 4
"""Words within which an order's infinitive stands: after a number or mark."""
CLOSE = 3
"""Words between an apposition's end and its verb."""
JOINTS = frozenset([",", ";", ":", "и", "а", "но", "где", *DASHES])


@dataclass(frozen=True)
class Verb:
    """A finite verb or short participle; `lemmas` holds also the infinitive that depends on it."""

    index: int
    lemmas: frozenset[str]
    passive: bool
    plural: bool
    gender: str
    past: bool
    negated: bool


@dataclass(frozen=True)
class Clause:
    """A verb with the words around it; `pronoun` is the index of a relative pronoun that opens it, -1 if none."""

    verb: Verb
    start: int
    end: int
    pronoun: int = -1

    def covers(self, index: int) -> bool:
        """Say whether a word belongs to the clause."""
        return self.start <= index < self.end


def verbs(scene: Scene) -> tuple[Verb, ...]:
    """Return the verbs of a sentence outside quotations and names, auxiliaries left out."""
    named = _named(scene)
    found = [verb for index in scene.tape.where(Mark.VERB) if index not in named and (verb := _verb(scene, index))]
    aside = _asides(scene)
    found = [verb for verb in found if verb.index not in aside] or found or list(_ordered(scene))
    return tuple(one for one, two in pairwise([*found, None]) if one and not _auxiliary(one, two))


def _ordered(scene: Scene) -> Iterator[Verb]:
    """Yield the infinitive with which an order opens: "1. Наградить грамотой …", "объявить благодарность …"."""
    tape = scene.tape
    for at in range(min(ORDER, len(tape))):
        word = tape.low(at)
        form = forms(word)[0] if word.isalpha() else None
        if form and form.pos == "INFN" and form.lemma in listed("conferring"):
            yield Verb(at, frozenset([form.lemma]), False, False, "", True, tape.low(at - 1) == "не")
            return
        if form:
            return


def ordering(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause orders what is to be conferred, in the infinitive."""
    return forms(scene.tape.at(clause.verb.index))[0].pos == "INFN"


def _asides(scene: Scene) -> frozenset[int]:
    """Return the indices of words in brackets that name nobody: what is told there is told by the way."""
    inside: set[int] = set()
    for start in (at for at, word in enumerate(scene.tape.words) if word == "("):
        end = next((at for at in range(start, len(scene.tape)) if scene.tape.at(at) == ")"), start)
        if not any(start < one.start < end for one in scene.persons):
            inside.update(range(start, end))
    return frozenset(inside)


def _named(scene: Scene) -> frozenset[int]:
    placed = (*scene.persons, *scene.bodies, *scene.territories)
    return frozenset(index for one in placed for index in range(one.start, one.end))


def _verb(scene: Scene, index: int) -> Verb | None:
    tape = scene.tape
    word = tape.at(index)
    if tape.depth[index] or not word[:1].isalpha() or (word[:1].isupper() and not tape.starts(index) and len(word) < 3):
        return None
    form = verbal(word)
    capital = word[:1].isupper() and index and not tape.starts(index)
    if form is None or (capital and any(map(str.isalpha, tape.words[:index]))):
        return None
    lemmas = {form.lemma} | ({_infinitive(scene, index)} if form.lemma in MODALS else set())
    negated = tape.low(index - 1) == "не" or (tape.low(index - 2) == "не" and tape.low(index - 1) == "был")
    return Verb(
        index,
        frozenset(lemmas - {""}),
        form.pos == "PRTS",
        form.number == "plur",
        form.gender,
        "past" in form.traits,
        negated,
    )


def _infinitive(scene: Scene, index: int) -> str:
    """Return the infinitive that depends on a modal verb, before or after it."""
    tape = scene.tape
    for place in (*range(index + 1, min(index + 5, len(tape))), *range(index - 1, max(index - 6, -1), -1)):
        form = (
            next((form for form in forms(tape.at(place)) if form.pos == "INFN"), None)
            if tape.at(place)[:1].isalpha()
            else None
        )
        if form:
            return form.lemma
    return ""


def _auxiliary(verb: Verb, following: Verb | None) -> bool:
    near = following is not None and following.passive and following.index - verb.index < 6
    return verb.lemmas == {"быть"} and near


def clauses(scene: Scene, found: tuple[Verb, ...], groups: tuple[Group, ...]) -> tuple[Clause, ...]:
    """Cut a sentence between its verbs."""
    if not found:
        return ()
    cuts = [0, *(_cut(scene, one, two, groups) for one, two in pairwise(found)), len(scene.tape)]
    return tuple(_clause(scene, verb, start, end) for verb, (start, end) in zip(found, pairwise(cuts), strict=True))


def _clause(scene: Scene, verb: Verb, start: int, end: int) -> Clause:
    return Clause(
        verb, start, end, next((at for at in range(start, min(start + 4, verb.index)) if _relative(scene, at)), -1)
    )


def _relative(scene: Scene, at: int) -> bool:
    return scene.tape.low(at).startswith("котор")


def _cut(scene: Scene, one: Verb, two: Verb, groups: tuple[Group, ...]) -> int:
    """Choose where one verb's words end: before a relative pronoun, at a semicolon, at the last joint."""
    free = [
        at
        for at in range(one.index + 1, two.index)
        if scene.tape.at(at) in JOINTS and not _inside(at, groups) and not scene.quoted(at)
    ]
    relative = [at for at in free if _relative(scene, at + 1) or _relative(scene, at + 2)]
    strong = [at for at in free if scene.tape.at(at) == ";"]
    chosen = relative or strong or free
    if chosen and not relative and not strong:
        return _before_subject(scene, chosen, two, groups) + 1
    return chosen[-1] + 1 if chosen else _after_group(one, two, groups)


def _before_subject(scene: Scene, joints: list[int], verb: Verb, groups: tuple[Group, ...]) -> int:
    """Return the last joint, or the one before a subject whose apposition it closes: ", а X, мэр Клина, ответил"."""
    last = joints[-1]
    own = next((group for group in groups if group.end == last and group.case in {Case.NOMINATIVE, None}), None)
    if own is None or scene.tape.at(last) != "," or verb.index - last > CLOSE:
        return last
    before = [at for at in joints if at == own.start - 1 or (at < own.start and scene.tape.low(at) in {"а", "но"})]
    return before[-1] if before and scene.tape.at(before[-1]) != ":" else last


def _inside(at: int, groups: tuple[Group, ...]) -> bool:
    return any(group.start <= at < group.end for group in groups)


def _after_group(one: Verb, two: Verb, groups: tuple[Group, ...]) -> int:
    ends = [group.end for group in groups if one.index < group.start and group.end <= two.index]
    return ends[0] if ends else one.index + 1
