"""Where one dated passage ends and the next begins, and which day a sentence speaks of."""

import datetime
import re
from collections.abc import Sequence

from maggraph.extraction.dates import When, edition_number, month_number
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_places import city_in
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import DASHES
from maggraph.facts.kinds import EventKind

LARGE = frozenset(
    [
        EventKind.SESSION,
        EventKind.FORUM,
        EventKind.CONGRESS,
        EventKind.FESTIVAL,
        EventKind.STUDY_VISIT,
        EventKind.CELEBRATION,
    ]
)
BEFORE = {"вчера": -1, "накануне": -1, "позавчера": -2, "сегодня": 0, "минувшим": -1}
"""Words for days by the day on which a text was written."""
DAYS_COUNTED = ("первый", "второй", "третий", "четвертый", "пятый")
DAY_COUNTED = re.compile(rf"\W*(?:в |во )?({'|'.join(DAYS_COUNTED)}) день\b")
"""The day of a programme by its number."""
MONTH_LABEL = re.compile(r"(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)$")
DAY_NUMBERED = re.compile(r"\b(\w+(?:-\w+)?) числа\b", re.IGNORECASE)
LAST_DAY = 31
POSTED = frozenset(["опубликовано", "размещено", "обновлено", "дата"])
HEADING = 3
HEADING_YEAR = re.compile(r"(?<!\bк )(?<!\bдо )\b((?:19|20)\d\d)\s*(?:год(?:а|у|ом|е)?\b|г\.)", re.IGNORECASE)
"""The year that a heading gives to all that follows."""
LABEL = 3
OPENING_WORDS = 4
"""Words that may stand before the date that opens a passage."""


class BlockCutter:
    """Gives each sentence its block; remembers the year for dates without one."""

    def __init__(self, year: int = 0) -> None:
        self.year = year
        self.block = Block("", "")
        self.said = ""
        self.month = 0
        self._labelled = False
        self._place: str | None = None

    def block_of(self, sentence: Told) -> Block:
        """Return the block of a sentence: a new one if the sentence opens a dated passage."""
        when = self._opening(sentence)
        if when:
            start, end = when.dated(self.year)
            self.block = Block(start, end, _dateline_city(sentence) or self._place)
            self.said = start if _is_dateline(sentence) else self.said
        elif day := self._relative(sentence):
            self.block = Block(day, day, self.block.city)
        self._day(sentence)
        self._labelled = is_label(sentence, after=self._labelled)
        self.month = (
            month_number(sentence.scene.tape.low(0))
            if self._labelled and MONTH_LABEL.match(sentence.scene.tape.low(0))
            else self.month
        )
        self._place = _dateline_city(sentence) if self._labelled else None
        return self.block

    def _dates(self, sentence: Told) -> tuple[When, ...]:
        """Return the dates of a sentence, the days by their number alone among them: "шестого числа"."""
        found = DAY_NUMBERED.search(sentence.scene.text) if self.month else None
        day = edition_number(found[1]) or int(re.sub(r"\D", "", found[1]) or 0) if found else 0
        if found is None or not 1 <= day <= LAST_DAY:
            return sentence.scene.dates
        parts = (0, self.month, day)
        return (*sentence.scene.dates, When(found.start(), found.end(), parts, parts))

    def _relative(self, sentence: Told) -> str:
        """Return the day that "вчера" or "накануне" means after a dateline, "" for none."""
        words = sentence.scene.tape.lower[: OPENING_WORDS + 1]
        word = next((word for word in words if word in BEFORE), "")
        if not self.said or not word or self.block.root:
            return ""
        return moved(self.said, BEFORE[word])

    def _opening(self, sentence: Told) -> When | None:
        """Return the date with which a passage opens."""
        for when in self._dates(sentence):
            self.year = self.year or when.last[0]
            early = sentence.scene.index(when.start) <= OPENING_WORDS or (
                when.has_year and _in_brackets(sentence, when)
            )
            opens = sentence.scene.opens or self._labelled or _at_head(sentence, when)
            dated = when.to_the_day or (when.has_year and bool(when.last[1]) and (early or _at_end(sentence, when)))
            if self._goes_on(sentence, when):
                self.block.day = when.dated(self.year)[0]
                return None
            release = bool(self.said) and when.to_the_day
            inside = (opens and (when.has_year or release)) or (
                release and when.has_year and self.said == self.block.start
            )
            if dated and (early or inside) and self._outside(when) and _past(sentence, when):
                self.year = when.last[0] or self.year
                return when if opens or when.has_year else None
            if when.has_year and early:
                self.year = when.last[0]
        return None

    def _goes_on(self, sentence: Told, when: When) -> bool:
        """Say whether a day without a year is a further day of the event being told: "21 мая участники форума …"."""
        root = self.block.root
        if when.has_year or root is None or not when.to_the_day or when.dated(self.year)[0] < self.block.start:
            return False
        again = any((name.bare or name.pointing) and self.block.find(name) for name in sentence.names)
        return again or (self._soon(when) and not any(name.own and "big" in name.flags for name in sentence.names))

    def _soon(self, when: When) -> bool:
        """Say whether a day follows so soon upon a large event that it is a further day of it."""
        root = self.block.root
        start = when.dated(self.year)[0]
        large = root is not None and root.kind in LARGE and len(self.block.end) == len("YYYY-MM-DD")
        return large and self.block.end < start <= next_day(next_day(self.block.end))

    def _outside(self, when: When) -> bool:
        """Say whether a date lies outside the block that is being told."""
        if not self.year and not when.has_year:
            return False
        start, _ = when.dated(self.year)
        return not (self.block.start <= start <= self.block.end) or (
            when.has_year and when.dated(0) != (self.block.start, self.block.end)
        )

    def _day(self, sentence: Told) -> None:
        """Keep the day inside the block that a sentence names."""
        low = sentence.scene.text.lower()
        if "на следующий день" in low:
            self.block.day = next_day(self.block.day or self.block.start)
            return
        if counted := DAY_COUNTED.match(low):
            self.block.day = moved(self.block.start, DAYS_COUNTED.index(counted[1]))
            return
        for when in self._dates(sentence):
            start, _ = when.dated(self.year or 1)
            if when.to_the_day and self.block.start <= start <= self.block.end:
                self.block.day = start if when.first == when.last else self.block.day
                return


