"""Russian inflection behind one door: words and phrases declined by the dictionary.

A phrase is declined only when its head is sure: adjectives that agree, then one noun. What follows the head (a
genitive, a title in quotation marks) stays as it is; where no head is found the caller gets None and words the sentence
otherwise.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from maggraph.language.dictionary import Parse, parses
from maggraph.language.folding import fold

_UNDECLINED = re.compile(r"[IVXLCDM]+|\d+(?:-\w+)?")
_AGREEING = ("ADJF", "PRTF")
_UNCHANGED_FIRST = frozenset(["арт", "бизнес", "видео", "вице", "интернет", "медиа", "онлайн", "пресс", "экспресс"])


class Case(StrEnum):
    """The six cases, by the names OpenCorpora gives them."""

    NOMINATIVE = "nomn"
    GENITIVE = "gent"
    DATIVE = "datv"
    ACCUSATIVE = "accs"
    INSTRUMENTAL = "ablt"
    PREPOSITIONAL = "loct"


@lru_cache(maxsize=8192)
def lemmas(word: str) -> frozenset[str]:
    """Give every dictionary form that a word may be a form of, folded; a word is always one of its own.

    >>> sorted(lemmas("Рязани"))
    ['рязани', 'рязань']
    """
    return frozenset({fold(word)} | {fold(parse.normal_form) for parse in parses(word)})


def plural(number: int, noun: str) -> str:
    """Write a noun as it stands after a number.

    >>> plural(1, "встреча"), plural(3, "встреча"), plural(11, "встреча")
    ('встреча', 'встречи', 'встреч')
    """
    noun_parses = [parse for parse in parses(noun) if parse.tag.POS == "NOUN" and "nomn" in parse.tag]
    return noun_parses[0].make_agree_with_number(number).word if noun_parses else noun


@dataclass(frozen=True)
class _Head:
    """The declinable beginning of a phrase: its words with the reading chosen for each, and what follows."""

    readings: tuple[Parse | None, ...]
    tokens: tuple[str, ...]
    rest: str


def declined(phrase: str, case: Case) -> str | None:
    """Put the head of a noun phrase into a case; None if it has no head one can be sure of.

    >>> declined("XIV Международный форум «Россия»", Case.PREPOSITIONAL)
    'XIV Международном форуме «Россия»'
    >>> declined("«Город, где хочется жить»", Case.PREPOSITIONAL) is None
    True
    """
    head = _head_of(phrase)
    if head is None:
        return None
    forms = [_inflected(token, reading, case) for token, reading in zip(head.tokens, head.readings, strict=True)]
    return None if None in forms else " ".join([*(form or "" for form in forms), head.rest]).strip()


def head_noun(phrase: str) -> str:
    """Give the lemma of a phrase's head noun, "" if there is none.

    >>> head_noun("Рабочая встреча губернатора")
    'встреча'
    """
    head = _head_of(phrase)
    return head.readings[-1].normal_form if head and head.readings[-1] else ""


def _head_of(phrase: str) -> _Head | None:
    tokens = phrase.split()
    for place, token in enumerate(tokens):
        if not _UNDECLINED.fullmatch(token) and not token.replace("-", "").isalpha():
            return None
        noun = _nominative_noun(token)
        if noun is not None:
            readings = tuple(_agreeing(word, noun) for word in tokens[:place])
            sure = all(reading or _UNDECLINED.fullmatch(word) for reading, word in zip(readings, tokens, strict=False))
            return _Head((*readings, noun), tuple(tokens[: place + 1]), " ".join(tokens[place + 1 :])) if sure else None
    return None


def _nominative_noun(token: str) -> Parse | None:
    """Take a word for a noun only if its likeliest reading in the nominative is one."""
    if _UNDECLINED.fullmatch(token) or token.isupper():
        return None
    readings = [
        parse for parse in parses(token) if parse.tag.case == "nomn" or parse.tag.POS not in (*_AGREEING, "NOUN")
    ]
    return readings[0] if readings and readings[0].tag.POS == "NOUN" else None


def _agreeing(token: str, noun: Parse) -> Parse | None:
    for parse in parses(token):
        same = parse.tag.number == "plur" or parse.tag.gender == noun.tag.gender
        if parse.tag.POS in _AGREEING and parse.tag.case == "nomn" and parse.tag.number == noun.tag.number and same:
            return parse
    return None


def _inflected(token: str, reading: Parse | None, case: Case) -> str | None:
    if reading is None:
        return token
    wanted = {case.value} | ({reading.tag.number} if reading.tag.number else set())
    form = reading.inflect(wanted | _lifeless(reading, case)) or reading.inflect(wanted)
    return None if form is None else _cased_like(token, form.word)


def _lifeless(reading: Parse, case: Case) -> set[str]:
    """Ask for the accusative of things: events and awards are none of them alive."""
    as_nominative = reading.tag.gender == "masc" or reading.tag.number == "plur"
    return {"inan"} if case is Case.ACCUSATIVE and reading.tag.POS in _AGREEING and as_nominative else set()


def _cased_like(token: str, form: str) -> str:
    """Keep the capitals of a word, part by part.

    >>> _cased_like("Смотр-Конкурс", "смотре-конкурсе")
    'Смотре-Конкурсе'
    """
    shape = token.split("-")
    parts = form.split("-")
    if len(shape) != len(parts):
        return form.capitalize() if token[0].isupper() else form
    return "-".join(_part_like(old, part) for old, part in zip(shape, parts, strict=True))


def _part_like(old: str, part: str) -> str:
    """Take a part's new form in the old one's case; the бизнес of бизнес-форум does not change."""
    if old.lower() in _UNCHANGED_FIRST:
        return old
    return part.capitalize() if old[:1].isupper() else part
