"""Russian word forms behind one door: what a word may be, and how a phrase stands in the nominative (pymorphy3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol, cast

from pymorphy3.units.by_lookup import DictionaryAnalyzer

from maggraph.language import Case
from maggraph.language.dictionary import analyzer

_CASES = {case.value: case for case in Case} | {
    "gen2": Case.GENITIVE,
    "loc2": Case.PREPOSITIONAL,
    "acc2": Case.ACCUSATIVE,
}
NO_LEMMAS: frozenset[str] = frozenset()
NOUN, ADJECTIVES = "NOUN", frozenset(["ADJF", "PRTF"])


class _Tag(Protocol):
    POS: str | None
    case: str | None
    number: str | None
    gender: str | None
    grammemes: frozenset[str]

    def __hash__(self) -> int: ...


class _Parse(Protocol):
    word: str
    normal_form: str
    tag: _Tag
    score: float
    methods_stack: tuple[tuple[object, ...], ...]

    def inflect(self, grammemes: set[str]) -> "_Parse | None": ...


@dataclass(frozen=True)
class Form:
    """One reading of a word: part of speech, case, number and gender as OpenCorpora names them, and its traits."""

    pos: str
    case: Case | None
    number: str
    gender: str
    lemma: str
    traits: frozenset[str]
    score: float
    known: bool


@lru_cache(maxsize=65536)
def _parses(word: str) -> tuple[_Parse, ...]:
    return tuple(cast(list[_Parse], analyzer().parse(word)))


@lru_cache(maxsize=65536)
def forms(word: str) -> tuple[Form, ...]:
    """Return every reading of a word, the likeliest first.

    >>> {form.lemma for form in forms("мэру")}, forms("мэру")[0].case
    ({'мэр'}, <Case.DATIVE: 'datv'>)
    """
    lower = word.lower()
    if lower != word:
        return forms(lower)
    parses = _parses(word)
    known = bool(parses) and _in_dictionary(parses[0])
    return tuple(_form(parse, known) for parse in parses)


def _in_dictionary(parse: _Parse) -> bool:
    """Say whether a reading is the dictionary's own: it has no others where it knows the word."""
    return len(parse.methods_stack) == 1 and isinstance(parse.methods_stack[0][0], DictionaryAnalyzer)


def _form(parse: _Parse, known: bool) -> Form:
    pos, case, number, gender, traits = _told(parse.tag)
    return Form(pos, case, number, gender, parse.normal_form, traits, parse.score, known)


@cache
def _told(tag: _Tag) -> tuple[str, Case | None, str, str, frozenset[str]]:
    """Take a tag apart: there are some thousand of them, and asking one is slow."""
    pos, number, gender = (str(part or "") for part in (tag.POS, tag.number, tag.gender))
    return pos, _CASES.get(str(tag.case or "")), number, gender, frozenset(map(str, tag.grammemes))


@lru_cache(maxsize=65536)
def lemmas(word: str) -> frozenset[str]:
    """Return the dictionary forms that a word may belong to."""
    return frozenset(form.lemma for form in forms(word))


@lru_cache(maxsize=65536)
def told_by(word: str) -> frozenset[str]:
    """Return what a word may count as for a rule: its likeliest dictionary forms and itself, nothing for a mark."""
    if not word[:1].isalpha():
        return NO_LEMMAS
    return frozenset([*(form.lemma for form in forms(word)[:3]), word.lower()])


@lru_cache(maxsize=65536)
def cases(word: str, number: str = "") -> frozenset[Case]:
    """Return the cases in which a word may stand as a noun or adjective, in one number or either.

    >>> sorted(cases("мэром"))
    [<Case.INSTRUMENTAL: 'ablt'>]
    """
    declined = (form for form in forms(word) if form.case and form.pos in {NOUN, *ADJECTIVES, "NPRO"})
    return frozenset(form.case for form in declined if form.case and number in ("", form.number))


