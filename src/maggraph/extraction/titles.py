"""The words of an office: standing in, adjectives, a head, the office it serves, a field ("по науке"), a bare unit."""

from dataclasses import dataclass, replace

from maggraph.extraction.fields import field_end, field_of_minister, instrumental_unit, object_end, unit_end
from maggraph.extraction.lexicon import entries, listed, may_be
from maggraph.extraction.marks import SHORTENED
from maggraph.extraction.morphology import NOUN, Form, agreeing, can_be, forms, phrase_nominative
from maggraph.extraction.tape import DASHES, Tape
from maggraph.language import Case

ACTING = (("и", "о"), ("врио",), ("исполняющий", "обязанности"), ("временно", "исполняющий", "обязанности"))
RANKED = frozenset(["главн", "старш", "ведущ"])
"""Beginnings of adjectives that rank a trade among others of its kind."""
OF_OBJECTS = frozenset(
    ["руководитель", "руководительница", "менеджер", "координатор", "куратор", "специалист", "начальник", "начальница"]
)
"""Offices that go on with what is led: "руководитель проектов", "начальник цеха"."""
PASSING = frozenset(["новый", "новая", "нынешний", "нынешняя", "действующий", "действующая", "тогдашний", "тогдашняя"])
"""What is said of an office for a while, and is no part of it."""
COMPOUND_ENDS = frozenset(["делами", "аппаратом"])


@dataclass(frozen=True)
class Title:
    """An office's words by index; `name` in the nominative, `asked` the case of what it stands in."""

    start: int
    end: int
    head: str
    name: str
    case: Case | None
    plural: bool = False
    acting: bool = False
    modified: bool = False


def title_at(tape: Tape, index: int, case: Case | None = None) -> Title | None:
    """Read the office that begins at a word, without the body it is held in."""
    acting = _acting_end(tape, index)
    if acting:
        served = title_at(tape, acting, Case.GENITIVE)
        return _standing_in(tape, index, acting, served) if served else None
    found = None
    for head in range(index, min(index + 6, len(tape))):
        found = _headed(tape, index, head, case) or found
        if not _modifier(tape, head):
            break
    return found


def _acting_end(tape: Tape, index: int) -> int:
    low = tape.low(index).replace(" ", "")
    if low in {"и.о.", "врио", "в.и.о.", "вр.и.о."}:
        return index + 1
    start = index + (low == "временно")
    serves = tape.low(start)[:9] == "исполняющ"
    return start + 2 if serves and tape.low(start + 1) == "обязанности" else 0


def _standing_in(tape: Tape, index: int, acting: int, served: Title) -> Title:
    words = [tape.text(at, at + 1) for at in range(index, acting)]
    words = (
        ["временно"] * (words[0].lower() == "временно") + ["исполняющий", "обязанности"]
        if acting - index > 1
        else words
    )
    written = " ".join(words).lower().replace(". о", ".о")
    return replace(served, start=index, name=f"{written} {_genitive(tape, served)}", acting=True)


def _genitive(tape: Tape, served: Title) -> str:
    return _small(tape, served.start, served.end)


def _small(tape: Tape, start: int, end: int) -> str:
    """Write words of an office in lower case, abbreviations and names apart."""
    words = []
    for at in range(start, end):
        keep = tape.abbreviation(at) or (tape.capital(at) and _proper(tape, at))
        words.append(tape.at(at) if keep else tape.low(at))
    return " ".join(words).replace(" ,", ",")


def _proper(tape: Tape, at: int) -> bool:
    return any({"Geox", "Surn", "Name"} & form.traits and form.known for form in forms(tape.at(at))[:1])


def _headed(tape: Tape, start: int, head: int, case: Case | None) -> Title | None:
    shortened = tape.low(head).removesuffix(".") in SHORTENED
    if not (shortened or may_be(tape.low(head), "post-heads")) or not tape.free(start, head + 1):
        return None
    modifiers = [at for at in range(start, head) if tape.low(at) not in {"и", ","}]
    for lemma, form in _heads(tape, head):
        agrees = all(form.case in agreeing(tape.at(at), tape.at(head), form.number) for at in modifiers)
        if case in (None, form.case) and (agrees or form.pos != NOUN):
            plural = form.number == "plur"
            title = Title(start, head + 1, lemma, "", form.case, plural, modified=bool(modifiers))
            return _complete(tape, start, head, title)
    return None


def _heads(tape: Tape, at: int) -> list[tuple[str, Form]]:
    """Return the readings of a word as the head of an office, the nominative first."""
    whole = SHORTENED.get(tape.low(at).removesuffix("."), "")
    if whole:
        return [(whole, form) for form in forms(whole) if form.case and form.number == "sing"]
    if (
        not may_be(tape.low(at), "post-heads")
        or tape.abbreviation(at)
        or forms(tape.at(at))[0].pos in {"PREP", "CONJ", "ADVB", "PRCL"}
    ):
        return []
    known = listed("post-heads")
    named = [
        (form.lemma if form.lemma in known else _substantive(tape.low(at), form), form) for form in forms(tape.at(at))
    ]
    return sorted(((lemma, form) for lemma, form in named if lemma in known and form.case), key=_by_case)


