"""Which of the events that a sentence names took place, are planned, or are only mentioned; and how we know."""

from dataclasses import dataclass, replace

from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_dating import day_ahead
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_holding import HAPPENING, INSIDE, SUBJECTS, WIDE, held_by_rule
from maggraph.extraction.events_items import (
    PRONOUNS,
    apart,
    completed,
    heads,
    in_programme,
    inside_another,
    itemized,
    told_of,
)
from maggraph.extraction.events_planning import is_planned
from maggraph.extraction.events_resolving import next_time
from maggraph.extraction.moments import FULL
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.tape import DASHES
from maggraph.facts.kinds import EventKind, EventStatus
from maggraph.language import Case

PARTS = frozenset([EventKind.PANEL, EventKind.ROUND_TABLE])
"""What is held as part of the programme that names it by its title."""
FOUNDED = frozenset(["создать", "основать", "учредить", "образовать"])
"""What is said of a body that is called like an event."""
OFFICES = frozenset(
    ["пресс-центр", "пресс-служба", "секретариат", "дирекция", "аппарат", "бюро", "президиум", "правление"]
)
GUIDING = frozenset(["провести", "проводить", "вести"])
THERE = frozenset(
    [
        "где",
        "ней",
        "нее",
        "неё",
        "него",
        "них",
        "нему",
        "ним",
        "нем",
        "нём",
        "которой",
        "котором",
        "которому",
        "которую",
    ]
)
"""Words that point to the place, or those, told of before."""
ABOUT = frozenset(["о", "об", "обо", "про"])


@dataclass(frozen=True)
class Making:
    """An event that a sentence brings in: its name, its status, whether other parts belong under it, and the rule."""

    name: EventName
    status: EventStatus
    rule: str
    confidence: float
    above: bool = False


def making(sentence: Told, name: EventName, block: Block) -> Making | None:
    """Return what a name that is new in its block brings in, None if nothing."""
    clause = clause_of(sentence, name)
    if (_part_of_itself(sentence, name) and not _on_its_own(clause, name, block)) or _guided(sentence, clause, name):
        return None
    if block.announced and in_programme(sentence, name) and not name.bare:
        return Making(name, EventStatus.PLANNED, "listed-ahead", 0.6)
    alone = clause is None or apart(sentence, name, clause)
    if alone and block.start and block.root is None and heads(sentence, name):
        headed = completed(sentence, name)
        whole = name.start == 0 and len(sentence.scene.tape) <= name.end + 1
        return None if headed.bare and not whole else Making(headed, EventStatus.HELD, "headed", 0.75)
    return _was_held(sentence, clause, name, block) or _not_held(sentence, clause, name, block)


