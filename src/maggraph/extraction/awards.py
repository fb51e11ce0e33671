"""Who was given what by whom: the frames of verbs of awarding, read by case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.award_names import AwardName, find_awards, gifts
from maggraph.extraction.clauses import Clause, Group
from maggraph.extraction.dates import edition_number
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import Told, on_behalf
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import antecedent, doer, in_case, subject
from maggraph.language import Case

PLACE = re.compile(r"(?:(\d{1,2})\s?-?\s?(?:е|ое)?|(\w+(?:ое|ье))|([IVX]{1,4}))\s+мест[оа]", re.IGNORECASE)
WON = frozenset("победитель лауреат призер призёр обладатель дипломант".split())
DELEGATES = frozenset("представитель делегация команда администрация коллектив".split())


@dataclass(frozen=True)
class Awarding:
    """One clause of awarding: the award named, recipients and presenter as placed mentions, what else it states."""

    clause: Clause
    award: AwardName | None
    recipients: tuple[Placed, ...]
    presenters: tuple[Placed, ...]
    handed: bool
    initiators: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    rule: str

    @property
    def presenter(self) -> Placed | None:
        """The first of those who handed over."""
        return self.presenters[0] if self.presenters else None

    @property
    def waiting(self) -> bool:
        """Say whether the recipients are still to be named, or were before."""
        return not self.recipients


def find_awardings(sentence: Told) -> tuple[Awarding, ...]:
    """Return the clauses of a sentence that tell of awarding, in order."""
    awards = find_awards(sentence.scene)
    return tuple(_awardings(sentence, awards))


def _awardings(sentence: Told, awards: tuple[AwardName, ...]) -> Iterator[Awarding]:
    for clause in sentence.clauses:
        inside = [award for award in awards if clause.covers(award.head)]
        frame = next(
            (entries("conferring")[verb] for verb in clause.verb.lemmas if verb in entries("conferring")), None
        )
        if frame and not inside and clause.verb.lemmas & {"подарить", "преподнести", "дарить"}:
            inside = gifts(sentence.scene, clause.verb.index, clause.end)
        if frame and inside and not clause.verb.negated and not _future(sentence, clause):
            yield _framed(sentence, clause, _main(inside, frame[0]), frame)
        elif winners := _winners(sentence, clause, inside):
            yield winners
        elif not frame and (nominal := _nominal(sentence, clause, inside)):
            yield nominal


def _future(sentence: Told, clause: Clause) -> bool:
    readings = forms(sentence.scene.tape.at(clause.verb.index))
    return not clause.verb.passive and "futr" in readings[0].traits


def _main(awards: list[AwardName], frame: str) -> AwardName:
    asked = {"honour": Case.INSTRUMENTAL}.get(frame)
    named = [award for award in awards if not award.loose] or awards
    return next((award for award in named if award.case is asked), named[0])


def _framed(sentence: Told, clause: Clause, award: AwardName, frame: tuple[str, ...]) -> Awarding:
    kind, handed = frame[0], "handed" in frame[1:]
    presenters = _presenters(sentence, clause, kind)
    taken = {one.start for one in presenters}
    recipients = tuple(one for one in _recipients(sentence, clause, kind, award) if one.start not in taken)
    return Awarding(
        clause,
        award,
        recipients,
        presenters,
        handed or bool(presenters),
        _initiators(sentence, clause),
        tuple(ref for ref in on_behalf(sentence, clause)),
        f"award-{kind}",
    )


def _presenters(sentence: Told, clause: Clause, kind: str) -> tuple[Placed, ...]:
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


def _recipients(sentence: Told, clause: Clause, kind: str, award: AwardName) -> Iterator[Placed]:
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
            if not award.start <= group.actors[0].start < award.end
            and (groups is sentence.persons or group.case is case or (group.case is None and _right_after(sentence, clause, group)))
        ]
        if chosen and (group := chosen[0]):
            yield from group.actors
            return
    yield from represented_places(sentence, clause) if kind != "give" else _given_to(sentence, clause)


def _right_after(sentence: Told, clause: Clause, group: Group) -> bool:
    """Say whether a city stands right after its verb: "диплом получил город Орёл"."""
    return group.start == clause.verb.index + 1


def _given_to(sentence: Told, clause: Clause) -> Iterator[Placed]:
    """Return those to whom a passive "была вручена" must be said though their case misleads, else whom others stand for."""
    places = tuple(represented_places(sentence, clause))
    alone = [
        group for group in sentence.persons if clause.covers(group.start) and group.case in {Case.ACCUSATIVE, None}
    ]
    free = [group for group in alone if sentence.scene.case_asked(group.start) == ()]
    yield from places or (free[0].actors if clause.verb.passive and len(free) == 1 else ())


def represented_places(sentence: Told, clause: Clause) -> Iterator[Placed]:
    """Yield the cities and bodies whose representatives are given something: "представителям городов – Казани и Уфы"."""
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


def _initiators(sentence: Told, clause: Clause) -> tuple[str, ...]:
    tape = sentence.scene.tape
    found = []
    for group in (*sentence.bodies, *sentence.persons):
        before = tape.low(group.start - 1)
        if (
            group.start < clause.end
            and before in {"инициативе", "предложению", "представлению"}
            and tape.low(group.start - 2) == "по"
        ):
            found += [actor.mention.entity for actor in group.actors]
    return tuple(found)


def _winners(sentence: Told, clause: Clause, awards: list[AwardName]) -> Awarding | None:
    """Read "лауреатами премии стали …", "победителем признан …"."""
    if not clause.verb.lemmas & {"стать", "признать", "оказаться", "назвать"}:
        return None
    named = [
        at
        for at in range(clause.start, clause.end)
        if lemmas_of(sentence.scene.tape.at(at)) & WON and not sentence.scene.quoted(at)
    ]
    if not named:
        return None
    award = next((award for award in awards if award.head > named[0]), None)
    groups = [
        *in_case(sentence.scene, sentence.persons, clause, Case.NOMINATIVE),
        *in_case(sentence.scene, sentence.bodies, clause, Case.NOMINATIVE),
    ]
    shown = [group for group in groups if group.start > named[0] and group.case is Case.NOMINATIVE]
    return Awarding(clause, award, shown[0].actors if shown else (), (), False, (), (), "award-won")


def _nominal(sentence: Told, clause: Clause, awards: list[AwardName]) -> Awarding | None:
    """Read "состоялось вручение свидетельств Иванову и Петрову"."""
    tape = sentence.scene.tape
    giving = [
        at
        for at in range(clause.start, clause.end)
        if lemmas_of(tape.at(at)) & {"вручение", "награждение", "присуждение"} and not sentence.scene.quoted(at)
    ]
    if not giving:
        return None
    award = next((award for award in awards if award.head > giving[0]), None)
    persons = in_case(sentence.scene, sentence.persons, clause, Case.DATIVE)
    shown = persons[0].actors if persons and persons[0].start > giving[0] else ()
    return Awarding(
        clause,
        award,
        shown or tuple(represented_places(sentence, clause)),
        (),
        True,
        _initiators(sentence, clause),
        (),
        "award-noun",
    )


def lemmas_of(word: str) -> frozenset[str]:
    """Return the dictionary forms of a word, none for a mark."""
    return lemmas(word) if word[:1].isalpha() else frozenset()


def places_taken(sentence: Told) -> Iterator[tuple[int, Placed]]:
    """Yield each place of a contest with who took it: an ordinal, "место" (once is enough), the winner soon after."""
    scene = sentence.scene
    agents = sorted((*scene.persons, *scene.bodies, *scene.territories), key=lambda one: (one.start, -one.end))
    for at in range(len(scene.tape)):
        place = _ordinal(scene.tape.at(at)) if not scene.quoted(at) else 0
        near = {scene.tape.low(at + 1), scene.tape.low(at + 2)}
        if place and (near & {"место", "места"} or scene.tape.at(at + 1) in {"–", "-", "—"}):
            winner = next(
                (
                    one
                    for one in agents
                    if at < one.start <= at + 6 and one.case in {Case.NOMINATIVE, None, Case.ACCUSATIVE}
                ),
                None,
            )
            if winner:
                yield place, winner


def _ordinal(word: str) -> int:
    if word.isdigit():
        return int(word) if int(word) < 10 else 0
    return edition_number(word) if word[-2:].lower() in {"ое", "ье", "-е"} or word in {"I", "II", "III"} else 0


def place_taken(text: str) -> int | None:
    """Return the place that somebody took in a contest.

    >>> place_taken("первое место – город Орёл"), place_taken("лидер (2-е место)"), place_taken("место встречи")
    (1, 2, None)
    """
    found = PLACE.search(text)
    if not found:
        return None
    return int(found[1]) if found[1] else edition_number(found[2] or found[3]) or None
