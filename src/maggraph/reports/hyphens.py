"""Words cut at the end of a line: which hyphen belongs to the word, and which only to the line."""

import re
from collections.abc import Iterator

from maggraph.language.dictionary import is_word
from maggraph.reports.repairs import Edit, RepairKind

_CUT = re.compile(r"(?P<left>[^\W_]+)[-\u2010]\n(?=(?P<right>[^\W_]+[-\u2010\u2011]?))")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LINK = frozenset({"на", "над", "под", "по", "де", "ла", "аль", "эль", "оглы"})
_VOWEL = re.compile(r"[аеёиоуыэюяaeiouy]", re.IGNORECASE)
_HALF = re.compile(
    r"(?:вице|экс|обер|унтер|штаб|пресс|медиа|веб|интернет|онлайн|бизнес|смотр|мастер|мини|макси|топ|арт|эко"
    r"|кое|по|во|из|в|с|к|северо|юго)",
    re.IGNORECASE,
)
_ADJECTIVES = re.compile(r"\w{4,}(?:но|во|ско|цко)-\w{3,}(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]х|[ыи]мх?и?|ую)")
_PARTICLE = re.compile(r"(?:то|либо|нибудь|таки)", re.IGNORECASE)


def hyphens(text: str) -> Iterator[Edit]:
    r"""Put together what a line end has cut.

    >>> ["".join(text[:e.start] + e.after + text[e.end:] for e in hyphens(text)) for text in ("меж-\nду", "мэр-\nИ")]
    ['между', 'мэр-И']
    """
    known = frozenset[str]()
    for cut in _CUT.finditer(text):
        known = known or frozenset(word.lower() for word in _WORDS.findall(text))
        if hyphen_goes(cut["left"], cut["right"], known):
            yield Edit(cut.end("left"), cut.end(), "", RepairKind.HYPHENATION)
        else:
            yield Edit(cut.end() - 1, cut.end(), "", RepairKind.HARD_WRAP)


def hyphen_goes(left: str, right: str, known: frozenset[str] = frozenset()) -> bool:
    """Say whether the hyphen between two halves is only there for the line: the other words of the text may know.

    The right half comes with the hyphen behind it, if there is one: Ростов-на-Дону has two.

    >>> hyphen_goes("при", "глашён"), hyphen_goes("президента", "генерального"), hyphen_goes("кто", "то")
    (True, False, False)
    """
    linking = not right[-1].isalnum() and right[:-1] in _LINK
    right = right.rstrip("-\u2010\u2011")
    whole, compound = (left + right).lower(), f"{left}-{right}".lower()
    if whole in known or compound in known:
        return compound not in known
    if linking or not (right[0].islower() and left[-1].isalpha()) or not (_VOWEL.search(left) and _VOWEL.search(right)):
        return False
    return not (_PARTICLE.fullmatch(right) or _is_compound(left, right))


def _is_compound(left: str, right: str) -> bool:
    """Ask the dictionary: one word, or two that Russian joins by a hyphen (научно-практическая, мэра-основателя)."""
    if _ADJECTIVES.fullmatch(f"{left}-{right}".lower()) and is_word(right):
        return True
    if is_word(left + right):
        return False
    if _HALF.fullmatch(left):
        return is_word(right)
    return len(left) > 2 and len(right) > 2 and is_word(left) and is_word(right)
