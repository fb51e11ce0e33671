"""Which of a sentence's days an event named in it was on."""

import re
from collections.abc import Sequence

from maggraph.extraction.clauses import Clause
from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.moments import FULL, Moment, moved
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.tape import DASHES
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventStatus

BOUNDS = frozenset(["до", "к", "от", "с", "после"])
"""Words before a day that do not say that something was on it."""
NEXT_YEAR = re.compile(r"\b(?:следующего|будущего) года")
HELD = word_set("held")
TOO = re.compile(r"\b(?:там|тогда) же\b", re.I)
ON_YEAR = re.compile(r"\bна ((?:19|20)\d\d) год\b", re.I)
SEASONS = frozenset(["весной", "летом", "осенью", "зимой", "ранее", "прежде", "раньше", "когда-то", "некогда"])
AGO = re.compile(
    r"\b(?:в прошлом году|год назад|(?:лет|года) назад|в прошлый раз|за год|за это время)\b"
    r"|\bза (?:эти|последние|прошедшие) (?:\w+ )?(?:годы|лет|года)\b",
    re.I,
)
"""Times of which no day is told."""
LASTING = re.compile(
    r"\b(двух|тр[её]х|четыр[её]х|пяти|шести|семи)дневн\w+"
    r"|\b(?:в течение|на протяжении) (двух|тр[её]х|четыр[её]х|пяти) дней"
    r"|\b(два|три|четыре) дня\b",
    re.I,
)
"""How long something lasts."""
LENGTHS = {"дву": 2, "два": 2, "три": 3, "тре": 3, "чет": 4, "пят": 5, "шес": 6, "сем": 7}
ENDING = frozenset(
    ["завершиться", "закончиться", "закрыться", "завершить", "закончить", "закрыть", "вернуться", "возвратиться"]
)
BEGINNING = frozenset(["начаться", "открыться", "стартовать", "открыть", "начать"])
LAST = frozenset(["продлиться", "длиться", "продолжиться", "продолжаться"])
LONGEST_LASTING = 31
"""Days that an event may be said to last from its first."""
PRONOUNS = frozenset(["он", "она", "оно", "они"])
NEAR = 3
"""Words between an event's name and the day that is said of it."""


def governing(sentence: Told, moments: Sequence[Moment], index: int) -> Moment | None:
    """Return the moment that holds for a word: of its clause, right after it or before, else the last one before it."""
    if index < 0:
        return None
    days = [one for one in moments if one.full and _dates(sentence, one)]
    days = days or [one for one in moments if not one.full and _roughly(sentence, one)]
    clause = next((one for one in sentence.clauses if one.covers(index)), None)
    own = [one for one in days if clause is None or clause.covers(one.index)]
    aside = [one for one in own if sentence.scene.tape.at(one.index - 1) == "("]
    bracketed = next((one for one in aside if one.index > index), None)
    if bracketed and not _another_between(sentence, index, bracketed.index):
        return bracketed
    own = [one for one in own if one not in aside or not any(name.end < one.index < index for name in sentence.names)]
    before = [one for one in own if one.index <= index]
    after = [one for one in own if one.index > index and sentence.scene.tape.at(one.end) not in DASHES]
    if before:
        return before[-1]
    if after and not _another_between(sentence, index, after[0].index):
        return after[0]
    earlier = [one for one in days if one.index <= index]
    return earlier[-1] if earlier else None


def _dates(sentence: Told, moment: Moment) -> bool:
    """Say whether a day dates what is told: not a bound of it, nor the day of a paper."""
    return sentence.scene.tape.low(moment.index - 1) not in BOUNDS or not moment.single


def _roughly(sentence: Told, moment: Moment) -> bool:
    """Say whether a month or a year dates what is told: "в июле 2024 года", not a plan for it nor what is aside."""
    tape = sentence.scene.tape
    before = [tape.at(at) for at in range(max(0, moment.index - 4), moment.index)]
    aside = any(form.pos == "PRTF" for word in before if word[:1].isalpha() for form in forms(word)[:1])
    inside = {tape.low(moment.index), tape.low(moment.index - 1)} & {"в", "во"}
    return (moment.said or len(moment.first) == len("YYYY-MM")) and bool(inside) and not aside


def _another_between(sentence: Told, start: int, end: int) -> bool:
    return any(start < name.head < end for name in sentence.names)


def dated(sentence: Told, moments: Sequence[Moment], index: int) -> bool:
    """Say whether a sentence names the day of what a word tells of."""
    return governing(sentence, moments, index) is not None


def redate(sentence: Told, block: Block, draft: Draft, place: range) -> None:
    """Give an event told of without a day the one that a later sentence says of it, beside its name or its verb."""
    said = governing(sentence, block.moments, place.start)
    if draft.dated or said is None or not draft.held:
        return
    beside = place.start - NEAR <= said.end <= place.start or place.stop <= said.index <= place.stop + NEAR
    if beside or any(one.covers(place.start) and one.verb.lemmas & HELD for one in sentence.clauses):
        _set(block, draft, said)


