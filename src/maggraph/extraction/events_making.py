"""Which of the events that a sentence names took place, are planned, or are only mentioned; and how we know."""

import re
from dataclasses import dataclass

from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_items import apart, completed, heads, inside_another, itemized, told_of
from maggraph.extraction.events_planning import is_planned
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind, EventStatus
from maggraph.language import Case

PARTS = frozenset([EventKind.PANEL, EventKind.ROUND_TABLE])
"""What is held as part of the programme that names it by its title."""
INSIDE = frozenset(["в", "во", "на"])
VISITED = word_set("visited")
ASKED = frozenset(["пригласить", "позвать", "собраться", "прийти"])
SINCE = re.compile(r"\bс (?:19|20)\d\d г")
WIDE = frozenset([EventKind.FORUM, EventKind.CONGRESS, EventKind.CONTEST, EventKind.MEETING, EventKind.SESSION])
"""Kinds of which a part of a programme is seldom."""
HAPPENING = word_set("happening")
OCCASIONS = frozenset(
    [EventKind.RECEPTION, EventKind.CONCERT, EventKind.PARADE, EventKind.CEREMONY, EventKind.CELEBRATION]
)
WITHIN = word_set("within")
SUBJECTS = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE, None])


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
    if _part_of_itself(sentence, name):
        return None
    alone = clause is None or apart(sentence, name, clause)
    if alone and block.start and block.root is None and heads(sentence, name):
        headed = completed(sentence, name)
        return None if headed.bare else Making(headed, EventStatus.HELD, "headed", 0.75)
    return _was_held(sentence, clause, name, block) or _not_held(sentence, clause, name, block)


