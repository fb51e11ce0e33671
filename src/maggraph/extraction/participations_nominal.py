"""Parts that a noun tells: "доклад Иванова", "приветствие от мэра", "под председательством …", "вместо …", "во главе с …"."""

from collections.abc import Iterator
from itertools import chain

from maggraph.extraction.acts import act_of, held_by
from maggraph.extraction.clauses import Clause, Group, Verb
from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told
from maggraph.extraction.presence import presence_in
from maggraph.extraction.scenes import Placed
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

GREETED = frozenset("выступить обратиться поприветствовать приветствовать поздравить".split())


def nominal_takings(sentence: Told) -> Iterator[Taking]:
    """Yield the parts that nouns of a sentence tell."""
    yield from chain(
        _spoken(sentence),
        _from(sentence),
        _instead(sentence),
        _headed(sentence),
        _among(sentence),
        _titled(sentence),
        _delegated(sentence),
        _in_its_number(sentence),
        _participles(sentence),
        _gerunds(sentence),
    )


def _spoken(sentence: Told) -> Iterator[Taking]:
    """Read a noun of speech with a person in the genitive right after it."""
    for at in range(len(sentence.scene.tape)):
        noun = _spoken_noun(sentence, at)
        group = _following(sentence, at) if noun else None
        if group and not _own_words(sentence, at, group):
            yield from _parts(sentence, group, noun, at)


def _spoken_noun(sentence: Told, at: int) -> str:
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at):
        return ""
    return next((form.lemma for form in forms(word)[:4] if form.pos == "NOUN" and form.lemma in entries("spoken")), "")


def _following(sentence: Told, at: int) -> Group | None:
    """Return the persons right after a noun, their case the genitive or unknown."""
    scene, start = sentence.scene, at + 1
    if scene.tape.at(start) in {"«", "“"}:
        start = max(start, scene.tape.quoted_end(start))
    for group in sentence.persons:
        if (
            start <= group.start <= start + 1
            and _genitive(sentence, group)
            and scene.tape.low(group.start - 1) not in {",", "с", "со", "и", "(", "–"}
        ):
            return group
    return None


def _genitive(sentence: Told, group: Group) -> bool:
    offices = {one.case for one in sentence.scene.posts if group.start <= one.start < group.end} - {None}
    return group.case is Case.GENITIVE or (group.case is None and (Case.GENITIVE in offices or not offices))


def _own_words(sentence: Told, at: int, group: Group) -> bool:
    """Say whether the noun belongs to a name of an event, as in "выступление" inside a title."""
    return any(name.start <= at < name.end for name in sentence.names)


def _parts(sentence: Told, group: Group, noun: str, at: int) -> Iterator[Taking]:
    capacity, presence, rule = entries("spoken")[noun]
    clause = next((clause for clause in sentence.clauses if clause.covers(at)), None)
    words = sentence.words(clause) if clause else sentence.scene.text
    stated = (
        presence_in(words, Presence(presence), Capacity(capacity))
        if capacity == "speaker" or "video" in rule
        else Presence(presence)
    )
    if _by_video(sentence, at):
        stated = Presence.VIDEO_MESSAGE
    for actor in group.actors:
        yield Taking(
            actor.mention.entity,
            Capacity(capacity),
            stated,
            sentence.scene.at(at, actor.end),
            rule,
            SURE if actor.case else LIKELY,
            at,
        )


def _by_video(sentence: Told, at: int) -> bool:
    return sentence.scene.tape.low(at - 1) in {"видео", "видео-"}


def _from(sentence: Told) -> Iterator[Taking]:
    """Read "прозвучали приветствия от мэра Иванова, от Посольства …": they were not there, others brought their words."""
    nouns = [
        at
        for at in range(len(sentence.scene.tape))
        if (noun := _spoken_noun(sentence, at)) and entries("spoken")[noun][0] == "greeter"
    ]
    if not nouns:
        return
    for group in (*sentence.persons, *sentence.bodies):
        said = sentence.scene.tape.low(group.start - 1) == "от" and group.start > nouns[0]
        if said and not _for_somebody(sentence, group):
            for actor in group.actors:
                video = "видео" in _spoken_noun(sentence, nouns[0])
                presence = Presence.VIDEO_MESSAGE if video else Presence.WRITTEN_MESSAGE
                yield Taking(
                    actor.mention.entity,
                    Capacity.GREETER,
                    presence,
                    sentence.scene.at(nouns[0], actor.end),
                    "greeting-from",
                    SURE,
                    nouns[0],
                )


