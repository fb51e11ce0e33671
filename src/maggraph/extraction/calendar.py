"""Which day each date of a sentence means: a missing year found, "вчера" and "в последний день" counted out.

Context: reports name a day once and go on with "накануне", "на следующий день", "в пятницу", "шестого числа".
Choice: every such word becomes a moment at its place in the sentence, so that each event takes the one that governs it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maggraph.extraction.dates import When, edition_number, iso
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.moments import FULL, Moment, days_between, moved, weekday_before
from maggraph.extraction.morphology import forms
from maggraph.extraction.scenes import Scene

FROM_NOW = {"вчера": -1, "сегодня": 0, "позавчера": -2, "завтра": 1, "послезавтра": 2}
"""Days counted from the one on which a text was written."""
FROM_DAY = re.compile(
    r"(?P<before>\bнакануне\b(?! (?:праздник|юбиле|дня|нового|открыти))|\b(?:днём|днем) раньше\b|\bза день до\b)"
    r"|(?P<after>\bна (?:следующий|другой) день\b|\bназавтра\b|\b(?:днём|днем) позже\b|\bна следующее утро\b)"
    r"|(?P<same>\b(?:в тот же|в этот же|в этот|того же|этим же|тем же|этого же) (?:день|дня|днём|вечер|вечером)\b)",
    re.IGNORECASE,
)
"""Days counted from the one being told of."""
COUNTED = re.compile(
    r"\b(?:(?:в|во|на) )?(?P<number>первый|второй|третий|четв[её]ртый|пятый|шестой|седьмой"
    r"|последний|заключительный|завершающий|финальный) день\b"
    r"|\bдень (?P<after>первый|второй|третий|четв[её]ртый|пятый)\b"
    r"|\b(?:во|в) (?P<bare>второй|третий|четв[её]ртый)(?= [–—-]|,)"
    r"|(?<=[,;] )(?P<alone>второй|третий|четв[её]ртый)(?= [–—-])",
    re.IGNORECASE,
)
"""The day of a programme by its number."""
LAST = frozenset(["последний", "заключительный", "завершающий", "финальный"])
WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
WEEKDAY = re.compile(
    r"\b(?:в|во) (?:(?:эт|прошл|минувш|ближайш)\w+ )?(понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b",
    re.IGNORECASE,
)
DAY_NUMBERED = re.compile(r"\b(\w+(?:-\w+)?) числа\b|(?:^|[:;,.—–] )(\d{1,2})-(?:го|е)(?= )", re.IGNORECASE)
LAST_YEAR = re.compile(r"\s+(?:прошлого|минувшего|прошедшего) года\b")
DAYS_NUMBERED = re.compile(r"\bс (\d{1,2})(?:-го)? по (\d{1,2})-е\b", re.IGNORECASE)
DAY_AT_HEAD = re.compile(
    r"\s*(?:[•*-]\s+)?(?P<first>\d{1,2})(?:\s*[–—-]\s*(?P<last>\d{1,2}))?(?=\s+[–—-]\s|\.?\s+[А-ЯЁ])"
)
"""A day alone at the head of an item under a month: "4 – мэр …", "11–13 – школа …"."""
NEAR = 30
"""Characters after a word like "накануне" in which a date says the day itself."""
LATE, LONG_AGO = 31, 240
"""Days by which a date without a year may lie after a text was written; before it, of what is to come."""
LAST_DAY = 31
OPENING = 6
"""Characters before what a sentence opens with."""


@dataclass
class Calendar:
    """What a report's dates without a year, or without a date, are counted from."""

    year: int = 0
    published: str = ""
    month: int = 0
    now: str = ""

    def moments(self, scene: Scene, block: Block) -> tuple[Moment, ...]:
        """Return the moments of a sentence from left to right."""
        named = [self._named(scene, when) for when in self._dates(scene)]
        taken = [scene.text[max(0, when.start - NEAR) : when.start] for when in scene.dates if when.to_the_day]
        counted = self._counted(scene, block, taken, named)
        return tuple(sorted([*named, *counted], key=lambda moment: moment.index))

    def _dates(self, scene: Scene) -> tuple[When, ...]:
        """Return the dates of a sentence, days of the month being told by their number alone among them."""
        if self.month and (item := DAY_AT_HEAD.match(scene.text)) and not scene.dates:
            first, last = int(item["first"]), int(item["last"] or item["first"])
            return (When(*item.span(), (0, self.month, first), (0, self.month, last)),) if last <= LAST_DAY else ()
        return (*scene.dates, *self._numbered(scene))

    def _numbered(self, scene: Scene) -> Iterator[When]:
        """Yield the days told by their number alone under a month: "шестого числа", "5-го"."""
        span = DAYS_NUMBERED.search(scene.text) if self.month else None
        if span and int(span[1]) < int(span[2]) <= LAST_DAY:
            yield When(*span.span(), (0, self.month, int(span[1])), (0, self.month, int(span[2])))
            return
        for found in DAY_NUMBERED.finditer(scene.text) if self.month else ():
            word = found[1] or found[2]
            day = edition_number(word) or int(re.sub(r"\D", "", word) or 0)
            if 1 <= day <= LAST_DAY:
                place = found.span(1 if found[1] else 2)
                yield When(place[0], found.end(), (0, self.month, day), (0, self.month, day))

    def _named(self, scene: Scene, when: When) -> Moment:
        self.year = self.year or when.last[0]
        back = not when.has_year and LAST_YEAR.match(scene.text, when.end) is not None
        first, last = when.dated(self._year_of(scene, when) - back)
        return Moment(scene.index(when.start), scene.index(when.end), first, last, when.has_year)

    def _year_of(self, scene: Scene, when: When) -> int:
        """Return the year of a date that names none: what is told is over, unless it is said to be ahead."""
        if when.has_year or not self.published or self.published[:4] != str(self.year) or not when.last[1]:
            return self.year
        day = iso((self.year, when.last[1], when.last[2] or 1))
        apart = days_between(self.published, day)
        if apart > LATE and not is_ahead(scene):
            return self.year - 1
        return self.year + (apart < -LONG_AGO and is_ahead(scene))

    def _counted(self, scene: Scene, block: Block, taken: Sequence[str], named: Sequence[Moment]) -> Iterator[Moment]:
        text = scene.text.replace("\n", " ")
        said = [(when.start, one.last) for when, one in zip(scene.dates, named, strict=False) if one.full]
        found = (*self._from_now(scene), *self._from_day(text, block, said), *self._weekdays(text, block))
        for start, end, day in found:
            known = any(text[start:end] in before for before in taken)
            if len(day) == FULL and not known and not scene.quoted(scene.index(start)):
                yield Moment(scene.index(start), scene.index(end), day, day, said=True, counted=True)

    def _from_now(self, scene: Scene) -> Iterator[tuple[int, int, str]]:
        for index, word in enumerate(scene.tape.lower if self.now else ()):
            if word in FROM_NOW:
                token = scene.tape.token(index)
                start = token.start - scene.span.start
                yield start, start + len(word), moved(self.now, FROM_NOW[word])

    def _from_day(self, text: str, block: Block, said: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
        day = block.day or block.start or self.now
        for found in FROM_DAY.finditer(text):
            apart = -1 if found["before"] else 1 if found["after"] else 0
            before = [last for start, last in said if start < found.start()]
            yield *found.span(), moved(before[-1] if before else day, apart)
        whole = block.announced or block
        for found in COUNTED.finditer(text) if whole.start else ():
            word = (found["number"] or found["after"] or found["bare"] or found["alone"]).lower()
            start = whole.end if word in LAST else moved(whole.start, edition_number(word) - 1)
            yield *found.span(), start

    def _weekdays(self, text: str, block: Block) -> Iterator[tuple[int, int, str]]:
        for found in WEEKDAY.finditer(text):
            number = next(place for place, stem in enumerate(WEEKDAYS) if found[1].lower().startswith(stem))
            inside = block.end if block.start != block.end else ""
            day = weekday_before(inside or self.now, number)
            if not inside or block.start <= day:
                yield *found.span(), day


def goes_on_by_day(scene: Scene) -> bool:
    """Say whether a sentence opens with a day counted from the one told of: "На следующий день, 23 июня, …"."""
    text = scene.text.replace("\n", " ")
    return any((found := pattern.search(text)) and found.start() <= OPENING for pattern in (FROM_DAY, COUNTED))


def is_ahead(scene: Scene) -> bool:
    """Say whether a sentence speaks of what is still to come: its first verb stands in the future."""
    words = (word for index, word in enumerate(scene.tape.words) if word[:1].isalpha() and not scene.quoted(index))
    verbs = (form for word in words for form in forms(word)[:1] if form.pos in {"VERB", "PRTS"})
    first = next(verbs, None)
    return first is not None and ("futr" in first.traits or first.lemma in {"планировать", "планироваться", "наметить"})