def _was_held(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> Making | None:
    """Return what was held, by the first rule that says so."""
    if block.root and itemized(sentence, clause, name) and not _ahead(sentence, clause, name, block):
        return Making(completed(sentence, name), EventStatus.HELD, "itemized", 0.65)
    planned = _ahead(sentence, clause, name, block)
    name = _made_whole(sentence, clause, name, block)
    if clause and not planned and (rule := _held(sentence, clause, name, block)):
        return Making(name, EventStatus.HELD, rule, 0.92 if name.own else 0.8, _above(sentence, name))
    if _dated(sentence, clause, name, block):
        return Making(name, EventStatus.HELD, "dated", 0.65)
    if block.root and clause and not planned and told_of(sentence, clause, name):
        return Making(name, EventStatus.HELD, "told-of", 0.6)
    if block.root and not planned and name.quoted and name.kind in PARTS:
        return Making(name, EventStatus.HELD, "part-of", 0.55)
    return None


def _made_whole(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> EventName:
    """Let a bare noun that is new to a programme take in its place: "состоялась экскурсия на плотину"."""
    new = block.root is not None and all(draft.lemma != name.lemma for draft in block.drafts)
    if clause is None or not new or name.kind in WIDE - {EventKind.SESSION, EventKind.CONTEST}:
        return name
    return completed(sentence, name) if clause.verb.lemmas & HAPPENING or name.case is Case.PREPOSITIONAL else name


def _ahead(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> bool:
    return clause is not None and is_planned(sentence, clause, name, block)


def _not_held(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> Making | None:
    """Return what a name that nothing says was held brings in: a plan, a mention, or nothing."""
    if name.kind is EventKind.MEETING and not name.own and (name.bare or not _ahead(sentence, clause, name, block)):
        return None
    planned = _ahead(sentence, clause, name, block)
    if planned and name.case is not Case.PREPOSITIONAL and all(draft.lemma != name.lemma for draft in block.drafts):
        name = completed(sentence, name)
    if planned and not name.bare and (_specific(name) or _proper(sentence, name)):
        return Making(name, EventStatus.PLANNED, "planned", 0.65)
    return Making(name, EventStatus.MENTIONED, "named", 0.6) if name.own and name.kind is not EventKind.OTHER else None


def _dated(sentence: Told, clause: Clause | None, name: EventName, block: Block) -> bool:
    """Say whether a dated passage that has no event yet is about this one, whatever verb tells of it."""
    if not block.start or block.root or name.bare or name.pointing or "day" in name.flags:
        return False
    if clause and (clause.verb.negated or is_planned(sentence, clause, name, block)):
        return False
    return _specific(name) and not inside_another(sentence, name) and not _another_held(sentence, name, block)


def _another_held(sentence: Told, name: EventName, block: Block) -> bool:
    """Say whether the sentence says of another event that it was held: then that one is what the passage is about."""
    return any(
        _held(sentence, clause, other, block)
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
    return (tape.low(name.start).startswith("пленарн") or ceremonial) and not name.quoted


def _held(sentence: Told, clause: Clause, name: EventName, block: Block) -> str:
    """Return the rule by which an event took place, "" if nothing says so."""
    how = {way for verb in clause.verb.lemmas for way in entries("holding").get(verb, ("",))[0].split()}
    before = sentence.scene.tape.low(name.start - 1)
    if clause.verb.negated or _habit(sentence, clause, block):
        return ""
    if (
        {"itself", "by"} & how
        and name.case in SUBJECTS
        and before not in INSIDE
        and (_worth(name) or block.root is None)
        and _object(sentence, clause, name)
    ):
        return "held" if "itself" in how else "held-by"
    if "into" in how and name.case is Case.INSTRUMENTAL and _worth(name):
        return "went-over"
    return _gone_to(sentence, clause, name) or _organized(sentence, name) or _entered(sentence, clause, name, block)


def _habit(sentence: Told, clause: Clause, block: Block) -> bool:
    """Say whether a clause tells what somebody does again and again: "фонд проводит конкурс с 2016 года"."""
    words = set(sentence.scene.tape.lower)
    since = SINCE.search(sentence.scene.text) or words & {"ежегодно", "каждый", "регулярно"}
    return bool(since) and not clause.verb.past and not clause.verb.passive and block.root is not None


def _gone_to(sentence: Told, clause: Clause, name: EventName) -> str:
    """Hold a visit that somebody came on, a contest whose results were summed up."""
    before_name = sentence.scene.tape.low(name.start - 1)
    came = clause.verb.lemmas & VISITED | clause.verb.lemmas & {"прибыть", "приехать", "находиться"}
    if came and "visit" in name.flags and name.case in {Case.INSTRUMENTAL, Case.PREPOSITIONAL} and not name.bare:
        return "came-on"
    asked = clause.verb.lemmas & ASKED and clause.verb.past and before_name == "на"
    if (came or asked) and name.case is Case.ACCUSATIVE and not name.bare and name.start > clause.verb.index:
        return "came-to"
    summed = "подвести" in clause.verb.lemmas and sentence.scene.tape.low(name.start - 1) in {"итоги", "результаты"}
    return "summed-up" if summed else ""


def _organized(sentence: Told, name: EventName) -> str:
    """Hold an event of which somebody is said to have been the organiser or partner."""
    before = sentence.scene.tape.at(name.start - 1)
    hosts = {"организатор", "соорганизатор", "партнер", "партнёр", "участник"}
    known = before[:1].isalpha() and any(
        form.lemma in hosts and form.case is Case.INSTRUMENTAL for form in forms(before)
    )
    return "organised" if known and name.own else ""


def _object(sentence: Told, clause: Clause, name: EventName) -> bool:
    """Say whether a name is the verb's own subject or object, and no genitive of another name before it."""
    return not any(
        other.start < name.start <= other.end and other is not name
        for other in sentence.names
        if clause.covers(other.head)
    )


def _worth(name: EventName) -> bool:
    return (
        not name.bare
        or name.kind in {EventKind.CONCERT, EventKind.PARADE, EventKind.CEREMONY, EventKind.MEETING}
        or "act" in name.flags
    )


def _entered(sentence: Told, clause: Clause, name: EventName, block: Block) -> str:
    """Hold an event that somebody took part in: "принял участие в …", "на … выступил"."""
    place = _preposition(sentence, name)
    if place < 0 or (name.kind is EventKind.CONTEST and block.drafts and not name.own):
        return ""
    if name.bare and block.root and name.kind is not EventKind.CONCERT:
        return ""
    first = block.root is None
    early = (
        place <= clause.start + 1
        or sentence.scene.tape.at(place - 1) in {",", "года", "г."}
        or sentence.scene.tape.at(place - 1).isalpha() is False
    )
    if first and name.case in {Case.PREPOSITIONAL, Case.GENITIVE} and not _after_participle(sentence, place):
        return "entered"
    if first or (name.own and _joins(sentence, clause, place)) or (early and _worth(name) and not name.bare):
        return "entered" if _joins(sentence, clause, place) or early else ""
    return "been-at" if _been_at(sentence, clause, name, place) else ""


def _been_at(sentence: Told, clause: Clause, name: EventName, place: int) -> bool:
    """Say whether somebody did something at a part of the programme: "приветствовал гостей на приёме в мэрии"."""
    now = "сегодня" in sentence.scene.tape.lower
    if name.bare or name.kind in WIDE or not (clause.verb.past or now) or place != name.start - 1:
        return False
    somebody = any(clause.covers(group.actors[0].start) for group in sentence.persons)
    came = bool(clause.verb.lemmas & (VISITED | {"участвовать", "присутствовать", "собраться"}))
    told = name.kind in OCCASIONS or _joins(sentence, clause, place)
    return (somebody or came) and name.case is Case.PREPOSITIONAL and told


def _preposition(sentence: Told, name: EventName) -> int:
    """Return where "в", "на" or "в рамках" before a name stands, -1 if there is none."""
    tape = sentence.scene.tape
    for at in range(name.start - 1, max(name.start - 7, -1), -1):
        if tape.low(at) in INSIDE and (
            at == name.start - 1 or tape.low(at + 1) in WITHIN or _held_before(sentence, at + 1)
        ):
            return at
    return -1


def _held_before(sentence: Told, at: int) -> bool:
    word = sentence.scene.tape.at(at)
    return word[:1].isalpha() and any(
        form.lemma in {"состояться", "пройти", "проходить"} and form.pos == "PRTF" for form in forms(word)
    )


def _after_participle(sentence: Told, place: int) -> bool:
    """Say whether the event only qualifies something else: "вопросы, обсуждаемые на …"."""
    before = sentence.scene.tape.at(place - 1)
    return before[:1].isalpha() and forms(before)[0].pos == "PRTF"


def _joins(sentence: Told, clause: Clause, place: int) -> bool:
    """Say whether what stands before the preposition is a verb or "участие", not a noun that the event belongs to."""
    before = sentence.scene.tape.at(place - 1)
    if place <= clause.start or not before[:1].isalpha():
        return True
    readings = forms(before)
    return (
        readings[0].lemma == "участие"
        or readings[0].pos in {"VERB", "PRTS", "INFN", "ADVB"}
        or before.lower() in {"года", "г."}
        or any(
            one.end == place
            for one in (
                *sentence.scene.persons,
                *sentence.scene.territories,
                *sentence.scene.bodies,
                *sentence.scene.posts,
            )
        )
    )


def _above(sentence: Told, name: EventName) -> bool:
    """Say whether the sentence puts its other events under this one: "в рамках …", "на полях …"."""
    return sentence.scene.tape.low(name.start - 1) in {"рамках", "полях", "ходе", "кулуарах"}
