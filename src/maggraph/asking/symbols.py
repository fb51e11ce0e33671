"""What each word of a question is to a period: a sign of one letter and perhaps a number."""

import re
from collections.abc import Iterator
from functools import cache

from maggraph.asking.words import Word
from maggraph.language import fold
from maggraph.language.dates import ENGLISH_MONTHS

OTHER = "."
_RUSSIAN = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_ORDINALS = (("первый", "first", "1st", "i"), ("второй", "second", "2nd", "ii"), ("третий", "third", "3rd", "iii"),
             ("четвертый", "fourth", "4th", "iv"))  # fmt: skip
_SIGNS = {
    "_": ("в", "во", "на", "г", "г.", "год", "in", "on", "of", "the", "during", "year", "число"),
    "<": ("с", "со", "начиная", "since", "from"),
    "b": ("между", "between"),
    ">": ("по", "to", "until", "till", "through"),
    "A": ("после", "after"),
    "B": ("до", "before"),
    "&": ("и", "and"),
    "Q": ("квартал", "quarter"),
    "H": ("полугодие", "half"),
    "S3": ("весна", "весной", "spring"),
    "S6": ("лето", "летом", "summer"),
    "S9": ("осень", "осенью", "autumn"),
}
_FIGURES = (
    (re.compile(r"(?:19|20)\d\d"), "y{0}"),
    (re.compile(r"\d{4}-\d\d(?:-\d\d)?"), "i{0}"),
    (re.compile(r"(\d\d?)(?:st|nd|rd|th)?"), "d{1}"),
    (re.compile(r"q([1-4])"), "q{1}"),
)
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})")


def symbol(word: Word) -> str:
    """Give a word's symbol, `.` if it has none to do with periods."""
    dotted = _DOTTED.fullmatch(word.typed)
    if dotted:
        return f"i{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}"
    for pattern, shape in _FIGURES:
        found = pattern.fullmatch(word.typed.lower())
        if found:
            return shape.format(found.group(), *found.groups())
    named = _symbols()
    return next((named[form] for form in (word.folded, *sorted(word.forms)) if form in named), OTHER)


@cache
def _symbols() -> dict[str, str]:
    return dict(_listed())


def _listed() -> Iterator[tuple[str, str]]:
    for names in (_RUSSIAN, ENGLISH_MONTHS):
        yield from ((fold(name), f"m{number}") for number, name in enumerate(names, 1))
    yield from ((form, f"d{number}") for number, forms in enumerate(_ORDINALS, 1) for form in forms)
    yield from ((fold(form), sign) for sign, forms in _SIGNS.items() for form in forms)
