"""What a clause says that somebody did at an event: the lexicon of acts, read once, and the line that fits a clause."""

from dataclasses import dataclass
from functools import cache

from maggraph.extraction.clauses import Clause
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import NO_LEMMAS, told_by
from maggraph.extraction.scenes import Scene
from maggraph.facts.kinds import Capacity, Presence


@dataclass(frozen=True)
class Act:
    """One line of the lexicon: verbs, what else must or must not stand in the clause, and what follows from it."""

    rule: str
    verbs: frozenset[str]
    also: tuple[frozenset[str], ...]
    wants: tuple[frozenset[str], ...]
    refuses: frozenset[str]
    capacity: Capacity
    presence: Presence
    who: str

    def fits(self, held: frozenset[str]) -> bool:
        """Say whether all that the line asks of a clause's words holds."""
        return all(group & held for group in (*self.also, *self.wants)) and not self.refuses & held


@cache
def acts() -> tuple[Act, ...]:
    """Return the lexicon's acts in the order in which they count."""
    return tuple(_act(rule, row) for rule, row in entries("acts").items())


def _act(rule: str, row: tuple[str, ...]) -> Act:
    verbs, *also = (frozenset(group.split("/")) for group in row[0].split())
    groups = row[1].split()
    wants = tuple(frozenset(group.split("/")) for group in groups if not group.startswith("!"))
    refuses = frozenset(group[1:] for group in groups if group.startswith("!"))
    return Act(rule, verbs, tuple(also), wants, refuses, Capacity(row[2]), Presence(row[3]), row[4])


@cache
def _by_verb() -> dict[str, frozenset[int]]:
    """Return the places of the acts of each verb."""
    known: dict[str, frozenset[int]] = {}
    for place, act in enumerate(acts()):
        for verb in act.verbs:
            known[verb] = known.get(verb, frozenset()) | {place}
    return known


def act_of(clause: Clause, held: frozenset[str]) -> Act | None:
    """Return the first act that fits a clause, given the dictionary forms of its words."""
    told = held | clause.verb.lemmas | (frozenset(["@negated"]) if clause.verb.negated else NO_LEMMAS)
    places = {place for verb in clause.verb.lemmas for place in _by_verb().get(verb, ())}
    fitting = [act for place in sorted(places) if (act := acts()[place]).fits(told)]
    if clause.verb.negated:
        return next((act for act in fitting if act.presence is Presence.ABSENT), None)
    return fitting[0] if fitting else None


def held_by(scene: Scene, start: int, end: int) -> frozenset[str]:
    """Return the dictionary forms of the words between two indices, quotations left out."""
    words, depth = scene.tape.words[start:end], scene.tape.depth[start:end]
    plain = (word for word, deep in zip(words, depth, strict=True) if not deep) if any(depth) else words
    return NO_LEMMAS.union(*map(told_by, plain))
