"""By which rule a clause says that an event took place: it was held, somebody came to it, or was at it."""

import re

from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_planning import seen_to
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

INSIDE = frozenset(["в", "во", "на"])
VISITED = word_set("visited")
ASKED = frozenset(["пригласить", "позвать", "собраться", "прийти"])
COURSE = frozenset(["программа", "работа", "проведение"])
"""What begins or ends in the place of its event."""
HOSTED = frozenset(["принять", "принимать", "встретить", "встречать", "собрать", "приветствовать"])
COMERS = frozenset(["участник", "гость", "делегат"])
TIMES_GIVEN = frozenset(["день", "вечер", "утро", "половина"])
SINCE = re.compile(r"\bс (?:19|20)\d\d г")
WIDE = frozenset([EventKind.FORUM, EventKind.CONGRESS, EventKind.CONTEST, EventKind.MEETING, EventKind.SESSION])
"""Kinds of which a part of a programme is seldom."""
HAPPENING = word_set("happening")
OCCASIONS = frozenset(
    [EventKind.RECEPTION, EventKind.CONCERT, EventKind.PARADE, EventKind.CEREMONY, EventKind.CELEBRATION]
)
CONCRETE = word_set("concrete")
WITHIN = word_set("within")
PLAIN = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE])
SUBJECTS = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE, None])


def held_by_rule(sentence: Told, clause: Clause, name: EventName, block: Block) -> str:
    """Return the rule by which an event took place, "" if nothing says so."""
    how = {way for verb in clause.verb.lemmas for way in entries("holding").get(verb, ("",))[0].split()}
    before = sentence.scene.tape.low(name.start - 1)
    if clause.verb.negated or _habit(sentence, clause):
        return ""
    if (name.case is Case.GENITIVE and before in COURSE and not name.bare) and ("itself" in how or seen_to(clause)):
        return "held"
    if (
        {"itself", "by"} & how
        and name.case in SUBJECTS
        and before not in INSIDE
        and (_worth(name) or block.root is None)
        and _object(sentence, clause, name)
    ):
        return "held" if "itself" in how else "held-by"
    if "to" in how and name.start == clause.verb.index + 1 and _day_of(sentence, clause, name):
        return "given-to"
    if "into" in how and name.case is Case.INSTRUMENTAL and _worth(name):
        return "went-over"
    return _gone_to(sentence, clause, name) or _organized(sentence, name) or _entered(sentence, clause, name, block)


def _day_of(sentence: Told, clause: Clause, name: EventName) -> bool:
    """Say whether what was given to an event is a time: "заключительный день был посвящён переговорам"."""
    given = any(form.case is Case.DATIVE for form in forms(sentence.scene.tape.at(name.head)))
    return given and any(sentence.scene.tape.low(at) in TIMES_GIVEN for at in range(clause.start, clause.verb.index))


def _habit(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause tells what somebody does again and again: "фонд проводит конкурс с 2016 года"."""
    words = set(sentence.scene.tape.lower)
    since = SINCE.search(sentence.scene.text) or words & {"ежегодно", "каждый", "регулярно"}
    return bool(since) and not clause.verb.past and not clause.verb.passive


def _gone_to(sentence: Told, clause: Clause, name: EventName) -> str:
    """Hold a visit that somebody came on, a contest whose results were summed up."""
    before_name = sentence.scene.tape.low(name.start - 1)
    came = clause.verb.lemmas & VISITED | clause.verb.lemmas & {"прибыть", "приехать", "находиться"}
    if came and "visit" in name.flags and name.case in {Case.INSTRUMENTAL, Case.PREPOSITIONAL} and not name.bare:
        return "came-on"
    asked = clause.verb.lemmas & ASKED and clause.verb.past and before_name == "на"
    if (came or asked) and name.case is Case.ACCUSATIVE and not name.bare and name.start > clause.verb.index:
        return "came-to"
    if name.case is Case.GENITIVE and clause.verb.lemmas & HOSTED and members(sentence, name):
        return "hosted"
    summed = "подвести" in clause.verb.lemmas and sentence.scene.tape.low(name.start - 1) in {"итоги", "результаты"}
    return "summed-up" if summed else ""


def members(sentence: Told, name: EventName) -> bool:
    """Say whether an event is named by those who came to it: "город принимал участников форума"."""
    before = sentence.scene.tape.at(name.start - 1)
    return before[:1].isalpha() and forms(before)[0].lemma in COMERS and not name.bare


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
        other.start < name.start <= other.end and other is not name and not (other.bare and name.case in PLAIN)
        for other in sentence.names
        if clause.covers(other.head)
    )


def _worth(name: EventName) -> bool:
    return (
        not name.bare
        or name.lemma in CONCRETE
        or name.kind
        in {EventKind.CONCERT, EventKind.PARADE, EventKind.CEREMONY, EventKind.MEETING, EventKind.RECEPTION}
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
        or any(sentence.scene.index(when.end) == place for when in sentence.scene.dates)
    )
    if first and name.case in {Case.PREPOSITIONAL, Case.GENITIVE} and not _after_participle(sentence, place):
        return "entered"
    if first or (name.own and _joins(sentence, clause, place)) or (early and _worth(name) and not name.bare):
        return "entered" if _joins(sentence, clause, place) or early else ""
    return "been-at" if _been_at(sentence, clause, name, place) else ""


def _been_at(sentence: Told, clause: Clause, name: EventName, place: int) -> bool:
    """Say whether somebody did something at a part of the programme: "приветствовал гостей на приёме в мэрии"."""
    now = "сегодня" in sentence.scene.tape.lower
    proper = name.kind in {EventKind.FORUM, EventKind.CONGRESS} and sentence.scene.tape.capital(name.head)
    if name.bare or (name.kind in WIDE and not proper) or not (clause.verb.past or now) or place != name.start - 1:
        return False
    somebody = any(clause.covers(group.actors[0].start) for group in sentence.persons)
    came = bool(clause.verb.lemmas & (VISITED | {"участвовать", "присутствовать", "собраться"}))
    came = came or sentence.scene.tape.low(place - 1) == "участие"
    told = proper or name.kind in OCCASIONS or _joins(sentence, clause, place)
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
