"""Who was elected to which office: "избран", "избраны", with the office in the instrumental or "в состав …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed, post
from maggraph.extraction.subjects import in_case
from maggraph.extraction.tape import DASHES
from maggraph.language import Case

ELECTED = frozenset(
    ["избрать", "переизбрать", "выбрать", "назначить", "утвердить", "переназначить", "довыбрать", "кооптировать"]
)

NEEDS_OFFICE = frozenset(["утвердить", "назначить", "выбрать", "переназначить"])
"""Verbs that are said of reports and days too."""


@dataclass(frozen=True)
class Election:
    """Those elected in a clause, by placed mentions, and the offices; both may be empty where a list follows."""

    clause: Clause
    elected: tuple[Placed, ...]
    office: Placed | None


def find_elections(sentence: Told) -> Iterator[Election]:
    """Yield the clauses of a sentence that tell of an election."""
    for clause in sentence.clauses:
        if ordered := _ordered(sentence, clause):
            yield ordered
        elif (clause.verb.lemmas & ELECTED or _became(sentence, clause)) and not clause.verb.negated:
            case = Case.NOMINATIVE if clause.verb.passive or "стать" in clause.verb.lemmas else Case.ACCUSATIVE
            groups = in_case(sentence.scene, sentence.persons, clause, case)
            elected = (groups[0].actors if groups else ()) + _further(sentence, clause, groups[:1])
            office = _office(sentence, clause)
            if clause.verb.lemmas & NEEDS_OFFICE and not office:
                continue
            if elected or office or sentence.scene.tape.at(len(sentence.scene.tape) - 1) in {":", *DASHES}:
                yield Election(clause, elected, office)


def _further(sentence: Told, clause: Clause, told: list[Group]) -> tuple[Placed, ...]:
    """Return those after a further office and a dash: "…, секретарём – Анну Лосеву"."""
    tape = sentence.scene.tape
    ends = {one.end for one in sentence.scene.posts if one.case is Case.INSTRUMENTAL}
    known = {actor.start for group in told for actor in group.actors}
    further = (
        group
        for group in sentence.persons
        if tape.at(group.start - 1) in DASHES and group.start - 1 in ends and clause.covers(group.start)
    )
    return tuple(actor for group in further for actor in group.actors if actor.start not in known)


def _ordered(sentence: Told, clause: Clause) -> Election | None:
    """Read "постановили секретарём избрать Анну Лосеву", "избрание председателем Анны Лосевой"."""
    tape = sentence.scene.tape
    at = next((at for at in range(clause.start, clause.end) if _order(tape.at(at)) and not tape.depth[at]), -1)
    if at < 0:
        return None
    objects = {Case.ACCUSATIVE, Case.GENITIVE, None}
    after = [one for one in sentence.persons if at < one.start < clause.end and one.case in objects]
    return Election(clause, after[0].actors, _office(sentence, clause)) if after else None


def _order(word: str) -> bool:
    """Say whether a word is an infinitive or a noun of electing."""
    if not word[:1].isalpha():
        return False
    form = forms(word)[0]
    return (form.pos == "INFN" and form.lemma in ELECTED) or form.lemma in {"избрание", "переизбрание"}


def _became(sentence: Told, clause: Clause) -> bool:
    """Read "мэром стал …", "заместителями стали …"."""
    offices = [one for one in sentence.scene.posts if clause.covers(one.start) and one.case is Case.INSTRUMENTAL]
    return "стать" in clause.verb.lemmas and bool(offices)


def _office(sentence: Told, clause: Clause) -> Placed | None:
    """Return the office that somebody is elected to: in the instrumental, or after "в статусе", "на должность"."""
    offices = [one for one in sentence.scene.posts if clause.covers(one.start)]
    shown = [one for one in offices if one.case is Case.INSTRUMENTAL]
    named = [
        one
        for one in offices
        if sentence.scene.tape.low(one.start - 1) in {"статусе", "должность", "качестве", "пост", "должности"}
    ]
    free = [one for one in offices if post(one).holder is None]
    return next(iter([*shown, *named, *free]), None)