def _substantive(word: str, form: Form) -> str:
    """Return the office that a participle names: "заведующая отделом"."""
    stem = next((stem for stem in ("управляющ", "заведующ", "командующ", "уполномоченн") if word.startswith(stem)), "")
    if not stem or form.pos == NOUN or form.number == "plur":
        return ""
    return stem + ("ая" if form.gender == "femn" else "ый" if stem.endswith("нн") else "ий")


def profession_at(tape: Tape, index: int) -> Title | None:
    """Read any trade as an office, in case a body follows it: "фотограф газеты «Вечер»", "главный технолог завода"."""
    head = index + (tape.low(index + 1).isalpha() and tape.low(index)[:5] in RANKED and _modifier(tape, index))
    form = _trade(tape, head) if _name_near(tape, index, head) else None
    if form is None:
        return None
    if head == index:
        return Title(index, index + 1, form.lemma, form.lemma, form.case)
    if form.case not in agreeing(tape.at(index), tape.at(head), form.number):
        return None
    named = phrase_nominative([tape.low(index), tape.low(head)], 1, form.case, form.number, form.lemma)
    return Title(index, head + 1, form.lemma, " ".join(named), form.case, modified=True)


def _name_near(tape: Tape, start: int, head: int) -> bool:
    return not tape.taken.isdisjoint([start - 2, *range(head + 2, head + 14)])


def _trade(tape: Tape, at: int) -> Form | None:
    """Return the likeliest reading of a word if it names one person by a trade, None for kin, guests and the like."""
    form = forms(tape.at(at))[0] if tape.at(at)[:1].isalpha() else None
    if form is None or form.pos != NOUN or not {"anim", "NOUN"} <= form.traits or form.number != "sing":
        return None
    barred = form.lemma in listed("no-trades") | listed("event-heads") or {"Name", "Surn", "Patr"} & form.traits
    return None if barred or not form.known or (tape.capital(at) and not tape.starts(at)) else form


def _by_case(found: tuple[str, Form]) -> tuple[int, float]:
    order = (Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL, Case.ACCUSATIVE, Case.PREPOSITIONAL)
    place = order.index(found[1].case or Case.NOMINATIVE)
    return place + len(order) * (found[1].number == "plur"), -found[1].score


def _modifier(tape: Tape, at: int) -> bool:
    if tape.low(at) == "и":
        return _modifier(tape, at - 1) and _modifier(tape, at + 1)
    if not may_be(tape.low(at), "post-modifiers"):
        return False
    return any(
        form.lemma in listed("post-modifiers") or form.lemma == "управлять"
        for form in forms(tape.at(at))
        if form.pos in {"ADJF", "PRTF"}
    )


def _complete(tape: Tape, start: int, head: int, title: Title) -> Title:
    """Add what belongs to the office itself: "делами", "по науке", the office served, a bare unit."""
    words = [tape.low(at) for at in range(start, head + 1)]
    named = phrase_nominative(words, len(words) - 1, title.case, "plur" if title.plural else "sing", title.head)
    named = [word for word in named if word not in PASSING] or named
    end = head + 1
    while (more := _more(tape, end, title.head)) > end:
        end = more
    rest = _small(tape, head + 1, end)
    return replace(title, end=end, name=" ".join([*named, rest]).strip())


def _more(tape: Tape, at: int, head: str) -> int:
    """Return the end of the next part of an office, or the same place."""
    if tape.low(at) in COMPOUND_ENDS:
        return at + 1
    if tape.low(at) == "по":
        return field_end(tape, at)
    if (
        head == "министр"
        and tape.at(at).islower()
        and (can_be(tape.at(at), "NOUN", Case.GENITIVE) or can_be(tape.at(at), "ADJF", Case.GENITIVE))
    ):
        return field_of_minister(tape, at)
    if head.startswith(("заведующ", "управляющ")) and (unit := instrumental_unit(tape, at)):
        return unit
    if "chained" in flags_of(head) and (served := title_at(tape, at, Case.GENITIVE)) and not served.plural:
        return served.end
    return max(unit_end(tape, at), object_end(tape, at) if head in OF_OBJECTS else at)


def flags_of(head: str) -> frozenset[str]:
    """Return what the lexicon says of an office: territory, chained, modified, adjective, bodied."""
    row = entries("post-heads").get(head, ())
    return frozenset(row[2].split()) if len(row) > 2 else frozenset()


def dash_compound(tape: Tape, first: Title) -> Title | None:
    """Read "вице-президент – генеральный директор" as one office: a dash or hyphen, then an office in the same case."""
    at = first.end
    if tape.at(at) not in DASHES:
        return None
    second = title_at(tape, at + 1, first.case)
    return replace(second, start=first.start, name=f"{first.name} – {second.name}", modified=True) if second else None
