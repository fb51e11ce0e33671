"""What belongs to an office beside its head: its field ("по науке"), a unit without a name, a district."""

from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import NOUN, can_be, forms
from maggraph.extraction.phrases import complement_end, group_end
from maggraph.extraction.tape import Tape
from maggraph.language import Case

UNITS = frozenset(
    [
        "отдел",
        "управление",
        "департамент",
        "сектор",
        "служба",
        "отделение",
        "секция",
        "центр",
        "филиал",
        "кафедра",
        "лаборатория",
    ]
)
LED = frozenset(["цех", "проект", "участок", "бригада", "группа", "смена"])
NOT_LED = frozenset(["делегация", "город", "область", "край", "республика", "регион", "округ", "район", "страна"])
QUOTES = frozenset('«"“„')
DISTRICTS = (
    ("муниципального", "образования"),
    ("городского", "округа"),
    ("муниципального", "округа"),
    ("муниципального", "района"),
)


def field_of_minister(tape: Tape, at: int) -> int:
    """Return the end of "культуры и туризма" in "министр культуры и туризма"."""
    end = at
    while tape.at(end).islower() and (
        can_be(tape.at(end), "NOUN", Case.GENITIVE)
        or can_be(tape.at(end), "ADJF", Case.GENITIVE)
        or tape.low(end) in {"и", ","}
    ):
        end += 1
    return end - (tape.low(end - 1) in {"и", ","})


def instrumental_unit(tape: Tape, at: int) -> int:
    """Return the end of "отделом культуры" in "заведующая отделом культуры администрации", 0 if there is no unit."""
    unit = any(form.lemma in UNITS and form.case is Case.INSTRUMENTAL for form in forms(tape.at(at)))
    return _unit_field(tape, at + 1) if unit and tape.at(at).islower() else 0


def _unit_field(tape: Tape, at: int) -> int:
    """Return the end of what a unit is for: small adjectives with their noun, no body that stands alone."""
    end = group_end(tape, at, Case.GENITIVE)
    if not end or any(not tape.at(place).islower() for place in range(at, end)):
        return at
    if end == at + 1 and set(_lemmas(tape, at)) & listed("body-heads"):
        return at
    more = group_end(tape, end + 1, Case.GENITIVE) if tape.low(end) == "и" and tape.at(end + 1).islower() else 0
    return more or end


def field_end(tape: Tape, at: int) -> int:
    """Return the end of "по хранению, учёту и реставрации": what "по" governs and no body."""
    end = complement_end(tape, at, "отдел")
    heads = listed("body-heads")
    for place in range(at + 1, end):
        if (
            any(form.lemma in heads and form.case is Case.GENITIVE for form in forms(tape.at(place)))
            or tape.abbreviation(place)
            or tape.at(place) in '«"'
        ):
            return _before_adjectives(tape, at, place)
    return _before_place(tape, at, end)


def _before_adjectives(tape: Tape, start: int, place: int) -> int:
    while (
        place - 1 > start + 1
        and can_be(tape.at(place - 1), "ADJF", Case.GENITIVE)
        and tape.low(place - 1) not in {"и", ","}
    ):
        place -= 1
    return place


def _before_place(tape: Tape, start: int, end: int) -> int:
    """Leave a city or region at the end to be the body."""
    for place in range(start + 2, end):
        if tape.capital(place) or tape.low(place) in {"города", "г."}:
            return place
    return end


def object_end(tape: Tape, at: int) -> int:
    """Return the end of "мобильных бригад" after "руководитель": adjectives and a noun that is no body."""
    end = at
    while tape.at(end).islower() and can_be(tape.at(end), "ADJF", Case.GENITIVE):
        end += 1
    word = tape.at(end)
    if not word.islower() or not can_be(word, NOUN, Case.GENITIVE) or end > at + 2:
        return at
    named = {form.lemma for form in forms(word) if form.case is Case.GENITIVE and form.pos == NOUN}
    if named & LED:
        return end + 1 if tape.at(end + 1) not in QUOTES else at
    barred = listed("body-heads") | listed("event-heads") | listed("post-heads") | NOT_LED
    people = any("anim" in form.traits for form in forms(word)[:1])
    return at if named & barred or people else end + 1


def unit_end(tape: Tape, at: int) -> int:
    """Return the end of a unit that has no name of its own: "начальник отдела" before the body or the person."""
    unit = next((form for form in forms(tape.at(at)) if form.lemma in UNITS and form.case is Case.GENITIVE), None)
    if unit is None or not tape.at(at).islower():
        return _district_end(tape, at)
    named = complement_end(tape, at + 1, unit.lemma)
    return at + 1 if named == at + 1 or _proper_next(tape, at + 1) else at


def _proper_next(tape: Tape, at: int) -> bool:
    """Say whether a body with a name follows at once, so that the unit before it is a part of the office."""
    head = next(
        (place for place in range(at, min(at + 5, len(tape))) if set(_lemmas(tape, place)) & listed("body-heads")), None
    )
    adjectives = head is not None and all(can_be(tape.at(place), "ADJF", Case.GENITIVE) for place in range(at, head))
    return tape.abbreviation(at) or adjectives


def _lemmas(tape: Tape, at: int) -> list[str]:
    found = forms(tape.at(at))
    return [form.lemma for form in found if form.pos == NOUN and form.case is Case.GENITIVE and form.number == "sing"]


def _district_end(tape: Tape, at: int) -> int:
    for words in DISTRICTS:
        if tuple(tape.lower[at : at + len(words)]) == words and tape.capital(at + len(words)) is not None:
            return at + len(words)
    return at
