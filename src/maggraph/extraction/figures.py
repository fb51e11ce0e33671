"""How many attended: numbers of people, cities and countries, with how exact they are."""

import re
from collections.abc import Iterator

from maggraph.extraction.events_drafts import Figure
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.scenes import Scene
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Qualifier

WORDS = {
    "двух": 2,
    "трех": 3,
    "трёх": 3,
    "четырех": 4,
    "четырёх": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    "десять": 10,
    "пятнадцати": 15,
    "двадцати": 20,
    "двадцать": 20,
    "тридцати": 30,
    "тридцать": 30,
    "сорока": 40,
    "сорок": 40,
    "пятидесяти": 50,
    "пятьдесят": 50,
    "шестидесяти": 60,
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяноста": 90,
    "ста": 100,
    "сто": 100,
    "двухсот": 200,
    "трехсот": 300,
    "трёхсот": 300,
    "пятисот": 500,
    "тысячи": 1000,
    "десятков": 10,
}
QUALIFIERS = {
    "более": Qualifier.MORE_THAN,
    "свыше": Qualifier.MORE_THAN,
    "больше": Qualifier.MORE_THAN,
    "менее": Qualifier.MORE_THAN,
    "около": Qualifier.ABOUT,
    "порядка": Qualifier.ABOUT,
    "примерно": Qualifier.ABOUT,
    "почти": Qualifier.ABOUT,
    "приблизительно": Qualifier.ABOUT,
    "до": Qualifier.ABOUT,
}
NUMBER = re.compile(
    rf"(?:\b(?P<how>{'|'.join(QUALIFIERS)})\s+(?:чем\s+)?)?(?<![\w.,–-])(?P<number>\d{{1,3}}(?:[\s\u00a0]\d{{3}})+|\d{{1,6}}|{'|'.join(WORDS)})\b"
    r"(?P<unit>\s+(?:тысяч\w*|тыс\.?|млн\.?|сот(?:ен|ни)))?(?=(?P<rest>(?:\s+[а-яё-]+){0,3}))",
    re.IGNORECASE,
)
ATTENDING = word_set("attending")


def find_figures(scene: Scene, held: frozenset[str]) -> Iterator[Figure]:
    """Yield the figures of a sentence that tells of attendance; `held` are the dictionary forms of its words."""
    if not held & ATTENDING:
        return
    for found in NUMBER.finditer(scene.text):
        counted = _counted(found["rest"])
        dated = any(when.start <= found.start("number") < when.end for when in scene.dates)
        if counted and not dated and not scene.quoted(scene.index(found.start("number"))):
            first, last = scene.index(found.start()), scene.index(found.end() - 1)
            yield Figure(
                counted,
                _value(found),
                QUALIFIERS.get((found["how"] or "").lower(), Qualifier.EXACT),
                scene.at(first, last),
            )


def _counted(rest: str) -> str:
    """Return what the words after a number count: the first noun that counts attendance, with its epithets left out."""
    for word in rest.split():
        known = (lemmas(word) | lemmas(word.partition("-")[0])) & set(entries("counted"))
        if known:
            return min(known)
    return ""


def _value(found: re.Match[str]) -> int:
    number = found["number"].lower()
    value = WORDS.get(number) or int(re.sub(r"\D", "", number))
    unit = (found["unit"] or "").strip().lower()
    return value * (
        1000
        if unit.startswith("тыс")
        else 1_000_000
        if unit.startswith("млн")
        else 100
        if unit.startswith("сот")
        else 1
    )
