"""The figures of many reports as one: counts are added, so that a long report weighs more than a short one.

The interval comes from drawing whole reports with replacement: what is said of unseen reports is as sure as their
number allows.
"""

import random
from collections.abc import Collection, Iterable

from maggraph.evaluation.families import Family
from maggraph.evaluation.figures import BANDS, SAMPLES, SEED, TAIL, Counts, Evaluation, Figure


def total(evaluations: Collection[Evaluation], samples: int = SAMPLES, seed: int = SEED) -> Evaluation:
    """Add up the figures of several reports; equal figures and seed give equal totals."""
    return Evaluation(tuple(_total([one.figure(family) for one in evaluations], samples, seed) for family in Family))


def added(counts: Iterable[Counts]) -> Counts:
    """Add counts up.

    >>> added([Counts(2, 3, 1), Counts(1, 1, 1)])
    Counts(gold=3, found=4, hit=2)
    """
    listed = list(counts)
    return Counts(sum(it.gold for it in listed), sum(it.found for it in listed), sum(it.hit for it in listed))


def _total(figures: list[Figure], samples: int, seed: int) -> Figure:
    counts = [figure.counts for figure in figures]
    low, high = _interval(counts, samples, seed)
    bands = [(name, [dict(one.bands)[name] for one in figures if name in dict(one.bands)]) for name in BANDS]
    return Figure(
        figures[0].family, added(counts), low, high, tuple((name, added(banded)) for name, banded in bands if banded)
    )


def _interval(counts: list[Counts], samples: int, seed: int) -> tuple[float, float]:
    if not samples:
        return added(counts).f1, added(counts).f1
    chance = random.Random(seed)  # noqa: S311 - statistics, not secrets
    drawn = sorted(added(chance.choices(counts, k=len(counts))).f1 for _ in range(samples))
    cut = int(TAIL * samples)
    return drawn[cut], drawn[-1 - cut]
