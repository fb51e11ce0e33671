"""Who took part in what a sentence tells, in which capacity, and how he was there: clause by clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

from maggraph.extraction.acts import Act, act_of, held_by
from maggraph.extraction.award_names import AwardName, find_awards
from maggraph.extraction.clauses import Clause, clauses, verbs
from maggraph.extraction.event_name import EventName
from maggraph.extraction.groups import Group, body_groups, person_groups
from maggraph.extraction.mentions import PostMention, Span
from maggraph.extraction.morphology import forms
from maggraph.extraction.presence import VIDEO, WAYS, presence_in
from maggraph.extraction.scenes import Placed, Scene
from maggraph.extraction.subjects import (
    Memory,
    agrees,
    antecedent,
    doer,
    gender_of,
    in_case,
    named_otherwise,
    pronoun,
    subject,
)
from maggraph.extraction.verbs import verbal
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, EventKind, Presence
from maggraph.language import Case

SURE, LIKELY = 0.92, 0.75
TROUPES = word_set("troupes")
ASIDE = re.compile(r"\([^()]*\)")
"""What stands in brackets after a name is said of that name only."""
ANNOUNCING = word_set("announcing")


@dataclass(frozen=True)
class Taking:
    """An agent's part as references and kinds, where it stands, by which rule; `near` is a word of its clause."""

    agent: str
    capacity: Capacity
    presence: Presence
    span: Span
    rule: str
    confidence: float
    near: int = 0
    on_behalf_of: tuple[str, ...] = ()
    topic: str = ""
    office: PostMention | None = None


@dataclass(frozen=True)
class Told:
    """A sentence taken apart: clauses with the words they hold, groups of persons, groups of bodies and places."""

    scene: Scene
    names: tuple[EventName, ...]
    clauses: tuple[Clause, ...]
    persons: tuple[Group, ...]
    bodies: tuple[Group, ...]

    @cached_property
    def awards(self) -> tuple[AwardName, ...]:
        """The awards that the sentence names."""
        return find_awards(self.scene)

    def held(self, clause: Clause) -> frozenset[str]:
        """Return the dictionary forms in a clause, with a mark for an event named there."""
        named = [name for name in self.names if clause.covers(name.head)]
        marks = {"@event"} if named else set()
        marks |= (
            {"@troupe"}
            if any(_troupe(self.scene, group) for group in self.bodies if clause.covers(group.start))
            else set()
        )
        marks |= (
            {"@city-object"} if any(_object(group) for group in self.bodies if clause.covers(group.start)) else set()
        )
        marks |= {"@video"} if VIDEO.search(self.scene.tape.text(clause.start, clause.end)) else set()
        marks |= {"@awarding"} if self.awards or "вруч" in self.scene.text else set()
        marks |= {"@jury"} if "жюри" in self.scene.tape.lower[: clause.start] else set()
        start = max(0, clause.pronoun - 12) if clause.pronoun >= 0 else clause.start
        return held_by(self.scene, start, clause.end) | marks

    def words(self, clause: Clause) -> str:
        """Return a clause's words; a relative clause takes those of the clause before with it."""
        return self.scene.tape.text(_opening(self, clause), clause.end)


def _troupe(scene: Scene, group: Group) -> bool:
    """Say whether a body performs: a choir, an ensemble."""
    return group.case in {Case.NOMINATIVE, None} and scene.tape.low(group.actors[0].start) in TROUPES


def _object(group: Group) -> bool:
    return group.case in {Case.ACCUSATIVE, Case.NOMINATIVE, None} and group.actors[0].mention.entity.startswith(
        ("city/", "organization/")
    )


def told(scene: Scene, names: tuple[EventName, ...]) -> Told:
    """Take a sentence apart."""
    persons, bodies = person_groups(scene), body_groups(scene)
    outside = tuple(group for group in bodies if not _within_name(group, names))
    return Told(scene, names, clauses(scene, verbs(scene), (*persons, *bodies)), persons, outside)


def _within_name(group: Group, names: tuple[EventName, ...]) -> bool:
    return any(name.start <= group.actors[0].start < name.end and name.kind is not EventKind.MEETING for name in names)


