"""Who handed an award over and who was given it, by case and verb."""

from collections.abc import Iterator

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.awards_pairs import pairs
from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group, sent_another, together
from maggraph.extraction.morphology import NOUN, can_be, lemmas
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import antecedent, doer, in_case, subject
from maggraph.extraction.tape import DASHES
from maggraph.language import Case

DELEGATES = frozenset(
    ["представитель", "делегация", "команда", "администрация", "коллектив", "редакция", "проект", "труппа"]
)
"""Nouns whose award is that of the city or body named after them."""
GOING = frozenset(["уйти", "отправиться", "уехать", "перейти", "вернуться"])
NEAR = 12
"""Words at most between two members of an enumeration."""


def lemmas_of(word: str) -> frozenset[str]:
    """Return the dictionary forms of a word, none for a mark."""
    return lemmas(word) if word[:1].isalpha() else frozenset()


def presenters(sentence: Told, clause: Clause, kind: str) -> tuple[Placed, ...]:
    """Return those who handed over: the subject, a passive's doer, or whose hands it came from."""
    scene = sentence.scene
    hands = [
        group for group in sentence.persons if scene.tape.low(group.start - 1) == "рук" and clause.covers(group.start)
    ]
    if hands:
        return hands[0].actors
    if kind in {"get", "fall"}:
        return ()
    found = doer(scene, sentence.persons, clause) if clause.verb.passive else _active(sentence, clause)
    return found.actors if found and (not clause.verb.passive or found.case is Case.INSTRUMENTAL) else ()


def _active(sentence: Told, clause: Clause) -> Group | None:
    by_dash = {pair.presenter.start for pair in pairs(sentence)}
    groups = tuple(group for group in sentence.persons if group.actors[-1].start not in by_dash)
    return subject(sentence.scene, groups, clause) or antecedent(sentence.scene, groups, clause)


def recipients(sentence: Told, clause: Clause, kind: str, award: AwardName | None) -> Iterator[Placed]:
    """Yield those to whom an award went, by the case that the verb asks for, with all that are enumerated."""
    case = {"give": Case.DATIVE, "fall": Case.DATIVE, "get": Case.NOMINATIVE, "honour": Case.ACCUSATIVE}[kind]
    if kind == "honour" and clause.verb.passive:
        case = Case.NOMINATIVE
    hands = {one.start for one in presenters(sentence, clause, kind)}
    told_by_dash = {one.start for pair in pairs(sentence) for one in pair.recipients}
    gone = tuple(_gone_to(sentence, clause)) if kind == "fall" else ()
    if gone:
        yield from gone
        return
    for groups in (sentence.persons, sentence.bodies):
        free = [
            group
            for group in _fitting(sentence, clause, groups, case)
            if not (award and award.start <= group.actors[0].start < award.end)
            and not sent_another(sentence.scene, group)
            and group.actors[0].start not in hands | told_by_dash
        ]
        if free:
            yield from enumerated(sentence, clause, free[0], case)
            return
    given = kind in {"give", "fall"}
    yield from _given_to(sentence, clause) if given else represented_places(sentence, clause)


def _fitting(sentence: Told, clause: Clause, groups: tuple[Group, ...], case: Case) -> list[Group]:
    """Return the groups that may stand in a case: of bodies only those that show it, or stand beside the verb."""
    fitting = in_case(sentence.scene, groups, clause, case)
    if case is Case.ACCUSATIVE and not fitting:
        fitting = in_case(sentence.scene, groups, clause, Case.GENITIVE)
    if groups is sentence.persons:
        return fitting
    shown = [group for group in fitting if group.case is case or (group.case is None and _beside(clause, group))]
    return shown or [group for group in groups if case is Case.DATIVE and _may_be_dative(sentence, clause, group)]


def _gone_to(sentence: Told, clause: Clause) -> Iterator[Placed]:
    """Yield where an award went: "ушёл в Караганду", "отправился к команде Твери"."""
    tape = sentence.scene.tape
    for group in sentence.bodies:
        asked = {"в": Case.ACCUSATIVE, "во": Case.ACCUSATIVE, "к": Case.DATIVE}.get(tape.low(group.start - 1))
        after = clause.verb.index < group.start and clause.covers(group.start)
        if after and asked and group.case in {asked, Case.NOMINATIVE, None} and clause.verb.lemmas & GOING:
            yield from group.actors
            return


