"""Who was given what by whom: the frames of verbs of awarding, read by case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.awards_gifts import from_hands, given_as_gift, meant, somebody
from maggraph.extraction.awards_recipients import enumerated, lemmas_of, presenters, recipients, represented_places
from maggraph.extraction.clauses import Clause, Verb
from maggraph.extraction.dates import edition_number
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told, on_behalf
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import NOBODY, Memory, in_case
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

PLACE = re.compile(r"(?:(\d{1,2})\s?-?\s?(?:е|ое)?|(\w+(?:ое|ье))|([IVX]{1,4}))\s+мест[оа]", re.IGNORECASE)
ORDINALS = word_set("ordinals-alone")
WON = frozenset(
    [
        "победитель",
        "лауреат",
        "призер",
        "призёр",
        "обладатель",
        "дипломант",
        "чемпион",
        "победительница",
        "обладательница",
        "лауреатка",
        "чемпионка",
    ]
)


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


def find_awardings(sentence: Told, memory: Memory = NOBODY) -> tuple[Awarding, ...]:
    """Return the clauses of a sentence that tell of awarding, in order; `memory` says whom a pronoun means."""
    found = tuple(_awardings(sentence, sentence.awards, memory))
    return found if sentence.clauses else tuple(_without_verb(sentence))


def _without_verb(sentence: Told) -> Iterator[Awarding]:
    """Read "вручение сертификата Анне Лосевой" where the sentence has no verb."""
    size = len(sentence.scene.tape)
    whole = Clause(Verb(0, frozenset(), False, False, "", False, False), 0, size)
    nominal = _nominal(sentence, whole, list(sentence.awards))
    if nominal and nominal.recipients:
        yield nominal


def _awardings(sentence: Told, awards: tuple[AwardName, ...], memory: Memory) -> Iterator[Awarding]:
    for clause in sentence.clauses:
        inside = [award for award in awards if clause.covers(award.head)]
        frame = _frame(sentence, clause)
        if frame and frame[0] == "give" and not inside and _handed_before(sentence, clause):
            yield _only_presented(sentence, clause, frame)
            continue
        if frame and not inside and (_them(sentence, clause, frame[0]) or _counted(sentence, clause)):
            yield _framed(sentence, clause, None, frame)
            continue
        inside = inside or (given_as_gift(sentence, clause, frame[0]) if frame else [])
        if frame and inside and not clause.verb.negated and not _future(sentence, clause):
            found = _framed(sentence, clause, _main(inside, frame[0]), frame)
            yield found if found.recipients else replace(found, recipients=meant(sentence, clause, frame[0], memory))
        elif winners := _winners(sentence, clause, inside):
            yield winners
        elif not frame and (nominal := _nominal(sentence, clause, inside)):
            yield nominal


def _handed_before(sentence: Told, clause: Clause) -> bool:
    """Say whether what was given was named before: "которую вручил мэр", "вручал мэр" with nobody to be given it."""
    if clause.verb.lemmas & {"вручить", "вручать"} and not clause.verb.passive:
        return not somebody(sentence, clause) and not in_case(sentence.scene, sentence.persons, clause, Case.DATIVE)
    at = next((at for at in range(clause.start, clause.verb.index) if _relative(sentence, at)), -1)
    return at >= 0 and any(form.case is Case.ACCUSATIVE for form in forms(sentence.scene.tape.at(at)))


def _counted(sentence: Told, clause: Clause) -> bool:
    """Say whether an ordinal alone means one more of the award named before: "третью присудили …"."""
    near = (clause.verb.index - 1, clause.verb.index + 1)
    return any(sentence.scene.tape.low(at) in ORDINALS for at in near if clause.covers(at))


def _them(sentence: Told, clause: Clause, frame: str) -> bool:
    """Say whether somebody got what was named before: "из рук мэра их получили …", "Их получили: …"."""
    if frame != "get":
        return False
    words = {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    told = "рук" in words or sentence.scene.text.rstrip().endswith(":")
    return told and bool(words & {"их", "его", "её", "ее"})


def _relative(sentence: Told, at: int) -> bool:
    return sentence.scene.tape.low(at).startswith("котор")


def _only_presented(sentence: Told, clause: Clause, frame: tuple[str, ...]) -> Awarding:
    """Tell who handed over what was named before: "медаль, которую вручил мэр"."""
    hands = presenters(sentence, clause, frame[0])
    return Awarding(clause, None, (), hands, True, (), on_behalf(sentence, clause), "award-give")


def _frame(sentence: Told, clause: Clause) -> tuple[str, ...] | None:
    """Return the frame of a verb of awarding; "принял" is one only where it says from whose hands."""
    verb = next((verb for verb in clause.verb.lemmas if verb in entries("conferring")), None)
    if verb is None:
        return None
    frame = entries("conferring")[verb]
    return frame if "hands" not in frame[1] or from_hands(sentence, clause) else None


def _future(sentence: Told, clause: Clause) -> bool:
    readings = forms(sentence.scene.tape.at(clause.verb.index))
    later = not clause.verb.passive and "futr" in readings[0].traits
    return later and "получить" not in clause.verb.lemmas


def _main(awards: list[AwardName], frame: str) -> AwardName:
    asked = {"honour": Case.INSTRUMENTAL}.get(frame)
    named = [award for award in awards if not award.loose] or awards
    return next((award for award in named if award.case is asked), named[0])


def _framed(sentence: Told, clause: Clause, award: AwardName | None, frame: tuple[str, ...]) -> Awarding:
    kind, handed = frame[0], "handed" in frame[1].split()
    hands = presenters(sentence, clause, kind)
    taken = {one.start for one in hands}
    given_to = tuple(one for one in recipients(sentence, clause, kind, award) if one.start not in taken)
    return Awarding(
        clause,
        award,
        given_to,
        hands,
        handed or bool(hands),
        _initiators(sentence, clause),
        on_behalf(sentence, clause),
        f"award-{kind}",
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
    if not clause.verb.lemmas & {"стать", "признать", "оказаться", "назвать", "объявить"}:
        return None
    named = [
        at
        for at in range(clause.start, clause.end)
        if (lemmas_of(sentence.scene.tape.at(at)) & WON or _best(sentence, at)) and not sentence.scene.quoted(at)
    ]
    if not named:
        return None
    award = next((award for award in awards if award.head > named[0]), None)
    groups = [
        *in_case(sentence.scene, sentence.persons, clause, Case.NOMINATIVE),
        *in_case(sentence.scene, sentence.bodies, clause, Case.NOMINATIVE),
    ]
    shown = [group for group in groups if group.start > named[0]]
    won = enumerated(sentence, clause, shown[0], Case.NOMINATIVE) if shown else ()
    return Awarding(clause, award, won, (), False, (), (), "award-won")


def _best(sentence: Told, at: int) -> bool:
    """Say whether somebody is called the best: "лучшим вратарём признан", "лучшей стала"."""
    return sentence.scene.tape.low(at) in {"лучшим", "лучшей", "лучшими"}


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
    shown = _nominally_given(sentence, clause, giving[0])
    hands = [one for one in sentence.persons if one.case is Case.INSTRUMENTAL and one.start > giving[0]]
    return Awarding(
        clause,
        award,
        shown or tuple(represented_places(sentence, clause)),
        hands[0].actors if hands and not sentence.scene.case_asked(hands[0].start) else (),
        True,
        _initiators(sentence, clause),
        (),
        "award-noun",
    )


def _nominally_given(sentence: Told, clause: Clause, giving: int) -> tuple[Placed, ...]:
    """Return to whom "вручение" says that something is given, or whom "награждение" is of."""
    honoured = "награждение" in lemmas_of(sentence.scene.tape.at(giving))
    case = Case.GENITIVE if honoured else Case.DATIVE
    for groups in (sentence.persons, sentence.bodies):
        found = [group for group in in_case(sentence.scene, groups, clause, case) if group.start > giving]
        near = [group for group in found if not honoured or group.start == giving + 1]
        if near and (groups is sentence.persons or near[0].case is case):
            return near[0].actors
    return ()


def place_taken(text: str) -> int | None:
    """Return the place that somebody took in a contest.

    >>> place_taken("первое место – город Орёл"), place_taken("лидер (2-е место)"), place_taken("место встречи")
    (1, 2, None)
    """
    found = PLACE.search(text)
    if not found:
        return None
    return int(found[1]) if found[1] else edition_number(found[2] or found[3]) or None
