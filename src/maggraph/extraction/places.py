"""Cities, regions and countries at a place in a sentence, named in the nominative."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from maggraph.extraction.cities import OBLIQUE, city_forms, city_reading, long_city, only_a_town, spelled
from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.morphology import ADJECTIVES, Form, agreeing, cases, forms, phrase_nominative
from maggraph.extraction.tape import DASHES, Tape
from maggraph.facts.kinds import TerritoryClass
from maggraph.language import Case

CITY_WORDS = frozenset(["город", "городок", "посёлок", "поселок", "село", "деревня", "станица", "аул", "муниципий"])
_CITY_STARTS = frozenset(word[:3] for word in CITY_WORDS)
SHORT_CITY = frozenset(["г.", "гг.", "пос.", "пгт", "с."])
REGION_WORDS = frozenset(["область", "край", "округ", "республика", "район", "регион"])
REGIONS_TO_NAME = frozenset(["область", "край", "округ", "республика"])
PLACE_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
NATURE = frozenset(
    [
        "река",
        "озеро",
        "гора",
        "плато",
        "остров",
        "полуостров",
        "море",
        "залив",
        "хребет",
        "долина",
        "пустыня",
        "улица",
        "проспект",
        "станция",
        "площадь",
        "бульвар",
    ]
)
PLACE_PREPOSITIONS = frozenset(["в", "во", "из", "изо", "под", "близ", "городе", "города", "г."])


@dataclass(frozen=True)
class RawTerritory:
    """A territory's words by index, its name in the nominative, and its class; `rule` says how it was known."""

    start: int
    end: int
    name: str
    type: TerritoryClass
    case: Case | None
    rule: str


def territory_at(tape: Tape, index: int) -> RawTerritory | None:
    """Find the territory that begins at a word."""
    if not may_begin(tape.at(index)) or index in tape.taken:
        return None
    return next((found for rule in RULES if (found := rule(tape, index))), None)


@lru_cache(maxsize=65536)
def may_begin(word: str) -> bool:
    """Say whether a territory may begin at a word: one with a capital, or one that announces it."""
    low = word.lower()
    return word[:1].isupper() or low[:3] in _CITY_STARTS or low in SHORT_CITY or low.startswith("российс")


def _named_city(tape: Tape, index: int) -> tuple[int, str, Case | None] | None:
    """Read a city's name after the word that announces it: known, or whatever bears a capital."""
    for width in (2, 1):
        words = tape.words[index : index + width]
        adjective = (
            width == 1
            and forms(words[0])[0].pos == "ADJF"
            and not only_a_town(words[0])
            and PLACE_NAME.fullmatch(tape.at(index + 1))
            if words
            else True
        )
        known = (city_reading(words[0]) if width == 1 else long_city(*words)) if len(words) == width else None
        if known and not adjective:
            return index + width, known[0], known[1]
    if not PLACE_NAME.fullmatch(tape.at(index)) or not tape.free(index, index + 1):
        return None
    if (
        forms(tape.at(index))[0].pos == "ADJF"
        and PLACE_NAME.fullmatch(tape.at(index + 1))
        and tape.free(index, index + 2)
    ) and cases(tape.at(index)) & {Case.NOMINATIVE}:
        return index + 2, tape.text(index, index + 2), None
    pair = agreeing(tape.at(index), tape.at(index + 1)) if PLACE_NAME.fullmatch(tape.at(index + 1)) else frozenset()
    if pair and tape.free(index, index + 2):
        parts = phrase_nominative([tape.at(index), tape.at(index + 1)], 1, min(pair, key=_usual))
        return index + 2, " ".join(parts), None
    return index + 1, tape.at(index), None


def _announced(tape: Tape, index: int) -> RawTerritory | None:
    """Find "города Казани", "г. Уфы", "посёлке Тура", "столицы Казахстана Астаны"."""
    short = tape.low(index) in SHORT_CITY
    announces = tape.low(index)[:3] in _CITY_STARTS and not short
    kinds = [form for form in forms(tape.at(index)) if form.lemma in CITY_WORDS] if announces else []
    if not (short or kinds) or (short and tape.at(index - 1).isdigit()):
        return None
    start = index + 1
    if tape.at(start) in {"-", "–"} or tape.low(start) == "герой":
        start += 1
    named = _named_city(tape, start)
    if named is None or (kinds and kinds[0].number == "plur" and city_reading(tape.at(start)) is None):
        return None
    end, name, case = named
    asked = frozenset(form.case for form in kinds if form.case and form.number == "sing")
    asked = frozenset() if case is Case.NOMINATIVE and _first_of_several(tape, kinds, end) else asked
    known = case is not None
    return RawTerritory(
        index, end, name if known else guessed(name, asked), TerritoryClass.CITY, _one(asked), "announced"
    )


