"""Sessions that only their body tells of: "Правление союза соберётся 18 октября", "собрался совет"."""

from maggraph.extraction.clauses import Clause
from maggraph.extraction.events_dating import dated
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import Form, forms
from maggraph.extraction.participations import LIKELY, Told, to_come
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind, EventStatus
from maggraph.language import Case

CONVENING = word_set("convening")
ORGANS = word_set("organs")
LONGEST = 6
"""Words of what convened that its title takes in."""


def convene(sentence: Told, introducer: Introducer) -> bool:
    """Add the session of a body that is said to have met, or to meet."""
    if sentence.names:
        return False
    for clause in sentence.clauses:
        at = _organ(sentence, clause) if clause.verb.lemmas & CONVENING and not clause.verb.negated else -1
        if at >= 0:
            return _add(sentence, introducer, clause, at)
    return False


def _organ(sentence: Told, clause: Clause) -> int:
    """Return where the noun of the body that met stands in a clause, -1 if no such body did."""
    tape = sentence.scene.tape
    for at in range(clause.start, clause.end):
        word = tape.at(at)
        if word[:1].isalpha() and not tape.depth[at] and _subject(forms(word)[0]):
            return at
    return -1


def _subject(form: Form) -> bool:
    return form.lemma in ORGANS and form.case in {Case.NOMINATIVE, Case.ACCUSATIVE}


def _add(sentence: Told, introducer: Introducer, clause: Clause, at: int) -> bool:
    block, index = introducer.block, clause.verb.index
    ahead = to_come(sentence.scene, clause) or bool(clause.verb.lemmas & listed("planning"))
    days = introducer.ahead(index) if ahead else introducer.dates(index)
    if not any(days) or not (ahead or dated(sentence, introducer.moments, index) or block.root is None):
        return False
    status = EventStatus.PLANNED if ahead else EventStatus.HELD
    end = min(index if at < index else clause.end, at + LONGEST)
    title = f"Заседание: {sentence.scene.tape.text(at, end)}".strip(" .,")
    span = sentence.scene.at(clause.start, clause.end)
    draft = Draft(title, EventKind.SESSION, status, *days, [span], "convened", LIKELY, lemma="заседание")
    draft.paragraph = span.paragraph
    if not ahead:
        draft.parent = block.root
        introducer.place(draft)
        introducer.fresh.append(draft)
    block.add(draft)
    return True
