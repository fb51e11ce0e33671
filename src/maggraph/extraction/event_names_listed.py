"""Events of one sort listed by their titles after a noun in the plural: "работали секции «Парки» и «Дворы»"."""

from collections.abc import Iterator

from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import NOUN, forms
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import OPENING, STRAIGHT

LISTED = {
    "секция": "Секция",
    "стол": "Круглый стол",
    "семинар": "Семинар",
    "мастер-класс": "Мастер-класс",
    "сессия": "Сессия",
    "панель": "Панель",
    "дискуссия": "Дискуссия",
    "конкурс": "Конкурс",
    "выставка": "Выставка",
    "тренинг": "Тренинг",
    "вебинар": "Вебинар",
}
"""Nouns by what one of them is called."""
FEW = frozenset(["два", "две", "три", "четыре", "2", "3", "4"])
BEFORE_FIRST = 3
"""Words that may stand between the noun and the first title."""
JOINING = frozenset([",", "и", ";", ":", "–", "—", "а", "также"])


def listed_titles(scene: Scene, at: int) -> Iterator[tuple[str, str, int, int]]:
    """Yield lemma, title and the indices of each quotation in a list after a plural noun, none if there are not two."""
    counted = scene.tape.low(at - 1) in FEW
    readings = (one for one in forms(scene.tape.at(at)) if one.pos == NOUN and (counted or one.number == "plur"))
    form = next((one for one in readings if one.lemma in LISTED and one.lemma in entries("event-kinds")), None)
    if form is None:
        return
    quotes = _quotes(scene, at + 1)
    for start, end in quotes if len(quotes) > 1 else ():
        yield form.lemma, f"{LISTED[form.lemma]} {scene.tape.text(start, end)}", start, end


def _quotes(scene: Scene, at: int) -> list[tuple[int, int]]:
    """Return where the quotations of a list begin and end: nothing but joints stands between them."""
    tape, found, skipped = scene.tape, list[tuple[int, int]](), 0
    while at < len(tape):
        opens = bool(tape.at(at)) and tape.at(at) in OPENING + STRAIGHT
        end = tape.quoted_end(at) if opens else at
        if end > at:
            found.append((at, end))
            at = end
            continue
        if tape.at(at) == "(" and found:
            at = next((place for place in range(at, len(tape)) if tape.at(place) == ")"), len(tape)) + 1
            continue
        if tape.at(at) not in JOINING:
            skipped += 1
            if found or skipped > BEFORE_FIRST:
                break
        at += 1
    return found
