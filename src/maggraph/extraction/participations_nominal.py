"""Parts that a noun tells: "доклад Иванова", "приветствие от мэра", "под председательством …"."""

from collections.abc import Iterator
from itertools import chain

from maggraph.extraction.groups import Group
from maggraph.extraction.lexicon import entries
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import forms
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told
from maggraph.extraction.presence import VIDEO, presence_in
from maggraph.extraction.subjects import gender_of
from maggraph.facts.kinds import Capacity, Presence
from maggraph.language import Case

READ = frozenset(["зачитать", "огласить", "прочесть", "прочитать", "озвучить", "зачитывать", "прийти", "поступить"])
ADDRESS = 6
"""Words between a greeting and whose it is: whom it addresses, or an office."""
GREETED = frozenset(["выступить", "обратиться", "поприветствовать", "приветствовать", "поздравить"])


def nominal_takings(sentence: Told) -> Iterator[Taking]:
    """Yield the parts that nouns of speech in a sentence tell."""
    yield from chain(_spoken(sentence), _from(sentence))


def _spoken(sentence: Told) -> Iterator[Taking]:
    """Read a noun of speech with a person in the genitive right after it."""
    for at in _nouns(sentence):
        noun = _spoken_noun(sentence, at) or ("послание" if _letter(sentence, at) else "")
        group = _following(sentence, at) if noun else None
        if group and not _own_words(sentence, at):
            yield from _parts(sentence, group, noun, at)
        elif noun and (author := _his(sentence, at)):
            yield from _parts(sentence, author, noun, at)


def _nouns(sentence: Told) -> list[int]:
    """Return where a noun of speech may stand, or a letter."""
    letters = (at for at, word in enumerate(sentence.scene.tape.lower) if word.startswith("письм"))
    return sorted({*sentence.scene.tape.where(Mark.SPOKEN), *letters})


def _spoken_noun(sentence: Told, at: int) -> str:
    word = sentence.scene.tape.at(at)
    if not word[:1].isalpha() or sentence.scene.quoted(at):
        return ""
    return next((form.lemma for form in forms(word)[:4] if form.pos == "NOUN" and form.lemma in entries("spoken")), "")


def _letter(sentence: Told, at: int) -> bool:
    """Say whether a word is a letter that came or was read out, and no award."""
    if not sentence.scene.tape.low(at).startswith("письм") or sentence.scene.quoted(at) or sentence.awards:
        return False
    return any(clause.covers(at) and clause.verb.lemmas & READ for clause in sentence.clauses)


def _following(sentence: Told, at: int) -> Group | None:
    """Return the persons right after a noun, their case the genitive or unknown."""
    scene, start = sentence.scene, at + 1
    if scene.tape.at(start) in {"«", "“"}:
        start = max(start, scene.tape.quoted_end(start))
    start = _after_address(sentence, start)
    for group in sentence.persons:
        near = start <= group.start <= start + 1 or _offices_only(sentence, start, group.start)
        free = scene.tape.low(group.start - 1) not in {",", "с", "со", "и", "(", "–"}
        if near and free and _genitive(sentence, group):
            return group
    return None


def _after_address(sentence: Told, start: int) -> int:
    """Pass over those to whom words are addressed: "обращение к участникам форума мэра …"."""
    tape = sentence.scene.tape
    if tape.low(start) not in {"к", "ко"} and not tape.low(start).endswith(("ам", "ям", "имся", "ымся")):
        return start
    posts = (one.start for one in sentence.scene.posts if start < one.start <= start + ADDRESS)
    names = (group.start for group in sentence.persons if start < group.start <= start + ADDRESS)
    first = min([*posts, *names], default=start)
    return first if all(tape.at(at)[:1].isalpha() for at in range(start, first)) else start


def _offices_only(sentence: Told, start: int, end: int) -> bool:
    """Say whether between a noun and a name there is but an office, and what has a capital: "приветствие акима …"."""
    tape, offices = sentence.scene.tape, sentence.scene.in_post
    words = range(start, end)
    begins = start in offices and 0 < end - start <= ADDRESS
    return begins and all(at in offices or tape.capital(at) for at in words)


def _his(sentence: Told, at: int) -> Group | None:
    """Return whose greeting "её приветствие" is: the last person named before in the sentence whose gender fits."""
    gender = {"ее": "femn", "её": "femn", "его": "masc"}.get(sentence.scene.tape.low(at - 1))
    if not gender or entries("spoken")[_spoken_noun(sentence, at)][0] != "greeter":
        return None
    before = [group for group in sentence.persons if group.end < at and gender_of(group) == gender]
    return before[-1] if before else None


def _genitive(sentence: Told, group: Group) -> bool:
    offices = {one.case for one in sentence.scene.posts if group.start <= one.start < group.end} - {None}
    return group.case is Case.GENITIVE or (group.case is None and (Case.GENITIVE in offices or not offices))


def _own_words(sentence: Told, at: int) -> bool:
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
    if _by_video(sentence, at, group):
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


def _by_video(sentence: Told, at: int, group: Group) -> bool:
    """Say whether a greeting was seen on a screen: by the words beside it up to a comma."""
    tape = sentence.scene.tape
    end = next((one for one in range(group.end, len(tape)) if tape.at(one) in {",", ";", "."}), len(tape))
    begin = next((one + 1 for one in range(at - 1, -1, -1) if tape.at(one) in {",", ";", "."}), 0)
    words = f"{tape.text(begin, at + 1)} {tape.text(group.end, min(end, group.end + ADDRESS))}"
    return tape.low(at - 1) in {"видео", "видео-"} or bool(VIDEO.search(words))


def _from(sentence: Told) -> Iterator[Taking]:
    """Read "прозвучали приветствия от мэра Иванова, от Посольства …": only their words were there."""
    nouns = [at for at in _nouns(sentence) if _greeting(sentence, at)]
    if not nouns:
        return
    for group in (*sentence.persons, *sentence.bodies):
        said = sentence.scene.tape.low(group.start - 1) == "от" and group.start > nouns[0]
        if said and not _for_somebody(sentence, group):
            for actor in group.actors:
                video = "видео" in _spoken_noun(sentence, nouns[0]) or _by_video(sentence, nouns[0], group)
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


def _greeting(sentence: Told, at: int) -> bool:
    """Say whether a word is a noun of greeting, or a letter that is no award."""
    noun = _spoken_noun(sentence, at)
    letter = sentence.scene.tape.low(at) in {"письмо", "письма"} and not sentence.awards
    return letter or bool(noun and entries("spoken")[noun][0] == "greeter")


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
