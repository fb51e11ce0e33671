"""Lists under a heading: what the heading says holds for each item, until a sentence that is no item."""

from dataclasses import dataclass

from maggraph.extraction.awards import Awarding
from maggraph.extraction.awards_recipients import lemmas_of
from maggraph.extraction.clauses import ordering
from maggraph.extraction.elections import Election
from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.groups import Group
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Part, Told
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

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
ENDS = frozenset(".;!?…,")
RUBRIC = 5
"""Words of a line that is but a label."""
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
    inline: bool = False
    marked: bool = False

    def takes(self, sentence: Told) -> bool:
        """Say whether a sentence is an item under the heading: of awards a marked one, if those before it were."""
        own = marked(sentence)
        fits = is_item(sentence) and (own or not (self.marked and self.awarding))
        self.marked = self.marked or own
        return fits

    def closed_by(self, sentence: Told) -> bool:
        """Say whether an item is the last of a list that goes on over semicolons."""
        return self.inline and not semicolon(sentence)


def ends_open(sentence: Told) -> bool:
    """Say whether a sentence ends in a colon or a dash, or an order without any mark."""
    tape = sentence.scene.tape
    last = tape.at(len(tape) - 1)
    return last in {":", "–", "—"} or (_orders(sentence) and last not in ENDS)


def _orders(sentence: Told) -> bool:
    return any(ordering(sentence.scene, clause) for clause in sentence.clauses)


def marked(sentence: Told) -> bool:
    """Say whether a sentence begins with the mark or number of an item."""
    tape = sentence.scene.tape
    return tape.at(0) in MARKERS or (tape.at(0)[:1].isdigit() and tape.at(1) in {")", "."})


def semicolon(sentence: Told) -> bool:
    """Say whether a sentence ends in a semicolon, so that the list it is of goes on."""
    return sentence.scene.tape.at(len(sentence.scene.tape) - 1) == ";"


def goes_on(sentence: Told) -> bool:
    """Say whether a sentence gives the first item of a list after a colon: "награждены: Лев Цой, врач;"."""
    tape = sentence.scene.tape
    return semicolon(sentence) and any(tape.at(at) == ":" and not tape.depth[at] for at in range(len(tape)))


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
    return _labelled(sentence, event, held)


def _labelled(sentence: Told, event: Draft, held: set[str]) -> Heading | None:
    """Read a heading that says what those named under it did."""
    if held & SPEAKING:
        return Heading(event, capacity=Capacity.SPEAKER)
    row = _row(sentence)
    if row:
        return Heading(event, capacity=Capacity(row[0]), presence=Presence(row[1]))
    return Heading(event, capacity=Capacity.PARTICIPANT) if held & ATTENDING else None


def is_rubric(sentence: Told) -> bool:
    """Say whether a line is but a noun that says what those in the next lines did: "Докладчики", "Члены жюри"."""
    alone = sentence.scene.opens and not (sentence.clauses or sentence.persons or sentence.names)
    return alone and len(sentence.scene.tape) <= RUBRIC and _row(sentence) is not None


def _row(sentence: Told) -> tuple[str, ...] | None:
    """Return what the lexicon of labels says of a noun in the nominative of a heading."""
    labels = entries("labels")
    words = (word for word in sentence.scene.tape.words if word[:1].isalpha())
    known = (form for word in words for form in forms(word)[:4] if form.lemma in labels)
    return next((labels[form.lemma] for form in known if form.case in {Case.NOMINATIVE, None}), None)


def is_item(sentence: Told) -> bool:
    """Say whether a sentence is an item of a list: marked as one, or a name with an office and no verb."""
    if _orders(sentence):
        return False
    return marked(sentence) or (not sentence.clauses and bool(sentence.persons or sentence.bodies))


def item_group(sentence: Told) -> Group | None:
    """Return whom an item names: its first persons, else its first cities or bodies."""
    return next(iter([*sentence.persons[:1], *sentence.bodies[:1]]), None)
