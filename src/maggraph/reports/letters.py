"""Latin letters inside Russian words: look-alikes typed by mistake, and tails left in Latin by a wrong key or a tool.

A run of Latin letters beside Cyrillic ones in one word is read by its look, if every letter of it looks Cyrillic;
else, if it is a tail or middle in small letters, by its sound, the whole run at once: a table of look-alikes alone
would leave a v standing. A boundary that a brand draws ("СберPay") or a Latin stem with a Russian ending ("PRщик")
stays. So do abbreviations in mixed case and words of one alphabet with a hyphen between ("IT-компания").
"""

import re
from collections.abc import Iterator

from maggraph.reports.repairs import Edit, RepairKind

_WORD = re.compile(r"(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[\u0400-\u04ff])[A-Za-z\u0400-\u04ff]+")
_RUN = re.compile(r"[A-Za-z]+")
_LOOKS = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_LOOK_LATIN = str.maketrans("СХМІ", "CXMI")
_ROMAN = re.compile(r"[IVXLCDMСХМІ]*[IVXХІ][IVXLCDMСХМІ]*")
_STEMS = re.compile(
    r"(?:(?:bio|edu|fin|media|nano|agro|pro)?(?:tech|expo|fest|shop|bank|pay|go|lab|club|art|media|market|plus|city"
    r"|online|pro|life|it|center|group|invest|info|web|net|ru|rf))"
)
_SOUNDS = {
    **{"shch": "щ", "sch": "щ", "skiy": "ский", "skij": "ский", "skii": "ский", "sky": "ский"},
    **{"zh": "ж", "kh": "х", "ts": "ц", "tz": "ц", "ch": "ч", "sh": "ш", "yo": "ё", "jo": "ё", "yu": "ю", "iu": "ю"},
    **{"ju": "ю", "ya": "я", "ia": "я", "ja": "я", "ye": "е", "je": "е", "iy": "ий", "ij": "ий", "yy": "ый"},
    **dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхийклмнопкрстувукыз", strict=True)),
    "x": "кс",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))


def letters(text: str) -> Iterator[Edit]:
    r"""Write in one alphabet the words that stand in two.

    >>> [edit.after for word in ("Каз\u0061\u006b\u006f\u0076", "\u004dосква", "СберPay") for edit in letters(word)]
    ['аков', 'М']
    """
    for word in _WORD.finditer(text):
        for start, end, after in _repaired(word.group()):
            yield Edit(word.start() + start, word.start() + end, after, RepairKind.LETTERS)


def _repaired(word: str) -> Iterator[tuple[int, int, str]]:
    if _ROMAN.fullmatch(word):
        yield 0, len(word), word.translate(_LOOK_LATIN)
        return
    for run in _RUN.finditer(word):
        before, after = word[: run.start()], word[run.end() :]
        written = _by_look(run.group(), before, after) or _by_sound(run.group(), before)
        if written:
            yield *run.span(), written


def _by_look(run: str, before: str, after: str) -> str:
    """Read a run whose every letter looks Cyrillic, unless the case of the letters around says that it is a word."""
    written = run.translate(_LOOKS)
    jump = before[-1:].islower() and run[0].isupper() and len(run) > 1
    foreign = len(run) > 1 and run.isupper() and after[:1].islower()
    return "" if _RUN.search(written) or jump or foreign else written


def _by_sound(run: str, before: str) -> str:
    """Read a run of small letters that goes on with a Russian word."""
    if not (run.islower() and before[-1:].islower()) or _STEMS.fullmatch(run):
        return ""
    return _SOUND.sub(lambda found: _SOUNDS[found.group()], run)
