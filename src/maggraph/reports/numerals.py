"""The numbers of list items as readers see them: 3, в, iii."""

from collections.abc import Callable

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
MOST = 3999
"""Beyond it Roman numerals end; no list of a report is longer."""


def roman(number: int) -> str:
    """Write a number in small Roman numerals.

    >>> roman(14)
    'xiv'
    """
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def letter(number: int, alphabet: str = _LATIN) -> str:
    """Write a number as a letter, doubled when the alphabet is over: a … z, aa, bb.

    >>> letter(3), letter(28), letter(2, "абв")
    ('c', 'bb', 'б')
    """
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def russian(number: int) -> str:
    """Write a number as a Russian letter, without ё, й and the signs, as lists do."""
    return letter(number, _RUSSIAN)


STYLES: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letter,
    "A": lambda number: letter(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
    "а": russian,
    "А": lambda number: russian(number).upper(),
}
"""How the first item of a list is numbered -> how all are; the last two are Cyrillic."""


def numeral(number: int, style: str) -> str:
    """Write the number of a list item in the style of "1", "a", "A", "i", "I", or a Cyrillic "а" or "А".

    >>> numeral(4, "I"), numeral(4, "1"), numeral(0, "a")
    ('IV', '4', '0')
    """
    known = STYLES.get(style, str) if 0 < number <= MOST else str
    return known(number)
