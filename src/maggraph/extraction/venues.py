"""Places where events are held: halls, parks, monuments, and bodies that the text uses as a building."""

from dataclasses import dataclass

from maggraph.extraction.bodies import body_at, flags_of
from maggraph.extraction.cities import city_reading
from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.morphology import ADJECTIVES, NOUN, agreeing, can_be, forms, phrase_nominative
from maggraph.extraction.phrases import complement_end
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

AT = {
    "в": Case.PREPOSITIONAL,
    "во": Case.PREPOSITIONAL,
    "на": Case.PREPOSITIONAL,
    "к": Case.DATIVE,
    "у": Case.GENITIVE,
    "возле": Case.GENITIVE,
}


HALLS = frozenset(["зал", "конференц-зал"])
OF_HALLS = frozenset(["заседаний", "торжеств", "приёмов", "приемов", "собраний", "совещаний"])
"""What halls are for."""
MONTHS = word_set("months")
SETTING_OFF = frozenset([",", "("])


@dataclass(frozen=True)
class RawVenue:
    """A venue's words by index and its name in the nominative."""

    start: int
    end: int
    name: str
    rule: str


def find_venues(tape: Tape) -> list[RawVenue]:
    """Return the places of a sentence at which something was held."""
    found: list[RawVenue] = []
    for index in range(len(tape) - 1):
        if not _may_open(tape, index):
            continue
        venue = _legal(tape, index) or _after_preposition(tape, index) or _set_off(tape, index)
        if venue and (not found or venue.start >= found[-1].end):
            found.append(venue)
    return found


def _may_open(tape: Tape, index: int) -> bool:
    return tape.lower[index] in AT or tape.words[index] in SETTING_OFF or tape.words[index] in listed("legal-forms")


def _legal(tape: Tape, index: int) -> RawVenue | None:
    """Find "МВЦ «Екатеринбург-ЭКСПО»"."""
    form = entries("legal-forms").get(tape.at(index), ("",))[0]
    if form != "venue" or tape.at(index + 1) not in OPENING + STRAIGHT:
        return None
    end = tape.quoted_end(index + 1)
    return RawVenue(index, end, tape.text(index, end), "legal-form") if end > index + 1 else None


def _after_preposition(tape: Tape, index: int) -> RawVenue | None:
    case = AT.get(tape.low(index))
    if case is None or tape.depth[index]:
        return None
    return _headed(tape, index + 1, case) or _building(tape, index + 1, case)


def _set_off(tape: Tape, index: int) -> RawVenue | None:
    """Find "ресторан «Лотос»" after a place or day and a comma, or in brackets: "(Уфа, зал «Акбузат»)"."""
    if tape.at(index) not in SETTING_OFF or tape.depth[index]:
        return None
    before = tape.at(index - 1)
    dated = before[:1].isdigit() or before == "г." or before.lower() in MONTHS
    announced = tape.at(index) == "(" or dated or (tape.capital(index - 1) and city_reading(before) is not None)
    return _headed(tape, index + 1, Case.NOMINATIVE) if announced and tape.at(index + 1).islower() else None


def _headed(tape: Tape, start: int, case: Case) -> RawVenue | None:
    """Find a place by its head noun: "Парке Победы на Поклонной горе", "Большом зале Филармонии"."""
    head = next((at for at in range(start, min(start + 5, len(tape))) if _is_head(tape, at, case)), None)
    if head is None or not all(case in agreeing(tape.at(at), tape.at(head)) for at in range(start, head)):
        return None
    lemma = next(form.lemma for form in forms(tape.at(head)) if form.lemma in listed("venues"))
    end = _further(tape, _owner_end(tape, head + 1, lemma))
    named = end > head + 1 or tape.capital(start)
    proper = any(tape.capital(at) for at in range(start, end)) or any(
        tape.at(at) in OPENING for at in range(start, end)
    )
    if not (named and proper):
        return None
    words = [tape.at(at) for at in range(start, head + 1)]
    name = " ".join(phrase_nominative(words, len(words) - 1, case, lemma=lemma))
    rest = tape.text(head + 1, end)
    return RawVenue(start, end, _first_up(f"{name} {rest}".strip()), "place")


def _owner_end(tape: Tape, at: int, lemma: str) -> int:
    """Return the end of what a place is called after; a monument takes whom it is for, in the dative."""
    end = complement_end(tape, at + (lemma in HALLS and tape.low(at) in OF_HALLS), lemma)
    if tape.low(end) == "перед" and lemma == "площадь":
        end = max(end, _facing(tape, end + 1))
    if end == at and tape.capital(at) and tape.free(at, at + 1) and can_be(tape.at(at), NOUN, Case.GENITIVE):
        end = at + 1
    if lemma in {"памятник", "монумент", "бюст", "мемориал", "обелиск"}:
        while end in tape.taken or (end == at and any(form.case is Case.DATIVE for form in forms(tape.at(end)))):
            end += 1
    return end


def _facing(tape: Tape, at: int) -> int:
    """Return the end of what a square lies before: "перед Ханским дворцом", 0 if nothing shows."""
    end = at
    while end < at + 3 and can_be(tape.at(end), "ADJF", Case.INSTRUMENTAL):
        end += 1
    return complement_end(tape, end + 1, "") if can_be(tape.at(end), NOUN, Case.INSTRUMENTAL) else 0


def _is_head(tape: Tape, at: int, case: Case) -> bool:
    return any(
        form.pos == NOUN and form.case is case and form.lemma in listed("venues") and form.number == "sing"
        for form in forms(tape.at(at))
    )


def _further(tape: Tape, end: int) -> int:
    """Go on through "на Поклонной горе", "на Чистопрудном бульваре"."""
    if tape.low(end) != "на" or not tape.capital(end + 1):
        return end
    noun = next((at for at in range(end + 1, min(end + 4, len(tape))) if _locative(tape, at)), None)
    return noun + 1 if noun else end


def _locative(tape: Tape, at: int) -> bool:
    likeliest = forms(tape.at(at))
    return (
        any(form.pos == NOUN and form.case is Case.PREPOSITIONAL for form in likeliest)
        and likeliest[0].pos not in ADJECTIVES
    )


def _building(tape: Tape, start: int, case: Case) -> RawVenue | None:
    """Take a museum, centre or university for a place where the sentence says that something was held in it."""
    body = body_at(tape, start, case) if case is Case.PREPOSITIONAL else None
    if body is None or body.bare or "place" not in flags_of(body.head) or not _holds(tape):
        return None
    proper = tape.capital(start) or bool(body.quoted) or bool(body.inner)
    return RawVenue(body.start, body.end, body.name, "building") if proper else None


def _holds(tape: Tape) -> bool:
    return any(
        form.lemma in listed("held") for at in range(len(tape)) for form in forms(tape.at(at))[:1] if not tape.depth[at]
    )


def _first_up(name: str) -> str:
    return name[:1].upper() + name[1:]
