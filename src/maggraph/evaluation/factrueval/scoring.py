"""How well facts of FactRuEval-2016 were found, by the rules of its comparator in its easy mode.

Found facts are laid to marked ones so that F1 is greatest; several may be laid to one. A marked fact with what was laid
to it counts by the share of arguments that are right on both sides, and by how many of them one found fact ties
together. The comparator tries every way to lay them; here the best move is made until none is better.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from maggraph.evaluation.factrueval.facts import Argument, Fact, Kind

TAIL = 0.025


@dataclass(frozen=True)
class Quality:
    """Facts marked and found, and the sums of what each counts; parts of a fact count as parts."""

    gold: float = 0.0
    found: float = 0.0
    right_gold: float = 0.0
    right_found: float = 0.0

    def __add__(self, other: "Quality") -> "Quality":
        """Add the counts of two texts."""
        return Quality(
            self.gold + other.gold,
            self.found + other.found,
            self.right_gold + other.right_gold,
            self.right_found + other.right_found,
        )

    @property
    def precision(self) -> float:
        """The share of the found that is right, 1 of nothing."""
        return self.right_found / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the marked that was found, 1 of nothing."""
        return self.right_gold / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Score:
    """What was counted of one kind over all texts, and the 95 % interval of its F1."""

    kind: Kind
    quality: Quality
    low: float
    high: float


def score(kind: Kind, texts: Sequence[Quality], draws: int, seed: int) -> Score:
    """Add the counts of all texts; the interval draws texts with replacement."""
    whole = sum(texts, Quality())
    if not draws:
        return Score(kind, whole, whole.f1, whole.f1)
    chance = random.Random(seed)  # noqa: S311 - statistics, not secrets
    drawn = sorted(sum(chance.choices(texts, k=len(texts)), Quality()).f1 for _ in range(draws))
    cut = int(TAIL * draws)
    return Score(kind, whole, drawn[cut], drawn[-1 - cut])


def compared(kind: Kind, gold: Iterable[Fact], found: Iterable[Fact]) -> Quality:
    """Compare the facts of one kind in one text."""
    ours = [fact for fact in gold if fact.kind is kind]
    theirs = [fact for fact in found if fact.kind is kind]
    options = [[-1, *(place for place, fact in enumerate(ours) if fact.fits(one))] for one in theirs]
    laid = [-1] * len(theirs)
    best = _quality(ours, theirs, laid)
    while (better := max(_moves(ours, theirs, laid, options), key=_merit, default=None)) and better[0].f1 > best.f1:
        best, laid = better
    return best


def _merit(move: tuple[Quality, list[int]]) -> float:
    return move[0].f1


def _moves(
    gold: list[Fact], found: list[Fact], laid: list[int], options: list[list[int]]
) -> Iterable[tuple[Quality, list[int]]]:
    """Yield what every other place for one found fact would give."""
    for at, places in enumerate(options):
        for place in (one for one in places if one != laid[at]):
            moved = [*laid[:at], place, *laid[at + 1 :]]
            yield _quality(gold, found, moved), moved


def _quality(gold: list[Fact], found: list[Fact], laid: list[int]) -> Quality:
    total = Quality(found=float(laid.count(-1)))
    for place, fact in enumerate(gold):
        own = [one for one, at in zip(found, laid, strict=True) if at == place]
        if not fact.hard:
            worth = _worth(fact, own)
            total += Quality(1.0, len(own), worth, worth * len(own))
    return total


def _worth(gold: Fact, own: list[Fact]) -> float:
    """Return what a marked fact counts with what was laid to it, 0 to 1."""
    told = [(argument, fact) for fact in own for argument in fact.arguments]
    met: dict[Argument, list[int]] = {}
    wrong = 0.0
    for argument, fact in told:
        same = next((one for one in gold.arguments if one.fits(argument)), None)
        if same is None:
            wrong += argument.weight
        else:
            met.setdefault(same, []).append(own.index(fact))
    right = sum(argument.weight for argument in met)
    missed = sum(argument.weight for argument in gold.arguments if argument not in met)
    share = right / (right + wrong + missed) if right else 0.0
    return (share + share * _tied(list(met.values()), len(own))) / 2


def _tied(tellers: list[list[int]], facts: int) -> float:
    """Return the share of pairs of arguments that one found fact ties together."""
    pairs = list(combinations(tellers, 2))
    if facts == 1 or not pairs:
        return 1.0
    return sum(not set(one).isdisjoint(other) for one, other in pairs) / len(pairs)
