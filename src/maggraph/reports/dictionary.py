"""Whether Russian has a word: OpenCorpora's dictionary by pymorphy3, loaded at the first question."""

from functools import cache, lru_cache
from typing import cast

from pymorphy3 import MorphAnalyzer


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Say whether a word, in any form, stands in the dictionary.

    >>> is_word("землякам"), is_word("землякаму")
    (True, False)
    """
    return cast(bool, _analyzer().word_is_known(word.lower()))
