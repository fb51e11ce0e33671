"""Russian words in Latin letters: one way to write them, and many ways in which people type them.

Slugs follow GOST 7.79-2000 system B with х as kh (the norm's x reads as another letter), English names follow ICAO
Doc 9303, as passports do. Source: https://iuliia.ru, whose schemas do the work.
"""

import re
import unicodedata
from functools import lru_cache

import iuliia

SPELLINGS = (
    iuliia.ICAO_DOC_9303,
    iuliia.BGN_PCGN,
    iuliia.WIKIPEDIA,
    iuliia.ALA_LC,
    iuliia.GOST_779_ALT,
    iuliia.TELEGRAM,
    iuliia.YANDEX_MAPS,
)
"""The schemes by which people type Russian names in Latin letters, the commonest first."""

_KH = str.maketrans({"х": "kh", "Х": "Kh"})
_SIGNS = re.compile(r"[`'’ʹʺ]")
_SAME_SOUND = (
    (re.compile(r"shch|shh|sch|sc"), "s"),
    (re.compile(r"sh"), "s"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"ch|ts|tz|cz"), "c"),
    (re.compile(r"kh|x"), "h"),
    (re.compile(r"[yji]o"), "e"),
    (re.compile(r"[yj](?=[aeiou])"), ""),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"i(?=[aeou])"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=16384)
def slug(text: str) -> str:
    """Write a name as a part of an IRI: Latin letters, digits and hyphens, the same on every machine.

    >>> slug("Васюнькин Юрий Николаевич")
    'vasyunkin-yurij-nikolaevich'
    >>> slug("Форум «БРИКС+ 2025», г. Хабаровск")
    'forum-briks-2025-g-khabarovsk'
    """
    spelled = iuliia.GOST_779_ALT.translate(unicodedata.normalize("NFC", text).translate(_KH))
    bare = _without_marks(_SIGNS.sub("", spelled)).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


@lru_cache(maxsize=16384)
def latin(name: str) -> str:
    """Write a Russian name as a passport does (ICAO Doc 9303).

    >>> latin("Юрий Николаевич Васюнькин")
    'Iurii Nikolaevich Vasiunkin'
    """
    return str(iuliia.ICAO_DOC_9303.translate(unicodedata.normalize("NFC", name)))


def spellings(text: str) -> tuple[str, ...]:
    """Give the ways in which people write a Russian word in Latin letters, lower case, each once.

    >>> spellings("Юрий")[:3]
    ('iurii', 'yuriy', 'yury')
    """
    return tuple(dict.fromkeys(scheme.translate(text).lower() for scheme in SPELLINGS))


@lru_cache(maxsize=16384)
def skeleton(text: str) -> str:
    """Reduce a Latin spelling to what all spellings of it share; Cyrillic letters are transliterated first.

    >>> skeleton("Yury"), skeleton("Iurii"), skeleton("Юрий")
    ('uri', 'uri', 'uri')
    >>> skeleton("Shchelkushkina") == skeleton("Щелкушкина"), skeleton("Fyodor") == skeleton("Федор")
    (True, True)
    """
    bare = _without_marks(_SIGNS.sub("", latin(text.replace("ё", "е")).lower()))
    for sound, letter in _SAME_SOUND:
        bare = sound.sub(letter, bare)
    return bare


def is_latin(text: str) -> bool:
    """Tell whether a text is written in Latin letters alone.

    >>> is_latin("Kravchuk S.A."), is_latin("Кравчук")
    (True, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(letter, "") for letter in letters)


def _without_marks(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
