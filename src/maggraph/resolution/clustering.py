"""Pairs judged the same gathered to clusters, whatever order they come in; what contradicts itself stays apart.

Two steps keep a bridge from joining what conflicts (С. Петров fits both Семён and Сергей). Of an entity's candidates
that contradict each other, one is taken only if it is better by a margin; otherwise all of them become questions. Then
pairs are joined from the surest down, and one that would bring a conflict into a cluster becomes a question too.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from maggraph.resolution.features import MARGIN
from maggraph.resolution.judging import Judged, Judgement

Cluster = frozenset[str]
Conflicts = frozenset[frozenset[str]]


@dataclass(frozen=True)
class Clustered:
    """Clusters of two and more references, and the pairs that a person must judge; both in a fixed order."""

    clusters: tuple[Cluster, ...]
    unsure: tuple[Judged, ...]


def cluster(pairs: Iterable[Judged], known: frozenset[str] = frozenset()) -> Clustered:
    """Gather judged pairs; no cluster holds two `known` entities, or two that conflict."""
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))
    conflicts = frozenset(frozenset([pair.one, pair.other]) for pair in ordered if pair.conflict)
    clashing = _Clashing(conflicts, known)
    settled = _without_rivals(ordered, clashing)
    held: dict[str, Cluster] = {}
    unsure = [pair for pair in settled if pair.judgement is Judgement.UNSURE]
    for pair in settled:
        if pair.judgement is Judgement.SAME and not _join(held, pair, clashing):
            unsure.append(replace(pair, judgement=Judgement.UNSURE))
    clusters = sorted(set(held.values()), key=sorted)
    return Clustered(tuple(clusters), tuple(sorted(unsure, key=lambda pair: (-pair.score, pair.one, pair.other))))


@dataclass(frozen=True)
class _Clashing:
    conflicts: Conflicts
    known: frozenset[str]

    def pair(self, one: str, other: str) -> bool:
        return {one, other} <= self.known or frozenset([one, other]) in self.conflicts

    def clusters(self, one: Cluster, other: Cluster) -> bool:
        return any(self.pair(mine, theirs) for mine in one for theirs in other)


def _join(held: dict[str, Cluster], pair: Judged, clashing: _Clashing) -> bool:
    """Join the clusters of a pair; say whether that could be done."""
    one = held.get(pair.one, frozenset([pair.one]))
    other = held.get(pair.other, frozenset([pair.other]))
    if one != other and clashing.clusters(one, other):
        return False
    held |= dict.fromkeys(one | other, one | other)
    return True


def _without_rivals(pairs: Sequence[Judged], clashing: _Clashing) -> list[Judged]:
    """Turn pairs into questions, or into different ones, where an entity's candidates contradict each other."""
    around: defaultdict[str, list[Judged]] = defaultdict(list)
    for pair in pairs:
        if pair.judgement is Judgement.SAME:
            around[pair.one].append(pair)
            around[pair.other].append(pair)
    changed: dict[tuple[str, str], Judgement] = {}
    for reference in sorted(around):
        for pair, judgement in _rivals(reference, around[reference], clashing):
            if changed.get((pair.one, pair.other)) is not Judgement.UNSURE:
                changed[pair.one, pair.other] = judgement
    return [_rejudged(pair, changed.get((pair.one, pair.other), pair.judgement)) for pair in pairs]


def _rejudged(pair: Judged, judgement: Judgement) -> Judged:
    return pair if judgement is pair.judgement else replace(pair, judgement=judgement)


def _rivals(reference: str, pairs: Sequence[Judged], clashing: _Clashing) -> Iterable[tuple[Judged, Judgement]]:
    """Yield the pairs of one entity that cannot all hold, with what becomes of each; `pairs` have the surest first."""
    best = pairs[0]
    rivals = [pair for pair in pairs[1:] if clashing.pair(_mate(best, reference), _mate(pair, reference))]
    close = [pair for pair in rivals if best.score - pair.score < MARGIN]
    if close:
        yield from ((pair, Judgement.UNSURE) for pair in (best, *rivals))
    else:
        yield from ((pair, Judgement.DIFFERENT) for pair in rivals)


def _mate(pair: Judged, reference: str) -> str:
    return pair.other if pair.one == reference else pair.one
