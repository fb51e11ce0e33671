"""Events named in passing, or in a headline, before a bare noun or a pronoun says that they were held, or will be."""

from dataclasses import replace

from maggraph.extraction.calendar import is_ahead
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.participations import Told

TOOK_PLACE = frozenset(["состояться", "пройти", "проходить"])
PRONOUNS = frozenset(["он", "она", "они", "оно"])


def hinted(name: EventName, block: Block) -> EventName:
    """Give a bare noun the name of the one hinted at before: "о Форуме городов … решили провести форум"."""
    before = block.hinted
    if before is None or not name.bare:
        return name
    same = before.lemma == name.lemma or (block.root is None and block.headed and before.kind is name.kind)
    return replace(name, title=before.title, quoted=before.quoted, bare=False) if same else name


def by_pronoun(sentence: Told, block: Block) -> EventName | None:
    """Return the name of what a pronoun means that is said to be held: "Они пройдут в июне"."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or block.hinted is None or sentence.names or not is_ahead(sentence.scene):
        return None
    spoken = {sentence.scene.tape.low(at) for at in range(clause.start, clause.verb.index)}
    said = clause.verb.lemmas & TOOK_PLACE and spoken & PRONOUNS
    return replace(block.hinted, head=clause.verb.index) if said else None
