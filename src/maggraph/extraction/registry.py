"""The bodies and territories of a report: every way in which one is called leads to one entity."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from maggraph.extraction.bodies import RawBody
from maggraph.extraction.defining import acronym_fits
from maggraph.extraction.lexicon import entries
from maggraph.facts.kinds import OrganizationKind
from maggraph.language import fold, slug

FULL = {"рф": "российская федерация", "г": "город", "г.": "город", "им": "имени", "им.": "имени"}
SHORTENED = {
    "исполком": "исполнительный комитет",
    "горисполком": "городской исполнительный комитет",
    "облисполком": "областной исполнительный комитет",
    "райисполком": "районный исполнительный комитет",
    "горсовет": "городской совет",
    "гордум": "городская дума",
    "госдум": "государственная дума",
    "совмин": "совет министров",
}
NEAR = 0.94
OF_CITIES = frozenset([OrganizationKind.EXECUTIVE, OrganizationKind.LEGISLATURE])
"""Kinds of bodies whose parts have their seat."""


@lru_cache(maxsize=8192)
def key_of(name: str) -> tuple[str, ...]:
    """Reduce a body's name to what counts: the beginnings of its words.

    >>> key_of("Администрация г. Омска") == key_of("администрации города Омск")
    True
    """
    words = [part for word in fold(name).replace(".", " ").split() for part in _whole(word).split()]
    words = [word for word in words if word not in {"город", "города"}] or words
    if len(words) > 3 and " ".join(words[-2:])[:6] + words[-1][:4] == "российфеде":
        words = words[:-2]
    if len(words) > 3 and words[-1] == "фс":
        words = words[:-1]
    return tuple(word.rstrip("аеиоуыэюяйь")[:6] or word if len(word) > 4 else word for word in words)


def _whole(word: str) -> str:
    """Write out what is shortened inside a name: "горисполком", "г.", "РФ"."""
    shortened = next((start for start in SHORTENED if word.startswith(start)), "")
    return SHORTENED[shortened] if shortened else FULL.get(word, word)


@dataclass
class BodyEntity:
    """One body: its fullest name, other names, kind, head noun, and the keys of its larger body and its city."""

    name: str
    kind: OrganizationKind
    head: str
    names: list[str] = field(default_factory=list)
    part_of: "BodyEntity | None" = None
    city: str = ""

    @property
    def slug(self) -> str:
        """The proposed slug, at most 100 letters, cut between words."""
        whole = slug(self.name)
        return whole if len(whole) <= 100 else whole[:100].rpartition("-")[0]


class Bodies:
    """Finds the entity of a body's mention, and makes it if it is new."""

    def __init__(self) -> None:
        self.all: list[BodyEntity] = []
        self._by_key: dict[tuple[str, ...], BodyEntity] = {}

    def learn(self, raw: RawBody) -> BodyEntity:
        """Return the entity of a body that a report names, the inner ones first."""
        outer = [self.learn(inner) for inner in raw.inner if not inner.bare][:1]
        found = self._find(raw)
        if found is None:
            found = BodyEntity(raw.name, raw.kind, raw.head)
            self.all.append(found)
        self._merge(found, raw)
        if outer and outer[0] is not found and found.part_of is None and not _reaches(outer[0], found):
            found.part_of = outer[0]
        if outer and found.kind in OF_CITIES and not found.city:
            found.city = outer[0].city
        return found

    def known(self, name: str) -> BodyEntity | None:
        """Return the entity that bears a name, None if there is none."""
        return self._by_key.get(key_of(name))

    def _find(self, raw: RawBody) -> BodyEntity | None:
        for name in (raw.name, raw.short, raw.quoted):
            if name and (found := self._by_key.get(key_of(name))):
                return found
        return self._alike(raw) if raw.head else self._by_initials(raw.name)

    def _by_initials(self, name: str) -> BodyEntity | None:
        """Find the one body whose words begin with the letters of an abbreviation that nothing defines."""
        fitting = [
            one for one in self.all if one.head and any(acronym_fits(name, other) for other in (one.name, *one.names))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _alike(self, raw: RawBody) -> BodyEntity | None:
        """Find a body whose name is the beginning of this one, or the other way round, or differs by a slip."""
        key = key_of(raw.name)
        same = [one for one in self.all if raw.head and one.head == raw.head]
        longer = [one for one in same if _begins(key, key_of(one.name)) and _one_city(one, raw)]
        if len(longer) == 1:
            return longer[0]
        near = [
            one
            for one in self.all
            if raw.head and one.head == raw.head and any(_near(name, raw.name) for name in (one.name, *one.names))
        ]
        return near[0] if len(near) == 1 and not longer else None

    def _merge(self, found: BodyEntity, raw: RawBody) -> None:
        names = [raw.name, raw.short, raw.quoted]
        for name in names:
            if name and name not in (found.name, *found.names):
                found.names.append(name)
        if len(key_of(raw.name)) > len(key_of(found.name)) and raw.head:
            found.name, found.head = raw.name, raw.head
            found.kind = raw.kind
        found.city = found.city or raw.city
        for name in (*found.names, found.name):
            self._by_key.setdefault(key_of(name), found)


def _reaches(one: BodyEntity, other: BodyEntity) -> bool:
    """Say whether a body is already a part of another, at any remove."""
    step: BodyEntity | None = one
    while step is not None:
        if step is other:
            return True
        step = step.part_of
    return False


def _one_city(one: BodyEntity, raw: RawBody) -> bool:
    """Say whether the shorter of two names is not that of another city's body."""
    shorter = one.city if len(key_of(one.name)) < len(key_of(raw.name)) else raw.city
    return not shorter or one.city == raw.city


def _begins(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one, two), key=len)
    return len(shorter) > 1 and longer[: len(shorter)] == shorter


def _near(one: str, two: str) -> bool:
    """Say whether two long names differ only by a slip of the pen."""
    if min(len(one), len(two)) < 25 or re.findall(r"\d+", one) != re.findall(r"\d+", two):
        return False
    return difflib.SequenceMatcher(None, fold(one), fold(two)).ratio() >= NEAR


def abbreviated(names: Iterable[str]) -> list[str]:
    """Return full names that a lexicon gives for well-known abbreviations."""
    return [entries("abbreviations")[name][1] for name in names if name in entries("abbreviations")]
