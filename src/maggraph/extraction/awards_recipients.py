"""Who handed an award over and who was given it, by case and verb."""

from collections.abc import Iterator

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group, sent_another
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import antecedent, doer, in_case, subject
from maggraph.language import Case

DELEGATES = frozenset(["представитель", "делегация", "команда", "администрация", "коллектив"])


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
    return subject(sentence.scene, sentence.persons, clause) or antecedent(sentence.scene, sentence.persons, clause)


def recipients(sentence: Told, clause: Clause, kind: str, award: AwardName | None) -> Iterator[Placed]:
    """Yield those to whom an award went, by the case that the verb asks for."""
    case = {"give": Case.DATIVE, "fall": Case.DATIVE, "get": Case.NOMINATIVE, "honour": Case.ACCUSATIVE}[kind]
    if kind == "honour" and clause.verb.passive:
        case = Case.NOMINATIVE
    for groups in (sentence.persons, sentence.bodies):
        fitting = in_case(sentence.scene, groups, clause, case)
        if kind == "honour" and not clause.verb.passive and not fitting:
            fitting = in_case(sentence.scene, groups, clause, Case.GENITIVE)
        chosen = [
            group
            for group in fitting
            if not (award and award.start <= group.actors[0].start < award.end)
            and not sent_another(sentence.scene, group)
            and (
                groups is sentence.persons or group.case is case or (group.case is None and _right_after(clause, group))
            )
        ]
        hands = {one.start for one in presenters(sentence, clause, kind)}
        free = [group for group in chosen if group.actors[0].start not in hands]
        if free:
            yield from free[0].actors
            return
    given = kind in {"give", "fall"}
    yield from _given_to(sentence, clause) if given else represented_places(sentence, clause)


def _right_after(clause: Clause, group: Group) -> bool:
    """Say whether a city stands right after its verb: "диплом получил город Орёл"."""
    return group.start == clause.verb.index + 1


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
