"""Bodies and cities that took part through those who stood for them: "представители …", "делегации городов …"."""

from collections.abc import Iterator

from maggraph.extraction.clauses import Clause
from maggraph.extraction.lexicon import listed
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import LIKELY, Part, Taking, Told, to_come
from maggraph.extraction.presence import presence_in
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import subject
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

CAME = word_set("came")
TOOK_PART = frozenset(["участвовать", "принять", "присутствовать", "собраться", "подключиться", "стать"]) | CAME
JOINING = word_set("joining")
SENDING = word_set("sending")
EXPECTED = word_set("expected")
KINDS = word_set("kinds")


def represented(sentence: Told) -> Iterator[Taking]:
    """Yield the bodies and cities whose people a sentence says took part."""
    yield from _by_delegation(sentence)
    yield from _parties(sentence)
    yield from _named_delegations(sentence)
    yield from _sent_instead(sentence)
    for clause in sentence.clauses:
        if (
            not clause.verb.lemmas & TOOK_PART
            or clause.verb.negated
            or ("принять" in clause.verb.lemmas and not _part(sentence, clause))
        ):
            continue
        for at in range(clause.start, clause.end):
            delegation = _stands_for(sentence, at)
            if delegation is not None:
                yield from _takings(sentence, clause, at, delegation=delegation)


def _by_delegation(sentence: Told) -> Iterator[Taking]:
    """Read "город Ростов представляла делегация …"."""
    for clause in sentence.clauses:
        if _stood_for(sentence, clause):
            for group in sentence.bodies:
                if clause.covers(group.start) and group.case in {Case.ACCUSATIVE, Case.NOMINATIVE, None}:
                    for one in group.actors:
                        span = sentence.scene.at(min(one.start, clause.verb.index), max(one.end, clause.verb.index + 1))
                        yield Taking(
                            one.mention.entity,
                            Capacity.DELEGATE,
                            Presence.IN_PERSON,
                            span,
                            "by-delegation",
                            LIKELY,
                            one.start,
                        )


def _stood_for(sentence: Told, clause: Clause) -> bool:
    """Say whether a delegation, or somebody who came for it, represented a body."""
    words = sentence.scene.tape.lower[clause.start : clause.end]
    by_many = clause.verb.lemmas & {"представлять", "представить"} and {"делегация", "команда"}.intersection(words)
    by_one = "представлять" in clause.verb.lemmas and subject(sentence.scene, sentence.persons, clause)
    return not clause.verb.passive and bool(by_many or by_one)


def _named_delegations(sentence: Told) -> Iterator[Taking]:
    """Read "делегация города Клина" wherever it stands: whoever tells of a delegation's doings tells that it came."""
    for at in sentence.scene.tape.where(Mark.DELEGATION):
        if _comes(sentence, at):
            yield from _came(sentence, at)


def _comes(sentence: Told, at: int) -> bool:
    """Say whether a word is a delegation of which nothing says that it is still to come, or did not."""
    scene = sentence.scene
    if not scene.tape.low(at).startswith("делегаци") or scene.quoted(at):
        return False
    clause = next((clause for clause in sentence.clauses if clause.covers(at)), None)
    if clause is None:
        return True
    ahead = to_come(scene, clause) or clause.verb.lemmas & EXPECTED
    return not (clause.verb.negated or ahead or scene.tape.low(at - 1) in {"приглашению", "для"})


def _came(sentence: Told, at: int) -> Iterator[Taking]:
    whole = [group.actors[0] for group in sentence.bodies if at < group.start <= at + 2]
    region = [one for one in whole if one.mention.entity.startswith("region/")]
    for one in region or _followers(sentence, at, len(sentence.scene.tape)):
        span = sentence.scene.at(at, one.end)
        yield Taking(one.mention.entity, Capacity.DELEGATE, Presence.IN_PERSON, span, "represented", LIKELY, at)


def _sent_instead(sentence: Told) -> Iterator[Taking]:
    """Read "прислал вместо себя хранителя Ромашова": the one was not there, the other was."""
    for clause in sentence.clauses:
        words = sentence.scene.tape.lower[clause.start : clause.end]
        if not (clause.verb.lemmas & SENDING and {"вместо", "себя"}.issubset(words)) or clause.verb.negated:
            continue
        own = subject(sentence.scene, sentence.persons, clause)
        for group in (one for one in sentence.persons if clause.covers(one.start)):
            presence = Presence.ABSENT if group is own else Presence.ATTENDED
            for one in group.actors:
                span = sentence.scene.at(one.start, one.end)
                yield Taking(
                    one.mention.entity, Capacity.PARTICIPANT, presence, span, "sent-instead", LIKELY, one.start
                )


