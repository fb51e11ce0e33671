"""Parts of people's names back to the nominative: every nominative, gender and case that a written form allows.

Surnames and patronymics go by the tables of lexicons/; a candidate counts only under the most particular ending of its
nominative, so "Ивановом" is no form of Иванов. Given names go by pymorphy3 and the same tables.
"""

import importlib.util
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import Form, forms
from maggraph.facts.kinds import Gender
from maggraph.language import Case

OBLIQUE = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
NAME_WORD = re.compile(
    r"(?:[ОД]['’])?[А-ЯЁ][а-яё'’]+(?:-(?:[А-ЯЁ]|(?=[а-яё]{2,}$))[а-яё]+)*|[А-ЯЁ]{3,}(?:-[А-ЯЁ]{2,})*"
)
PATRONYMIC = re.compile(
    r"(?:\w{2,}(?:вич|ьич|[мт]ич)|лукич|фокич|савв?ич|ионич)(?:а|у|ем|ом|е)?|\w{2,}(?:вн|чн)(?:а|ы|е|у|ой|ою)"
    r"|(?:савв|лукин|\w+ьин|\w+мин)ишн(?:а|ы|е|у|ой|ою)",
    re.IGNORECASE,
)
TURKIC_SON = frozenset(["оглы", "оглу", "кызы", "улы", "уулу", "заде"])
TYPICAL = re.compile(
    r"\w+(?:[оеё]в|[иы]н|[сц]кий|[оеё]ва|[иы]на|[сц]кая|енко|ко|[юу]к|чук|як|ян|янц|дзе|швили|[аяу]ев|ко|ых|их|ец|ич)"
    r"(?:а|у|ым|е|ой|ого|ому|им|ем|ом|ю|я)?"
)
RARE = 0.1
"""Share of a reading below which a name is hardly meant: Дмитрия is a woman's name too."""
GENDERS = {"m": (Gender.MALE,), "f": (Gender.FEMALE,), "mf": (Gender.MALE, Gender.FEMALE)}
SHIFT = {"masc": Gender.MALE, "femn": Gender.FEMALE}


@dataclass(frozen=True)
class Candidate:
    """What a written form may stand for; `case` None fits any case, `weight` is how usual the reading is."""

    nominative: str
    gender: Gender
    case: Case | None
    weight: float = 0.0


UNLISTED = -1.5
"""What a reading of a given name loses where a dictionary knows others of the same word."""


@dataclass(frozen=True)
class _Rule:
    ending: str
    gender: str
    oblique: tuple[tuple[str, Case], ...]


@cache
def _rules(table: str) -> tuple[_Rule, ...]:
    text = [(key, row) for key, row in _rows(table)]
    return tuple(_Rule(ending, gender, _oblique(written)) for ending, (gender, written) in text)


def _rows(table: str) -> list[tuple[str, tuple[str, str]]]:
    return [(ending, (row[0], row[1])) for ending, row in entries(table).items()]


def _oblique(written: str) -> tuple[tuple[str, Case], ...]:
    parts = zip(written.split(), OBLIQUE, strict=True)
    return tuple((variant, case) for variants, case in parts for variant in variants.split("/"))


@cache
def _nominative_endings(table: str, gender: Gender) -> frozenset[str]:
    return frozenset(rule.ending for rule in _rules(table) if gender in GENDERS[rule.gender])


@cache
def _rules_by_ending(table: str) -> dict[str, tuple[tuple[_Rule, Case], ...]]:
    """Return the rules by each ending that they give, with its case."""
    found: dict[str, tuple[tuple[_Rule, Case], ...]] = {}
    for rule in _rules(table):
        for ending, case in ((rule.ending, Case.NOMINATIVE), *rule.oblique):
            found[ending] = (*found.get(ending, ()), (rule, case))
    return found


def _governing(nominative: str, gender: Gender, table: str) -> str:
    """Return the most particular ending of a nominative."""
    endings = _nominative_endings(table, gender)
    return next((nominative[at:] for at in range(len(nominative)) if nominative[at:] in endings), "")


def _by_table(word: str, table: str) -> set[Candidate]:
    by_ending = _rules_by_ending(table)
    found = set()
    for cut in range(len(word) + 1):
        for rule, case in by_ending.get(word[cut:], ()):
            nominative = word[:cut] + rule.ending
            for gender in GENDERS[rule.gender]:
                if _governing(nominative, gender, table) == rule.ending and len(nominative) > 2:
                    found.add(Candidate(nominative, gender, case))
    return found


