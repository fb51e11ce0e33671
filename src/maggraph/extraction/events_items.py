"""Events that no verb of holding tells of: at the head of a passage or an item, or as what somebody did."""

from dataclasses import replace

from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import Told
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

ELSEWHERE = frozenset([EventKind.CONTEST, EventKind.OTHER, EventKind.FORUM, EventKind.CONGRESS, EventKind.FESTIVAL])
"""Kinds that are often named without being what is told of."""
SHOWN = frozenset([EventKind.CONCERT, EventKind.RECEPTION, EventKind.PARADE])
SEGMENTS = frozenset([".", ";", ":", "–", "—", "|"])
BODILY = word_set("bodily-events")
TIMES = word_set("times")
AFTER = frozenset([":", "–", "—"])
OPENING = 9
"""Words with which a heading may begin before it names the event."""
JOINING = frozenset(
    ["в", "во", "на", "у", "к", "с", "со", "по", "для", "через", "из", "от", "за", "про", "о", "об", "между"]
)
STOPS = frozenset([".", ";", ":", "(", ",", "–", "—", "-", "|"])
PAPERS = frozenset(["программа", "план", "повестка", "протокол", "хроника"])
"""What is headed by the event that it is of."""
PLAIN = frozenset([Case.NOMINATIVE, Case.ACCUSATIVE])
SOON = 3
PROGRAMMES = frozenset(["программе", "программа", "программу", "повестке", "повестка", "повестку"])
PRONOUNS = frozenset(["ней", "нему", "ним", "нём", "нем", "неё", "нее", "него", "них"])
LEAST = 2
LONGEST = 12
"""Words that a heading's noun takes in."""
MEMBERS = frozenset(
    ["участник", "победитель", "лауреат", "призёр", "призер", "организатор", "член", "гость", "председатель", "жюри"]
)


def itemized(sentence: Told, clause: Clause | None, name: EventName) -> bool:
    """Say whether a name is an item of the programme being told: "второй день: награждение", "вечером – ужин"."""
    alone = len(sentence.scene.tape) <= name.end + 1 and name.start == 0
    if name.pointing or (name.bare and (alone or (name.kind is EventKind.OTHER and name.lemma not in BODILY))):
        return False
    before = sentence.scene.tape.at(name.start - 1)
    taken_part = before in JOINING and sentence.scene.tape.low(name.start - 2) == "участие"
    if name.case is not Case.NOMINATIVE and not taken_part:
        return False
    start = name.start - 2 * taken_part
    if in_programme(sentence, name):
        return not name.bare
    if not name.bare and (before in AFTER or (name.start in sentence.scene.lines and name.start > 0)):
        return clause is None or clause.verb.index > name.end
    if not sentence.clauses and before == "," and not sentence.persons:
        return _opens_segment(sentence, 0) or _listed_before(sentence, start)
    return _opens_segment(sentence, start) and (clause is None or apart(sentence, name, clause))


def in_programme(sentence: Told, name: EventName) -> bool:
    """Say whether a name is listed as of a programme: "В программе – выставка и мастер-класс"."""
    tape = sentence.scene.tape
    head = next((at for at in range(SOON) if tape.low(at) in PROGRAMMES), -1)
    mark = next((at for at in range(head + 1, name.start) if tape.at(at) in AFTER), -1)
    return head >= 0 and mark >= 0 and tape.at(name.start - 1) in {",", "и", ";", *AFTER} and name.case in PLAIN


def _opens_segment(sentence: Told, start: int) -> bool:
    """Say whether nothing but the time stands between the last stop and a word."""
    tape, at = sentence.scene.tape, start - 1
    days = [range(sentence.scene.index(when.start), sentence.scene.index(when.end)) for when in sentence.scene.dates]
    while at >= 0 and tape.at(at) not in SEGMENTS:
        dated = any(at in day for day in days)
        if not (dated or tape.low(at) in TIMES or not tape.at(at).isalpha()):
            return False
        at -= 1
    return True


def _listed_before(sentence: Told, start: int) -> bool:
    """Say whether a sentence without a verb lists what was on: "Прогулка по городу, чаепитие, награждение."."""
    return any(other.start <= SOON and other.case is Case.NOMINATIVE and other.head < start for other in sentence.names)


def apart(sentence: Told, name: EventName, clause: Clause) -> bool:
    """Say whether a verb is told of something else: after a stop, or in brackets."""
    between = range(name.end, clause.verb.index)
    return any(sentence.scene.tape.at(at) in SEGMENTS | {"("} for at in between)


def heads(sentence: Told, name: EventName) -> bool:
    """Say whether a name is what a passage opens with: in its first words, or at the head of a line."""
    first = name.start <= OPENING or name.start in sentence.scene.lines
    paper = name.case is Case.GENITIVE and sentence.scene.tape.low(name.start - 1) in PAPERS
    return first and (name.case is Case.NOMINATIVE or paper)


def completed(sentence: Told, name: EventName) -> EventName:
    """Let a bare noun of a heading take in its place or company: "экскурсия на завод «Вал»", "прием в мэрии"."""
    tape = sentence.scene.tape
    if not name.bare or tape.low(name.end) not in JOINING:
        return name
    end = next((at for at in range(name.end, len(tape)) if tape.at(at) in STOPS and not tape.depth[at]), len(tape))
    line = next((at for at in sentence.scene.lines if at > name.head), len(tape))
    verb = next((one.verb.index for one in sentence.clauses if one.verb.index > name.head), len(tape))
    end = min(end, line, name.end + LONGEST, verb)
    if end < name.end + LEAST or tape.low(name.end + 1) in PRONOUNS:
        return name
    return replace(name, end=end, bare=False, title=f"{name.title} {tape.text(name.end, end)}")


def told_of(sentence: Told, clause: Clause, name: EventName) -> bool:
    """Say whether a clause in the past has an event with a title as what was done: "вёл секцию «…»"."""
    shown = name.quoted or (name.kind in SHOWN and name.end > name.head + 1)
    if not shown or name.kind in ELSEWHERE or clause.verb.negated or not clause.verb.past:
        return False
    done = name.case in {Case.INSTRUMENTAL, Case.ACCUSATIVE} or sentence.scene.tape.low(name.start - 1) in {"на", "за"}
    return done and not inside_another(sentence, name)


def inside_another(sentence: Told, name: EventName) -> bool:
    """Say whether an event's name stands inside another's, or says whose member or winner somebody is."""
    before = sentence.scene.tape.at(name.start - 1)
    of_somebody = before[:1].isalpha() and forms(before)[0].lemma in MEMBERS
    return of_somebody or any(
        other is not name and other.start < name.start and name.head < other.end for other in sentence.names
    )