def sent(sentence: Told, part: Part) -> Iterator[Taking]:
    """Yield the bodies for which somebody came: "от Общества … участвовала …"."""
    clause, act = part.clause, part.act
    if act.capacity not in {Capacity.PARTICIPANT, Capacity.DELEGATE} or act.presence is Presence.ABSENT:
        return
    at = clause.verb.index
    for group in (group for group in sentence.bodies if clause.start < group.start <= clause.start + 2):
        for one in group.actors if sentence.scene.tape.low(group.start - 1) == "от" else ():
            span = sentence.scene.at(min(at, one.start), max(at + 1, one.end))
            yield Taking(one.mention.entity, Capacity.PARTICIPANT, act.presence, span, "sent", LIKELY, at)


def _parties(sentence: Told) -> Iterator[Taking]:
    """Read "подписание соглашения между мэрией и Союзом": both sides were there."""
    if "подпис" not in sentence.scene.text.lower():
        return
    for group in sentence.bodies:
        if sentence.scene.tape.low(group.start - 1) == "между":
            for one in group.actors:
                span = sentence.scene.at(one.start, one.end)
                yield Taking(
                    one.mention.entity, Capacity.PARTICIPANT, Presence.IN_PERSON, span, "party-to", LIKELY, one.start
                )


def _part(sentence: Told, clause: Clause) -> bool:
    return "участие" in {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}


def _stands_for(sentence: Told, at: int) -> bool | None:
    """Say whether a word is "делегация" (True) or another who stands for a body (False); None if neither."""
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at) or at in sentence.scene.in_post:
        return None
    found = lemmas(word) & listed("representing")
    if not found:
        return None
    if "делегация" in found:
        return True
    if "руководство" in found:
        return False if word.lower() == "руководство" else None
    plural = any(form.number == "plur" and form.case is Case.NOMINATIVE for form in forms(word))
    return False if plural else None


def _takings(sentence: Told, clause: Clause, at: int, *, delegation: bool) -> Iterator[Taking]:
    came = delegation or bool(clause.verb.lemmas & CAME)
    capacity = Capacity.DELEGATE if came else Capacity.PARTICIPANT
    stated = Presence.IN_PERSON if came or "присутствовать" in clause.verb.lemmas else Presence.ATTENDED
    presence = presence_in(sentence.words(clause), stated, capacity)
    for one in _followers(sentence, at, clause.end):
        yield Taking(
            one.mention.entity,
            capacity,
            presence,
            sentence.scene.at(min(at, clause.verb.index), one.end),
            "represented",
            LIKELY,
            clause.verb.index,
        )


def _followers(sentence: Told, at: int, end: int) -> Iterator[Placed]:
    """Yield the bodies and cities enumerated after the noun, up to a preposition or verb."""
    near = at + 1
    for group in sentence.bodies:
        actors = tuple(one for one in group.actors if at < one.start < end)
        if not actors:
            continue
        if not _linked(sentence, near, actors[0].start):
            return
        for one in _acting(actors):
            if one.mention.entity.startswith(("city/", "organization/")) and _directly(sentence, one):
                yield one
        near = group.end


def _acting(actors: tuple[Placed, ...]) -> Iterator[Placed]:
    """Yield agents but for countries and what is coupled with them: "городов России и СНГ" names no body."""
    after = -1
    for one in actors:
        if one.mention.entity.startswith(("country/", "region/")):
            after = one.end
        elif one.start - after != 1 or after < 0:
            yield one


def _linked(sentence: Told, start: int, end: int) -> bool:
    """Say whether nothing stands between that ends an enumeration."""
    tape = sentence.scene.tape
    return not any(_ends(tape.at(at)) for at in range(start, end) if not sentence.scene.quoted(at))


def _ends(word: str) -> bool:
    if not word[:1].isalpha() or word.lower() in JOINING:
        return word in {".", ";"}
    return forms(word)[0].pos in {"PREP", "VERB", "PRTS"} and word.lower() not in {"из", "от"}


def _directly(sentence: Told, one: Placed) -> bool:
    """Say whether a body or city is named itself, and is not what another noun belongs to ("городов-членов МАГ")."""
    before = sentence.scene.tape.low(one.start - 1)
    if before in JOINING or (before[:1].isalpha() and lemmas(before) & (listed("representing") | KINDS)):
        return not (one.mention.entity.startswith("organization/") and before == "городов")
    return False
