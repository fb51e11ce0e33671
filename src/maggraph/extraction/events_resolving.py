"""What an event's name means where it is no new one: the same held again, its opening, the whole of a programme."""

import re
from dataclasses import replace

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block, Draft, general
from maggraph.extraction.events_repeating import with_title
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

HELD = word_set("held")
WHOLE = frozenset([EventKind.CEREMONY, EventKind.CELEBRATION])
NUMBERED = re.compile(r"^(?:[IVXLC]+|\d+-?(?:й|я|е))\s+")


def next_time(sentence: Told, block: Block, name: EventName) -> bool:
    """Say whether a name means the same event held again, later."""
    words = {sentence.scene.tape.low(at)[:6] for at in range(name.start, name.head)}
    if words & {"следую", "будуща", "будуще", "будущи", "предст"}:
        return True
    year = block.end[:4]
    near = [when for when in sentence.scene.dates if name.end <= sentence.scene.index(when.start) <= name.end + 2]
    return name.own and bool(year) and any(when.has_year and when.dated(0)[0][:4] > year for when in near)


def again(block: Block, name: EventName) -> EventName:
    """Give an event that is to be held again the title of the one told of."""
    before = block.find(name)
    if before is None or not name.bare:
        return with_title(name, before) if before and name.edition else name
    return replace(name, title=_capital(NUMBERED.sub("", before.title)), bare=False, quoted=before.quoted or name.title)


def is_held(sentence: Told, name: EventName, *, bare: bool = False) -> bool:
    """Say whether a verb says of a name that it took place: then it is no other event said again, unless bare."""
    on = {"состояться", "пройти", "проходить"}
    verb = any(clause.covers(name.head) and clause.verb.lemmas & on for clause in sentence.clauses)
    return verb and (bare or not name.bare) and name.case is Case.NOMINATIVE and (bare or not name.pointing)


def over(sentence: Told, name: EventName) -> bool:
    """Say whether a name only says when something else was: "после переговоров", "по окончании форума"."""
    before = sentence.scene.tape.low(name.start - 1)
    return before in {"после", "перед", "до", "накануне", "окончании", "завершении"} and name.case is Case.GENITIVE


def whole(sentence: Told, block: Block, name: EventName) -> Draft | None:
    """Return the block's first event where "церемония началась с …" means it as a whole."""
    on = {"начаться", "завершиться", "продолжиться", "закончиться", "открыться"}
    verb = any(clause.covers(name.head) and clause.verb.lemmas & on for clause in sentence.clauses)
    return block.root if verb and (name.bare or general(name)) and name.kind in WHOLE else None


def opening(sentence: Told, block: Block, name: EventName) -> EventName | None:
    """Return the opening or closing of a programme of several days as a part of it, None if it is none of its own."""
    root = block.root
    if root is None or root.start == root.end or name.lemma not in {"открытие", "закрытие", "церемония"} or name.quoted:
        return None
    whole_of = opened(sentence, block, name)
    bare = name.bare and name.lemma != "церемония"
    if not (bare or whole_of is root) or block.find(name, by_kind=False):
        return None
    held = any(one.covers(name.head) and one.verb.lemmas & HELD for one in sentence.clauses)
    at = sentence.scene.tape.low(name.start - 1) in {"на", "в"}
    held = held and not (at and name.bare)
    inside = bool(block.moments and sentence.persons) and at
    return (
        replace(name, title=f"{name.title}: {root.title}" if name.bare else name.title, bare=False)
        if held or inside
        else None
    )


def opened(sentence: Told, block: Block, name: EventName) -> Draft | None:
    """Return the event whose opening or closing a name means: no event of its own."""
    tape = sentence.scene.tape
    if name.lemma not in {"открытие", "закрытие", "церемония"} or name.quoted:
        return None
    inside = {
        lemma for at in range(name.head + 1, name.end) for lemma in lemmas(tape.at(at)) if tape.at(at)[:1].isalpha()
    }
    if name.lemma == "церемония" and not inside & {"открытие", "закрытие"}:
        return None
    told = [draft for draft in block.drafts if draft.held or draft is block.announced]
    return next((draft for draft in told if draft.lemma in inside), None)


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
