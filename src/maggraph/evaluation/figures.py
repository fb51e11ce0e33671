"""Precision, recall and F1 of each family, with the interval that resampling gives, and precision by confidence.

The interval is a percentile bootstrap over units (events, persons, entities): units are drawn with replacement and
their counts summed. Single facts would not do: those of one event are found or missed together, and intervals over
them come out too narrow. A report of one event has no interval to speak of: it is the figure itself.
"""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from maggraph.evaluation.alignment import aligned
from maggraph.evaluation.families import Claims, Family, claims
from maggraph.evaluation.sides import Side

SEED = 20240229
SAMPLES = 1000
TAIL = 0.025
"""What is cut off on each side: a 95 % interval."""

BANDS = {"sure": 0.9, "likely": 0.6, "doubtful": 0.0}
"""Confidence bands and where each begins, the surest first."""


@dataclass(frozen=True)
class Counts:
    """How many facts the gold has, how many were found, and how many of these are right."""

    gold: int
    found: int
    hit: int

    @property
    def precision(self) -> float:
        """Return the share of the found that is right; nothing found is right only if there was nothing to find."""
        return self.hit / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found; of nothing, all was."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.hit / (self.gold + self.found) if self.gold + self.found else 1.0


@dataclass(frozen=True)
class Figure:
    """One family's counts, the interval of its F1, and found and right by confidence band."""

    family: Family
    counts: Counts
    low: float
    high: float
    bands: tuple[tuple[str, Counts], ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """The figures of all families."""

    figures: tuple[Figure, ...]

    def figure(self, family: Family) -> Figure:
        """Return one family's figure."""
        return next(one for one in self.figures if one.family is family)


def evaluate(gold: Side, found: Side, samples: int = SAMPLES, seed: int = SEED) -> Evaluation:
    """Count what the found side has of the gold; equal sides and seed give equal figures."""
    ours, theirs = claims(gold), claims(aligned(found, gold))
    return Evaluation(tuple(_figure(family, ours[family], theirs[family], (samples, seed)) for family in Family))


def _figure(family: Family, gold: Claims, found: Claims, chance: tuple[int, int]) -> Figure:
    low, high = _interval(_by_unit(gold, found), *chance)
    return Figure(family, counted(gold, found), low, high, _by_band(gold, found))


def counted(gold: Iterable[object], found: Iterable[object]) -> Counts:
    """Count two sets of facts."""
    ours, theirs = set(gold), set(found)
    return Counts(len(ours), len(theirs), len(ours & theirs))


def _by_unit(gold: Claims, found: Claims) -> list[Counts]:
    """Count by unit; a right fact belongs to the gold's unit."""
    golds = Counter(claim.unit for claim in gold.values())
    founds = Counter(gold.get(fact, claim).unit for fact, claim in found.items())
    hits = Counter(gold[fact].unit for fact in found if fact in gold)
    return [Counts(golds[unit], founds[unit], hits[unit]) for unit in sorted({*golds, *founds})]


def _interval(units: list[Counts], samples: int, seed: int) -> tuple[float, float]:
    if not units or not samples:
        whole = _sum(units).f1
        return whole, whole
    chance = random.Random(seed)  # noqa: S311 - statistics, not secrets
    drawn = sorted(_sum(chance.choices(units, k=len(units))).f1 for _ in range(samples))
    cut = int(TAIL * samples)
    return drawn[cut], drawn[-1 - cut]


def _sum(units: Iterable[Counts]) -> Counts:
    listed = list(units)
    return Counts(sum(it.gold for it in listed), sum(it.found for it in listed), sum(it.hit for it in listed))


def _by_band(gold: Claims, found: Claims) -> tuple[tuple[str, Counts], ...]:
    """Count found and right facts by band; recall by band has no meaning, so the gold of a band is its right facts."""
    banded: dict[str, list[bool]] = {}
    for fact, claim in found.items():
        if claim.confidence is not None:
            banded.setdefault(band(claim.confidence), []).append(fact in gold)
    return tuple(
        (name, Counts(sum(banded[name]), len(banded[name]), sum(banded[name]))) for name in BANDS if name in banded
    )


def band(confidence: float) -> str:
    """Return the band of a confidence.

    >>> band(0.9), band(0.89), band(0.3)
    ('sure', 'likely', 'doubtful')
    """
    return next(name for name, begins in BANDS.items() if confidence >= begins)
