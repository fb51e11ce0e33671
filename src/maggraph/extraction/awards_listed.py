"""Awards told as a list: "I степени – Гомелю, II степени – Таре", "Диплом: Лев Цой", "Лев Цой – диплом"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.awards import Awarding
from maggraph.extraction.clauses import Clause, Verb
from maggraph.extraction.dates import edition_number
from maggraph.extraction.lexicon import listed
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed
from maggraph.extraction.tape import DASHES, Tape
from maggraph.extraction.verbs import verbal
from maggraph.language import Case

DEGREES = ("степен", "мест", "преми")
RECEIVING = frozenset([Case.NOMINATIVE, Case.DATIVE, Case.ACCUSATIVE, None])
NOMINATED = frozenset(["номинации", "номинация", "категории", "категория"])
WINNING = frozenset(["победил", "победила", "победили", "победителем", "победительницей", "лучшим", "лучшей", "первым"])
LABELLING = DASHES | {":", "у"}
FURTHEST = 9
"""Words between a label and the one it is said of."""


@dataclass(frozen=True)
class Listed:
    """One item: the award named (None: the one named before), the place or degree (0: none), and the recipients."""

    award: AwardName | None
    rank: int
    recipients: tuple[Placed, ...]
    of_place: bool
    nominated: bool = False


@dataclass(frozen=True)
class Marker:
    """An ordinal with "степени" or "место", by word indices."""

    start: int
    end: int
    rank: int
    of_place: bool


def listed_awards(sentence: Told) -> tuple[Listed, ...]:
    """Return the items of a list of awards that one sentence tells, by degrees and places, or by labels."""
    markers = tuple(_markers(sentence))
    by_degree = tuple(_by_degree(sentence, markers))
    told = {one.start for item in by_degree for one in item.recipients}
    labelled = [item for item in _by_label(sentence) if not told & {one.start for one in item.recipients}]
    return (*by_degree, *labelled) or tuple(_by_nomination(sentence))


def _markers(sentence: Told) -> Iterator[Marker]:
    tape = sentence.scene.tape
    for at, word in enumerate(tape.words[:-1]):
        rank = 0 if tape.depth[at] else ordinal(word)
        if not rank:
            continue
        end = next((place + 1 for place in (at + 1, at + 2) if tape.low(place).startswith(DEGREES)), 0)
        if end:
            yield Marker(at, end, rank, tape.low(end - 1).startswith("мест"))
        elif tape.at(at + 1) in DASHES and "мест" in sentence.scene.text:
            yield Marker(at, at + 1, rank, True)


@lru_cache(maxsize=65536)
def ordinal(word: str) -> int:
    """Return the place or degree that a word counts, 0 if it counts none.

    >>> ordinal("II"), ordinal("1-е"), ordinal("третье"), ordinal("второй"), ordinal("2024")
    (2, 1, 3, 2, 0)
    """
    if word.isdigit():
        return int(word) if int(word) < 10 else 0
    if word in {"I", "II", "III", "IV"}:
        return edition_number(word)
    ends = {"ое", "ье", "-е", "ой", "ей", "ый", "ая", "-й", "ую", "ью", "ые", "ьи"}
    return edition_number(word) if word[-2:].lower() in ends and len(word) < 12 else 0


def _by_degree(sentence: Told, markers: tuple[Marker, ...]) -> Iterator[Listed]:
    if not markers:
        return
    size = len(sentence.scene.tape)
    after = [_agents(sentence, one.end, end) for one, end in _ranges(markers, size)]
    tape = sentence.scene.tape
    starts = [0, *(one.end + (tape.at(one.end) == ")") for one in markers[:-1])]
    before = [_agents(sentence, start, one.start) for one, start in zip(markers, starts, strict=True)]
    bracketed = all(sentence.scene.tape.at(one.start - 1) == "(" for one in markers)
    told = after if (after[-1] or not before[0]) and not (bracketed and before[0]) else before
    for marker, recipients in zip(markers, told, strict=True):
        if recipients:
            yield Listed(_award(sentence, marker, markers), marker.rank, recipients, marker.of_place)


def _ranges(markers: tuple[Marker, ...], size: int) -> Iterator[tuple[Marker, int]]:
    yield from zip(markers, [*(one.start for one in markers[1:]), size], strict=True)


def _award(sentence: Told, marker: Marker, markers: tuple[Marker, ...]) -> AwardName | None:
    """Return the award of a degree: the last named before it; of a place: the one named beside it."""
    following = min([one.start for one in markers if one.start > marker.start], default=len(sentence.scene.tape))
    if marker.of_place and sentence.scene.tape.low(marker.start - 1) != "за":
        return next((one for one in sentence.awards if marker.end <= one.head < following), None)
    before = [one for one in sentence.awards if one.start <= marker.start]
    return before[-1] if before else None


def _agents(sentence: Told, start: int, end: int) -> tuple[Placed, ...]:
    """Return the first agent between two words with those enumerated with it, up to a semicolon."""
    tape = sentence.scene.tape
    stop = next((at for at in range(start, end) if tape.at(at) in {";", "("} and not tape.depth[at]), end)
    stop = min(stop, _closing(tape, start, stop))
    groups = sorted((*sentence.persons, *sentence.bodies), key=lambda group: group.start)
    for group in groups:
        inside = tuple(one for one in group.actors if start <= one.start < stop)
        close = bool(inside) and tape.low(inside[0].start - 1) in {*DASHES, ":", "у"}
        if inside and (close or inside[0].case in RECEIVING) and not _governed(sentence, group.start, start):
            return inside if _alone(sentence, inside) else inside[:1]
    return ()


def _closing(tape: Tape, start: int, end: int) -> int:
    """Return where a bracket closes that opened before a place."""
    opened = tape.words[:start].count("(") > tape.words[:start].count(")")
    return next((at for at in range(start, end) if tape.at(at) == ")"), end) if opened else end


def _governed(sentence: Told, at: int, start: int) -> bool:
    """Say whether a preposition before an agent makes it no recipient."""
    asked = sentence.scene.case_asked(at)
    return bool(asked) and at > start and sentence.scene.tape.low(at - 1) != "у"


def _alone(sentence: Told, inside: tuple[Placed, ...]) -> bool:
    """Say whether no dash parts those enumerated."""
    return not any(sentence.scene.tape.at(at) in DASHES for at in range(inside[0].start, inside[-1].start))


def _by_nomination(sentence: Told) -> Iterator[Listed]:
    """Read "в номинации «Сад» победила Анна Лосева, в номинации «Двор» – Лев Цой", where no award is named."""
    tape = sentence.scene.tape
    conferred = any(clause.verb.lemmas & listed("conferring") for clause in sentence.clauses)
    marks = [at for at in range(1, len(tape)) if tape.low(at) in NOMINATED and not tape.depth[at]]
    if sentence.awards or conferred or not marks or not (WINNING & set(tape.lower) or DASHES & set(tape.words)):
        return
    ends = [max(at + 1, tape.quoted_end(at + 1)) for at in marks]
    if marks[0] > 1 and sentence.persons and sentence.persons[0].start < marks[0]:
        return
    for start, end in zip(ends, [*marks[1:], len(tape)], strict=True):
        recipients = _agents(sentence, start, end)
        if recipients and recipients[0].case is not Case.DATIVE:
            yield Listed(None, 0, recipients, False, nominated=True)


def _by_label(sentence: Told) -> Iterator[Listed]:
    """Read "Специальный диплом – городу Клину", "Грамоты: Анна Лосева, Пётр Котов", "Анна Лосева – диплом"."""
    tape = sentence.scene.tape
    marks = [at for at, word in enumerate(tape.lower[:-1]) if at and word in LABELLING and not tape.depth[at]]
    for mark in marks:
        award = next(
            (one for one in sentence.awards if one.end == mark and (_plain(one) or _further(sentence, one))), None
        )
        further = award is not None and _further(sentence, award)
        given = _agents(sentence, mark, min(mark + FURTHEST, len(tape))) if award else _before(sentence, mark)
        award = award or next((one for one in sentence.awards if mark < one.start <= mark + 2 and _plain(one)), None)
        told = not given or _verb_between(sentence, mark, given[0].start)
        told = told or (_conferred(sentence, given[0]) and not further)
        if award and not told:
            yield Listed(award, award.rank or 0, given, False)


def _further(sentence: Told, award: AwardName) -> bool:
    """Say whether an award is a further one of a sentence that says it shorter: "кубок вручён Туле, медаль – Орлу"."""
    before = [clause for clause in sentence.clauses if clause.verb.index < award.start]
    return award is not sentence.awards[0] and any(clause.verb.lemmas & listed("conferring") for clause in before)


def _plain(award: AwardName) -> bool:
    return award.case in {Case.NOMINATIVE, Case.ACCUSATIVE, None}


def _before(sentence: Told, mark: int) -> tuple[Placed, ...]:
    """Return the agent that ends right before a dash, in the nominative."""
    groups = (group for group in (*sentence.persons, *sentence.bodies) if group.end == mark)
    return next((group.actors for group in groups if group.case in {Case.NOMINATIVE, None}), ())


def _conferred(sentence: Told, one: Placed) -> bool:
    """Say whether a verb of awarding tells of an agent, so that no dash has to."""
    return any(clause.covers(one.start) and clause.verb.lemmas & listed("conferring") for clause in sentence.clauses)


def _verb_between(sentence: Told, one: int, two: int) -> bool:
    words = (sentence.scene.tape.at(at) for at in range(min(one, two), max(one, two)))
    return any(word[:1].isalpha() and verbal(word) is not None for word in words)


def labelled_awardings(sentence: Told) -> Iterator[Awarding]:
    """Yield the award of a label whose other recipients follow: "Дипломы жюри: Лев Цой – за музыку;"."""
    whole = Clause(Verb(0, frozenset(), False, False, "", False, False), 0, len(sentence.scene.tape))
    for item in _by_label(sentence):
        yield Awarding(whole, item.award, item.recipients, (), False, (), (), "award-listed")
