"""What events are called in a sentence: head noun with its epithets, number, title and what belongs to it."""

from collections.abc import Iterator

from maggraph.extraction.dates import edition_number
from maggraph.extraction.event_name import EventName, flags_of
from maggraph.extraction.event_names_alone import HELD, names_event
from maggraph.extraction.event_names_forms import in_nominative, kind_of
from maggraph.extraction.event_names_listed import listed_titles
from maggraph.extraction.event_titles import title_end, without_quotes
from maggraph.extraction.lexicon import entries, listed
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import ADJECTIVES, NOUN, Form, agreeing, forms
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import OPENING, STRAIGHT
from maggraph.language import Case

CELEBRATING = frozenset(["праздновать", "отпраздновать", "справлять", "справить", "отмечать", "отметить"])
SEASONS = frozenset(["летний", "зимний", "весенний", "осенний", "выездной"])
LEGISLATING = ("законодательн", "народн", "государственн", "парламентск", "муниципальн", "национальн")
"""Beginnings of adjectives that make a parliament of an assembly."""
ITEM = 5
"""Words before an item's first, for its day."""
RARE = 0.01
"""Share of readings below which a noun is not meant."""


def find_event_names(scene: Scene) -> tuple[EventName, ...]:
    """Return the events named in a sentence outside quotations, in order; none lies in another."""
    found: list[EventName] = []
    after = 0
    for index in _places(scene):
        if index >= after:
            here = tuple(_listed(scene, index))
            name = None if here else _name_at(scene, index)
            found += (name,) if name else here
            after = max((one.end for one in found), default=0)
    return tuple(found)


def _places(scene: Scene) -> list[int]:
    """Return where an event's name may have its head: at a noun of events, or right before a quotation."""
    titled = (at - 1 for at, word in enumerate(scene.tape.words) if word in OPENING and at)
    return sorted({*scene.tape.where(Mark.EVENT), *titled})


def _listed(scene: Scene, at: int) -> Iterator[EventName]:
    """Yield the events of which a noun in the plural lists the titles."""
    if not scene.tape.at(at)[:1].isalpha() or scene.tape.depth[at]:
        return
    for lemma, title, start, end in listed_titles(scene, at):
        inner = scene.tape.text(start + 1, end - 1)
        yield EventName(start, start, end, lemma, kind_of(lemma, []), Case.NOMINATIVE, False, title, inner)


def _name_at(scene: Scene, at: int) -> EventName | None:
    form = _head_form(scene, at)
    if form is None:
        return None
    start = _start(scene, at)
    words = scene.tape.words[start:at]
    end, quoted = title_end(scene, at, form.lemma)
    name = _composed(scene, (start, at, end), form, quoted)
    return name if names_event(scene, name, words) else None


def _head_form(scene: Scene, at: int) -> Form | None:
    """Return the reading of a word that heads an event's name, None if it does not."""
    tape = scene.tape
    if not tape.at(at)[:1].isalpha() or (tape.depth[at] and not _quoted_table(scene, at)):
        return None
    known = entries("event-kinds")
    if _titled_unknown(scene, at):
        return forms(tape.at(at))[0]
    for form in forms(tape.at(at))[:6]:
        lemma = form.lemma if form.lemma in known else form.lemma.rpartition("-")[2]
        if form.pos == NOUN and lemma in known and form.score > RARE:
            return _with_case(scene, at, form, lemma) if _free(scene, at, lemma) and _fits(scene, at, lemma) else None
    return None


def _titled_unknown(scene: Scene, at: int) -> bool:
    """Say whether an unknown noun with a title is what was held: "состоялся велопробег «…»"."""
    tape = scene.tape
    if tape.at(at + 1) not in OPENING or not tape.at(at + 1) or scene.mention_at(at) or scene.body_over(at):
        return False
    form = forms(tape.at(at))[0]
    known = form.lemma in entries("event-kinds") or form.lemma.rpartition("-")[2] in entries("event-kinds")
    if (
        known
        or form.pos != NOUN
        or form.case not in {Case.NOMINATIVE, Case.ACCUSATIVE}
        or form.lemma in listed("not-events")
    ):
        return False
    if _heads_item(scene, at):
        return True
    near = [tape.at(place) for place in range(max(0, _start(scene, at) - 2), _start(scene, at))]
    return any(one.lemma in HELD for word in near if word[:1].isalpha() for one in forms(word))


def _heads_item(scene: Scene, at: int) -> bool:
    """Say whether a noun with a title is all of an item after its day: "12.04 – Спор-клуб «Дом»"."""
    tape, end = scene.tape, scene.tape.quoted_end(at + 1)
    before = all(not tape.at(place)[:1].isalpha() or _in_date(scene, place) for place in range(_start(scene, at)))
    dated = bool(scene.dates) and scene.index(scene.dates[0].start) < at
    return before and dated and end > at and tape.at(end) in {"", ".", ",", "("}


def _in_date(scene: Scene, at: int) -> bool:
    return any(scene.index(when.start) <= at < scene.index(when.end) for when in scene.dates)


def _free(scene: Scene, at: int, lemma: str) -> bool:
    """Say whether a noun is no part of a body's name, nor a body itself: a numbered congress is held, others act."""
    body, start = scene.body_over(at), _start(scene, at)
    if lemma == "собрание" and start < at and scene.tape.low(at - 1).startswith(LEGISLATING):
        return False
    if "rare" in flags_of(lemma) and not _item_titled(scene, at):
        led = "led" in flags_of(lemma) and (_led(scene, start, at) or _seasonal(scene, start, at))
        return _numbered(scene, start, at) or led
    if body is None or (start < at and "meets" in flags_of(lemma) and body.start >= start):
        return True
    return body.start >= start and ("body" not in flags_of(lemma) or _numbered(scene, start, at))


