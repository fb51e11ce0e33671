"""English labels proposed for what a report names: translated where a lexicon has the words, else transliterated."""

import re
from functools import cache

from maggraph.extraction.cities import city_reading
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms, nominative
from maggraph.language import latin

ACTING = re.compile(r"(?:и\.о\.|врио|(?:временно )?исполняющ\w+ обязанности) ")
IRREGULAR = {
    "генеральный директор": "director general",
    "генеральный секретарь": "secretary general",
    "научный сотрудник": "research fellow",
    "старший научный сотрудник": "senior research fellow",
    "ведущий научный сотрудник": "leading research fellow",
    "главный научный сотрудник": "chief research fellow",
    "младший научный сотрудник": "junior research fellow",
    "главный редактор": "editor-in-chief",
    "управляющий делами": "chief administrative officer",
    "управляющая делами": "chief administrative officer",
    "главный врач": "chief physician",
    "начальник отдела": "head of department",
}
CITY = re.compile(r"(?P<head>\w+) города (?P<city>[\w-]+)")


def english_title(title: str) -> str:
    """Translate a post's title.

    >>> english_title("исполнительный вице-президент – генеральный директор")
    'executive vice-president and director general'
    >>> english_title("и.о. заместителя председателя"), english_title("советник по науке")
    ('acting deputy chairman', 'adviser')
    """
    acting = ACTING.match(title)
    if acting:
        words = title[acting.end() :].split()
        return f"acting {english_title(' '.join([*map(nominative, words[:2]), *words[2:]]))}"
    return " and ".join(_one_title(part) for part in title.split(" – "))


def _one_title(title: str) -> str:
    if title in IRREGULAR:
        return IRREGULAR[title]
    for end in (3, 2):
        start = " ".join(title.split()[:end])
        if start in IRREGULAR:
            return IRREGULAR[start]
    words = title.split()
    found: list[str] = []
    for place, word in enumerate(words):
        translated = _word(word)
        if translated is None:
            break
        found.append(translated[0])
        if translated[1]:
            rest = _served(words[place + 1 :])
            return " ".join([*found, rest]).strip()
    return " ".join(found) or latin(title)


def _word(word: str) -> tuple[str, bool] | None:
    """Return a word's translation, and whether it is the head of the title."""
    for form in forms(word):
        lemma = word if word in entries("post-heads") else form.lemma
        if lemma in entries("post-heads"):
            return entries("post-heads")[lemma][1], True
        if form.lemma in entries("post-modifiers"):
            return entries("post-modifiers")[form.lemma][0], False
    return None


def _served(words: list[str]) -> str:
    """Translate the office that a deputy or adviser serves."""
    return english_title(" ".join(map(nominative, words))) if words and _word(words[0]) else ""


def english_body(name: str, head: str, quoted: str = "") -> str:
    """Name a body in English.

    >>> english_body("Администрация города Омска", "администрация")
    'Administration of the City of Omsk'
    >>> english_body("Фонд «Заря»", "фонд", "Заря")
    '“Zaria” Foundation'
    """
    if name in entries("abbreviations"):
        return entries("abbreviations")[name][2]
    row = entries("body-heads").get(head)
    city = CITY.fullmatch(name)
    if row and city:
        return f"{row[1]} of the City of {latin(_city(city['city']))}"
    if row and quoted and name.endswith(f"«{quoted}»") and len(name.split("«", maxsplit=1)[0].split()) == 1:
        return f"“{latin(quoted)}” {row[1]}"
    return latin(name)


def _city(word: str) -> str:
    reading = city_reading(word)
    return reading[0] if reading else word


@cache
def _known_places() -> dict[str, str]:
    """Return the English names of countries and regions by their Russian ones in lower case."""
    found: dict[str, str] = {}
    for key, row in {**entries("regions"), **entries("countries")}.items():
        for name in (key, row[0].lower(), f"республика {key}"):
            found.setdefault(name, row[1])
    return found


def english_place(name: str) -> str:
    """Name a territory in English.

    >>> english_place("Республика Армения"), english_place("Рязанская область"), english_place("Омск")
    ('Armenia', 'Riazanskaia Region', 'Omsk')
    """
    known = _known_places().get(name.lower())
    if known:
        return known
    for russian, english in (("область", "Region"), ("край", "Territory"), ("автономный округ", "Autonomous Area")):
        if name.endswith(f" {russian}"):
            return f"{latin(name.removesuffix(f' {russian}'))} {english}"
    return latin(name)
