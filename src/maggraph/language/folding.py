"""Texts made comparable: what differs only by case, ё, dashes, quotation marks or look-alike letters is one text."""

import re
import unicodedata
from functools import lru_cache

_ALIKE = ("aceopxykmthb", "асеорхукмтнв")
_TO_CYRILLIC = str.maketrans(*_ALIKE)
_TO_LATIN = str.maketrans(*reversed(_ALIKE))
_CYRILLIC = re.compile(r"[а-яё]")
_LATIN = re.compile(r"[a-z]")
_BETWEEN = re.compile(r"[^\w.]+|_")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    r"""Reduce a text to what counts when names are compared; words stand apart by one space.

    >>> fold("«Нарьян–Мар»  Артём")
    'нарьян мар артем'
    >>> fold("Каз\u0061ков")
    'казаков'
    """
    bare = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(_one_alphabet(word) for word in _BETWEEN.sub(" ", bare).split())


def words(text: str) -> tuple[str, ...]:
    """Split a text into folded words, initials apart and with their dot.

    >>> words("С.А. Кравчук")
    ('с.', 'а.', 'кравчук')
    >>> words("Форум МАГ.")
    ('форум', 'маг')
    """
    spaced = fold(text).replace(".", ". ").split()
    return tuple(word for word in map(_initial_or_word, spaced) if word)


def _initial_or_word(word: str) -> str:
    bare = word.strip(".")
    return word if len(bare) <= 2 and word.endswith(".") and bare else bare


def _one_alphabet(word: str) -> str:
    """Take the stray letters of a mixed word for those of its own alphabet that look the same."""
    strays = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not all(strays):
        return word
    return word.translate(_TO_CYRILLIC if strays[0] >= strays[1] else _TO_LATIN)