def _item_titled(scene: Scene, at: int) -> bool:
    """Say whether a noun with a title is what an item begins with, after its day: "21.03 Ассамблея «Навруз»"."""
    return 0 < at <= ITEM and scene.tape.at(at + 1) in OPENING and not any(map(str.isalpha, scene.tape.words[:at]))


def _seasonal(scene: Scene, start: int, at: int) -> bool:
    """Say whether a noun is held at a season: "летняя школа"."""
    words = (scene.tape.at(place) for place in range(start, at))
    return any(form.lemma in SEASONS for word in words if word[:1].isalpha() for form in forms(word)[:1])


def _led(scene: Scene, start: int, at: int) -> bool:
    """Say whether a noun with a capital is said to have been held: "провели Школу молодого мэра"."""
    near = [*range(max(0, start - 3), start), *range(at + 1, min(len(scene.tape), at + 12))]
    words = (scene.tape.at(place) for place in near if not scene.tape.depth[place])
    return scene.tape.capital(at) and any(
        form.lemma in HELD and form.pos in {"VERB", "PRTS"}
        for word in words
        if word[:1].isalpha()
        for form in forms(word)
    )


def _with_case(scene: Scene, at: int, form: Form, lemma: str) -> Form:
    """Choose the case by the adjective before and the preposition."""
    before = scene.tape.at(at - 1)
    agreed = agreeing(before, scene.tape.at(at)) if before[:1].isalpha() else frozenset()
    readings = [one for one in forms(scene.tape.at(at)) if one.pos == NOUN and one.lemma == form.lemma]
    fitting = [one for one in readings if one.case in agreed] or readings
    asked = scene.case_asked(_start(scene, at))
    plain = (Case.NOMINATIVE,) if not asked and fitting[0].case is Case.ACCUSATIVE else ()
    chosen = next((one for one in fitting if one.case in (asked or plain)), fitting[0])
    return Form(chosen.pos, chosen.case, chosen.number, chosen.gender, lemma, chosen.traits, chosen.score, chosen.known)


def _fits(scene: Scene, at: int, lemma: str) -> bool:
    """Say whether a noun that other things are called by too stands for an event here."""
    flags = flags_of(lemma)
    if "table" in flags:
        return scene.tape.low(at - 1)[:5] == "кругл"
    if "never" in flags:
        return False
    if "day" in flags and start_capital(scene, at):
        return True
    if "day" in flags and _celebrated(scene, at):
        return True
    if "day" in flags:
        return (scene.tape.capital(at) and not scene.tape.starts(at)) or scene.tape.at(at) in {"Дни", "День", "Неделя"}
    return True


def _celebrated(scene: Scene, at: int) -> bool:
    """Say whether a day in small letters is what was celebrated: "город справлял день рождения моста"."""
    words = (scene.tape.at(place) for place in range(max(0, at - 2), at))
    return any(form.lemma in CELEBRATING for word in words if word[:1].isalpha() for form in forms(word)[:1])


def start_capital(scene: Scene, at: int) -> bool:
    """Say whether the epithets before a noun begin with a capital inside a sentence: "Всемирный день …"."""
    start = _start(scene, at)
    return start < at and start > 0 and scene.tape.capital(start)


def _quoted_table(scene: Scene, at: int) -> bool:
    return scene.tape.low(at)[:4] == "стол" and scene.tape.at(at + 1) in {*"»”", STRAIGHT}


def _numbered(scene: Scene, start: int, at: int) -> bool:
    return any(edition_number(scene.tape.at(place)) for place in range(start, at))


def _start(scene: Scene, at: int) -> int:
    """Return where the epithets and numbers before a head noun begin."""
    tape, start = scene.tape, at
    while start and not tape.depth[start - 1] and start > at - 8:
        word = tape.at(start - 1)
        if not (edition_number(word) or _epithet(word, tape.at(at)) or _in_pair(scene, start, at)):
            break
        start -= 1
    if tape.at(at - 2) and tape.at(at - 2) in OPENING + STRAIGHT and _quoted_table(scene, at):
        return at - 1
    return start


def _in_pair(scene: Scene, start: int, at: int) -> bool:
    """Go on through "и" or a comma between two epithets."""
    word, tape = scene.tape.at(start - 1), scene.tape
    return (
        start < at
        and word in {"и", ","}
        and _epithet(tape.at(start - 2), tape.at(at))
        and _epithet(tape.at(start), tape.at(at))
    )


def _epithet(word: str, noun: str) -> bool:
    likeliest = forms(word)[:1] if word[:1].isalpha() else ()
    return bool(likeliest) and any(form.pos in ADJECTIVES for form in forms(word)) and bool(agreeing(word, noun))


def _composed(scene: Scene, places: tuple[int, int, int], form: Form, quoted: str) -> EventName:
    start, at, end = places
    tape = scene.tape
    epithets = list(tape.words[start:at])
    lemmas = [form.lemma for word in epithets for form in forms(word)[:1]]
    pointing = any(lemma in listed("event-anaphors") for lemma in lemmas)
    while epithets and (epithets[0] in {",", "и"} or forms(epithets[0])[0].lemma in listed("event-anaphors")):
        epithets = epithets[1:]
    edition = next((number for word in epithets if (number := edition_number(word))), 0)
    first = "plur" if form.number == "plur" else "sing"
    words = in_nominative([*epithets, tape.at(at)], form, first)
    tail = tape.text(at + 1, end)
    title = without_quotes(" ".join(words), tail, form.lemma)
    bare = not epithets and end == at + 1
    return EventName(
        start,
        at,
        end,
        form.lemma,
        kind_of(form.lemma, lemmas),
        form.case,
        first == "plur",
        title,
        quoted,
        edition,
        bare,
        pointing,
    )