def _for_somebody(sentence: Told, group: Group) -> bool:
    """Say whether somebody named greets on behalf of a body: "с приветствием от города выступил мэр"."""
    if group.actors[0].mention.entity.startswith("person/"):
        return False
    clause = next((clause for clause in sentence.clauses if clause.covers(group.start)), None)
    return bool(
        clause
        and clause.verb.lemmas & GREETED
        and any(clause.covers(one.start) and one.case in {Case.NOMINATIVE, None} for one in sentence.persons)
    )


def _instead(sentence: Told) -> Iterator[Taking]:
    """Read "вместо Иванова": he was not there."""
    for group in sentence.persons:
        before = [sentence.scene.tape.low(at) for at in range(max(0, group.start - 2), group.start)]
        if {"вместо", "взамен"} & set(before):
            actor = group.actors[0]
            yield Taking(
                actor.mention.entity,
                Capacity.SPEAKER,
                Presence.ABSENT,
                sentence.scene.at(actor.start, actor.end),
                "instead-of",
                SURE,
                actor.start,
            )


def _headed(sentence: Told) -> Iterator[Taking]:
    """Read "делегация … во главе с Ивановым"."""
    for group in sentence.persons:
        words = " ".join(sentence.scene.tape.low(at) for at in range(max(0, group.start - 3), group.start))
        delegation = any(word.startswith("делегаци") for word in sentence.scene.tape.lower[: group.start])
        if words in {"во главе с", "во главе со"} or (words.endswith("под руководством") and delegation):
            for actor in group.actors:
                yield Taking(
                    actor.mention.entity,
                    Capacity.DELEGATE,
                    Presence.IN_PERSON,
                    sentence.scene.at(actor.start, actor.end),
                    "headed-by",
                    SURE,
                    actor.start,
                )


def _among(sentence: Told) -> Iterator[Taking]:
    """Read "среди участников – Иванов и Петров", "в числе гостей была Сидорова", "слушателями были …"."""
    tape = sentence.scene.tape
    nouns = {
        "участник": Capacity.PARTICIPANT,
        "гость": Capacity.GUEST,
        "делегат": Capacity.DELEGATE,
        "слушатель": Capacity.PARTICIPANT,
        "почетный": Capacity.GUEST,
    }
    for at in range(1, len(tape)):
        found = (
            {form.lemma for form in forms(tape.at(at))} & set(nouns)
            if tape.at(at)[:1].isalpha() and not tape.depth[at]
            else set()
        )
        opened = (
            tape.low(at - 1) in {"среди", "числе", "них"}
            or tape.low(at - 2) in {"среди", "числе"}
            or (at < 3 and tape.low(at).endswith(("ями", "ами")))
        )
        if found and opened:
            yield from _nominatives(sentence, at, nouns[min(found)])
            return


def _nominatives(sentence: Told, at: int, capacity: Capacity) -> Iterator[Taking]:
    verbs = {lemma for clause in sentence.clauses for lemma in clause.verb.lemmas}
    if verbs - {"быть", "находиться", "оказаться", "присутствовать"}:
        return
    hall = (
        Presence.IN_PERSON
        if "зале" in sentence.scene.text or "присутствов" in sentence.scene.text
        else Presence.ATTENDED
    )
    for group in sentence.persons:
        if group.start > at and group.case in {Case.NOMINATIVE, None}:
            for actor in group.actors:
                yield Taking(
                    actor.mention.entity, capacity, hall, sentence.scene.at(at, actor.end), "among", LIKELY, at
                )


ROLES = {
    "докладчик": Capacity.SPEAKER,
    "содокладчик": Capacity.SPEAKER,
    "спикер": Capacity.SPEAKER,
    "модератор": Capacity.MODERATOR,
    "ведущий": Capacity.MODERATOR,
    "председательствующий": Capacity.MODERATOR,
    "участник": Capacity.PARTICIPANT,
    "гость": Capacity.PARTICIPANT,
    "выступающий": Capacity.SPEAKER,
}


def _titled(sentence: Told) -> Iterator[Taking]:
    """Read "Докладчик – Иванов", "Модераторы: Петров, Сидоров (онлайн)"."""
    tape = sentence.scene.tape
    at = next((at for at in range(1, len(tape) - 1) if tape.at(at) in {"–", "-", "—", ":"} and not tape.depth[at]), 0)
    found = lemmas(tape.at(at - 1)) & set(ROLES) if tape.at(at - 1)[:1].isalpha() else frozenset()
    if not found or any(clause.verb.index > at for clause in sentence.clauses):
        return
    capacity = ROLES[min(found)]
    for group in sentence.persons:
        for actor in group.actors if group.start > at else ():
            span = sentence.scene.at(at - 1, actor.end)
            presence = presence_in(aside(sentence, actor), Presence.ATTENDED, capacity)
            yield Taking(actor.mention.entity, capacity, presence, span, "titled", SURE, at - 1)


