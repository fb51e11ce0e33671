"""Facts as FactRuEval-2016 has them: a kind, and arguments that each have one or more spellings."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

LENGTHS = (0, 0, 1, 1, 1, 1, 1, 1, 1, 2)
"""How many letters may differ between two strings, by the length of the longer one; from the last on, as many."""
WEIGHTS = {"position": 0.5}
"""What an argument counts beside others of its fact, 1 if it does not stand here."""
QUOTES = str.maketrans({**dict.fromkeys("«»“”„", '"'), **dict.fromkeys("’`", "'"), **dict.fromkeys("‐−‒–—―", "-")})
SPACED = ((" ,", ","), (" .", "."), (" -", "-"), ("- ", "-"), ("( ", "("), (" )", ")"))


class Kind(StrEnum):
    """The kinds of facts that are measured; the value is the corpus's own."""

    OCCUPATION = "Occupation"
    MEETING = "Meeting"


@dataclass(frozen=True)
class Argument:
    """One argument by its name in lower case, and all its spellings, each plain."""

    name: str
    spellings: tuple[str, ...]

    @classmethod
    def of(cls, name: str, spellings: Iterable[str]) -> "Argument":
        """Make an argument of whatever spellings there are."""
        return cls(name.lower(), tuple(dict.fromkeys(one for one in map(plain, spellings) if one)))

    @property
    def weight(self) -> float:
        """How much the argument counts."""
        return WEIGHTS.get(self.name, 1.0)

    def fits(self, other: "Argument") -> bool:
        """Say whether two arguments may be one."""
        return self.name == other.name and any(alike(one, two) for one in self.spellings for two in other.spellings)


@dataclass(frozen=True)
class Fact:
    """One fact; a `hard` one need not be found and is not wrong if it is."""

    kind: Kind
    arguments: tuple[Argument, ...]
    hard: bool = False

    def fits(self, other: "Fact") -> bool:
        """Say whether two facts may be one: an argument other than the position is the same."""
        pairs = ((one, two) for one in self.arguments for two in other.arguments if one.name != "position")
        return self.kind is other.kind and any(one.fits(two) for one, two in pairs)


def plain(text: str) -> str:
    """Write a string as strings are compared.

    >>> plain(" ОАО «Ёлка» "), plain("вице - премьер")
    ('оао "елка"', 'вице-премьер')
    """
    bare = text.lower().strip().translate(QUOTES).replace("ё", "е")
    for old, new in SPACED:
        bare = bare.replace(old, new)
    return bare


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Say whether two plain strings differ in few enough letters.

    >>> alike("президент", "президента"), alike("мэр", "пэры")
    (True, False)
    """
    longest = max(len(one), len(other))
    allowed = LENGTHS[min(longest, len(LENGTHS) - 1)]
    return abs(len(one) - len(other)) <= allowed and distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Return the Levenshtein distance of two strings.

    >>> distance("глава", "главы"), distance("", "мэр")
    (1, 3)
    """
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row = row, [at]
        for place, second in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[place] + 1, before[place - 1] + (letter != second)))
    return row[-1]
