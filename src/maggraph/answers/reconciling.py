"""Whom or what a name in somebody's table may mean: candidates with a score from 0 to 100, each saying why.

The ways of meaning are those of `lookup`, scored instead of tried one after another; where none fits, names that look
alike count, so that a misprint still finds its person. A candidate is sure only if it is good and no other is near.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from maggraph.answers.directory import Entry
from maggraph.answers.lookup import by_id, by_name, by_other_case, by_part, in_latin
from maggraph.answers.values import Entity
from maggraph.language import Fit, PersonName, fit, fold, is_latin, latin, skeleton, words

SURE = 85.0
"""From this score on a candidate may be taken without a look, if none other is within `MARGIN`."""
MARGIN = 5.0
LEAST = 50.0
ALIKE = 0.8
"""How alike a misprinted name must be to the right one, 0 to 1."""
FITS = {Fit.NOMINATIVE: 95.0, Fit.OBLIQUE: 90.0, Fit.LATIN: 90.0}
WAYS = ((by_id, 100.0), (by_name, 100.0), (by_other_case, 90.0), (in_latin, 88.0), (by_part, 65.0))


@dataclass(frozen=True)
class Candidate:
    """An entity that a name may mean: how likely, whether it is sure, and how alike the names are, letter by letter."""

    entity: Entity
    score: float
    match: bool
    likeness: float


def candidates(
    entries: Iterable[Entry], text: str, types: Collection[str] = (), lang: str = "ru", limit: int = 10
) -> tuple[Candidate, ...]:
    """Return the candidates for a name, the likeliest first; `types` are classes of IRIs, none meaning any."""
    wanted = [entry for entry in entries if not types or entry.type in types]
    scored = sorted(_scored(wanted, text), key=lambda pair: (-pair[0], pair[1].iri))[:limit]
    return tuple(
        Candidate(entry.entity(lang), score, sure, round(_likeness(text, entry), 3))
        for (score, entry), sure in zip(scored, _sure([score for score, _ in scored]), strict=True)
    )


def _scored(entries: Iterable[Entry], text: str) -> Iterator[tuple[float, Entry]]:
    for entry in entries:
        score = _score(text, entry)
        if score >= LEAST:
            yield score, entry


def _score(text: str, entry: Entry) -> float:
    """Score a name against an entity by the best way in which it fits."""
    strict = [score for way, score in WAYS if way(text, entry)]
    if entry.person:
        found = fit(text, entry.person)
        strict += [FITS[found]] if found is not None else []
    return max(strict, default=0.0) or _misprinted(text, entry)


def _misprinted(text: str, entry: Entry) -> float:
    alike = _likeness(text, entry)
    return round(100 * alike - 10, 1) if alike >= ALIKE else 0.0


def _likeness(text: str, entry: Entry) -> float:
    """Say how alike a name is to the nearest of an entity's, 0 to 1; initials must not contradict."""
    if entry.person:
        return _person_likeness(text, entry.person)
    typed = _plain(text)
    return max((_alike(typed, _plain(name)) for name in entry.names), default=0.0)


def _person_likeness(text: str, person: PersonName) -> float:
    """Compare the word most like the surname; every other word must begin like a given name or patronymic."""
    typed = [skeleton(word) for word in words(text)]
    own = [skeleton(word) for part in (person.given, person.patronymic) for word in words(part)]
    family = skeleton(fold(person.family))
    best = max(typed, key=lambda word: _alike(word, family), default="")
    others = [word.strip(".") for word in typed if word is not best and word.strip(".")]
    if any(not any(_begins_alike(word, name.strip(".")) for name in own) for word in others):
        return 0.0
    return _alike(best, family)


def _begins_alike(word: str, name: str) -> bool:
    short, long = sorted((word, name), key=len)
    return long.startswith(short) if len(short) <= 1 else _alike(word, name) >= ALIKE


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _plain(name: str) -> str:
    """Write a name in one alphabet without what stands around it.

    >>> _plain("г. Казань") == _plain("Kazan")
    True
    """
    kept = [word for word in words(name) if word not in {"г.", "г", "город", "city", "of"}]
    joined = " ".join(kept)
    return skeleton(joined if is_latin(joined) else fold(latin(joined)))


def _sure(scores: Sequence[float]) -> list[bool]:
    """Say which scores are sure: the first, if it is good and the next is not near."""
    clear = bool(scores) and scores[0] >= SURE and (len(scores) == 1 or scores[0] - scores[1] >= MARGIN)
    return [clear and place == 0 for place in range(len(scores))]
