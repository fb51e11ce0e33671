"""Where one dated passage ends and the next begins, and which day a sentence speaks of."""

import re
from collections.abc import Sequence

from maggraph.extraction.calendar import Calendar, goes_on_by_day, is_ahead
from maggraph.extraction.dates import month_number
from maggraph.extraction.events_datelines import LABEL, LONGEST_DATELINE, POSTED, short_line
from maggraph.extraction.events_dating import ends
from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_places import city_in, placed_alone
from maggraph.extraction.moments import Moment, moved, next_day
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
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
MONTH_LABEL = re.compile(r"(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)$")
LONGEST_BREAK = 3
"""Days after a programme that may still be told as the next of it."""
LONGEST_PROGRAMME = 14
"""Days that an event may have lasted that is told of on its last."""
ORDERS = ("распоряжени", "постановлени", "приказ", "указ", "решени")
BOUNDS = frozenset(["на", "до", "к", "от", "с"])
"""Words before a date that do not say that something was on it."""
OPENING_WORDS = 4
"""Words that may stand before the date that opens a passage."""


class BlockCutter:
    """Gives each sentence its block; remembers the year for dates without one."""

    def __init__(self, year: int = 0, published: str = "") -> None:
        self.calendar = Calendar(year, published, now=published)
        self.block = Block("", "")
        self.said = published
        self._labelled = False
        self._dated = False
        self._place: str | None = None
        self._home: str | None = None
        self._over: Block | None = None
        self._coming = ""

    def block_of(self, sentence: Told) -> Block:
        """Return the block of a sentence: a new one if the sentence opens a dated passage."""
        if self._coming:
            self.block.day, self._coming = self._coming, ""
        moments = self.calendar.moments(sentence.scene, self.block)
        moment = self._opening(sentence, moments)
        if moment:
            self.block = Block(moment.first, moment.last, _dateline_city(sentence) or self._place or self._home)
            if _is_dateline(sentence) and moment.full and moment.single:
                self._home = self.block.city if self.said == moment.first else None
                self.said = moment.first
                self.calendar.now = moment.first
            moments = self.calendar.moments(sentence.scene, self.block)
        elif counted := self._reckoned(sentence, moments):
            self.block = Block(counted.first, counted.last, self.block.city)
        elif not self.block.drafts and (alone := placed_alone(sentence)):
            self.block.city = alone
        self.block.moments = moments
        if self.block.root is None and ends(sentence, None):
            self._over = self.block
        self._dated = (bool(moments) and moments[0].index == 0) or (self._dated and not sentence.scene.opens)
        self._day(sentence, moments)
        self._label(sentence)
        return self.block

    def _label(self, sentence: Told) -> None:
        """Remember a label before what a passage tells: a month, a place."""
        self._labelled = is_label(sentence, after=self._labelled)
        first = sentence.scene.tape.low(0)
        if MONTH_LABEL.match(first) and (self._labelled or (sentence.scene.opens and short_line(sentence.scene))):
            self.calendar.month, self._dated = month_number(first), True
        self._place = _dateline_city(sentence) if self._labelled else None

    def _reckoned(self, sentence: Told, moments: Sequence[Moment]) -> Moment | None:
        """Return the day that "вчера" or "накануне" means where no event has been told yet."""
        if self.block.root or is_ahead(sentence.scene):
            return None
        counted = next((moment for moment in moments if moment.counted), None)
        known = counted and self.block.start != self.block.end and self.block.start <= counted.first <= self.block.end
        return None if known else counted

    def _opening(self, sentence: Told, moments: Sequence[Moment]) -> Moment | None:
        """Return the date with which a passage opens."""
        for moment in (one for one in moments if not one.counted):
            early = moment.index <= OPENING_WORDS or (
                (moment.said or self.block.root is None) and _in_brackets(sentence, moment)
            )
            if self._goes_on(sentence, moment) or self._dates_root(moment) or self._before_end(moment):
                self.block.day = moment.first
                return None
            if self._opens(sentence, moment, early=early):
                self.calendar.year = int(moment.last[:4])
                return moment
            if moment.said and early:
                self.calendar.year = int(moment.last[:4])
        return None

    def _opens(self, sentence: Told, moment: Moment, *, early: bool) -> bool:
        """Say whether a date opens a passage."""
        free = self.block.root is None
        item = (moment.index == 0 and moment.full) or (free and early and bool(self.said))
        opens = sentence.scene.opens or self._labelled or item or _at_head(sentence, moment)
        monthly = moment.said and len(moment.last) > len("YYYY") and (early or _at_end(sentence, moment))
        release = bool(self.said) and moment.full
        inside = (opens and (moment.said or release)) or (release and moment.said and self.said == self.block.start)
        if not (moment.full or monthly) or not (early or inside) or not (opens or moment.said):
            return False
        if self.block.root and (is_ahead(sentence.scene) or _next_one(sentence)):
            return False
        return self._outside(moment) and _past(sentence, moment) and not _resolved(sentence, moment)

    def _goes_on(self, sentence: Told, moment: Moment) -> bool:
        """Say whether a day without a year is a further day of the event being told: "21 мая участники форума …"."""
        root = self.block.root
        if moment.said or root is None or not moment.full or moment.first < self.block.start:
            return False
        again = any((name.bare or name.pointing) and self.block.find(name) for name in sentence.names)
        if goes_on_by_day(sentence.scene) and moment.first <= moved(self.block.end, LONGEST_BREAK):
            return True
        return again or (self._soon(moment) and not any(name.own and "big" in name.flags for name in sentence.names))

    def _dates_root(self, moment: Moment) -> bool:
        """Give a large event told of without a day the first day told after it: its programme begins."""
        root = self.block.root
        if root is None or root.kind not in LARGE or root.start or self.block.start or not moment.full:
            return False
        root.start, root.end = moment.first, moment.last
        self.block.start, self.block.end = moment.first, moment.last
        return True

    def _before_end(self, moment: Moment) -> bool:
        """Let an event that was told of on its last day begin with the first day told after: "завершился визит …"."""
        root = self.block.root
        if root is None or root.kind not in LARGE or self._over is not self.block or moment.said or not moment.full:
            return False
        if not moved(self.block.start, -LONGEST_PROGRAMME) <= moment.first < self.block.start:
            return False
        root.start, self.block.start = moment.first, moment.first
        if not moment.single:
            root.end, self.block.end = moment.last, moment.last
        return True

    def _soon(self, moment: Moment) -> bool:
        """Say whether a day follows so soon upon a large event that it is a further day of it."""
        root = self.block.root
        large = root is not None and root.kind in LARGE and len(self.block.end) == len("YYYY-MM-DD")
        return large and self.block.end < moment.first <= next_day(next_day(self.block.end))

    def _outside(self, moment: Moment) -> bool:
        """Say whether a date lies outside the block that is being told."""
        if moment.first.startswith("0000"):
            return False
        within = self.block.start <= moment.first <= self.block.end
        return not within or (moment.said and (moment.first, moment.last) != (self.block.start, self.block.end))

    def _day(self, sentence: Told, moments: Sequence[Moment]) -> None:
        """Keep the day inside the block that a sentence names."""
        free = [one for one in moments if one.full and sentence.scene.tape.at(one.index - 1) != "("]
        inside = [one for one in free if self._within(one)]
        found = inside[-1] if inside else None
        label = found is not None and found.index > OPENING_WORDS and sentence.scene.tape.at(found.end) in DASHES
        if found and label:
            self._coming = found.first
        elif found and found.single:
            self.block.day = found.first
        elif self.block.root and (later := next((one for one in moments if one.counted and one.index < LABEL), None)):
            self.block.day = later.first

    def _within(self, moment: Moment) -> bool:
        """Say whether a day is one of the block's, or soon after those of a large event."""
        if self.block.start <= moment.first <= self.block.end:
            return True
        root = self.block.root
        large = root is not None and root.kind in LARGE and len(self.block.end) == len(moment.first)
        return large and not moment.said and self.block.end < moment.first <= moved(self.block.end, LONGEST_BREAK + 1)


