"""What may follow the head of a body's name and belongs to it: genitives, quotations, "по …", "имени …", "при …"."""

from dataclasses import dataclass

from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.morphology import ADJECTIVES, NOUN, can_be, forms, lemmas
from maggraph.extraction.places import territory_at
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.language import Case

WITH_PLACE = frozenset(
    ["посольство", "представительство", "землячество", "консульство", "генконсульство", "торгпредство", "миссия"]
)
WITH_FIELD = frozenset(["центр", "отдел", "управление", "департамент", "служба", "агентство", "комитет"])
NO_PO = frozenset(
    [
        "администрация",
        "правительство",
        "собрание",
        "дума",
        "парламент",
        "ассамблея",
        "мэрия",
        "академия",
        "университет",
        "институт",
    ]
)
EVENT_BODIES = frozenset(["оргкомитет", "жюри", "дирекция"])
HOUSES = frozenset(["Дом", "Дома", "Дому", "Домом", "Доме"])
"""A house of a trade: "Дом учителя"."""
RULERS = frozenset(["президент", "губернатор", "глава", "мэр", "правительство", "министр"])


@dataclass(frozen=True)
class Follow:
    """Where the complement goes on and what it just was, for coordination: "genitive", "dative" or ""."""

    end: int
    group: str = ""


def complement_end(tape: Tape, index: int, head: str) -> int:
    """Return where the complement of a head ends, exclusive; `index` is the first word after the head."""
    state = Follow(index)
    while True:
        following = _next(tape, state, head)
        if following is None or following.end <= state.end:
            return state.end
        state = following


def _next(tape: Tape, state: Follow, head: str) -> Follow | None:
    at = state.end
    if at >= len(tape) or not tape.free(at, at + 1):
        return _eponym(tape, at)
    steps = (_numbered, _eponym, _abbreviated, _territory, _genitive, _coordinated)
    return next((found for step in steps if (found := step(tape, at))), None) or _by_head(tape, state, head)


def _by_head(tape: Tape, state: Follow, head: str) -> Follow | None:
    at = state.end
    if tape.at(at) in OPENING + STRAIGHT:
        return Follow(tape.quoted_end(at)) if _takes_quotation(tape, at) else None
    field = at + (tape.low(at) == "и")
    if tape.low(field) == "по" and head not in NO_PO:
        return _datives(tape, field + 1)
    if tape.low(at) == "для":
        return _genitive(tape, at + 1)
    if tape.low(at) in {"в", "во"}:
        return _in_place(tape, at, head)
    return _under(tape, at, head)


def _under(tape: Tape, at: int, head: str) -> Follow | None:
    """Go on through "при Правительстве РФ", and through the event after an organising committee."""
    ruler = _ruler(tape, at + 1) if tape.low(at) == "при" else 0
    if ruler:
        place = territory_at(tape, ruler)
        return Follow(place.end if place else ruler)
    event = head in EVENT_BODIES and can_be(tape.at(at), NOUN, Case.GENITIVE, "sing")
    return Follow(at + 1) if event else None


def _ruler(tape: Tape, at: int) -> int:
    """Return the end of whom or what a body is attached to: "прокуратуре", "главном архитекторе"; 0 for the rest."""
    if can_be(tape.at(at), "ADJF", Case.PREPOSITIONAL) and can_be(tape.at(at + 1), NOUN, Case.PREPOSITIONAL):
        at += 1
    word = tape.at(at)
    ruling = RULERS | listed("body-heads") | listed("post-heads")
    return at + 1 if word and can_be(word, NOUN, Case.PREPOSITIONAL) and lemmas(word) & ruling else 0


def _in_place(tape: Tape, at: int, head: str) -> Follow | None:
    """Go on through "в Российской Федерации" after an embassy, "в сфере услуг" after a centre."""
    place = territory_at(tape, at + 1) if head in WITH_PLACE else None
    if place:
        return Follow(place.end)
    return _genitive(tape, at + 2) if tape.low(at + 1) in {"сфере", "области"} and head in WITH_FIELD else None


def _takes_quotation(tape: Tape, at: int) -> bool:
    """Say whether a quotation names the body before it: not after another quotation, nor after a country."""
    heads = listed("body-heads")
    proper = tape.capital(at - 1) and not lemmas(tape.at(at - 1)) & heads
    return tape.at(at - 1) not in "»”" and not proper


def _numbered(tape: Tape, at: int) -> Follow | None:
    return Follow(at + 2) if tape.at(at) == "№" and tape.at(at + 1)[:1].isdigit() else None


def _eponym(tape: Tape, at: int) -> Follow | None:
    """Go on through "имени князя Александра Невского": to the end of the person's name."""
    if tape.low(at) not in {"имени", "им."}:
        return None
    end = at + 1
    while (
        end < min(len(tape), at + 7) and tape.free(end, end + 1) and tape.lower[end].isalpha() and not tape.capital(end)
    ):
        end += 1
    start = end
    if start in tape.names:
        return Follow(tape.names[start])
    while end < start + 3 and tape.capital(end) and not tape.abbreviation(end) and tape.free(end, end + 1):
        end += 1
    return Follow(end) if end > start else None


def _abbreviated(tape: Tape, at: int) -> Follow | None:
    """Go on through an abbreviation, and through a body with its legal form: "… АО «Заря»"."""
    if not tape.abbreviation(at):
        return None
    if tape.at(at) in listed("legal-forms"):
        end = tape.quoted_end(at + 1)
        return Follow(end) if end > at + 1 else None
    return Follow(at + 1)