@dataclass(frozen=True)
class Part:
    """A clause's act with the group it is said of; the group is None where a list of items is to follow."""

    clause: Clause
    act: Act
    group: Group | None


def parts(sentence: Told, memory: Memory, kind: EventKind | None = None) -> tuple[tuple[Part, ...], Memory]:
    """Return the acts of a sentence with whom they are said of, and whom a pronoun after it may mean."""
    found: list[Part] = []
    last: Group | None = None
    for clause in sentence.clauses:
        held = sentence.held(clause) | ({"@concert"} if kind is EventKind.CONCERT else frozenset())
        act = act_of(clause, held)
        group = _said_of(sentence, clause, act, last, memory)
        memory = memory.after(group if group and group.actors[0].mention.entity.startswith("person/") else None)
        last = group or last
        if act and not to_come(sentence.scene, clause):
            found.append(Part(clause, act, group))
    return tuple(found), memory


def to_come(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause tells of what is still ahead: "форум откроет мэр"."""
    readings = forms(scene.tape.at(clause.verb.index))
    return not clause.verb.passive and "futr" in readings[0].traits


def _said_of(sentence: Told, clause: Clause, act: Act | None, last: Group | None, memory: Memory) -> Group | None:
    scene = sentence.scene
    if act and act.who == "dative":
        return _all_of(in_case(scene, sentence.persons, clause, Case.DATIVE))
    if clause.verb.passive and act:
        return doer(scene, sentence.persons, clause)
    groups = sentence.persons if act is None or act.who == "person" else (*sentence.persons, *_acting(sentence))
    own = subject(scene, groups, clause) or antecedent(scene, sentence.persons, clause)
    if own:
        return _with_bodies(sentence, clause, own) if act and act.who != "person" else own
    word = pronoun(scene, clause)
    if word:
        return _just_named(sentence, clause, word) or memory.of(word)
    goes_on = last and clause.pronoun < 0 and _continues(clause, last) and not named_otherwise(scene, clause)
    return last if goes_on else None


def _all_of(groups: list[Group]) -> Group | None:
    """Put groups together as one, in the order of the text."""
    actors = sorted((actor for group in groups for actor in group.actors), key=lambda actor: actor.start)
    return Group(tuple(actors), min(one.start for one in groups), max(one.end for one in groups)) if groups else None


def _just_named(sentence: Told, clause: Clause, word: str) -> Group | None:
    """Return the one person named before a pronoun in its own sentence whose gender fits."""
    gender = {"он": "masc", "она": "femn"}.get(word, "")
    before = [group for group in sentence.persons if group.end <= clause.start and gender_of(group) == gender]
    return before[-1] if gender and before else None


def _with_bodies(sentence: Told, clause: Clause, own: Group) -> Group:
    """Add the bodies or persons that stand beside a subject: an ensemble and a singer."""
    others = [
        group
        for group in (*sentence.persons, *_acting(sentence))
        if clause.covers(group.start) and group.start != own.start
    ]
    beside = [group for group in others if group.case in {Case.NOMINATIVE, None} and _near(sentence, own, group)]
    if not beside:
        return own
    actors = sorted((actor for group in (own, *beside) for actor in group.actors), key=lambda actor: actor.start)
    return Group(tuple(actors), min(own.start, beside[0].start), max(own.end, beside[-1].end))


def _near(sentence: Told, one: Group, two: Group) -> bool:
    first, last = (one, two) if one.start < two.start else (two, one)
    words = {sentence.scene.tape.low(at) for at in range(first.end, last.start)}
    return bool(words & {",", "и", "также"}) and last.start - first.end < 6


def _acting(sentence: Told) -> tuple[Group, ...]:
    """Return the bodies and places that stand free of prepositions and other nouns."""
    scene = sentence.scene
    return tuple(group for group in sentence.bodies if group.case in {Case.NOMINATIVE, None} and _free(scene, group))


def _free(scene: Scene, group: Group) -> bool:
    before = scene.tape.low(group.start - 1)
    return (
        group.start == 0
        or before in {",", "и", "также", ":", "–", "-", "года", "г."}
        or scene.tape.at(group.start - 1).isdigit()
        or (before[:1].isalpha() and verbal(before) is not None)
    )


def _continues(clause: Clause, last: Group) -> bool:
    return agrees(clause.verb, last) and (clause.verb.plural == (len(last.actors) > 1))


def takings(sentence: Told, part: Part) -> Iterator[Taking]:
    """Yield what an act makes of each member of its group."""
    if part.group is None:
        return
    behalf, topic = on_behalf(sentence, part.clause), _topic(sentence.scene, part.clause)
    for actor, presence in zip(part.group.actors, _presences(sentence, part, part.group), strict=True):
        agent = actor.mention.entity
        if part.act.who != "person" or agent.startswith("person/"):
            yield Taking(
                agent,
                part.act.capacity,
                presence,
                _span(sentence, part.clause, actor),
                part.act.rule,
                SURE if actor.case else LIKELY,
                part.clause.verb.index,
                tuple(ref for ref in behalf if ref != agent),
                topic,
            )


def _presences(sentence: Told, part: Part, group: Group) -> Iterator[Presence]:
    """Yield how each of a group was there: by the clause without the group, and the words that stand with the names."""
    act, clause, tape = part.act, part.clause, sentence.scene.tape
    if not clause.covers(group.start) or len(group.actors) == 1:
        yield from repeat(presence_in(sentence.words(clause), act.presence, act.capacity), len(group.actors))
        return
    after = ASIDE.sub(" ", tape.text(group.end, clause.end), count=1) if tape.at(group.end) == "(" else ""
    after = after or tape.text(group.end, clause.end)
    outside = f"{tape.text(_opening(sentence, clause), group.start)} {after}"
    stated, told, end = presence_in(outside, act.presence, act.capacity), "", group.actors[0].start
    for actor in group.actors:
        gap = ASIDE.sub(" ", tape.text(end, actor.start))
        told, end = gap if WAYS.search(gap) else told, actor.end
        yield presence_in(f"{told} {aside(sentence, actor)}", stated, act.capacity)


def _opening(sentence: Told, clause: Clause) -> int:
    """Return where a clause begins, a relative one with the clause before."""
    before = [one for one in sentence.clauses if one.start < clause.start]
    return before[-1].start if clause.pronoun >= 0 and before else clause.start


def aside(sentence: Told, actor: Placed) -> str:
    """Return what stands in brackets right after a name."""
    tape = sentence.scene.tape
    if tape.at(actor.end) != "(":
        return ""
    end = next((at for at in range(actor.end, min(actor.end + 12, len(tape))) if tape.at(at) == ")"), actor.end)
    return tape.text(actor.end, end)


def _span(sentence: Told, clause: Clause, actor: Placed) -> Span:
    first, last = min(clause.verb.index, actor.start), max(clause.verb.index + 1, actor.end)
    inside = sentence.scene.span.covers(actor.mention.span)
    return sentence.scene.at(first, last) if inside else sentence.scene.at(clause.verb.index, clause.verb.index + 1)


def _topic(scene: Scene, clause: Clause) -> str:
    """Return the quoted title of a talk in a clause."""
    for index in range(clause.start, clause.end):
        if scene.tape.at(index) in {"«", "“"} and scene.tape.low(index - 1) in ANNOUNCING:
            end = scene.tape.quoted_end(index)
            return scene.tape.text(index + 1, max(index + 1, end - 1)).strip("»") if end > index else ""
    return ""


def on_behalf(sentence: Told, clause: Clause) -> tuple[str, ...]:
    """Return the bodies and places on whose behalf somebody acted: "от Ассоциации …", "от имени города …"."""
    scene = sentence.scene
    groups = [group for group in sentence.bodies if clause.covers(group.start)]
    from_ = [
        group
        for group in groups
        if scene.tape.low(group.start - 1) == "от"
        or scene.tape.text(max(0, group.start - 2), group.start).lower() == "от имени"
    ]
    return tuple(actor.mention.entity for group in from_ for actor in group.actors)