def aside(sentence: Told, actor: Placed) -> str:
    """Return what stands in brackets right after a name."""
    tape = sentence.scene.tape
    if tape.at(actor.end) != "(":
        return ""
    end = next((at for at in range(actor.end, min(actor.end + 12, len(tape))) if tape.at(at) == ")"), actor.end)
    return tape.text(actor.end, end)


def _in_its_number(sentence: Told) -> Iterator[Taking]:
    """Read "в составе делегации – Иванов, Петров …"."""
    lower = sentence.scene.tape.lower
    at = next(
        (
            at
            for at in range(len(lower) - 1)
            if lower[at] in {"составе", "состав"} and lower[at + 1].startswith("делегаци")
        ),
        -1,
    )
    if at < 0 or any(clause.verb.lemmas & {"войти", "входить"} for clause in sentence.clauses):
        return
    for group in sentence.persons:
        for actor in group.actors if group.start > at and group.case in {Case.NOMINATIVE, None} else ():
            span = sentence.scene.at(at, actor.end)
            yield Taking(actor.mention.entity, Capacity.DELEGATE, Presence.IN_PERSON, span, "in-delegation", SURE, at)


def _participles(sentence: Told) -> Iterator[Taking]:
    """Read "мэр Иванов, зачитавший приветствие …": what a participle adds of the person before it."""
    tape = sentence.scene.tape
    for group in sentence.persons:
        at = group.end + 1
        form = forms(tape.at(at))[0] if tape.at(group.end) == "," and tape.at(at)[:1].isalpha() else None
        if form is None or form.pos != "PRTF" or "actv" not in form.traits:
            continue
        end = next(
            (place for place in range(at, len(tape)) if tape.at(place) in {",", ".", ";"} and not tape.depth[place]),
            len(tape),
        )
        verb = Verb(at, frozenset([form.lemma]), False, form.number == "plur", form.gender, True, False)
        act = act_of(Clause(verb, at, end), held_by(sentence.scene, at, end))
        if act and act.who != "dative":
            actor = group.actors[-1]
            yield Taking(
                actor.mention.entity,
                act.capacity,
                act.presence,
                sentence.scene.at(actor.start, end),
                act.rule,
                LIKELY,
                at,
            )


def _gerunds(sentence: Told) -> Iterator[Taking]:
    """Read "открывая форум, мэр Иванов отметил …": what the subject did meanwhile."""
    tape = sentence.scene.tape
    for at in range(len(tape)):
        word = tape.at(at)
        form = forms(word)[0] if word[:1].isalpha() and not tape.depth[at] else None
        if form is None or form.pos != "GRND":
            continue
        end = next(
            (place for place in range(at, len(tape)) if tape.at(place) == "," and not tape.depth[place]), len(tape)
        )
        act = act_of(
            Clause(Verb(at, frozenset([form.lemma]), False, False, "", True, False), at, end),
            held_by(sentence.scene, at, end) | {"@event"},
        )
        group = next(
            (group for group in sentence.persons if group.start >= end and group.case in {Case.NOMINATIVE, None}), None
        )
        for actor in group.actors if act and group and act.rule != "tells" else ():
            yield Taking(
                actor.mention.entity, act.capacity, act.presence, sentence.scene.at(at, actor.end), act.rule, LIKELY, at
            )


def _delegated(sentence: Told) -> Iterator[Taking]:
    """Read "делегация Союза (Иванов, Петров) …": those in brackets came."""
    tape = sentence.scene.tape
    for group in sentence.persons:
        before = [tape.at(at) for at in range(max(0, group.start - 7), group.start)]
        if tape.at(group.start - 1) == "(" and any(
            "делегация" in lemmas(word) for word in before if word[:1].isalpha()
        ):
            for actor in group.actors:
                span = sentence.scene.at(actor.start, actor.end)
                yield Taking(
                    actor.mention.entity,
                    Capacity.DELEGATE,
                    Presence.IN_PERSON,
                    span,
                    "in-delegation",
                    SURE,
                    actor.start,
                )


def clause_at(sentence: Told, at: int) -> Clause | None:
    """Return the clause around a word."""
    return next((clause for clause in sentence.clauses if clause.covers(at)), None)
