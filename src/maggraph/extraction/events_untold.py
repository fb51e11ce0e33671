"""The event of a dated passage that names none: made of what somebody is told to have done on that day."""

from collections.abc import Iterable, Sequence

from maggraph.extraction.clauses import Clause
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.lexicon import entries
from maggraph.extraction.participations import Part, Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, EventKind, EventStatus

Early = tuple[Told, Introducer, tuple[Part, ...]]

FULL = len("YYYY-MM-DD")
LONGEST = 140
FIRST = 2
"""Telling sentences with which a passage opens."""
DOUBTFUL = 0.5
MARKS = frozenset(";:.,()")
BY_ACT = {
    Capacity.MODERATOR: ("Заседание", EventKind.SESSION),
    Capacity.SPEAKER: ("Заседание", EventKind.SESSION),
    Capacity.PERFORMER: ("Концерт", EventKind.CONCERT),
    Capacity.OPENER: ("Церемония", EventKind.CEREMONY),
    Capacity.HOST: ("Приём", EventKind.STUDY_VISIT),
}
"""What an event is where only somebody's part in it is told."""
NO_EVENTS = word_set("no-events")
"""Verbs of what befalls somebody: born, appointed, dismissed."""


def untold(early: Iterable[Early]) -> Draft | None:
    """Return the event that the first telling sentence of a passage without events stands for, None if none does."""
    told = 0
    for sentence, introducer, found in early:
        clause = _deed(sentence, found, opens=told < FIRST)
        told += bool(sentence.clauses)
        if clause and len(introducer.block.start) == FULL:
            return _draft(sentence, introducer, clause, found)
    return None


def visit_before(early: Iterable[Early], meetings: Sequence[Draft]) -> Draft | None:
    """Put the meetings that a passage names first under the visit that it told of before: "Мэр прибыл в …".

    A bare "Поездка" or "Визит" is that visit itself, and takes over what was told of it.
    """
    draft = untold(early)
    if draft is None or draft.kind is not EventKind.STUDY_VISIT:
        return None
    first = meetings[0]
    if first.kind is EventKind.STUDY_VISIT and " " not in first.title and not first.quoted:
        first.title, first.city = draft.title, first.city or draft.city
        return None
    for meeting in meetings:
        meeting.parent = meeting.parent or draft
    return draft


def _deed(sentence: Told, found: tuple[Part, ...], *, opens: bool) -> Clause | None:
    """Return the clause that tells of something done: by a verb of the lexicon, else by an act that somebody did.

    An act counts in a sentence with a day, and where a passage opens: its day is then the line before.
    """
    told = [clause for clause in sentence.clauses if _happened(clause)]
    dated = opens or any(when.to_the_day for when in sentence.scene.dates)
    acted = [part.clause for part in found if dated and part.group and part.clause in told]
    return next((clause for clause in told if clause.verb.lemmas & entries("deeds").keys()), next(iter(acted), None))


def _happened(clause: Clause) -> bool:
    over = clause.verb.past or clause.verb.passive
    return over and not clause.verb.negated and not clause.verb.lemmas & NO_EVENTS


def _draft(sentence: Told, introducer: Introducer, clause: Clause, found: tuple[Part, ...]) -> Draft:
    title, kind = _called(sentence, clause)
    act = next((part.act for part in found if part.clause is clause), None)
    if kind is EventKind.OTHER and act and act.capacity in BY_ACT:
        title, kind = BY_ACT[act.capacity]
    start, end = introducer.dates(clause.verb.index)
    span = sentence.scene.at(clause.start, clause.end)
    draft = Draft(
        title, kind, EventStatus.HELD, start, end, [span], "untold", DOUBTFUL, paragraph=sentence.scene.span.paragraph
    )
    introducer.place(draft)
    return draft


def _called(sentence: Told, clause: Clause) -> tuple[str, EventKind]:
    """Return title and kind: the verb's noun with what follows it, else the clause itself."""
    verb = min(clause.verb.lemmas & entries("deeds").keys(), default="")
    if not verb:
        words = _words(sentence, clause.start, clause.end) or sentence.scene.text.strip()
        return _shortened(words), EventKind.OTHER
    noun, kind, way = entries("deeds")[verb]
    words = _words(sentence, clause.verb.index + 1, clause.end) or _words(sentence, clause.start, clause.verb.index)
    return _shortened(f"{noun}{':' if way == 'of' else ''} {words}"), EventKind(kind)


def _words(sentence: Told, start: int, limit: int) -> str:
    """Return the words up to the next mark outside quotations."""
    tape = sentence.scene.tape
    end = next((at for at in range(start, limit) if tape.at(at) in MARKS and not tape.depth[at]), limit)
    return tape.text(start, end).strip(" .,;:")


def _shortened(title: str) -> str:
    """Cut a title at a word's end, capital first.

    >>> _shortened("мэр посадил дерево")
    'Мэр посадил дерево'
    """
    words = title if len(title) <= LONGEST else title[: LONGEST + 1].rpartition(" ")[0] or title[:LONGEST]
    return words[:1].upper() + words[1:]
