"""Who met whom: the sides that a clause names as having met, talked, or received one another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import Told
from maggraph.extraction.subjects import Memory, antecedent, doer, pronoun, subject
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

MET = frozenset(
    ["встретиться", "встречаться", "побеседовать", "беседовать", "переговорить", "свидеться", "увидеться", "повидаться"]
)
TALKED = word_set("talked")
TALKS = frozenset(
    ["встреча", "переговоры", "переговор", "беседа", "видеовстреча", "разговор", "аудиенция", "консультация", "общение"]
)
DISCUSSED = word_set("discussed")
AGREED = frozenset(["договориться", "условиться", "сговориться", "уговориться", "проговорить"])
"""What two do only with each other, whatever goes on around them."""
COUNTED = frozenset(["встреча", "беседа", "видеовстреча", "аудиенция"])
RECEIVED = frozenset(["принять", "принимать"])
NOT_GUESTS = word_set("not-guests")
"""What is taken or accepted where nobody is received: a part, a decision, a prize."""
DELEGATES = frozenset(["делегация", "представитель", "руководство", "гость"])


@dataclass(frozen=True)
class Meeting:
    """The sides of a meeting as references, the host apart, and the clause that tells of it."""

    clause: Clause
    sides: tuple[str, ...]
    host: str | None
    delegations: tuple[str, ...]
    rule: str


def find_meetings(sentence: Told, memory: Memory, protagonist: str | None) -> Iterator[Meeting]:
    """Yield the meetings of a sentence; `protagonist` stands in where only the other side is named."""
    last: Group | None = None
    for clause in sentence.clauses:
        own = subject(sentence.scene, sentence.persons, clause) or antecedent(sentence.scene, sentence.persons, clause)
        if own is None and clause.pronoun < 0:
            word = pronoun(sentence.scene, clause)
            own = memory.of(word) if word else last
        found = _received(sentence, clause, own, protagonist) or _met(sentence, clause, own, protagonist)
        if found:
            yield from _each(sentence, found, own)
        last = own or last


def _each(sentence: Told, found: Meeting, own: Group | None) -> Iterator[Meeting]:
    """Yield a meeting for each of those whom one person met one by one: "провёл встречи с …, … и …"."""
    one = own.actors[0].mention.entity if own and len(own.actors) == 1 else ""
    others = [side for side in found.sides if side != one]
    if (
        found.rule not in {"met", "discussed-with"}
        or len(others) < 2
        or one not in found.sides
        or not _in_turn(sentence, found.clause)
    ):
        yield found
        return
    for other in others:
        yield replace(found, sides=(one, other))


def _in_turn(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause speaks of meetings in the plural."""
    words = [sentence.scene.tape.at(at) for at in range(clause.start, clause.end) if lemmas_at(sentence, at) & COUNTED]
    return any(form.number == "plur" for word in words for form in forms(word))


def _met(sentence: Told, clause: Clause, own: Group | None, protagonist: str | None) -> Meeting | None:
    rule = _rule(sentence, clause)
    if not rule or clause.verb.negated:
        return None
    persons = _sides(sentence, clause)
    bodies = _bodies(sentence, clause)
    subjects = tuple(actor.mention.entity for actor in own.actors) if own and rule != "meeting-noun" else ()
    sides = tuple(dict.fromkeys([*subjects, *persons, *bodies]))
    if len(sides) == 1 and protagonist and protagonist not in sides:
        sides = (protagonist, *sides)
    enough = len(sides) > 1 or (
        len(sides) == 1 and (_with_delegation(sentence, clause) or bool(clause.verb.lemmas & MET))
    )
    return Meeting(clause, sides, None, bodies, rule) if enough else None


def _with_delegation(sentence: Told, clause: Clause) -> bool:
    """Say whether the other side is a delegation or guests told of before."""
    words = (sentence.scene.tape.low(at) for at in range(clause.start, clause.end))
    return any(word.startswith("делегаци") or word in {"гости", "гостями", "гостей"} for word in words)


def _rule(sentence: Told, clause: Clause) -> str:
    """Return the rule by which a clause tells of a meeting, "" if it does not."""
    if clause.verb.lemmas & MET:
        return "met"
    if clause.verb.lemmas & AGREED and clause.verb.past and _several(sentence, clause, just=2):
        return "agreed"
    together = clause.verb.lemmas & DISCUSSED and not clause.verb.passive
    if together and clause.verb.plural and not sentence.names and _several(sentence, clause):
        return "discussed"
    if together and _with_somebody(sentence, clause):
        return "discussed-with"
    named = [at for at in range(clause.start, clause.end) if lemmas_at(sentence, at) & TALKS]
    if not named or not clause.verb.lemmas & TALKED:
        return ""
    active = clause.verb.lemmas & {"провести", "проводить", "обсудить", "обменяться"} and not clause.verb.passive
    return "met" if active else "meeting-noun"


