"""Names of bodies, places and awards taken apart: telling words, titles, numbers, abbreviations."""

import re
from dataclasses import dataclass
from functools import lru_cache

from maggraph.facts.authority import Entry
from maggraph.facts.naming import russian_names
from maggraph.language import fold, words
from maggraph.resolution.stems import listed_stems, stem

TITLE = re.compile(r"[«\"“„]([^»\"”“]+)[»\"”“]")
BRACKETS = re.compile(r"\s*\([^()]*\)$")
NUMBER = re.compile(r"\d+|\b[IVXLC]+\b")


@dataclass(frozen=True)
class Name:
    """A name taken apart: the words that tell it from others, their stems, title in quotation marks, numbers."""

    text: str
    folded: str
    stems: frozenset[str]
    title: str
    numbers: frozenset[str]
    common: bool


def spellings(entry: Entry) -> tuple[str, ...]:
    """Return an entry's Russian names, each also without what stands in brackets behind it.

    >>> from maggraph.facts.authority import Role
    >>> from maggraph.facts.values import Label
    >>> spellings(Role(id="a", label=Label(ru="член (с правом голоса)", en="a")))
    ('член (с правом голоса)', 'член')
    """
    found = russian_names(entry)
    return tuple(dict.fromkeys([*found, *(BRACKETS.sub("", name) or name for name in found)]))


@lru_cache(50_000)
def taken_apart(text: str) -> Name:
    """Take a name apart.

    >>> sorted(taken_apart("Администрация города Рязани").stems), taken_apart("Городская Дума").common
    (['администрац', 'рязан'], True)
    """
    every = [bare for word in words(text) if (bare := word.strip("."))]
    telling = [word for word in every if stem(word) not in listed_stems("noise")] or every
    stems = frozenset(stem(word) for word in telling if len(word) > 1 or word.isdigit()) or frozenset(telling)
    title = TITLE.search(text)
    numbers = frozenset(NUMBER.findall(text))
    return Name(
        text,
        " ".join(telling) or fold(text) or text,
        stems,
        fold(title[1]) if title else "",
        numbers,
        stems <= listed_stems("common-words") and not title,
    )


def abbreviates(short: str, full: str) -> bool:
    """Say whether a word of capitals is made of the first letters of a name.

    >>> abbreviates("МГУ", "Московский государственный университет"), abbreviates("СОГ", "Союз озёр и гор")
    (True, True)
    """
    return abbreviation(short) in initials(full) - {""}


def abbreviation(name: str) -> str:
    """Return a name folded if it is a word of capitals, else "".

    >>> abbreviation("«МАГ»"), abbreviation("Маг")
    ('маг', '')
    """
    bare = name.strip('«»"')
    capitals = sum(letter.isupper() for letter in bare)
    return fold(bare) if 2 <= len(bare) <= 8 and bare.isalpha() and capitals >= 2 else ""


def initials(full: str) -> frozenset[str]:
    """Return the first letters of a name's words, with small words and without; none of a single word.

    >>> sorted(initials("Союз озёр и гор"))
    ['сог', 'соиг']
    """
    bare = [part for word in fold(full).split() for part in word.split("-") if part[0].isalpha()]
    if len(bare) < 2:
        return frozenset()
    return frozenset(["".join(word[0] for word in bare), "".join(word[0] for word in bare if len(word) > 2)])