@lru_cache(maxsize=16384)
def families(word: str) -> frozenset[Candidate]:
    """Return what a surname as written may stand for.

    >>> sorted((one.nominative, one.gender.value, str(one.case)) for one in families("Кравчука") if one.weight >= 0)
    [('Кравчук', 'male', 'accs'), ('Кравчук', 'male', 'gent')]
    """
    particle, blank, word = word.rpartition(" ")
    if particle:
        return frozenset(replace(one, nominative=particle + blank + one.nominative) for one in families(word))
    *first, last = word.split("-")
    lower = last.lower()
    found = {_weighed(one) for one in _by_table(lower, "surnames") | _indeclinable(lower)}
    return frozenset(whole for one in found if len(one.nominative) > 1 for whole in _wholes(first, one))


def _indeclinable(word: str) -> set[Candidate]:
    if re.search(r"(?:[оеэиыую]|их|ых)$", word):
        return {Candidate(word, gender, None) for gender in Gender}
    if re.search(r"[бвгджзйклмнпрстфхцчшщь]$", word) and not re.search(r"(?:[оеё]в|[иы]н)$", word):
        return {Candidate(word, Gender.FEMALE, None)}
    return set()


def _weighed(one: Candidate) -> Candidate:
    known = _masculine(one) in _known_families() and not _IMPROBABLE.search(one.nominative)
    penalties = sum(
        weight for rule, gender, weight in _UNUSUAL if gender in ("", one.gender) and rule.search(one.nominative)
    )
    unmarked = -0.5 if one.case is None and not re.search(r"(?:[оэю]|[иы]х|дзе|швили)$", one.nominative) else 0.0
    return Candidate(one.nominative, one.gender, one.case, known * 1.0 + unmarked + (0 if known else penalties))


_IMPROBABLE = re.compile(r"[оеё]в(?:ый|ая)$|[иы]ный$|[иы]ная$")
_UNUSUAL = (
    (re.compile(r"(?:[оеё]в|[иы]н|ск|цк)а$"), Gender.MALE, -3.0),
    (re.compile(r"[оеё]вый$|[иы]ный$"), Gender.MALE, -1.5),
    (re.compile(r"(?:[оеё]в|[иы]н)ой$|ией$|иа$"), "", -2.5),
    (re.compile(r"(?:[оеё]в|[иы]н)ая$|[аеиоуыэюя]ь$|[бвгджзкмпфхц]ь$|[бвгджзклмпфхцчшщ]я$"), "", -1.5),
    (re.compile(r"ой$|ом$|уок$|[бвгджзклмнпрстфхцчшщ][ая]$"), Gender.MALE, -0.5),
    (re.compile(r"(?<![оеё]в)(?<!ин)а$|ой$|ом$"), Gender.FEMALE, -0.5),
)
"""Nominatives that no dictionary knows and that look wrong for a surname, and how much they lose."""


def _masculine(one: Candidate) -> str:
    """Return the form that dictionaries of surnames list."""
    if one.gender is Gender.MALE:
        return one.nominative
    adjective = re.sub(r"ая$", "ий", one.nominative) if re.search(r"[кгх]ая$", one.nominative) else one.nominative
    return re.sub(r"(?<=[оеё]в|[иы]н)а$", "", re.sub(r"ая$", "ый", adjective))


def _wholes(first: list[str], one: Candidate) -> set[Candidate]:
    """Put the parts of a double surname together; where the last does not decline, the first may show the case."""
    shown = [part for part in families(first[0]) if part.gender is one.gender and part.weight >= 0] if first else []
    if one.case or not any(TYPICAL.fullmatch(part.nominative.lower()) for part in shown):
        return {_joined(first, one)}
    declined = {_joined(first, Candidate(one.nominative, one.gender, part.case, one.weight)) for part in shown}
    return {_joined(first, one), *declined}


def _joined(first: list[str], one: Candidate) -> Candidate:
    """Put the parts of a double surname together: a first part declines if it can in that very case."""
    before = [_first_part(part, one) for part in first]
    name = "-".join([*before, one.nominative.capitalize()])
    return Candidate(name, one.gender, one.case, one.weight)


def _first_part(part: str, like: Candidate) -> str:
    if len(part) < 4:
        return part.capitalize()
    same = [one for one in families(part) if (one.gender, one.case) == (like.gender, like.case) and one.weight >= 0]
    usual = [one for one in same if TYPICAL.fullmatch(one.nominative.lower())]
    return usual[0].nominative if usual else part


