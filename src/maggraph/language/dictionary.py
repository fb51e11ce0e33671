"""OpenCorpora's dictionary of Russian by pymorphy3: the one analyzer of the program, loaded at the first question."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:  # names in the nominative are found without any dictionary
    from pymorphy3 import MorphAnalyzer


class Tag(Protocol):
    """The grammemes of a form, as pymorphy3 has them."""

    POS: str | None
    case: str | None
    number: str | None
    gender: str | None

    def __contains__(self, grammeme: str) -> bool:
        """Say whether the form has a grammeme."""


class Parse(Protocol):
    """One reading of a word."""

    word: str
    normal_form: str
    tag: Tag

    def inflect(self, grammemes: set[str]) -> "Parse | None":
        """Return the form with these grammemes, None if there is none."""

    def make_agree_with_number(self, number: int) -> "Parse":
        """Return the form that stands beside a number."""


@cache
def analyzer() -> "MorphAnalyzer":
    """Return the one analyzer."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - as above
    from pymorphy3_dicts_ru import get_path  # type: ignore[import-untyped] # noqa: PLC0415

    return MorphAnalyzer(get_path(), lang="ru")


@lru_cache(maxsize=8192)
def parses(word: str) -> tuple[Parse, ...]:
    """Return every reading of a word, the likeliest first; a word that no dictionary has is read by its ending."""
    return tuple(cast(list[Parse], analyzer().parse(word)))


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Say whether a word, in any form, stands in the dictionary.

    >>> is_word("землякам"), is_word("землякаму")
    (True, False)
    """
    return cast(bool, analyzer().word_is_known(word.lower()))