@lru_cache(maxsize=65536)
def can_be(word: str, pos: str, case: Case | None = None, number: str = "") -> bool:
    """Say whether a word may be of a part of speech ("ADJF" includes participles), in a case and number if given."""
    kinds = ADJECTIVES if pos == "ADJF" else frozenset([pos])
    return any(form.pos in kinds and case in (None, form.case) and number in ("", form.number) for form in forms(word))


@lru_cache(maxsize=65536)
def agreeing(adjective: str, noun: str, number: str = "") -> frozenset[Case]:
    """Return the cases in which an adjective and a noun agree in number and gender.

    >>> sorted(agreeing("городского", "совета")), agreeing("городская", "совета")
    ([<Case.GENITIVE: 'gent'>], frozenset())
    """
    pairs = ((one, two) for one in forms(adjective) for two in forms(noun))
    return frozenset(one.case for one, two in pairs if one.case and _agree(one, two) and number in ("", two.number))


def _agree(one: Form, two: Form) -> bool:
    if one.pos not in ADJECTIVES or two.pos != NOUN or (one.case, one.number) != (two.case, two.number):
        return False
    return one.number == "plur" or two.gender in ("", one.gender) or "ms-f" in two.traits or "Ms-f" in two.traits


@lru_cache(maxsize=16384)
def nominative(noun: str, case: Case | None = None, number: str = "sing", gender: str = "") -> str:
    """Put a word that stands in a case and number into the nominative singular, keeping its capitals.

    The word itself comes back if it has no such reading.

    >>> nominative("Думы", Case.GENITIVE), nominative("мэрами", Case.INSTRUMENTAL, "plur")
    ('Дума', 'мэр')
    >>> nominative("Большого", Case.GENITIVE, gender="masc")  # of what is called so, never "Больший"
    'Большой'
    """
    for parse in _parses(noun.lower()):
        tag = parse.tag
        fits = (case is None or _CASES.get(tag.case or "") is case) and parse.normal_form != "больший"
        if tag.POS in {NOUN, *ADJECTIVES} and fits and tag.number == number and (not gender or _same(tag, gender)):
            form = parse.inflect({"nomn", "sing", gender} if gender and tag.POS != NOUN else {"nomn", "sing"})
            return cased_like(noun, form.word) if form else noun
    return noun


def _same(tag: _Tag, gender: str) -> bool:
    return tag.gender == gender or tag.number == "plur"


@lru_cache(maxsize=16384)
def gender_of(noun: str, case: Case | None = None, lemma: str = "") -> str:
    """Return the gender of a noun, "" if it is none."""
    for form in forms(noun):
        if form.pos == NOUN and case in (None, form.case) and lemma in ("", form.lemma):
            return form.gender
    return ""


def phrase_nominative(
    words: Sequence[str], head: int, case: Case | None, number: str = "sing", lemma: str = ""
) -> list[str]:
    """Put a head noun, by its lemma if that is known, and the adjectives before it into the nominative singular.

    >>> phrase_nominative(["Якутской", "городской", "Думы"], 2, Case.GENITIVE)
    ['Якутская', 'городская', 'Дума']
    """
    gender = gender_of(words[head], case, lemma) or gender_of(words[head], case)
    before = [word if _fixed(word) else nominative(word, case, number, gender) for word in words[:head]]
    noun = cased_like(words[head], lemma) if lemma else nominative(words[head], case, number)
    return [*before, noun, *words[head + 1 :]]


def _fixed(word: str) -> bool:
    """Say whether a word before the head does not decline: a mark, a number, an abbreviation."""
    return not word[0].isalpha() or (word.isupper() and len(word) > 1)


def cased_like(token: str, form: str) -> str:
    """Keep the capitals of a word, part by part.

    >>> cased_like("Торгово-Промышленной", "торгово-промышленная"), cased_like("МЭРА", "мэр")
    ('Торгово-Промышленная', 'МЭР')
    """
    if "ё" not in token:
        form = form.replace("ё", "е")
    if len(token) > 1 and token.isupper():
        return form.upper()
    shape, parts = token.split("-"), form.split("-")
    if len(shape) != len(parts):
        return form.capitalize() if token[0].isupper() else form
    return "-".join(new.capitalize() if old[:1].isupper() else new for old, new in zip(shape, parts, strict=True))