@lru_cache(maxsize=16384)
def patronymics(word: str) -> frozenset[Candidate]:
    """Return what a patronymic as written may stand for."""
    if word.lower().split("-")[-1].split(" ")[-1] in TURKIC_SON:
        sons = (Gender.FEMALE,) if word.endswith("кызы") else (Gender.MALE,)
        return frozenset(Candidate(word, gender, None) for gender in sons)
    return frozenset(
        Candidate(one.nominative.capitalize(), one.gender, one.case) for one in _by_table(word.lower(), "patronymics")
    )


@lru_cache(maxsize=16384)
def givens(word: str) -> frozenset[Candidate]:
    """Return what a given name as written may stand for; names that dictionaries know weigh more."""
    *first, last = word.split("-")
    lower = last.lower()
    named = [(form, gender) for form in forms(lower) if _is_name(form.traits) for gender in _genders(form)]
    found = {(form.lemma, gender, form.case) for form, gender in named}
    known = {(form.lemma, gender, form.case) for form, gender in named if form.known}
    by_table = _by_table(lower, "surnames") | _indeclinable(lower) | _womans(lower)
    found |= {(one.nominative, one.gender, one.case) for one in by_table if not _adjectival(one.nominative)}
    return frozenset(_given(first, one, _listing(one in known, bool(known))) for one in found)


def _womans(word: str) -> set[Candidate]:
    """Return a name in a consonant that no dictionary knows as a woman's, which does not decline: "Айжаркын"."""
    unknown = not any(form.known for form in forms(word)) and re.search(r"[бвгджзйклмнпрстфхцчшщ]$", word)
    return {Candidate(word, Gender.FEMALE, None)} if unknown else set()


def _listing(known: bool, others: bool) -> float:
    """Return what a reading of a given name gains by standing in the dictionary, or loses where others do."""
    return 1.0 if known else UNLISTED if others else 0.0


def _is_name(traits: frozenset[str]) -> bool:
    return {"Name", "sing"} <= traits


def _genders(form: Form) -> tuple[Gender, ...]:
    """Return the genders of a given name: both for one like "Саша"."""
    both = (Gender.FEMALE, Gender.MALE) if "ms-f" in form.traits else ()
    return (SHIFT[form.gender],) if form.gender in SHIFT else both


def _adjectival(nominative: str) -> bool:
    return bool(re.search(r"(?:ский|цкий|ый|ая|[оеё]ва)$", nominative)) and nominative not in given_names()


def _given(first: list[str], reading: tuple[str, Gender, Case | None], listing: float) -> Candidate:
    nominative, gender, case = reading
    name = "-".join([*(_first_given(part, gender, case) for part in first), nominative.capitalize()])
    weight = _known_given(nominative, gender)
    if (case is None or nominative.endswith("иа")) and weight <= 0:
        weight -= 1.0
    if gender is Gender.MALE and nominative.endswith(("а", "я")) and weight <= 0:
        weight -= 1.0
    return Candidate(name, gender, case, weight + (listing if weight <= 1.0 else 0.0))


def _first_given(part: str, gender: Gender, case: Case | None) -> str:
    """Return the first part of a double given name in the nominative, where a dictionary knows it in that case."""
    if case in (None, Case.NOMINATIVE):
        return part.capitalize()
    same = [one for one in givens(part) if (one.gender, one.case) == (gender, case) and one.weight > 0]
    return same[0].nominative if same else part.capitalize()


def _known_given(nominative: str, gender: Gender) -> float:
    named = [form for form in forms(nominative) if "Name" in form.traits and form.known and form.lemma == nominative]
    by_gender = {SHIFT.get(form.gender): form.score for form in reversed(named)}
    if gender in by_gender:
        return 2.0 if by_gender[gender] > RARE else 0.5
    return 1.0 if nominative in given_names() and not by_gender else 0.0


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """Say whether a dictionary knows a word, in whatever case, as a given name."""
    last = word.rsplit("-", maxsplit=1)[-1].lower()
    return any("Name" in form.traits and form.known for form in forms(last)) or any(
        one.nominative.lower() in given_names() for one in givens(last)
    )


@cache
def given_names() -> frozenset[str]:
    """Return the given names that natasha's wheel lists, lower case."""
    return _dictionary("first.txt")


@cache
def _known_families() -> frozenset[str]:
    return _dictionary("last.txt")


def _dictionary(name: str) -> frozenset[str]:
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "data" / "dict" / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return frozenset(line.partition("#")[0].strip() for line in lines)
