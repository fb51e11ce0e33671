"""A delegation named once goes on acting: its members and its body were wherever "делегация" or "гости" went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from maggraph.extraction.clauses import Clause
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import LIKELY, Part, Taking, Told
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

MEMBERS = frozenset(["делегат", "гость", "посланец"])
BELONGING = frozenset(["in-delegation", "headed-by", "heads-delegation", "labelled", "was-in-delegation"])
"""Rules that say of somebody that he belongs to a delegation."""
JOINED = frozenset([Capacity.PARTICIPANT, Capacity.DELEGATE])


@dataclass
class Delegation:
    """The delegation told of last: its bodies and its members, as references in the order of the text."""

    bodies: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)

    def learn(self, sentence: Told, takings: Iterable[Taking]) -> None:
        """Take in what a sentence says of it: whose it is, and who belongs to it."""
        bodies = whose_delegation(sentence)
        if bodies:
            self.bodies, self.members = bodies, []
        span = sentence.scene.span
        self.members += [
            one.agent
            for one in takings
            if one.capacity is Capacity.DELEGATE
            and one.rule in BELONGING
            and one.agent.startswith("person/")
            and span.covers(one.span)
            and one.agent not in self.members
        ]

    def goes(self, sentence: Told, found: Iterable[Part]) -> Iterator[Taking]:
        """Yield the parts of all who belong to it where a clause says that it came, saw or laid flowers."""
        for part in found:
            there = part.act.capacity in JOINED and part.act.presence is Presence.IN_PERSON
            if there and not part.clause.verb.negated and self._visitors(sentence, part.clause):
                at = part.clause.verb.index
                span = sentence.scene.at(at, at + 1)
                for ref in (*self.bodies, *self.members):
                    yield Taking(ref, Capacity.DELEGATE, Presence.IN_PERSON, span, "delegation", LIKELY, at)

    def _visitors(self, sentence: Told, clause: Clause) -> bool:
        """Say whether a clause's subject is the delegation, or its members where it is known whose they are."""
        known = MEMBERS | {"делегация"} if self.bodies else frozenset(["делегация"])
        return any(_visitor(sentence, at, known) for at in range(clause.start, clause.end))


def whose_delegation(sentence: Told) -> list[str]:
    """Return the bodies or cities whose delegation a sentence names."""
    return [ref for at in sentence.scene.tape.where(Mark.DELEGATION) for ref in _whose(sentence, at)]


def _whose(sentence: Told, at: int) -> list[str]:
    """Return the bodies or cities right after "делегация"."""
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at) or "делегация" not in lemmas(word):
        return []
    after = [group for group in sentence.bodies if at < group.start <= at + 2]
    return [actor.mention.entity for group in after[:1] for actor in group.actors]


def _visitor(sentence: Told, at: int, known: frozenset[str]) -> bool:
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at) or sentence.scene.case_asked(at):
        return False
    return any(form.lemma in known and form.case is Case.NOMINATIVE for form in forms(word)[:3])
