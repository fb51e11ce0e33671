"""A question's words, each with what it may be compared by."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from maggraph.language import fold, lemmas

_WORD = re.compile(r"\d{4}-\d\d(?:-\d\d)?\b|\d\d?\.\d\d?\.\d{4}|\b[^\W\d_]\.|\w+")


@dataclass(frozen=True)
class Word:
    """One word: as it was typed, folded, and every dictionary form that it may be a form of."""

    typed: str
    folded: str
    forms: frozenset[str]

    @property
    def capital(self) -> bool:
        """Say whether it begins with a capital letter."""
        return self.typed[:1].isupper()

    def is_any(self, forms: Collection[str]) -> bool:
        """Say whether it is a form of any of these dictionary forms."""
        return not self.forms.isdisjoint(forms)


def read_words(question: str) -> tuple[Word, ...]:
    """Split a question into words; a date in figures is one, an initial keeps its dot.

    >>> [word.folded for word in read_words("С.А. Кравчуку – 01.09.2025?")]
    ['с.', 'а.', 'кравчуку', '01.09.2025']
    """
    return tuple(Word(typed, fold(typed), lemmas(typed)) for typed in _WORD.findall(question))