def next_day(date: str) -> str:
    """Return the day after a date; a date without a day stays.

    >>> next_day("2024-02-29")
    '2024-03-01'
    """
    return moved(date, 1)


def moved(date: str, days: int) -> str:
    """Return the date some days later, or before; a date without a day stays.

    >>> moved("2024-03-01", -1), moved("2024-03", -1)
    ('2024-02-29', '2024-03')
    """
    if len(date) != len("YYYY-MM-DD"):
        return date
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=days)).isoformat()


def first_year(scenes: Sequence[Scene]) -> int:
    """Return the year for dates that name none: that of the heading, else the first that a date names; 0 for none."""
    heading = [scene for scene in scenes[:HEADING] if scene.opens and not any(when.to_the_day for when in scene.dates)]
    headed = next((int(found[1]) for scene in heading if (found := HEADING_YEAR.search(scene.text))), 0)
    dated = [when for scene in scenes for when in scene.dates if when.has_year]
    whole = [when for when in dated if when.to_the_day]
    return headed or ((whole or dated)[0].last[0] if dated else 0)


def is_label(sentence: Told, *, after: bool = False) -> bool:
    """Say whether a sentence is but a word or two before what it is about: "*Приём.*", "№ 3"."""
    tape = sentence.scene.tape
    words = [word for word in tape.words if word[:1].isalnum()]
    return (sentence.scene.opens or after) and not sentence.clauses and len(words) <= LABEL and not sentence.scene.dates


def _in_brackets(sentence: Told, when: When) -> bool:
    """Say whether a date is the last thing in brackets: "… дал приём (Астрахань, 21 марта 2025 г.)"."""
    text = sentence.scene.text
    opened, closed = text.rfind("(", 0, when.start), text.find(")", when.end)
    return opened >= 0 and ")" not in text[opened : when.start] and 0 <= closed - when.end <= len(" года")


def _at_head(sentence: Told, when: When) -> bool:
    """Say whether a date stands before a dash at the head of an item: "20.09 – семинар"."""
    tape = sentence.scene.tape
    return sentence.scene.index(when.start) == 0 and tape.at(sentence.scene.index(when.end)) in DASHES


def _at_end(sentence: Told, when: When) -> bool:
    """Say whether a date is the last thing in a sentence that opens a paragraph."""
    told = sentence.scene.opens and bool(sentence.clauses)
    return told and sentence.scene.index(when.end) >= len(sentence.scene.tape) - 2


def _is_dateline(sentence: Told) -> bool:
    """Say whether a sentence gives place and day of what follows, and tells nothing itself."""
    posted = sentence.scene.tape.low(0) in POSTED
    return posted or (not sentence.clauses and not sentence.persons and not sentence.names)


def _past(sentence: Told, when: When) -> bool:
    """Say whether what the sentence tells at a date is over: no "намечено на", no "до"."""
    before = sentence.scene.tape.low(sentence.scene.index(when.start) - 1)
    return before not in {"на", "до", "к", "от", "с"} or (before == "с" and when.first != when.last)


def _dateline_city(sentence: Told) -> str | None:
    """Return the city of a press release's dateline: a sentence that only names place and day."""
    return (
        None
        if sentence.clauses
        else city_in(sentence)
        or next(
            (one.mention.entity for one in sentence.scene.territories if one.mention.entity.startswith("city/")), None
        )
    )