def _first_of_several(tape: Tape, kinds: list[Form], end: int) -> bool:
    """Say whether "города" tells of several, the next of them in the nominative too: "города Клин, Орёл и Тула"."""
    second = city_reading(tape.at(end + 1)) if tape.low(end) in {",", "и"} else None
    several = any(form.number == "plur" and form.case is Case.NOMINATIVE for form in kinds)
    return several and second is not None and second[1] in {Case.NOMINATIVE, None}


def _one(found: frozenset[Case]) -> Case | None:
    return next(iter(found)) if len(found) == 1 else None


def guessed(name: str, asked: frozenset[Case]) -> str:
    """Put an unknown city's name back into the nominative: it may stand there already ("городе Сухум")."""
    if " " in name or not asked or Case.NOMINATIVE in asked:
        return name
    readings = [
        form for form in forms(name) if form.pos == "NOUN" and form.number == "sing" and "Surn" not in form.traits
    ]
    if any(form.case is Case.NOMINATIVE for form in readings[:1]):
        return name
    declined = [form for form in readings if form.case in asked]
    return spelled(declined[0].lemma) if declined else name


def _of_class(tape: Tape, index: int) -> RawTerritory | None:
    """Find "Рязанской области", "Хабаровский край", "Кыргызской Республики"."""
    if not tape.capital(index):
        return None
    for end in range(index + 1, min(index + 4, len(tape))):
        lemmas = {form.lemma for form in forms(tape.at(end))} & REGIONS_TO_NAME or _shortened(tape.low(end))
        found = agreeing(tape.at(index), _full_word(tape.at(end)))
        if lemmas and (found or tape.low(end) == "обл."):
            case = min(found, key=_usual) if found else None
            return _republic_of(tape, index, end, case) or _region(tape, index, end, case)
        if forms(tape.at(end))[0].pos not in ADJECTIVES:
            return None
    return None


def _republic_of(tape: Tape, index: int, end: int, case: Case | None) -> RawTerritory | None:
    """Find "Федеративной Республики Германия": a class with its country's own name after it."""
    row = entries("countries").get(tape.low(end + 1)) if tape.capital(end + 1) else None
    if row is None or not tape.low(end).startswith("республик"):
        return None
    return RawTerritory(index, end + 2, row[0], TerritoryClass.COUNTRY, case, "class")


def _usual(case: Case) -> int:
    return (Case.NOMINATIVE, Case.GENITIVE, *OBLIQUE).index(case)


def _shortened(word: str) -> set[str]:
    return {"область"} if word == "обл." else set()


def _full_word(word: str) -> str:
    return "область" if word == "обл." else word


def _region(tape: Tape, index: int, end: int, case: Case | None) -> RawTerritory | None:
    words = [_full_word(word) for word in tape.words[index : end + 1]]
    name = " ".join(phrase_nominative(words, len(words) - 1, case))
    if re.search(r"ий федеральный округ|[Гг]ородской|[Мм]униципальный|[Вв]оенный", name):
        return None
    official = _by_official().get(name.lower())
    kind = TerritoryClass.COUNTRY if official else TerritoryClass.REGION
    return RawTerritory(index, end + 1, official or name, kind, case, "class")


@cache
def _by_official() -> dict[str, str]:
    return {row[0].lower(): row[0] for row in entries("countries").values()}


def _republic(tape: Tape, index: int) -> RawTerritory | None:
    """Find "Республики Крым", "Республику Татарстан", "Российской Федерации"."""
    if (
        not tape.low(index).startswith("республик")
        or not tape.capital(index)
        or not PLACE_NAME.fullmatch(tape.at(index + 1))
    ):
        return None
    two = f"{tape.low(index + 1)} {tape.low(index + 2)}" in listed("regions")
    end = index + 2 + two
    name = tape.text(index + 1, end)
    lemma = next((form.lemma for form in forms(name) if "Geox" in form.traits), name.lower())
    written = name if two or cases(name) == {Case.NOMINATIVE} else spelled(lemma)
    kind = TerritoryClass.COUNTRY if lemma in listed("countries") else TerritoryClass.REGION
    return RawTerritory(index, end, f"Республика {written}", kind, _one(cases(tape.at(index), "sing")), "republic")


