"""A name as written back to the nominative: candidates of its parts that agree, weighed by what stands around."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from maggraph.extraction.names import Candidate, families, givens, patronymics
from maggraph.extraction.people import INITIAL, RawPerson
from maggraph.facts.kinds import Gender
from maggraph.language import Case

MOST = 14
"""Readings of one part that are weighed."""
ALIKE = 1.5
"""Readings so close in score tell nothing about a name's gender."""


@dataclass(frozen=True)
class Evidence:
    """What the text shows of a name: its case by office or preposition, its gender, and surnames that are sure."""

    cases: frozenset[Case] = frozenset()
    gender: Gender | None = None
    sure: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Restored:
    """A name's parts in the nominative, its gender and case where they show, and by how much the reading won."""

    family: str
    given: str
    patronymic: str
    gender: Gender | None
    case: Case | None
    margin: float


@dataclass(frozen=True)
class _Whole:
    parts: tuple[Candidate | None, Candidate | None, Candidate | None]
    gender: Gender
    case: Case | None
    score: float

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(part.nominative if part else "" for part in self.parts)


def restored(raw: RawPerson, evidence: Evidence) -> Restored:
    """Restore a name; a part that nothing explains stays as written."""
    sure = _may_stand_for(raw.family) & evidence.sure if raw.family else frozenset()
    bare = RawPerson(0, 0, raw.family, raw.given, raw.patronymic, raw.rule)
    return _restored(bare, evidence if sure == evidence.sure else replace(evidence, sure=sure))


@lru_cache(maxsize=16384)
def _may_stand_for(family: str) -> frozenset[str]:
    return frozenset(one.nominative for one in families(family))


@lru_cache(maxsize=16384)
def _restored(raw: RawPerson, evidence: Evidence) -> Restored:
    wholes = sorted(_wholes(raw, evidence), key=lambda one: (-one.score, one.names, one.gender, one.case or ""))
    if not wholes:
        return Restored(raw.family, raw.given, raw.patronymic, evidence.gender, None, 0.0)
    best = wholes[0]
    rival = next((one.score for one in wholes if one.names[0] != best.names[0]), best.score - 3)
    given, patronymic = (kept if INITIAL.fullmatch(kept) else name for kept, name in _own(raw, best))
    return Restored(best.names[0], given, patronymic, _gender(wholes, evidence), best.case, best.score - rival)


def _own(raw: RawPerson, best: _Whole) -> tuple[tuple[str, str], tuple[str, str]]:
    return (raw.given, best.names[1]), (raw.patronymic, best.names[2])


def _gender(wholes: list[_Whole], evidence: Evidence) -> Gender | None:
    """Return the gender that the best readings of the surname share."""
    best = wholes[0]
    same = {one.gender for one in wholes if one.names == best.names and one.score > best.score - ALIKE}
    return best.gender if len(same) == 1 else evidence.gender


def _wholes(raw: RawPerson, evidence: Evidence) -> Iterator[_Whole]:
    options = (_options(raw.family, families), _options(raw.given, givens), _options(raw.patronymic, patronymics))
    for parts in product(*options):
        whole = _agreed([part for part in parts if part])
        if whole:
            gender, case = whole
            score = sum(part.weight for part in parts if part) + _fit(parts[0], gender, case, evidence)
            yield _Whole((parts[0], parts[1], parts[2]), gender, case, score)


@lru_cache(maxsize=16384)
def _options(word: str, find: Callable[[str], frozenset[Candidate]]) -> tuple[Candidate | None, ...]:
    """Return the likeliest readings of a part, None for one that has none or is not there."""
    if not word or INITIAL.fullmatch(word):
        return (None,)
    return tuple(sorted(find(word), key=_by_weight)[:MOST]) or (None,)


def _by_weight(one: Candidate) -> tuple[float, str, str, str]:
    return -one.weight, one.nominative, one.gender, one.case or ""


def _agreed(parts: list[Candidate]) -> tuple[Gender, Case | None] | None:
    """Return the gender and case that all parts allow."""
    genders, found = {part.gender for part in parts}, {part.case for part in parts if part.case}
    if len(genders) != 1 or len(found) > 1:
        return None
    return genders.pop(), next(iter(found), None)


def _fit(family: Candidate | None, gender: Gender, case: Case | None, evidence: Evidence) -> float:
    score = 0.3 if case in (None, Case.NOMINATIVE) else -0.3 if case is Case.ACCUSATIVE else 0.0
    if evidence.cases:
        score += 1.0 if case is None else 1.5 if case in evidence.cases else -1.5
    if evidence.gender:
        weight = 2.5 if case in (None, Case.NOMINATIVE) or evidence.cases else 0.5
        score += weight if gender is evidence.gender else -weight
    if family and family.nominative in evidence.sure:
        score += 2.0
    return score