def _with_somebody(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause has a subject and, after "с", somebody else: "мэр обсудил с послом …"."""
    own = subject(sentence.scene, sentence.persons, clause)
    tape = sentence.scene.tape
    return own is not None and any(
        clause.covers(group.actors[0].start) and group is not own and tape.low(group.start - 1) in {"с", "со"}
        for group in sentence.persons
    )


def _several(sentence: Told, clause: Clause, just: int = 0) -> bool:
    """Say whether two or more persons are the subject, or just so many."""
    group = subject(sentence.scene, sentence.persons, clause)
    return group is not None and len(group.actors) > 1 and (not just or len(group.actors) == just)


def lemmas_at(sentence: Told, at: int) -> frozenset[str]:
    """Return the dictionary forms of a word outside quotations."""
    word = sentence.scene.tape.at(at)
    return lemmas(word) if word[:1].isalpha() and not sentence.scene.quoted(at) else frozenset()


def _sides(sentence: Told, clause: Clause) -> tuple[str, ...]:
    groups = [
        group for group in sentence.persons if clause.covers(group.actors[0].start) and _no_topic(sentence, group)
    ]
    return tuple(actor.mention.entity for group in groups for actor in group.actors)


def _no_topic(sentence: Told, group: Group) -> bool:
    """Say whether a group is no mere mention: "по приглашению …", "о …", "под председательством …"."""
    before, further = sentence.scene.tape.low(group.start - 1), sentence.scene.tape.low(group.start - 2)
    return before not in {
        "о",
        "об",
        "приглашению",
        "имени",
        "поручению",
        "предложение",
        "предложению",
    } and further not in {"приглашению"}


def _bodies(sentence: Told, clause: Clause) -> tuple[str, ...]:
    """Return the bodies met through those who stand for them: "с представителями …", "с делегацией …"."""
    found: list[str] = []
    for group in sentence.bodies:
        near = (lemmas_at(sentence, at) for at in range(max(0, group.start - 1), group.start))
        if clause.covers(group.start) and any(words & DELEGATES for words in near):
            found += [actor.mention.entity for actor in group.actors if not actor.mention.entity.startswith("country/")]
    return tuple(found)


def _received(sentence: Told, clause: Clause, own: Group | None, protagonist: str | None) -> Meeting | None:
    """Read "мэр принял делегацию …", "где её принимал …"."""
    if not clause.verb.lemmas & RECEIVED or own is None:
        return None
    if clause.verb.passive:
        return _was_received(sentence, clause, own)
    if len(own.actors) > 1:
        return None
    held = {lemma for at in range(clause.start, clause.end) for lemma in lemmas_at(sentence, at)}
    if held & NOT_GUESTS:
        return None
    guests = [
        group
        for group in sentence.persons
        if clause.covers(group.actors[0].start) and group.actors[0].start != own.actors[0].start
    ]
    persons = tuple(
        actor.mention.entity
        for group in guests
        if group.case in {Case.ACCUSATIVE, Case.GENITIVE, None}
        for actor in group.actors
    )
    bodies = _bodies(sentence, clause)
    before = _before(sentence, clause) if not (persons or bodies) else ()
    sides = (*persons, *bodies, *before) or _guest(sentence, clause, own, protagonist)
    known = sides or _guests(sentence, clause)
    return Meeting(clause, sides, own.actors[0].mention.entity, bodies, "received") if known else None


def _guest(sentence: Told, clause: Clause, own: Group, protagonist: str | None) -> tuple[str, ...]:
    """Return the one whom the text has been about where "the guest" is received: "гостя принял аким"."""
    words = {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    meant = protagonist and protagonist != own.actors[0].mention.entity and words & {"гостя", "гостью"}
    return (protagonist,) if protagonist and meant else ()


def _guests(sentence: Told, clause: Clause) -> bool:
    """Say whether those received are a delegation or guests told of before: "делегацию принял …"."""
    words = (sentence.scene.tape.low(at) for at in range(clause.start, clause.end))
    return any(word in {"делегацию", "гостей", "гостя", "гостью", "миссию"} for word in words)


def _was_received(sentence: Told, clause: Clause, own: Group) -> Meeting | None:
    """Read "посла принял мэр" the other way round: "посол был принят мэром"."""
    host = doer(sentence.scene, sentence.persons, clause)
    if host is None or host is own or not host.actors[0].mention.entity.startswith("person/"):
        return None
    sides = tuple(actor.mention.entity for actor in own.actors)
    return Meeting(clause, sides, host.actors[0].mention.entity, (), "received")


def _before(sentence: Told, clause: Clause) -> tuple[str, ...]:
    """Return whom "её принимал" means: the subject of the clause before."""
    objects = {"ее", "её", "его", "их"} & {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    number = sum(one.start < clause.start for one in sentence.clauses)
    if not objects or not number:
        return ()
    found = subject(sentence.scene, sentence.persons, sentence.clauses[number - 1])
    return tuple(actor.mention.entity for actor in found.actors) if found else ()
