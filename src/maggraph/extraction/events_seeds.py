"""The event that a passage is about though no verb of holding says so: named in its heading, or in its first words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_items import ELSEWHERE, MEMBERS, completed
from maggraph.extraction.events_making import clause_of
from maggraph.extraction.events_planning import is_planned
from maggraph.extraction.events_resolving import over
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

COMERS = frozenset(["участник", "гость", "организатор", "программа", "итог", "работа", "делегат"])
"""Nouns before an event's name that leave it the one told of: "список участников круглого стола"."""
NEVER = frozenset([EventKind.PUBLICATION, EventKind.APPLICATION])
ITSELF = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE, Case.PREPOSITIONAL])
FULL = len("YYYY-MM-DD")
ENOUGH = 2
"""Points below which a name is only a name."""


@dataclass(frozen=True)
class Seed:
    """An event's name with the sentence that names it, and how much speaks for it."""

    sentence: Told
    name: EventName
    points: int


def seed_of(sentences: list[Told], headlines: Iterable[Told], block: Block) -> Seed | None:
    """Return the name that most speaks for as what a passage is about from the start, the first of equals."""
    root = block.root
    before = [one for one in sentences if root is None or one.scene.span.paragraph < root.paragraph]
    found = [
        *(seed for one in headlines for seed in _seeds(one, block, int(not one.clauses))),
        *(seed for place, one in enumerate(before) for seed in _seeds(one, block, int(place == 0))),
    ]
    best = max(found, key=lambda seed: seed.points, default=None)
    return best if best and best.points >= ENOUGH else _bare(before, block)


def _bare(sentences: Iterable[Told], block: Block) -> Seed | None:
    """Return the first bare noun beside somebody's name in a dated passage that has no event: "митинг вёл …"."""
    if block.root or len(block.start) != FULL:
        return None
    beside = ((one, name) for one in sentences if one.persons for name in one.names)
    fitting = (Seed(one, name, 0) for one, name in beside if _may_be(one, name, block) and name.case in ITSELF)
    return next((seed for seed in fitting if seed.name.kind not in ELSEWHERE), None)


def _seeds(sentence: Told, block: Block, more: int) -> Iterator[Seed]:
    for name in sentence.names:
        whole = completed(sentence, name)
        met = name.kind is EventKind.MEETING and bool(sentence.persons and sentence.scene.dates)
        if _may_be(sentence, name, block) and (met or not whole.bare):
            yield Seed(sentence, whole, more + _points(sentence, name))


def _may_be(sentence: Told, name: EventName, block: Block) -> bool:
    clause = clause_of(sentence, name)
    several = name.plural and name.kind is not EventKind.MEETING
    if name.pointing or several or name.kind in NEVER or over(sentence, name):
        return False
    if clause and (clause.verb.negated or is_planned(sentence, clause, name, block)):
        return False
    before = sentence.scene.tape.at(name.start - 1)
    owner = forms(before)[0].lemma if before[:1].isalpha() else ""
    return owner in COMERS or owner not in MEMBERS


def _points(sentence: Told, name: EventName) -> int:
    """Count what speaks for a name: a title or number of its own, its case, a day in its sentence."""
    dated = any(when.to_the_day for when in sentence.scene.dates)
    plain = name.case is Case.NOMINATIVE or not sentence.clauses
    alone = name.kind is EventKind.MEETING and bool(sentence.clauses) and not (dated and sentence.persons)
    return 2 * name.own + plain + dated - alone
