"""Words cut at the end of a line: which hyphen belongs to the word, and which only to the line."""

import re
from collections.abc import Iterator

from maggraph.reports.repairs import Edit, RepairKind

_CUT = re.compile(r"(?P<left>[^\W_]+)[-\u2010]\n(?=(?P<right>[^\W_]+)(?P<more>-)?)")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LINK = frozenset({"на", "над", "под", "по", "де", "ла", "аль", "эль", "оглы"})
_VOWEL = re.compile(r"[аеёиоуыэюяaeiouy]", re.IGNORECASE)
_HALF = re.compile(
    r"(?:вице|экс|обер|унтер|штаб|пресс|медиа|веб|интернет|онлайн|бизнес|смотр|концерт|форум|фестиваль|выставка|мастер"
    r"|генерал|премьер|министр|член|город|мини|макси|топ|арт|эко|кое|по|во|из|северо|юго|северно|южно|восточно|западно"
    r"|\w*(?:но|во|ско|цко)(?<=\w{6}))",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"(?:то|либо|нибудь|таки)", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\w{3,}(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]мх?|[ыи]х|[ыи]ми|[ую]ю)", re.IGNORECASE)
_LONG_HALF = re.compile(r"\w{4,}[ое]", re.IGNORECASE)


def hyphens(text: str) -> Iterator[Edit]:
    r"""Put together what a line end has cut.

    >>> ["".join(text[:e.start] + e.after + text[e.end:] for e in hyphens(text)) for text in ("меж-\nду", "мэр-\nИ")]
    ['между', 'мэр-И']
    """
    known = frozenset[str]()
    for cut in _CUT.finditer(text):
        known = known or frozenset(word.lower() for word in _WORDS.findall(text))
        linking = cut["more"] and cut["right"] in _LINK  # Ростов-на-Дону
        if not linking and hyphen_goes(cut["left"], cut["right"], known):
            yield Edit(cut.end("left"), cut.end(), "", RepairKind.HYPHENATION)
        else:
            yield Edit(cut.end() - 1, cut.end(), "", RepairKind.HARD_WRAP)


def hyphen_goes(left: str, right: str, known: frozenset[str] = frozenset()) -> bool:
    """Say whether the hyphen between two halves is only there for the line: the other words of the text may know.

    >>> hyphen_goes("при", "глашён"), hyphen_goes("научно", "практическая"), hyphen_goes("кто", "то")
    (True, False, False)
    """
    whole, compound = (left + right).lower(), f"{left}-{right}".lower()
    if whole in known or compound in known:
        return compound not in known
    if not (right[0].islower() and left[-1].isalpha()) or not (_VOWEL.search(left) and _VOWEL.search(right)):
        return False
    return not (_PARTICLE.fullmatch(right) or _is_compound(left, right))


def _is_compound(left: str, right: str) -> bool:
    if _ADJECTIVE.fullmatch(right):
        return bool(_HALF.fullmatch(left)) and (len(right) > 5 or not _LONG_HALF.fullmatch(left))
    return bool(_HALF.fullmatch(left)) and not _LONG_HALF.fullmatch(left) and len(left) > 2
