"""Agents that stand side by side in a sentence: one enumeration is one group."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import forms, lemmas, told_by
from maggraph.extraction.scenes import Placed, Scene
from maggraph.extraction.tape import DASHES
from maggraph.extraction.verbs import verbal
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

ALLOWED_BETWEEN = frozenset([",", ";", "и", "а", "также", "(", ")", *DASHES])
OWNED = frozenset(["встреча", "переговоры", "беседа", "доклад", "выступление", "приветствие"])
STANDING_IN = frozenset(["поручению", "имени", "лица", "просьбе"])
FAR = 12
"""Words between "от имени" and a name: its offices."""
FURTHEST = 40
"""Words between two agents of one enumeration, offices and bodies not counted."""
PREPOSITIONS = word_set("prepositions")


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


def sent_another(scene: Scene, group: Group) -> bool:
    """Say whether somebody else acts for those named: "от имени …", "от лица …", "по поручению …", offices between."""
    for at in range(group.actors[0].start - 1, max(group.actors[0].start - FAR, 0), -1):
        if scene.tape.low(at) in STANDING_IN:
            return scene.tape.low(at - 1) in {"от", "по"}
        if not scene.tape.at(at)[:1].isalpha() or _tells(scene.tape.at(at)):
            return False
    return False


def person_groups(scene: Scene) -> tuple[Group, ...]:
    """Return the persons of a sentence, those enumerated together as one group."""
    return tuple(_grouped(scene, [one for one in scene.persons if not scene.quoted(one.start) and _acts(scene, one)]))


def _acts(scene: Scene, placed: Placed) -> bool:
    """Say whether a mention is of somebody who acts; an office in the genitive only after a meeting or speech.

    An office with a capital right after it is somebody else's, of a city that was not recognised: "мэр Энска Иванов".
    """
    if getattr(placed.mention, "rule", "") == "office" and scene.tape.capital(placed.end):
        return False
    if getattr(placed.mention, "rule", "") == "office" and placed.case is Case.GENITIVE:
        before = scene.tape.at(placed.start - 1)
        return before.lower() == "рук" or (before[:1].isalpha() and bool(lemmas(before) & OWNED))
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
        if run and not together(scene, run[-1], actor):
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


def _person(placed: Placed) -> bool:
    return placed.mention.entity.startswith("person/")


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
    if first < last and post.case is Case.INSTRUMENTAL and actor.case is None:
        return False
    return not any(first <= other.start < last for other in scene.persons if other.start != actor.start)


def _of_its_own(scene: Scene, at: int) -> bool:
    """Say whether a word opens an item with a part of its own: "; доклад …", "модератор – …"."""
    word = scene.tape.at(at)
    if not word[:1].isalpha() or scene.quoted(at):
        return False
    labels = scene.tape.at(at + 1) in {*DASHES, ":"} and bool(told_by(word) & listed("labels"))
    return labels or (scene.tape.at(at - 1) in {";", ","} and bool(told_by(word) & listed("spoken")))


def together(scene: Scene, one: Placed, two: Placed) -> bool:
    """Say whether two agents are members of one enumeration."""
    gap = range(with_office(scene, one)[1], with_office(scene, two)[0])
    cases = {one.case, two.case} - {None}
    if len(cases) > 1 and Case.NOMINATIVE in cases and (cases - {Case.NOMINATIVE, Case.ACCUSATIVE} or _person(one)):
        return False
    words = [scene.tape.low(at) for at in gap if at not in scene.in_post]
    if len(words) > FURTHEST or not ({",", "и", ";"} & set(words)) or (words and words[-1] in PREPOSITIONS):
        return False
    if any(word.startswith("котор") for word in words) or any(_of_its_own(scene, at) for at in gap):
        return False
    if ";" in words and _two_sentences(scene, one, two):
        return False
    return not any(_tells(word) for word in words if word not in ALLOWED_BETWEEN and word[:1].isalpha())


def _tells(word: str) -> bool:
    """Say whether a word is a verb, infinitive or gerund, after which somebody else is named."""
    return verbal(word) is not None or forms(word)[0].pos in {"GRND", "INFN"}
