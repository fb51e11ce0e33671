"""Who does what in a sentence: its verbs, the clauses around them, and the agents that belong together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from maggraph.extraction.morphology import Form, forms
from maggraph.extraction.scenes import Placed, Scene
from maggraph.extraction.tape import DASHES
from maggraph.language import Case

MODALS = frozenset("мочь смочь помочь начать начинать продолжить стать успеть суметь должный".split())
SURELY = frozenset(["стали", "вели", "дали", "шли", "вела", "вело", "дала", "пели"])
"""Words that dictionaries hold for nouns first, and reports for verbs."""
JOINTS = frozenset([",", ";", ":", "и", "а", "но", "где", *DASHES])
ALLOWED_BETWEEN = frozenset([",", ";", "и", "а", "также", "(", ")", *DASHES])
FURTHEST = 40
"""Words between two agents of one enumeration, offices and bodies not counted."""
PREPOSITIONS = frozenset("с со от к ко у для вместо под перед из при о об через против до после между".split())


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
class Group:
    """Agents that stand side by side, with their offices: `start` and `end` are word indices."""

    actors: tuple[Placed, ...]
    start: int
    end: int

    @property
    def case(self) -> Case | None:
        """The case that one of the agents shows, None if none does."""
        return next((actor.case for actor in self.actors if actor.case), None)


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
    found = [verb for index in range(len(scene.tape)) if index not in named and (verb := _verb(scene, index))]
    return tuple(one for one, two in pairwise([*found, None]) if one and not _auxiliary(one, two))


def _named(scene: Scene) -> frozenset[int]:
    placed = (*scene.persons, *scene.bodies, *scene.territories)
    return frozenset(index for one in placed for index in range(one.start, one.end))


def _verb(scene: Scene, index: int) -> Verb | None:
    tape = scene.tape
    word = tape.at(index)
    if tape.depth[index] or not word[:1].isalpha() or (word[:1].isupper() and not tape.starts(index) and len(word) < 3):
        return None
    form = verbal(word)
    if form is None or (word[:1].isupper() and index and not tape.starts(index)):
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


def verbal(word: str) -> Form | None:
    """Return the reading of a word as a finite verb or short participle, None if it is rather something else."""
    readings = forms(word)
    if word.lower() in SURELY:
        return next(form for form in readings if form.pos == "VERB")
    best = next((form for form in readings if form.pos in {"VERB", "PRTS"}), None)
    if best is None or (readings[0] is not best and best.score < 0.3):
        return None
    return best


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
    """Choose where one verb's words end and the next one's begin: at a relative pronoun, a semicolon, the last joint."""
    free = [
        at
        for at in range(one.index + 1, two.index)
        if scene.tape.at(at) in JOINTS and not _inside(at, groups) and not scene.quoted(at)
    ]
    relative = [at for at in free if _relative(scene, at + 1) or _relative(scene, at + 2)]
    strong = [at for at in free if scene.tape.at(at) == ";"]
    chosen = relative or strong or free
    return chosen[-1] + 1 if chosen else _after_group(one, two, groups)


def _inside(at: int, groups: tuple[Group, ...]) -> bool:
    return any(group.start <= at < group.end for group in groups)


def _after_group(one: Verb, two: Verb, groups: tuple[Group, ...]) -> int:
    ends = [group.end for group in groups if one.index < group.start and group.end <= two.index]
    return ends[0] if ends else one.index + 1


def person_groups(scene: Scene) -> tuple[Group, ...]:
    """Return the persons of a sentence, those enumerated together as one group."""
    return tuple(_grouped(scene, [one for one in scene.persons if not scene.quoted(one.start) and _acts(one)]))


def _acts(placed: Placed) -> bool:
    return getattr(placed.mention, "kind", "actor") == "actor"


def body_groups(scene: Scene) -> tuple[Group, ...]:
    """Return the bodies and territories of a sentence that are no part of an office, enumerated ones together."""
    outside = [
        one
        for one in (*scene.bodies, *scene.territories)
        if one.start not in scene.in_post and not scene.quoted(one.start)
    ]
    return tuple(_grouped(scene, _outermost(sorted(outside, key=lambda one: (one.start, -one.end)))))


def _outermost(placed: list[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    for one in placed:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _grouped(scene: Scene, actors: list[Placed]) -> Iterator[Group]:
    run: list[Placed] = []
    for actor in actors:
        if run and not _together(scene, run[-1], actor):
            yield _group(scene, run)
            run = []
        run.append(actor)
    if run:
        yield _group(scene, run)


def _group(scene: Scene, run: list[Placed]) -> Group:
    return Group(tuple(run), with_office(scene, run[0])[0], with_office(scene, run[-1])[1])


def with_office(scene: Scene, actor: Placed) -> tuple[int, int]:
    """Return the word indices of a person's name with the offices given to it, before and after."""
    own = [
        post
        for post in scene.posts
        if getattr(post.mention, "holder_at", None) == actor.mention.span and _beside(scene, post, actor)
    ]
    return min([actor.start, *(post.start for post in own)]), max([actor.end, *(post.end for post in own)])


def _two_sentences(scene: Scene, one: Placed, two: Placed) -> bool:
    """Say whether a semicolon parts two sentences, each with its verb, and no items of a list."""
    before, after = range(one.start), range(two.end, len(scene.tape))
    return all(any(_told(scene, at) for at in side) for side in (before, after))


def _told(scene: Scene, at: int) -> bool:
    word = scene.tape.at(at)
    return word[:1].isalpha() and not scene.quoted(at) and verbal(word) is not None


def _beside(scene: Scene, post: Placed, actor: Placed) -> bool:
    """Say whether an office stands with a name itself: in its case, nobody else named between."""
    if post.case and actor.case and post.case is not actor.case:
        return False
    first, last = min(post.end, actor.end), max(post.start, actor.start)
    return not any(first <= other.start < last for other in scene.persons if other.start != actor.start)


def _together(scene: Scene, one: Placed, two: Placed) -> bool:
    """Say whether two agents are members of one enumeration."""
    gap = range(with_office(scene, one)[1], with_office(scene, two)[0])
    if one.case and two.case and one.case is not two.case and Case.NOMINATIVE in {one.case, two.case}:
        return False
    words = [scene.tape.low(at) for at in gap if at not in scene.in_post]
    if len(words) > FURTHEST or not ({",", "и", ";"} & set(words)) or (words and words[-1] in PREPOSITIONS):
        return False
    if ";" in words and _two_sentences(scene, one, two):
        return False
    return not any(verbal(word) for word in words if word not in ALLOWED_BETWEEN and word[:1].isalpha())