def _federation(tape: Tape, index: int) -> RawTerritory | None:
    if tape.low(index)[:7] != "российс" or tape.low(index + 1)[:8] != "федераци":
        return None
    found = agreeing(tape.at(index), tape.at(index + 1))
    if not found:
        return None
    return RawTerritory(
        index, index + 2, "Российская Федерация", TerritoryClass.COUNTRY, min(found, key=_usual), "republic"
    )


def _country(tape: Tape, index: int) -> RawTerritory | None:
    """Find a country by its short name or abbreviation, and regions named without their class."""
    word = tape.at(index)
    two = _two_words(tape, index)
    if two:
        return RawTerritory(index, index + 2, two, TerritoryClass.COUNTRY, None, "country")
    if word in _short_countries():
        return RawTerritory(index, index + 1, _short_countries()[word], TerritoryClass.COUNTRY, None, "abbreviation")
    if not PLACE_NAME.fullmatch(word):
        return None
    for form in forms(word):
        if form.pos == "NOUN" and form.lemma in listed("countries") and form.number != "plur":
            return RawTerritory(index, index + 1, spelled(form.lemma), TerritoryClass.COUNTRY, form.case, "country")
        if form.pos == "NOUN" and form.lemma in listed("regions") and "Geox" in form.traits:
            return RawTerritory(index, index + 1, spelled(form.lemma), TerritoryClass.REGION, form.case, "region")
    return None


def _two_words(tape: Tape, index: int) -> str:
    """Return the country that an adjective and a noun name: "Южной Африки", "Саудовской Аравии"."""
    pair = (
        agreeing(tape.at(index), tape.at(index + 1)) if tape.capital(index) and tape.capital(index + 1) else frozenset()
    )
    if not pair:
        return ""
    words = phrase_nominative([tape.at(index), tape.at(index + 1)], 1, min(pair, key=_usual))
    return " ".join(words) if " ".join(words).lower() in listed("countries") else ""


@cache
def _short_countries() -> dict[str, str]:
    rows = entries("countries").items()
    return {short.strip(): row[0] for _, row in rows if len(row) > 2 for short in row[2].split(",") if short.isupper()}


def _known(tape: Tape, index: int) -> RawTerritory | None:
    """Find a city that dictionaries know, where the word is not rather an ordinary one."""
    for width in (2, 1):
        words = tape.words[index : index + width]
        shaped = len(words) == width and PLACE_NAME.fullmatch(words[0])
        reading = (city_reading(words[0]) if width == 1 else long_city(*words)) if shaped else None
        if reading and not _natural(tape, index - 1) and (width == 2 or _is_city_here(tape, index)):
            return RawTerritory(index, index + width, reading[0], TerritoryClass.CITY, reading[1], "known")
    return None


def _natural(tape: Tape, at: int) -> bool:
    return bool(tape.at(at)) and any(form.lemma in NATURE for form in forms(tape.at(at)))


def _is_city_here(tape: Tape, index: int) -> bool:
    if forms(tape.at(index))[0].pos == "ADJF" and tape.low(index) not in city_forms():
        return tape.low(index - 1) in PLACE_PREPOSITIONS and not agreeing(tape.at(index), tape.at(index + 1) or "-")
    if tape.low(index) in city_forms():
        return not agreeing(tape.at(index), tape.at(index + 1)) if tape.at(index + 1) else True
    if only_a_town(tape.at(index)):
        return True
    readings = forms(tape.at(index))
    best = max((form.score for form in readings if "Geox" in form.traits), default=0.0)
    other = max(
        (form.score for form in readings if form.known and not {"Geox", "Surn", "Name"} & form.traits), default=0.0
    )
    if tape.low(index - 1) in PLACE_PREPOSITIONS or tape.at(index - 1) in DASHES:
        return True
    rival = max((form.score for form in readings if {"Surn", "Name"} & form.traits), default=0.0)
    return best >= other if not tape.starts(index) else best >= max(other, rival)


RULES: tuple[Callable[[Tape, int], RawTerritory | None], ...] = (
    _announced,
    _federation,
    _republic,
    _of_class,
    _country,
    _known,
)
