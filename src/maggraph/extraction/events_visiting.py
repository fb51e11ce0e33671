"""Events that a verb alone tells of: a visit, flowers laid, an agreement signed, a number of a journal issued."""

import re

from maggraph.extraction.acts import held_by
from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_dating import dated, elsewhen
from maggraph.extraction.events_doing import Deed, deeds
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_holding import members
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.events_visitors import came, goes_on
from maggraph.extraction.meetings import RECEIVED
from maggraph.extraction.participations import LIKELY, Told, to_come
from maggraph.extraction.subjects import pronoun
from maggraph.extraction.tape import DASHES, OPENING, STRAIGHT
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind, EventStatus
from maggraph.language import Case

VISITORS = word_set("visitors")
VISITED = word_set("visited")
ISSUING = frozenset(["выйти", "издать", "издаваться", "выпустить", "опубликовать", "напечатать"])
APPLYING = frozenset(["подготовить", "подать", "направить"])
CONTESTS = word_set("contests")
LEAST = 4
"""Words after "итоги" in which it says of what."""
LECTURE = "Лекция"
"""An event of its own only where guests give one."""
SUMMING = "Подведение"
SIGNING = "Подписание"
ALIKE = frozenset(["посад", "закла", "высад"])
"""Beginnings of titles that say the same: what was planted was planted once."""
LAYING = {"цветы": "цветов", "венки": "венков", "венок": "венка", "гирлянду": "гирлянды", "корзину": "корзины"}
LAID = re.compile(r"\b(?:" + "|".join(LAYING) + r")\b")
LONGEST = 240
PLACES = {"ознакомиться": "Ознакомление", "познакомиться": "Ознакомление"}


def visit(sentence: Told, introducer: Introducer) -> None:
    """Add what a verb alone tells of: flowers laid, a number of a journal out, an application made, a place visited."""
    if not (_laid(sentence, introducer) or _done(sentence, introducer)):
        _issued(sentence, introducer)
    _visited(sentence, introducer)


def _laid(sentence: Told, introducer: Introducer) -> bool:
    """Add a laying of flowers."""
    clause = next((clause for clause in sentence.clauses if clause.verb.lemmas & {"возложить", "возлагать"}), None)
    if clause is None or any(not name.bare for name in sentence.names):
        return False
    if _laid_already(sentence, introducer):
        return True
    _add(
        sentence,
        introducer,
        clause,
        (
            LAID.sub(lambda found: LAYING[found[0]], f"Возложение {_object(sentence, clause)}", count=1),
            EventKind.CEREMONY,
            "laid-flowers",
        ),
    )
    return True


def _laid_already(sentence: Told, introducer: Introducer) -> bool:
    """Go on with the laying of flowers that the paragraph has told of: "от Союза цветы возложил …"."""
    here = sentence.scene.span.paragraph
    before = [one for one in introducer.block.drafts if one.rule == "laid-flowers" or one.lemma == "возложение"]
    told = next((one for one in before if one.paragraph == here and not introducer.moments), None)
    introducer.block.current = told or introducer.block.current
    return told is not None


def _done(sentence: Told, introducer: Introducer) -> bool:
    """Add what verbs with their objects tell of: papers signed, trees planted, a monument opened, a book out."""
    block, found = introducer.block, False
    for deed in deeds(sentence) if block.start else ():
        issued = deed.kind is EventKind.PUBLICATION
        apart = issued and block.root and not dated(sentence, introducer.moments, deed.object)
        if apart or elsewhen(sentence, introducer.moments, deed.clause) or _told_already(sentence, introducer, deed):
            continue
        verb = deed.clause.verb.index
        what = _cut(sentence, deed.object, verb if deed.object < verb else deed.clause.end)
        rule = "issued" if issued else "done"
        _add(sentence, introducer, deed.clause, (f"{deed.noun}: {what}", deed.kind, rule))
        found = True
    return found


def _told_already(sentence: Told, introducer: Introducer, deed: Deed) -> bool:
    """Say whether what was done is an event that the sentence names, or goes on with the one being told."""
    current = introducer.block.current
    if current and current.kind is EventKind.MEETING and current.paragraph == sentence.scene.span.paragraph:
        return deed.noun == SIGNING and not _on_another_day(introducer, deed)
    if deed.noun == SIGNING and any(name.kind is EventKind.MEETING for name in sentence.names):
        return True
    root = introducer.block.root
    if deed.noun == LECTURE and (root is None or root.kind is not EventKind.STUDY_VISIT):
        return True
    if deed.noun == SUMMING and (
        any(name.head > deed.object for name in sentence.names) or not _contest(sentence, deed)
    ):
        return True
    named = any(name.start <= deed.object < name.end or _acts(name, deed) for name in sentence.names)
    return named or (current is not None and current.title.lower()[:5] in {deed.noun.lower()[:5], *ALIKE})