def _was_held(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> Making | None:
    """Return what was held, by the first rule that says so."""
    if block.root and itemized(sentence, clause, name) and not _ahead(sentence, clause, name, block):
        return Making(completed(sentence, name), EventStatus.HELD, "itemized", 0.65)
    planned = _ahead(sentence, clause, name, block)
    name = _made_whole(sentence, clause, name, block)
    if clause and not planned and (rule := held_by_rule(sentence, clause, name, block)):
        name = _summed_up(name) if rule == "summed-up" else name
        return Making(name, EventStatus.HELD, rule, 0.92 if name.own else 0.8, _above(sentence, name))
    if sentence.scene.tape.low(name.start - 1) == "итоги":
        name = _summed_up(name)
    if _dated(sentence, clause, name, block):
        return Making(name, EventStatus.HELD, "dated", 0.65)
    if block.root and clause and not planned and told_of(sentence, clause, name):
        return Making(name, EventStatus.HELD, "told-of", 0.6)
    return _beside_the_root(sentence, clause, name) if block.root and not planned else None


def _beside_the_root(sentence: Told, clause: Clause | None, name: EventName) -> Making | None:
    """Return what a passage about an event names by its title: the whole that it was at the edge of, a part of it."""
    if name.own and clause is None and _above(sentence, name):
        return Making(name, EventStatus.HELD, "held-around", 0.6, above=True)
    return Making(name, EventStatus.HELD, "part-of", 0.55) if name.quoted and name.kind in PARTS else None


def _summed_up(name: EventName) -> EventName:
    """Make of a contest whose results were announced the ceremony at which they were."""
    return replace(name, kind=EventKind.CEREMONY, title=f"Подведение итогов: {name.title[:1].lower()}{name.title[1:]}")


def _made_whole(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> EventName:
    """Let a bare noun that is new to a programme take in its place: "состоялась экскурсия на плотину"."""
    new = block.root is not None and all(draft.lemma != name.lemma for draft in block.drafts)
    if clause is None or not new or name.kind in WIDE - {EventKind.SESSION, EventKind.CONTEST}:
        return name
    whole = clause.verb.lemmas & HAPPENING or name.case is Case.PREPOSITIONAL
    return completed(sentence, name) if whole else name


def _ahead(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> bool:
    if clause is None:
        return (
            bool(block.start)
            and next_time(sentence, block, name)
            and any(day_ahead(sentence, block, block.moments, name.head))
        )
    return is_planned(sentence, clause, name, block)


def _not_held(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> Making | None:
    """Return what a name that nothing says was held brings in: a plan, a mention, or nothing."""
    if name.kind is EventKind.MEETING and not name.own and (name.bare or not _ahead(sentence, clause, name, block)):
        return None
    planned = _ahead(sentence, clause, name, block)
    if planned and _said_better(sentence, name):
        return None
    if planned and name.case is not Case.PREPOSITIONAL and all(draft.lemma != name.lemma for draft in block.drafts):
        name = completed(sentence, name)
    proper = _specific(name) or _proper(sentence, name)
    if planned and ((proper and not name.bare) or _said_to_be(sentence, name, block)):
        return Making(name, EventStatus.PLANNED, "planned", 0.65)
    return Making(name, EventStatus.MENTIONED, "named", 0.6) if name.own and name.kind is not EventKind.OTHER else None


def _said_better(sentence: Told, name: EventName) -> bool:
    """Say whether a dash leads from a name to another that says what it is: "Следующая встреча – мастер-класс"."""
    dash = sentence.scene.tape.at(name.end) in DASHES
    return dash and any(other.start == name.end + 1 for other in sentence.names)


def _said_to_be(sentence: Told, name: EventName, block: Block) -> bool:
    """Say whether a bare noun is told to be on a day to come: "Фестиваль пройдёт 7 августа"."""
    pointing = name.pointing and not next_time(sentence, block, name)
    first = name.case in SUBJECTS and not name.plural and not pointing and block.find(name) is None
    day = day_ahead(sentence, block, block.moments, name.head)[0]
    return first and (len(day) == FULL if name.bare else bool(day))


def _dated(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> bool:
    """Say whether a dated passage that has no event yet is about this one, whatever verb tells of it."""
    if not block.start or block.root or name.bare or name.pointing or "day" in name.flags:
        return False
    if clause and (clause.verb.negated or clause.verb.lemmas & FOUNDED or is_planned(sentence, clause, name, block)):
        return False
    if clause is None and name.case is Case.GENITIVE and _of_a_body(sentence, name):
        return False
    told = _specific(name) and not inside_another(sentence, name) and not _of_a_noun(sentence, name)
    return told and not _another_held(sentence, name, block)


def _of_a_body(sentence: Told, name: EventName) -> bool:
    """Say whether what is called like an event only owns what is named: "Пресс-центр Конгресса городов"."""
    before = sentence.scene.tape.at(name.start - 1)
    return before[:1].isalpha() and forms(before)[0].lemma in OFFICES


def _of_a_noun(sentence: Told, name: EventName) -> bool:
    """Say whether a name only says what another noun is about or for: "о форуме", "заявки на конкурс"."""
    before, noun = sentence.scene.tape.low(name.start - 1), sentence.scene.tape.at(name.start - 2)
    if before in ABOUT:
        return True
    aimed = before in {"к", "для"} or (before in INSIDE and name.case is Case.ACCUSATIVE)
    return aimed and noun[:1].isalpha() and any(form.pos == "NOUN" for form in forms(noun)[:1])


def _another_held(sentence: Told, name: EventName, block: Block) -> bool:
    """Say whether the sentence says of another event that it was held: then that one is what the passage is about."""
    return any(
        held_by_rule(sentence, clause, other, block)
        for other in sentence.names
        if other is not name and (clause := clause_of(sentence, other))
    )


def clause_of(sentence: Told, name: EventName) -> Clause | None:
    """Return the clause in which an event is named."""
    return next((clause for clause in sentence.clauses if clause.covers(name.head)), None)


def _specific(name: EventName) -> bool:
    return name.own or name.end > name.head + 1


def _proper(sentence: Told, name: EventName) -> bool:
    """Say whether a name begins with a capital inside a sentence."""
    return name.start < name.head and name.start > 0 and sentence.scene.tape.capital(name.start)


def _part_of_itself(sentence: Told, name: EventName) -> bool:
    """Say whether a name means only the main part of another: a plenary meeting."""
    tape = sentence.scene.tape
    ceremonial = (
        tape.low(name.head).startswith("церемони")
        and tape.low(name.head + 1) in {"открытия", "закрытия"}
        and name.end == name.head + 2
    )
    within = tape.low(name.end) == "по" and tape.low(name.end + 1) in PRONOUNS
    return (tape.low(name.start).startswith("пленарн") or ceremonial or within) and not name.quoted


def _guided(sentence: Told, clause: Clause | None, name: EventName) -> bool:
    """Say whether an excursion is but what somebody showed of a place told of: "где экскурсию провела хранитель"."""
    if name.lemma != "экскурсия" or clause is None or not clause.verb.lemmas & GUIDING or clause.verb.passive:
        return False
    words = {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    return bool(words & THERE) and any(clause.covers(group.actors[0].start) for group in sentence.persons)


def _on_its_own(clause: Clause | None, name: EventName, block: Block) -> bool:
    """Say whether a main part was held on a day of its own: "26 сентября состоялось пленарное заседание"."""
    root = block.root
    if clause is None or root is None or root.start == root.end or name.case is not Case.NOMINATIVE:
        return False
    return bool(clause.verb.lemmas & HAPPENING)


def _above(sentence: Told, name: EventName) -> bool:
    """Say whether the sentence puts its other events under this one: "в рамках …", "на полях …"."""
    return sentence.scene.tape.low(name.start - 1) in {"рамках", "полях", "ходе", "кулуарах"}
