"""Lists under a heading: what the heading says holds for each item, until a sentence that is no item."""

from dataclasses import dataclass

from maggraph.extraction.awards import Awarding
from maggraph.extraction.awards_recipients import lemmas_of
from maggraph.extraction.elections import Election
from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.groups import Group
from maggraph.extraction.participations import Part, Told
from maggraph.facts.kinds import Capacity, Presence

MARKERS = frozenset("-–—•*▪·◦●")
SPEAKING = frozenset(["выступление", "доклад", "докладчик", "спикер", "выступать", "выступающий", "сообщение"])
HOSTING = {
    "организатор": "organizers",
    "учредитель": "organizers",
    "соорганизатор": "co_organizers",
    "партнер": "supporters",
    "партнёр": "supporters",
}
ATTENDING = frozenset(["участник", "гость", "присутствовать", "делегат"])
ELECTING = frozenset(["состав", "избрать", "выбрать", "избрание", "проголосовать", "утвердить", "переизбрать"])
WINNING = frozenset(["победитель", "место", "призёр", "призер", "лауреат", "дипломант"])


@dataclass
class Heading:
    """What a heading says of the items under it, and the event that they belong to."""

    event: Draft
    part: Part | None = None
    awarding: Awarding | None = None
    given: Given | None = None
    election: Election | None = None
    hosting: str = ""
    capacity: Capacity | None = None
    presence: Presence = Presence.ATTENDED
    winners: bool = False
    words: str = ""


def ends_open(sentence: Told) -> bool:
    """Say whether a sentence ends in a colon or a dash."""
    tape = sentence.scene.tape
    return tape.at(len(tape) - 1) in {":", "–", "—"}


def noun_heading(sentence: Told, event: Draft) -> Heading | None:
    """Read a heading without a telling verb: "Организаторы:", "Темы выступлений:", "Места распределились так:"."""
    held = {lemma for word in sentence.scene.tape.words for lemma in lemmas_of(word)}
    hosting = next((HOSTING[noun] for noun in HOSTING if noun in held), "")
    if hosting:
        return Heading(event, hosting=hosting)
    if held & WINNING:
        return Heading(event, winners=True)
    if held & ELECTING and "делегация" not in held:
        return Heading(event, capacity=Capacity.ELECTEE, presence=Presence.NOT_STATED)
    if held & {"делегация"}:
        return Heading(event, capacity=Capacity.DELEGATE, presence=Presence.IN_PERSON)
    if held & SPEAKING:
        return Heading(event, capacity=Capacity.SPEAKER)
    return Heading(event, capacity=Capacity.PARTICIPANT) if held & ATTENDING else None


def is_item(sentence: Told) -> bool:
    """Say whether a sentence is an item of a list: marked as one, or a name with an office and no verb."""
    tape = sentence.scene.tape
    if tape.at(0) in MARKERS or (tape.at(0)[:1].isdigit() and tape.at(1) in {")", "."}):
        return True
    return not sentence.clauses and bool(sentence.persons or sentence.bodies)


def item_group(sentence: Told) -> Group | None:
    """Return whom an item names: its first persons, else its first cities or bodies."""
    return next(iter([*sentence.persons[:1], *sentence.bodies[:1]]), None)