def _territory(tape: Tape, at: int) -> Follow | None:
    place = territory_at(tape, at)
    ruled = tape.low(at - 1) in {"правительства", "республики"}
    if place is None or (place.case not in (None, Case.GENITIVE) and place.rule != "announced" and not ruled):
        return _macro_region(tape, at)
    return Follow(place.end)


def _macro_region(tape: Tape, at: int) -> Follow | None:
    known = any("Geox" in form.traits and form.case is Case.GENITIVE for form in forms(tape.at(at)))
    return Follow(at + 1, "genitive") if known and tape.capital(at) else None


def _genitive(tape: Tape, at: int) -> Follow | None:
    """Go on through adjectives and a noun in the genitive that is no office, event or person."""
    end = group_end(tape, at, Case.GENITIVE)
    return Follow(end, "genitive") if end else None


def group_end(tape: Tape, at: int, case: Case) -> int:
    """Return the end of adjectives with their noun in a case, 0 if there are none."""
    end = at
    while end < len(tape) and tape.free(end, end + 1):
        word = tape.at(end)
        if not word[:1].isalpha() or tape.abbreviation(end):
            return 0
        if _noun_here(word, case) and not _adjective_here(tape, end, case):
            return 0 if _stops(tape, end, case) else end + 1
        if not can_be(word, "ADJF", case):
            return 0
        end += 1
        if tape.at(end) in {",", "и"} and _likely_adjective(tape, end + 1):
            end += 1
    return 0


def _noun_here(word: str, case: Case) -> bool:
    """Say whether a word may be a common noun in a case, or any noun if it can be no adjective."""
    nouns = [form for form in forms(word) if form.pos == NOUN and form.case is case]
    return bool(nouns) and (not can_be(word, "ADJF", case) or any(not {"Surn", "Name"} & form.traits for form in nouns))


def _likely_adjective(tape: Tape, at: int) -> bool:
    return tape.at(at)[:1].isalpha() and forms(tape.at(at))[0].pos in ADJECTIVES


def _adjective_here(tape: Tape, at: int, case: Case) -> bool:
    """Say whether a word that may be noun or adjective is one before a noun: "промышленных предприятий"."""
    if not _likely_adjective(tape, at):
        return False
    if tape.low(at + 1) in {"и", ","} and _likely_adjective(tape, at + 2):
        return can_be(tape.at(at + 3), NOUN, case)
    return can_be(tape.at(at + 1), NOUN, case)


def _stops(tape: Tape, at: int, case: Case) -> bool:
    """Say whether a noun is none that a body's name goes on with."""
    word = tape.at(at)
    here = {form.lemma for form in forms(word) if form.pos == NOUN and form.case is case}
    if "президент" in here and tape.capital(at):
        return False
    singular = any(form.number == "sing" for form in forms(word) if form.case is case)
    ruled = bool(here & RULERS) and bool(lemmas(tape.at(at - 1)) & {"администрация", "аппарат"})
    housed = tape.at(at - 1) in HOUSES
    post = bool(here & listed("post-heads")) and singular and not ruled and not housed
    titled = bool(here & listed("honorifics")) and singular and not tape.capital(at)
    verb = forms(word)[0].pos in {"VERB", "INFN", "PRTS", "GRND", "ADVB", "PREP", "CONJ", "NPRO"}
    return post or bool(here & listed("event-heads")) or verb or titled


def _coordinated(tape: Tape, at: int) -> Follow | None:
    """Go on through "и крупных городов", ", спорта и туризма", unless another body or office begins there."""
    if tape.at(at) == "(" and tape.at(at + 2) == ")" and tape.low(at + 1).isalpha() and not tape.abbreviation(at + 1):
        return Follow(at + 3) if can_be(tape.at(at + 1), NOUN, Case.GENITIVE, "plur") else None
    if tape.low(at) not in {"и", ","} or not _continues(tape, at - 1):
        return None
    return _second_ruler(tape, at) or _second_city(tape, at) or _second_group(tape, at)


def _second_ruler(tape: Tape, at: int) -> Follow | None:
    """Go on through "губернатора и правительства": one administration serves both."""
    both = tape.low(at - 1) in {"губернатора", "президента"} and tape.low(at + 1) == "правительства"
    return Follow(at + 2) if both else None


def _second_city(tape: Tape, at: int) -> Follow | None:
    second = territory_at(tape, at + 1)
    same = second and second.rule == "announced" and tape.low(at + 1) == tape.low(at - 2)
    return Follow(second.end) if second and same else None


def _second_group(tape: Tape, at: int) -> Follow | None:
    end = group_end(tape, at + 1, Case.GENITIVE)
    if not end or _another_body(tape, at + 1, end):
        return None
    lone = tape.at(at) == "," and (tape.low(end) not in {"и", ","} or tape.capital(at - 1))
    return None if lone else Follow(end, "genitive")


def _continues(tape: Tape, at: int) -> bool:
    return tape.at(at)[:1].isalpha() and (can_be(tape.at(at), NOUN, Case.GENITIVE) or tape.capital(at))


def _another_body(tape: Tape, start: int, end: int) -> bool:
    heads = set(entries("body-heads"))
    return any(lemmas(tape.at(place)) & heads for place in range(start, end))


def _datives(tape: Tape, at: int) -> Follow | None:
    """Go on through "строительству и архитектуре", "делам молодёжи, спорту и туризму"."""
    end = group_end(tape, at, Case.DATIVE)
    while end:
        genitive = group_end(tape, end, Case.GENITIVE) if not _another_body(tape, end, end + 2) else 0
        end = genitive or end
        more = group_end(tape, end + 1, Case.DATIVE) if tape.at(end) in {",", "и"} else 0
        if not more:
            return Follow(end, "dative")
        end = more
    return None