def date_headed(block: Block) -> None:
    """Give a part that only a heading named the day with which its passage begins."""
    draft = block.current
    first = next((one for one in block.moments if one.full and one.index <= NEAR), None)
    if draft and first and draft.parent and draft.heading and not draft.dated and not draft.takings:
        _set(block, draft, first)


def date_by_pronoun(sentence: Told, block: Block) -> None:
    """Read "Он шёл три дня, 9, 10 и 11 октября" of the event named last: then it was held."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or sentence.names or not clause.verb.lemmas & HELD or not block.drafts:
        return
    said = governing(sentence, block.moments, clause.verb.index) if clause.verb.past else None
    draft = block.drafts[-1]
    pronoun = any(sentence.scene.tape.low(at) in PRONOUNS for at in range(clause.start, clause.verb.index + 1))
    if said and pronoun and not draft.dated and draft.status is not EventStatus.PLANNED:
        draft.status = EventStatus.HELD
        _set(block, draft, said)
        block.current = draft


def last_until(sentence: Told, block: Block) -> None:
    """Let the event of a passage last until the day that a later sentence gives: "Выставка продлится до 9 июня"."""
    root = block.root
    clause = next((one for one in sentence.clauses if one.verb.lemmas & LAST), None)
    if root is None or clause is None or root.start != root.end or len(root.start) != FULL or root.parent:
        return
    days = (one for one in block.moments if one.full and one.single and clause.covers(one.index))
    end = next((one.first for one in days if sentence.scene.tape.low(one.index - 1) in {"до", "по"}), "")
    if root.start < end <= moved(root.start, LONGEST_LASTING):
        root.end, block.end = end, max(block.end, end)


def _set(block: Block, draft: Draft, said: Moment) -> None:
    if draft is block.root or not block.start:
        block.start, block.end, block.day = said.first, said.last, said.first if said.single else ""
    draft.start, draft.end, draft.dated = said.first, said.last, True


def day_ahead(sentence: Told, block: Block, moments: Sequence[Moment], index: int) -> tuple[str, str]:
    """Return the days of a planned event that stand nearest to a word, empty if none is to come."""
    counted = [one for one in moments if one.counted and (one.first > block.end or block.announced)]
    if counted:
        day = next((one for one in reversed(counted) if one.index <= index), counted[0])
        return day.first, day.last
    scene, new = sentence.scene, block.root is None
    if not scene.dates and (said := ON_YEAR.search(scene.text)) and said[1] > block.end[:4]:
        return said[1], said[1]
    if not scene.dates and TOO.search(scene.text):
        planned = [one for one in block.drafts if one.status is EventStatus.PLANNED and one.start]
        if planned:
            return planned[-1].start, planned[-1].end
    if not scene.dates and new and (whole := block.announced):
        return (moments[0].first, moments[0].last) if moments else (whole.start, whole.end)
    ahead = [when for when in scene.dates if new or not when.has_year or when.dated(0)[1] > block.end]
    clause = next((one for one in sentence.clauses if one.covers(index)), None)
    own = [when for when in ahead if clause and clause.covers(scene.index(when.start))]
    nearest = min(own or ahead, key=lambda when: abs(scene.index(when.start) - index), default=None)
    if nearest is None:
        return "", ""
    year = int(block.end[:4] or 0) + bool(NEXT_YEAR.search(scene.text))
    first, last = nearest.dated(year)
    if not new and not nearest.has_year and last < block.end[: len(last)]:
        first, last = nearest.dated(year + 1)
    return ("", "") if first.startswith("0") else (first, last)


def elsewhen(sentence: Told, moments: Sequence[Moment], clause: Clause) -> bool:
    """Say whether a clause tells vaguely of another time: "летом группа ездила …", "годом раньше"."""
    if any(clause.covers(one.index) for one in moments):
        return False
    words = sentence.scene.tape.low
    return any(words(at) in SEASONS for at in range(clause.start, clause.end)) or bool(
        AGO.search(sentence.words(clause))
    )


def ends(sentence: Told, clause: Clause | None) -> bool:
    """Say whether a clause tells of an event by its end: "завершился форум", "форума, завершившегося 16 мая"."""
    if clause and clause.verb.lemmas & ENDING:
        return True
    start, end = (clause.start, clause.end) if clause else (0, len(sentence.scene.tape))
    words = (sentence.scene.tape.at(at) for at in range(start, end))
    return any(form.lemma in ENDING for word in words if word[:1].isalpha() for form in forms(word)[:1])


def lengthened(sentence: Told, clause: Clause | None, days: tuple[str, str]) -> tuple[str, str]:
    """Count out the days of what is said to last some: "26 июня завершилась двухдневная конференция"."""
    found = LASTING.search(sentence.scene.text)
    if found is None or days[0] != days[1] or len(days[0]) != FULL:
        return days
    more = LENGTHS[next(filter(None, found.groups())).lower().replace("ё", "е")[:3]] - 1
    if ends(sentence, clause):
        return moved(days[0], -more), days[1]
    return (days[0], moved(days[1], more)) if clause and clause.verb.lemmas & BEGINNING else days
