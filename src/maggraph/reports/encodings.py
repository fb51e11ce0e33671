"""The letters of a text file: UTF-8 and UTF-16 by their mark, UTF-8 by its form, CP1251 or KOI8-R by the letters.

CP1251 and KOI8-R give any bytes some Cyrillic letters, so both are tried and the one more like Russian wins: by how
often Russian uses each letter, by which letters follow each other, and by where capitals stand. If both are about as
likely, charset-normalizer decides; if neither is likely, nobody should guess.
"""

import codecs
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from charset_normalizer import from_bytes

from maggraph.errors import ReportError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
RUSSIAN = ("cp1251", "koi8-r")
SAMPLE = 100_000
"""Bytes beyond ASCII looked at; more would not change the judgement."""
_SHARES = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (
            *(10.97, 8.45, 8.01, 7.35, 6.70, 6.26, 5.47, 4.73, 4.54, 4.40, 3.49, 3.21, 2.98, 2.81, 2.62, 2.01, 1.90),
            *(1.74, 1.70, 1.65, 1.59, 1.44, 1.21, 0.97, 0.94, 0.73, 0.64, 0.48, 0.36, 0.32, 0.26, 0.04, 0.20),
        ),
        strict=True,
    )
)
"""Per cent of letters in Russian texts. Source: Russian National Corpus; ё as in texts that write it."""
_PAIRS = (
    "а:бвдезклмнрстхцюя б:аеилоруы в:аеилнорсы г:аилор д:аеилноу е:вгдезйклмнрст ж:деи з:авин и:вдезийклмнорстхцчюя "
    "й:с к:аиорту л:аеиоуья м:аеиоуыэ н:адеиностуыя о:бвгдежзйклмнпрстч п:аеиор р:аеинотуы с:авеиклопстуья "
    "т:авеинорсуыь у:длпрстчю х:о ц:еи ч:аеит ш:аеи щ:еи ы:ейлмх ь:нс э:рт ю:т я:вт"
)
_COMMON = frozenset(pair[0] + letter for pair in _PAIRS.split() for letter in pair[2:])
"""The 200 commonest pairs of letters, six in seven of all, and "мэр". Source: counted over FactRuEval-2016."""
_RARE = -3.0
"""What a pair that is not among them costs."""
_SIGNS = frozenset("«»„“”‘’–—…№§°•\u00a0©®±\u00ad")
_UNLIKELY = math.log(0.0004)
_LIKELY = -5.6
"""Mean logarithm per character beyond ASCII above which a text passes for Russian."""
_LEAST_LETTERS = 0.6
_CLEAR = 0.35
"""Difference of the means from which the letters decide alone."""


def decode(content: bytes, path: Path, declared: str | None = None) -> str:
    """Decode the bytes of a text file; `declared` is the encoding that a page gives itself.

    Raises ReportError for binary data and for an encoding that cannot be told.
    """
    text = _decode(content, path, declared)
    if re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text):
        raise ReportError("{path}: holds binary data, not text; give the report itself", path=path)
    return text


def _decode(content: bytes, path: Path, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _by_mark(content, encoding, path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _nearly_utf8(content):
            raise ReportError(
                "{path}: is not UTF-8 text at byte {place}; save it as UTF-8", path=path, place=error.start
            ) from error
    return content.decode(_declared(declared) or _guess(content, path), errors="replace")


def _by_mark(content: bytes, encoding: str, path: Path) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReportError(
            "{path}: begins like {encoding} but breaks off at byte {place}; save it as UTF-8",
            path=path,
            encoding=encoding,
            place=error.start,
        ) from error


def _nearly_utf8(content: bytes) -> bool:
    """Say whether most of what is beyond ASCII is well-formed UTF-8: a damaged file, not another encoding."""
    well = content.decode("utf-8", errors="ignore")
    beyond = sum(len(character.encode()) for character in well if character > "\x7f")
    return beyond * 10 > 9 * sum(byte > 0x7F for byte in content)


def _declared(name: str | None) -> str | None:
    try:
        known = codecs.lookup(name or "").name
    except LookupError:
        return None
    return known if known in RUSSIAN else None


def _guess(content: bytes, path: Path) -> str:
    sample = _sample(content)
    scores = {encoding: likeness(sample.decode(encoding, errors="replace")) for encoding in RUSSIAN}
    best = max(RUSSIAN, key=scores.__getitem__)
    if scores[best] < _LIKELY or _letters(sample, best) < _LEAST_LETTERS:
        raise ReportError(
            "{path}: its encoding cannot be told (neither UTF-8 nor Russian in {known}); save it as UTF-8",
            path=path,
            known=", ".join(RUSSIAN),
        )
    if abs(scores["cp1251"] - scores["koi8-r"]) < _CLEAR:
        second = from_bytes(sample, cp_isolation=["cp1251", "koi8_r"]).best()
        return second.encoding if second else best
    return best


def _letters(sample: bytes, encoding: str) -> float:
    """Return the share of Russian letters among the characters beyond ASCII: most of any Russian text."""
    beyond = [character for character in sample.decode(encoding, errors="replace") if character > "\x7f"]
    return sum(character.lower() in _SHARES for character in beyond) / len(beyond)


def _sample(content: bytes) -> bytes:
    """Take the start of a text, as far as it has enough letters beyond ASCII."""
    beyond = 0
    for end, byte in enumerate(content, start=1):
        beyond += byte > 0x7F
        if beyond == SAMPLE:
            return content[:end]
    return content


def likeness(text: str) -> float:
    """Return the mean log-likelihood, as Russian, of the characters beyond ASCII.

    >>> likeness("мэр города Омска") > likeness("мэр города Омска".encode("cp1251").decode("koi8-r"))
    True
    """
    beyond = list(_weights(text))
    return sum(beyond) / len(beyond) if beyond else 0.0


def _weights(text: str) -> Iterator[float]:
    for before, character in pairwise(" " + text):
        if character > "\x7f":
            yield _weight(before, character)


def _weight(before: str, character: str) -> float:
    if character in _SIGNS:
        return math.log(0.04)
    share = _SHARES.get(character.lower())
    if share is None or "a" <= before.lower() <= "z":
        return _UNLIKELY
    pair = 0.0 if not before.isalpha() or (before + character).lower() in _COMMON else _RARE
    return math.log(share / 100) + pair + _capital(before, character)


def _capital(before: str, character: str) -> float:
    """Weigh a capital inside a word: after a small letter it is a sign of the wrong encoding."""
    if not (character.isupper() and before.isalpha()):
        return 0.0
    return -0.5 if before.isupper() else -4.0
