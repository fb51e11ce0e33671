"""Organisations in a sentence by a grammar of noun phrases: adjectives, a head, and what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.defining import acronym_fits, city_named, defined, tidy, trimmed
from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.morphology import ADJECTIVES, NOUN, agreeing, forms, phrase_nominative
from maggraph.extraction.phrases import complement_end
from maggraph.extraction.places import territory_at
from maggraph.extraction.tape import OPENING, ROMAN, STRAIGHT, Tape
from maggraph.facts.kinds import OrganizationKind, TerritoryClass
from maggraph.language import Case

NO_FORM = frozenset(["РФ", "СМИ", "СССР", "США", "СНГ", "СВО", "ВОВ"])
ALL = (Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)


@dataclass(frozen=True)
class RawBody:
    """A body's words by index: where its head noun stands, where what belongs to it begins; and what it is called.

    `inner` are the bodies named inside its own complement, the outermost first; `short` is a defined abbreviation.
    """

    start: int
    end: int
    head: str
    name: str
    kind: OrganizationKind
    case: Case | None
    rule: str
    inner: tuple["RawBody", ...] = ()
    short: str = ""
    quoted: str = ""
    city: str = ""
    bare: bool = False


@dataclass(frozen=True)
class _Head:
    """A head noun at a place, with the case and number in which its adjectives agree."""

    start: int
    at: int
    lemma: str
    case: Case | None
    plural: bool


def kind_of(head: str) -> OrganizationKind:
    """Return the kind of body that a head noun names."""
    return OrganizationKind(entries("body-heads")[head][0])


def flags_of(head: str) -> frozenset[str]:
    """Return what the lexicon says of a head: unit, organ, place, loose, quoted, solo, weak."""
    row = entries("body-heads").get(head, ())
    return frozenset(row[2].split()) if len(row) > 2 else frozenset()


def body_at(tape: Tape, index: int, case: Case | None = None) -> RawBody | None:
    """Find the body whose name begins at a word; `case` restricts what it may stand in."""
    if not tape.free(index, index + 1):
        return None
    return legal_body(tape, index) or _headed(tape, index, case) or _short_name(tape, index)


def legal_body(tape: Tape, index: int, any_form: bool = False) -> RawBody | None:
    """Find "АО «Росатом»", "МУП «Водоканал» города Омска": a legal form, or any abbreviation, before a quotation."""
    form, quote = tape.at(index), index + 1
    known = form in listed("legal-forms") or (any_form and tape.abbreviation(index) and form not in NO_FORM)
    if not known or not tape.at(quote):
        return None
    end = tape.quoted_end(quote) if tape.at(quote) in OPENING + STRAIGHT else quote
    kind = entries("legal-forms").get(form, ("other",))[0]
    if end <= quote or kind == "venue":
        return None
    place = territory_at(tape, end)
    stop = place.end if place and place.rule == "announced" and place.case is Case.GENITIVE else end
    short, closed = defined(tape, stop)
    quoted = tape.text(quote + 1, end - 1)
    name = tape.text(index, stop)
    return RawBody(index, closed, "", name, OrganizationKind(kind), None, "legal-form", short=short, quoted=quoted)


def _heads(tape: Tape, index: int, case: Case | None) -> Iterator[_Head]:
    """Yield the readings of adjectives and a head noun that begin at a word."""
    at = index
    while at < min(index + 7, len(tape)) and tape.free(at, at + 1):
        for form in forms(tape.at(at)):
            if form.pos == NOUN and form.lemma in listed("body-heads") and case in (None, form.case):
                asked = _common_cases(tape, index, at, form.number)
                if form.case in asked:
                    yield _Head(index, at, form.lemma, form.case, form.number == "plur")
        if not _naming_adjective(tape, at, index) and not (at > index and _between_adjectives(tape, at)):
            return
        at += 1


def _between_adjectives(tape: Tape, at: int) -> bool:
    """Say whether a mark stands between adjectives: "и", a comma, parentheses around one of them."""
    around = _naming_adjective(tape, at - 1, at), _naming_adjective(tape, at + 1, at)
    return (tape.low(at) in {"и", ",", "("} and all(around)) or (tape.at(at) == ")" and around[0])


def _naming_adjective(tape: Tape, at: int, start: int) -> bool:
    """Say whether an adjective may name a body that begins at a word; "Новый" may with a capital inside a sentence."""
    shown = at == start and tape.capital(at) and not tape.starts(at) and not _ordinal(tape.at(at))
    return any(
        form.pos in ADJECTIVES and (shown or form.lemma not in listed("not-naming")) and "Apro" not in form.traits
        for form in forms(tape.at(at))
    )


def _ordinal(word: str) -> bool:
    return any("Anum" in form.traits for form in forms(word))


def _common_cases(tape: Tape, start: int, head: int, number: str) -> frozenset[Case]:
    found = frozenset(ALL)
    for at in range(start, head):
        if tape.low(at) not in {"и", ",", "(", ")"}:
            found &= agreeing(tape.at(at), tape.at(head), number)
    return found


def _headed(tape: Tape, index: int, case: Case | None) -> RawBody | None:
    heads = [head for head in _heads(tape, index, case) if not head.plural]
    if not heads:
        return None
    place, before = territory_at(tape, index), territory_at(tape, index - 1) if index else None
    if (place and place.end > heads[0].at) or (before and before.end > index) or _numbered_event(tape, index):
        return None
    head = min(heads, key=lambda one: (one.at, _preference(tape, one)))
    end = complement_end(tape, head.at + 1, head.lemma)
    return _composed(tape, head, end)


def _numbered_event(tape: Tape, index: int) -> bool:
    """Say whether a number stands before: "Первая Всемирная ассамблея", "XII общее собрание" are meetings."""
    while index > 0 and any(form.pos in ADJECTIVES and "Anum" not in form.traits for form in forms(tape.at(index - 1))):
        index -= 1
    before = tape.at(index - 1)
    return bool(ROMAN.fullmatch(before)) or any("Anum" in form.traits for form in forms(before)) if before else False


def _preference(tape: Tape, head: _Head) -> int:
    """Prefer the case that the word before asks for, else nominative before genitive before the rest."""
    before = tape.low(index) if (index := head.start - 1) >= 0 else ""
    wanted = GOVERNED.get(before)
    return -1 if head.case in (wanted or ()) else ALL.index(head.case or Case.NOMINATIVE)


GOVERNED = {
    "в": (Case.PREPOSITIONAL,),
    "во": (Case.PREPOSITIONAL,),
    "на": (Case.PREPOSITIONAL,),
    "при": (Case.PREPOSITIONAL,),
    "о": (Case.PREPOSITIONAL,),
    "с": (Case.INSTRUMENTAL,),
    "со": (Case.INSTRUMENTAL,),
    "к": (Case.DATIVE,),
    "от": (Case.GENITIVE,),
    "из": (Case.GENITIVE,),
    "для": (Case.GENITIVE,),
}


def _composed(tape: Tape, head: _Head, end: int) -> RawBody:
    start = trimmed(tape, head.start, head.at)
    short, closed = defined(tape, end)
    words = [tape.at(at) for at in range(start, head.at + 1)]
    name = " ".join(phrase_nominative(words, len(words) - 1, head.case, lemma=head.lemma))
    inner = tuple(_inner(tape, head, end))
    city = city_named(tape, start, head.at, end)
    owner = next((one for one in inner if short and acronym_fits(short, one.name)), None)
    own = f"{name} {tape.text(head.at + 1, end)}"
    if owner and not acronym_fits(short, own):
        inner, short = tuple(replace(one, short=short if one is owner else one.short) for one in inner), ""
    return RawBody(
        start=start,
        end=closed,
        head=head.lemma,
        name=tidy(own),
        kind=OrganizationKind.EXECUTIVE if _official(tape, head, end, city) else _kind(name, head.lemma),
        case=head.case,
        rule="grammar",
        inner=inner,
        short=short,
        quoted=_quotation(tape, head.at + 1, end, inner),
        city=city,
        bare=end == head.at + 1 and start == head.at,
    )


def _kind(name: str, head: str) -> OrganizationKind:
    return OrganizationKind.EXECUTIVE if "исполнительный комитет" in name.lower() else kind_of(head)


def _official(tape: Tape, head: _Head, end: int, city: str) -> bool:
    """Say whether a committee is an office of a city or region: "комитет по образованию города Омска"."""
    if head.lemma != "комитет" or tape.low(head.at + 1) != "по":
        return False
    places = (territory_at(tape, at) for at in range(head.at + 2, end))
    return bool(city) or any(place and place.type is TerritoryClass.REGION for place in places)


def _quotation(tape: Tape, start: int, end: int, inner: tuple[RawBody, ...]) -> str:
    """Return what a body's name has in quotation marks at its end, if that is its own and not an inner body's."""
    quote = next((at for at in range(start, end) if tape.at(at) in OPENING + STRAIGHT), None)
    if quote is None or any(one.start <= quote < one.end for one in inner) or tape.quoted_end(quote) < end:
        return ""
    first = {form.lemma for form in forms(tape.at(quote + 1)) if form.case is Case.GENITIVE}
    oblique = first & listed("body-heads") and not any(
        form.case is Case.NOMINATIVE for form in forms(tape.at(quote + 1))
    )
    return "" if oblique else tape.text(quote + 1, end - 1).strip('»”" ')


def _inner(tape: Tape, head: _Head, end: int) -> Iterator[RawBody]:
    """Yield the bodies that belong to a name: an institute's university, a board's association."""
    at = head.at + 1
    while at < end and tape.at(at) not in OPENING + STRAIGHT:
        body = body_at(tape, at, Case.GENITIVE)
        if (
            body
            and not body.bare
            and not (head.lemma == "центр" and at == head.at + 1 and tape.low(at) == "управления")
        ):
            yield replace(body, short="", end=min(body.end, end))
            at = max(body.end, at + 1)
        else:
            at += 1


def _short_name(tape: Tape, index: int) -> RawBody | None:
    """Find an abbreviation in capitals, or several together: "ЕРО ОГМВ"."""
    end = index
    while tape.abbreviation(end) and tape.at(end) not in listed("legal-forms") and tape.free(end, end + 1):
        end += 1
    if tape.at(end) in {"РФ"} and end > index:
        end += 1
    name = tape.text(index, end)
    if end == index or {name, tape.at(index)} & listed("not-bodies"):
        return None
    end = _regional_end(tape, _eponym_end(tape, end))
    name = tape.text(index, end)
    known = entries("abbreviations").get(name)
    kind = OrganizationKind(known[0]) if known else OrganizationKind.OTHER
    return RawBody(index, end, "", name, kind, None, "abbreviation")


def _regional_end(tape: Tape, end: int) -> int:
    """Go on through "России по городу Казани", by which a ministry's branch is told."""
    country = territory_at(tape, end)
    at = country.end if country and country.type == "country" else end
    place = territory_at(tape, at + 1) if tape.low(at) == "по" else None
    return place.end if place else end


def _eponym_end(tape: Tape, end: int) -> int:
    return complement_end(tape, end, "") if tape.low(end) in {"имени", "им."} else end