def _contest(sentence: Told, deed: Deed) -> bool:
    """Say whether what was summed up is a contest: "подведены итоги девятого сезона"."""
    return bool(held_by(sentence.scene, deed.object + 1, deed.object + LEAST) & CONTESTS)


def _on_another_day(introducer: Introducer, deed: Deed) -> bool:
    current = introducer.block.current
    return current is not None and introducer.dates(deed.object)[0] != current.start


def _acts(name: EventName, deed: Deed) -> bool:
    return deed.clause.covers(name.head) and "act" in name.flags and name.kind is deed.kind


def _issued(sentence: Told, introducer: Introducer) -> bool:
    """Add the issue of what is only called by its title, or an application."""
    for clause in sentence.clauses if introducer.block.root is None else ():
        if clause.verb.lemmas & ISSUING and _titled(sentence, clause):
            _add(sentence, introducer, clause, (f"Выход: {_object(sentence, clause)}", EventKind.PUBLICATION, "issued"))
            return True
        if clause.verb.lemmas & APPLYING and "заявка" in held_by(sentence.scene, clause.start, clause.end):
            what = f"Заявка {_after(sentence, clause, 'заявк')}"
            _add(sentence, introducer, clause, (what, EventKind.APPLICATION, "applied"))
            return True
    return False


def _titled(sentence: Told, clause: Clause) -> bool:
    """Say whether what was issued is only called by its title: "издал «Справочник»"."""
    return sentence.scene.tape.at(clause.verb.index + 1) in {*OPENING, STRAIGHT}


def _object(sentence: Told, clause: Clause) -> str:
    return _cut(sentence, clause.verb.index + 1, clause.end)


def _after(sentence: Told, clause: Clause, stem: str) -> str:
    at = next(
        (at for at in range(clause.start, clause.end) if sentence.scene.tape.low(at).startswith(stem)), clause.start
    )
    return _cut(sentence, at + 1, clause.end)


def _cut(sentence: Told, start: int, limit: int) -> str:
    """Return the words from an index to the next comma or full stop outside quotations."""
    tape = sentence.scene.tape
    end = next((at for at in range(start, limit) if tape.at(at) in {";", ".", ","} and not tape.depth[at]), limit)
    words = tape.text(start, end).strip(" .,;").removesuffix(" и")
    return words[:LONGEST]


def _add(sentence: Told, introducer: Introducer, clause: Clause, what: tuple[str, EventKind, str]) -> None:
    title, kind, rule = what
    start, end = introducer.dates(clause.verb.index)
    span = sentence.scene.at(clause.start, clause.end)
    draft = Draft(
        title.strip(),
        kind,
        EventStatus.HELD,
        start,
        end,
        [span],
        rule,
        LIKELY,
        parent=introducer.block.root,
        paragraph=span.paragraph,
    )
    introducer.place(draft)
    introducer.fresh.append(draft)
    introducer.block.add(draft)


def _visited(sentence: Told, introducer: Introducer) -> None:
    """Add study visits if a sentence tells of some and names no event that was visited: one a clause and day."""
    told: set[str] = set()
    visits = (one for one in sentence.clauses if one.verb.lemmas & VISITED and not one.verb.negated)
    for clause in (one for one in visits if sentence.scene.tape.at(one.verb.index + 1) != ":"):
        day = introducer.dates(clause.verb.index)[0]
        if day not in told and _was_visited(sentence, introducer, clause):
            _add_visit(sentence, introducer, clause)
            _further(sentence, introducer, clause)
            told.add(day)


def _further(sentence: Told, introducer: Introducer, clause: Clause) -> None:
    """Add what was visited on further days of a clause: "…, а 4 апреля – монастырь"."""
    tape = sentence.scene.tape
    for day in introducer.moments:
        if day.full and clause.verb.index < day.index < clause.end and tape.at(day.end) in DASHES:
            title = f"Посещение: {_cut(sentence, day.end + 1, clause.end)}"
            _add(sentence, introducer, clause, (title, EventKind.STUDY_VISIT, "visited"))
            introducer.fresh[-1].start, introducer.fresh[-1].end = day.first, day.last