def _beside(clause: Clause, group: Group) -> bool:
    """Say whether a city stands right beside its verb: "диплом получил город Орёл"."""
    return clause.verb.index in {group.start - 1, group.end}


def _may_be_dative(sentence: Told, clause: Clause, group: Group) -> bool:
    """Say whether a body that looks like a genitive may be a dative, no noun before it: "достался студии «Луч»"."""
    tape, first = sentence.scene.tape, group.actors[0].start
    alike = clause.covers(first) and group.case is Case.GENITIVE and can_be(tape.at(first), NOUN, Case.DATIVE)
    before = tape.at(first - 1)
    return alike and (first == clause.verb.index + 1 or before in {",", "и", *DASHES})


def enumerated(sentence: Told, clause: Clause, found: Group, case: Case) -> tuple[Placed, ...]:
    """Return a group's members and those of the other sort enumerated with them: a singer, an ensemble and a city."""
    others = [group for group in (*sentence.persons, *sentence.bodies) if clause.covers(group.start)]
    members = [found]
    for group in sorted(others, key=lambda one: one.start):
        last = members[-1]
        if group.start >= last.end and _joins(sentence, last, group, case):
            members.append(group)
    for group in sorted(others, key=lambda one: -one.start):
        first = members[0]
        if group.end <= first.start and _joins(sentence, group, first, case):
            members.insert(0, group)
    members += [group for group in others if found.start < group.start < found.end and _between(sentence, group, case)]
    return tuple(sorted((actor for group in members for actor in group.actors), key=lambda actor: actor.start))


def _between(sentence: Told, group: Group, case: Case) -> bool:
    """Say whether a body stands as a member of its own between the names of a group."""
    return group.case is case and sentence.scene.tape.at(group.start - 1) in {",", "и", ";"}


def _joins(sentence: Told, one: Group, two: Group, case: Case) -> bool:
    """Say whether two groups are members of one enumeration: a comma alone after a name tells whose somebody is."""
    scene = sentence.scene
    same = all(group.case is case or _also_dative(sentence, group, case) for group in (one, two))
    if not same or two.start - one.end > NEAR or not together(scene, one.actors[-1], two.actors[0]):
        return False
    words = [scene.tape.at(at) for at in range(one.end, two.start)]
    return words != [","] and not any(word in DASHES or word in {":", "(", ")"} for word in words)


def _also_dative(sentence: Told, group: Group, case: Case) -> bool:
    first = group.actors[0].start
    genitive = group.case is Case.GENITIVE and case is Case.DATIVE
    return genitive and can_be(sentence.scene.tape.at(first), NOUN, Case.DATIVE)


def _given_to(sentence: Told, clause: Clause) -> Iterator[Placed]:
    """Return whom others stand for, else the one of whom "была вручена" must be said though his case misleads."""
    places = tuple(represented_places(sentence, clause))
    alone = [
        group
        for group in sentence.persons
        if clause.covers(group.start) and group.case in {Case.ACCUSATIVE, Case.NOMINATIVE, None}
    ]
    free = [group for group in alone if sentence.scene.case_asked(group.start) == ()]
    yield from places or (free[0].actors if clause.verb.passive and len(free) == 1 else ())


def represented_places(sentence: Told, clause: Clause) -> Iterator[Placed]:
    """Yield the cities and bodies whose people are given something: "представителям городов – Казани и Уфы"."""
    tape = sentence.scene.tape
    for at in range(clause.start, clause.end):
        word = tape.at(at)
        if word[:1].isalpha() and lemmas(word) & DELEGATES and not sentence.scene.quoted(at):
            for group in sentence.bodies:
                if at < group.start < clause.end and _linked(sentence, at + 1, group.start):
                    yield from (
                        one for one in group.actors if one.mention.entity.startswith(("city/", "organization/"))
                    )
                    return


def _linked(sentence: Told, start: int, end: int) -> bool:
    """Say whether only "городов", "администраций" and marks stand between."""
    kinds = {
        "город",
        "администрация",
        "коллектив",
        "организация",
        "-",
        "–",
        "—",
        ":",
        "(",
        "посёлок",
        "поселок",
        "район",
    }
    return all(
        sentence.scene.tape.at(at) in kinds or lemmas_of(sentence.scene.tape.at(at)) & kinds for at in range(start, end)
    )
