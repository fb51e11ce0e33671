"""Meetings that a noun tells of with those who met: "переговоры с министром …", "разговор мэра с послом"."""

from collections.abc import Iterator

from maggraph.extraction.clauses import Clause, Verb
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_planning import is_planned
from maggraph.extraction.groups import Group
from maggraph.extraction.lexicon import entries
from maggraph.extraction.meetings import Meeting
from maggraph.extraction.participations import Told
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

WITH = frozenset(["с", "со", "между", "у"])
FARTHEST = 14
"""Words between the noun and the first who met."""
LED = frozenset(["вести", "иметь", "завершить", "начать", "открыть", "стать"])


def named_meetings(sentence: Told, block: Block, protagonist: str | None) -> Iterator[Meeting]:
    """Yield the meetings of a sentence's nouns; `protagonist` stands in where only the other side is named."""
    if not block.start:
        return
    for name in sentence.names:
        clause = _clause(sentence, name)
        if name.kind is EventKind.MEETING and _told(sentence, name, clause, block):
            sides = _sides(sentence, name, clause)
            if len(sides) == 1 and protagonist and protagonist not in sides:
                sides = (protagonist, *sides)
            if len(sides) > 1 or (sides and block.root and (not name.plural or name.lemma == "переговоры")):
                yield Meeting(clause, sides, None, (), "meeting-named")


def _clause(sentence: Told, name: EventName) -> Clause:
    """Return the clause of a noun, all words of the sentence where it has no verb."""
    covering = (clause for clause in sentence.clauses if clause.covers(name.head))
    verb = Verb(name.head, frozenset(), passive=False, plural=False, gender="", past=True, negated=False)
    return next(covering, Clause(verb, name.start, len(sentence.scene.tape)))


def _told(sentence: Told, name: EventName, clause: Clause, block: Block) -> bool:
    """Say whether a noun is what was held: the subject, or what a verb led or went over to."""
    if clause.verb.negated or is_planned(sentence, clause, name, block):
        return False
    how = {way for verb in clause.verb.lemmas for way in entries("holding").get(verb, ("",))[0].split()}
    before = sentence.scene.tape.low(name.start - 1)
    if name.case is Case.INSTRUMENTAL:
        return bool(how & {"into", "itself"}) and before not in WITH
    if name.case is Case.GENITIVE and before == "с":
        return bool(clause.verb.lemmas & {"начаться", "начинаться", "начать"})
    led = bool(clause.verb.lemmas & LED) and before not in {"о", "об", "на", "в", "по"}
    return name.case is Case.NOMINATIVE or (name.case is Case.ACCUSATIVE and led)


def _sides(sentence: Told, name: EventName, clause: Clause) -> tuple[str, ...]:
    """Return who stands after the noun as having met, the verb's own subject with them where it led the talks."""
    near = [group for group in sentence.persons if _near(sentence, group, name, clause)]
    met = _labelled(sentence, name) or any(
        sentence.scene.tape.low(at) in WITH for group in near for at in range(name.head, group.start)
    )
    led = [group for group in sentence.persons if clause.verb.lemmas & LED and group.case is Case.NOMINATIVE]
    own = [group for group in led if clause.covers(group.actors[0].start) and group not in near]
    if not met or not near:
        return ()
    return tuple(dict.fromkeys(actor.mention.entity for group in (*own, *near) for actor in group.actors))


def _labelled(sentence: Told, name: EventName) -> bool:
    """Say whether those who met follow a colon: "Двусторонняя встреча: мэр Омска … – мэр Клина …"."""
    return sentence.scene.tape.at(name.end) == ":"


def _near(sentence: Told, group: Group, name: EventName, clause: Clause) -> bool:
    end = clause.verb.index if clause.verb.index > name.head else len(sentence.scene.tape)
    within = name.head < group.actors[0].start < min(end, name.head + 2 * FARTHEST)
    asked = group.case in {Case.GENITIVE, Case.INSTRUMENTAL, None} or _labelled(sentence, name)
    return within and asked and group.start <= name.head + FARTHEST
