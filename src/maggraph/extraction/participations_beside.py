"""Parts told beside the verb: "вместо …", "во главе с …", "среди гостей …", "докладчик – …"."""

from collections.abc import Iterator

from maggraph.extraction.groups import PREPOSITIONS, Group
from maggraph.extraction.marks import ATTENDEES, Mark
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told
from maggraph.extraction.tape import Tape
from maggraph.facts.kinds import Capacity, EventKind, Presence
from maggraph.language import Case

COMPOSED = 12
"""Words between a delegation and "в составе", its own name among them."""
DELEGATIONS = ("делегаци", "группа", "команда", "миссия", "группу", "команду", "миссию")


def beside_takings(sentence: Told) -> Iterator[Taking]:
    """Yield the parts that phrases beside the verbs tell."""
    rules = (_instead, _headed, _among, _delegated, _in_its_number, _with_part_of)
    for rule in rules:
        yield from rule(sentence)


def _instead(sentence: Told) -> Iterator[Taking]:
    """Read "вместо Иванова": he was not there."""
    for group in sentence.persons:
        before = [sentence.scene.tape.low(at) for at in range(max(0, group.start - 2), group.start)]
        if {"вместо", "взамен"} & set(before):
            actor = group.actors[0]
            yield Taking(
                actor.mention.entity,
                Capacity.SPEAKER,
                Presence.ABSENT,
                sentence.scene.at(actor.start, actor.end),
                "instead-of",
                SURE,
                actor.start,
            )


def _headed(sentence: Told) -> Iterator[Taking]:
    """Read "делегация … во главе с Ивановым"."""
    for group in sentence.persons:
        if _led(sentence, group):
            for actor in group.actors:
                yield Taking(
                    actor.mention.entity,
                    Capacity.DELEGATE,
                    Presence.IN_PERSON,
                    sentence.scene.at(actor.start, actor.end),
                    "headed-by",
                    SURE,
                    actor.start,
                )


def _led(sentence: Told, group: Group) -> bool:
    """Say whether "во главе с" or a delegation's "под руководством" leads to a name, its office between."""
    lower = sentence.scene.tape.lower
    before = lower[max(0, group.actors[0].start - 12) : group.actors[0].start]
    words = " ".join(before)
    if any(word in {",", ";"} for word in before[-2:]):
        return False
    delegation = any(word.startswith("делегаци") for word in lower[: group.start])
    return "во главе с" in words or (delegation and "под руководством" in words)


def _with_part_of(sentence: Told) -> Iterator[Taking]:
    """Read "концерт с участием Иванова и ансамбля …": performers at a concert, participants elsewhere."""
    tape = sentence.scene.tape
    concert = any(name.kind is EventKind.CONCERT for name in sentence.names)
    capacity, presence = (
        (Capacity.PERFORMER, Presence.IN_PERSON) if concert else (Capacity.PARTICIPANT, Presence.ATTENDED)
    )
    for group in (*sentence.persons, *sentence.bodies):
        before = tape.lower[max(0, group.start - 4) : group.start]
        if "участием" in before and group.case in {Case.GENITIVE, None}:
            for actor in group.actors:
                span = sentence.scene.at(actor.start, actor.end)
                yield Taking(actor.mention.entity, capacity, presence, span, "with-part-of", LIKELY, actor.start)


AS = {"гость": Capacity.GUEST, "делегат": Capacity.DELEGATE, "почетный": Capacity.GUEST}
"""Words for those who came by their capacity, where they are more than participants."""


def _among(sentence: Told) -> Iterator[Taking]:
    """Read "среди участников – Иванов и Петров", "в числе гостей была Сидорова", "слушателями были …"."""
    tape = sentence.scene.tape
    for at in tape.where(Mark.ATTENDEE):
        found = lemmas(tape.at(at)) & ATTENDEES if at and not tape.depth[at] else frozenset()
        opened = (
            tape.low(at - 1) in {"среди", "числе", "них"}
            or tape.low(at - 2) in {"среди", "числе"}
            or (at < 3 and tape.low(at).endswith(("ями", "ами")))
        )
        if found and opened:
            yield from _nominatives(sentence, at, AS.get(min(found), Capacity.PARTICIPANT))
            return


def _nominatives(sentence: Told, at: int, capacity: Capacity) -> Iterator[Taking]:
    verbs = {lemma for clause in sentence.clauses for lemma in clause.verb.lemmas}
    if verbs - {"быть", "находиться", "оказаться", "присутствовать"}:
        return
    hall = (
        Presence.IN_PERSON
        if "зале" in sentence.scene.text or "присутствов" in sentence.scene.text
        else Presence.ATTENDED
    )
    for group in sentence.persons:
        if group.start > at and group.case in {Case.NOMINATIVE, None}:
            for actor in group.actors:
                yield Taking(
                    actor.mention.entity, capacity, hall, sentence.scene.at(at, actor.end), "among", LIKELY, at
                )


def _in_its_number(sentence: Told) -> Iterator[Taking]:
    """Read "в составе делегации – Иванов, Петров …" and "делегация … в составе Иванова, Петрова …"."""
    tape = sentence.scene.tape
    told = (at for at, word in enumerate(tape.lower) if word in {"составе", "состав"} and _of_delegation(tape, at))
    at = next(told, -1)
    if at < 0 or any(clause.verb.lemmas & {"войти", "входить"} for clause in sentence.clauses):
        return
    after = tape.low(at + 1)
    listed = after == ":" or after.startswith("делегаци")
    groups = [group for group in sentence.persons if group.start > at]
    for group in groups if listed else groups[:1]:
        for actor in group.actors if group.case in {Case.NOMINATIVE if listed else Case.GENITIVE, None} else ():
            span = sentence.scene.at(at, actor.end)
            yield Taking(actor.mention.entity, Capacity.DELEGATE, Presence.IN_PERSON, span, "in-delegation", SURE, at)


def _of_delegation(tape: Tape, at: int) -> bool:
    """Say whether "состав" is a delegation's: the noun right after it, or a little before."""
    before = tape.lower[max(0, at - COMPOSED) : at]
    return tape.low(at + 1).startswith("делегаци") or any(word.startswith(DELEGATIONS) for word in before)


def _delegated(sentence: Told) -> Iterator[Taking]:
    """Read "делегация Союза (Иванов, Петров) …": those in brackets came."""
    tape = sentence.scene.tape
    for group in sentence.persons:
        before = [tape.at(at) for at in range(max(0, group.start - 7), group.start - 1)]
        at = next((at for at, word in enumerate(before) if word.lower().startswith("делегаци")), len(before))
        between = before[at + 1 :]
        own = at < len(before) and not any(word.lower() in PREPOSITIONS | {"в", "на"} for word in between)
        if tape.at(group.start - 1) == "(" and own:
            for actor in group.actors:
                span = sentence.scene.at(actor.start, actor.end)
                yield Taking(
                    actor.mention.entity,
                    Capacity.DELEGATE,
                    Presence.IN_PERSON,
                    span,
                    "in-delegation",
                    SURE,
                    actor.start,
                )