def _was_visited(sentence: Told, introducer: Introducer, clause: Clause) -> bool:
    """Say whether a clause tells that people of the report were somewhere, and that is no event named already."""
    fresh = [name for name in sentence.names if introducer.meant.get(name.head) in introducer.fresh]
    if not (came(sentence, clause) or _on_a_visit(introducer, sentence, clause)) or any(
        _explained(sentence, clause, name) for name in fresh
    ):
        return False
    if _event_visited(sentence, clause) or elsewhen(sentence, introducer.moments, clause):
        return False
    current = introducer.block.current
    inside = current and current.kind is EventKind.MEETING and not sentence.scene.opens
    if inside and pronoun(sentence.scene, clause) and not introducer.moments:
        return False
    own_day = any(clause.covers(one.index) for one in introducer.moments)
    untold = bool(sentence.names) and introducer.block.root is None and not own_day
    return not untold and not _received(sentence, clause, introducer)


def _on_a_visit(introducer: Introducer, sentence: Told, clause: Clause) -> bool:
    """Say whether a verb without a subject goes on with a visit: "Потом поехали в Клин"."""
    root = introducer.block.root
    return root is not None and root.kind is EventKind.STUDY_VISIT and clause.verb.plural and goes_on(sentence, clause)


def _explained(sentence: Told, clause: Clause, name: EventName) -> bool:
    """Say whether a clause tells of a new event itself, or says after a colon what was done there."""
    between = range(name.end, clause.verb.index)
    if name.end <= clause.verb.index and members(sentence, name):
        return False
    return clause.covers(name.head) or any(sentence.scene.tape.at(at) == ":" for at in between)


def _add_visit(sentence: Told, introducer: Introducer, clause: Clause) -> None:
    told = (_title(sentence, clause), EventKind.STUDY_VISIT, "visited")
    if not to_come(sentence.scene, clause):
        _add(sentence, introducer, clause, told)
    elif any(days := introducer.ahead(clause.verb.index)):
        span = sentence.scene.at(clause.start, clause.end)
        introducer.block.add(Draft(*told[:2], EventStatus.PLANNED, *days, [span], "visit-planned", LIKELY))


def _event_visited(sentence: Told, clause: Clause) -> bool:
    """Say whether what was visited is an event that the sentence names."""
    tape = sentence.scene.tape
    near = next(
        (at for at in range(clause.verb.index, clause.end) if tape.at(at) == "," and not tape.depth[at]), clause.end
    )
    if any(
        clause.covers(name.head)
        and name.start < near
        and (name.start > clause.verb.index or tape.low(name.start - 1) in {"на", "в"})
        for name in sentence.names
    ):
        return True
    return clause.pronoun >= 0 and any(name.head < clause.pronoun for name in sentence.names)


def _received(sentence: Told, visiting: Clause, introducer: Introducer) -> bool:
    """Say whether those who came were received, not on a day before: "12 мая её приняли, 13 мая она осмотрела …"."""
    received = [
        clause
        for clause in sentence.clauses
        if clause.verb.lemmas & RECEIVED and "участие" not in held_by(sentence.scene, clause.start, clause.end)
    ]
    own_day = any(visiting.covers(one.index) for one in introducer.moments)
    return any(not own_day or clause.start > visiting.start for clause in received)


def _title(sentence: Told, clause: Clause) -> str:
    lemma = next(iter(clause.verb.lemmas & VISITED))
    words = _visited_place(sentence, clause) or _object(sentence, clause)
    return f"{PLACES.get(lemma, 'Посещение:')} {words}".strip() if words else "Ознакомительная поездка"


def _visited_place(sentence: Told, clause: Clause) -> str:
    """Return what stands before the verb where the visitors stand after it: "Комитет посетила делегация …"."""
    object_told = (
        any(
            group.start == clause.verb.index + 1 and group.case in {Case.NOMINATIVE, None} for group in sentence.persons
        )
        or held_by(sentence.scene, clause.verb.index + 1, clause.verb.index + 2) & VISITORS
    )
    before = [
        group
        for group in (sentence.bodies if object_told else ())
        if clause.start <= group.start and group.end <= clause.verb.index and group.case is not Case.GENITIVE
    ]
    free = [group for group in before if sentence.scene.tape.low(group.start - 1) not in {"в", "от", "из", "с"}]
    return sentence.scene.tape.text(free[0].start, free[0].end) if free else ""