def is_label(sentence: Told, *, after: bool = False) -> bool:
    """Say whether a sentence is but a word or two before what it is about: "*Приём.*", "№ 3"."""
    return (
        (sentence.scene.opens or after)
        and not sentence.clauses
        and short_line(sentence.scene)
        and not sentence.scene.dates
    )


def _in_brackets(sentence: Told, moment: Moment) -> bool:
    """Say whether a date is the last thing in brackets: "… дал приём (Астрахань, 21 марта 2025 г.)"."""
    words = sentence.scene.tape.words
    before = words[: moment.index]
    return before.count("(") > before.count(")") and sentence.scene.tape.at(moment.end) == ")"


def _at_head(sentence: Told, moment: Moment) -> bool:
    """Say whether a date stands before a dash at the head of an item: "20.09 – семинар"."""
    return moment.index == 0 and sentence.scene.tape.at(moment.end) in {*DASHES, "|"}


def _at_end(sentence: Told, moment: Moment) -> bool:
    """Say whether a date is the last thing in a sentence that opens a paragraph."""
    told = sentence.scene.opens and bool(sentence.clauses)
    return told and moment.end >= len(sentence.scene.tape) - 2


def _is_dateline(sentence: Told) -> bool:
    """Say whether a sentence gives place and day of what follows, and tells nothing itself."""
    posted = sentence.scene.tape.low(0) in POSTED
    return posted or (not sentence.clauses and not sentence.persons and not sentence.names)


def _past(sentence: Told, moment: Moment) -> bool:
    """Say whether what the sentence tells at a date is over: no "намечено на", no "до"."""
    before = sentence.scene.tape.low(moment.index - 1)
    return before not in BOUNDS or (before == "с" and not moment.single) or (before == "от" and _of_order(sentence))


def _of_order(sentence: Told) -> bool:
    """Say whether a sentence is the head of an order, which is dated by "от": "РАСПОРЯЖЕНИЕ … от 5 мая 2025 года"."""
    words = sentence.scene.tape.lower[:LONGEST_DATELINE]
    return not sentence.clauses and any(word.startswith(ORDERS) for word in words)


def _next_one(sentence: Told) -> bool:
    """Say whether a sentence opens with what is to come next: "Следующее заседание – 4 марта"."""
    return sentence.scene.tape.low(0)[:6] in {"следую", "очеред", "ближай", "предст"} and bool(sentence.names)


def _resolved(sentence: Told, moment: Moment) -> bool:
    """Say whether what stands before a day is only decided on: "решили провести форум 5 мая"."""
    words = sentence.scene.tape.words[: moment.index]
    return any(form.pos == "INFN" for word in words if word[:1].isalpha() for form in forms(word)[:1])


def _dateline_city(sentence: Told) -> str | None:
    """Return the city of a press release's dateline: a sentence that only names place and day."""
    if sentence.clauses:
        return None
    cities = (one for one in sentence.scene.territories if one.mention.entity.startswith("city/"))
    first = None if "|" in sentence.scene.tape.words else next((one.mention.entity for one in cities), None)
    return city_in(sentence) or first
