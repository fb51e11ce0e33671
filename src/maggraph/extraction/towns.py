"""Towns that the dictionary of forms lacks, in every case: "Слонима", "Ниспорен", "Джалал-Абаде"."""

from collections.abc import Iterator
from functools import cache

from maggraph.extraction.lexicon import listed
from maggraph.language import Case

OBLIQUE = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
ENDINGS = (
    ("ия", "ии ии ию ией ии"),
    ("ый", "ого ому ый ым ом"),
    ("ий", "ого ому ий им ом"),
    ("ово", "ова ову ово овом ове"),
    ("ево", "ева еву ево евом еве"),
    ("ино", "ина ину ино ином ине"),
    ("а", "ы е у ой е"),
    ("я", "и е ю ей е"),
    ("ь", "и и ь ью и"),
    ("ь", "я ю ь ем е"),
    ("й", "я ю й ем е"),
    ("ы", "_ ам ы ами ах"),
)
"""Endings of names and what they become, the most particular first; names in other vowels do not decline."""
SOFT = frozenset("гкхжшчщ")
CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


@cache
def town_forms() -> dict[str, tuple[str, Case | None]]:
    """Return the forms of towns in lower case, each with the name in lower case and its case, None where it fits any.

    >>> town_forms()["слонима"], town_forms()["ниспорен"]
    (('слоним', <Case.GENITIVE: 'gent'>), ('ниспорены', <Case.GENITIVE: 'gent'>))
    """
    names = [name for line in sorted(listed("towns")) for name in line.split()]
    found: dict[str, tuple[str, Case | None]] = {}
    for name in names:
        for form, case in _declined(name):
            found.setdefault(form, (name, case))
    return found | {name: (name, _own_case(name)) for name in names}


def _own_case(name: str) -> Case | None:
    return Case.NOMINATIVE if any(True for _ in _declined(name)) else None


def _declined(name: str) -> Iterator[tuple[str, Case]]:
    if name[-1] in CONSONANTS:
        endings = "а у _ ем е" if name[-1] == "ц" else "а у _ ом е"
        yield from _formed(name, endings)
        return
    longest = max((len(ending) for ending, _ in ENDINGS if name.endswith(ending)), default=0)
    for ending, written in ENDINGS:
        if name.endswith(ending) and len(ending) == longest:
            yield from _formed(name[: -len(ending)], written)


def _formed(stem: str, endings: str) -> Iterator[tuple[str, Case]]:
    for ending, case in zip(endings.split(), OBLIQUE, strict=True):
        spelled = "и" if ending == "ы" and stem[-1] in SOFT else ending.strip("_")
        yield stem + spelled, case
